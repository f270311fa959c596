// What an embedded element says, in Korean. The keys are those of the English one.
import type { enEmbed } from './en-embed.ts';

export const koEmbed: typeof enEmbed = {
  panelsUnknown: (unknown, known) =>
    `이 실험실에는 이름이 ${unknown.join(', ')}인 패널이 없습니다.` +
    ` 쓸 수 있는 패널은 다음과 같습니다: ${known.join(', ')}.`,
  otherOrigin: (script, page) =>
    `Glassbox는 워커에서 학습하는데, 페이지는 자신과 출처가 같은 워커만 시작할 수 있습니다.` +
    ` 이 페이지의 출처는 ${page}이고 스크립트의 출처는 ${script}입니다.` +
    ` Glassbox 폴더를 페이지와 같은 곳에 두거나 실험실을 iframe으로 넣어 주세요.`,
  notLoaded: (tag, script) =>
    `<${tag}>을(를) 불러오지 못했습니다. 필요한 파일이 ${script} 옆에 있어야 합니다.`,
};
