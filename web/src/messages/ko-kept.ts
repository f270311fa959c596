// 브라우저에 남겨 두는 실행, 한국어.
import type { enKept } from './en-kept.ts';
import * as format from './format.ts';

export const koKept: typeof enKept = {
  offer: (when) => `${when}에 학습하던 신경망이 남아 있습니다.`,
  offerAt: ({ iteration, testAccuracy, trainLoss }, others) => {
    const step = `${format.integer(iteration)}스텝`;
    const result =
      testAccuracy !== null
        ? `, 테스트 정확도 ${format.percent(testAccuracy)}`
        : trainLoss !== null
          ? `, 손실 ${format.loss(trainLoss)}`
          : '';
    const older = others > 0 ? ` 더 오래된 것도 ${format.integer(others)}개 있습니다.` : '';
    return `${step}${result}.${older}`;
  },
  goOn: '이어 가기',
  throwAway: '버리기',

  trouble: {
    full: '브라우저에 이 학습을 남겨 둘 자리가 없습니다.',
    newer: '이 브라우저에는 더 새로운 버전의 페이지가 남긴 학습이 있습니다.',
    none: '이 브라우저는 이 페이지의 것을 남겨 두지 않습니다.',
    damaged: '남아 있던 학습 하나가 손상되어 버렸습니다.',
    refused: '남아 있던 학습을 열지 못했습니다.',
  },
  troubleHelp: {
    full: '학습은 그대로 이어집니다. 페이지를 닫기 전에 “내 모델”에서 파일로 저장하십시오.',
    newer: '페이지를 새로 고치면 그 버전이 열립니다. 그 전까지는 닫으면 남지 않습니다.',
    none: '비공개 창이기 때문일 수 있습니다. 페이지를 닫기 전에 “내 모델”에서 파일로 저장하십시오.',
    damaged: '나머지는 그대로입니다.',
  },
  refusedText: (reason) => format.sentence(reason),

  backTo: (iteration, rate) =>
    `${format.integer(iteration)}스텝으로 돌아가 학습률 ${format.plain(rate)} 쓰기`,

  title: '이 브라우저에 남은 것',
  hint: '학습하는 동안 5초마다 학습 상태와 내 데이터를 남겨 두므로 탭을 닫아도 잃지 않습니다. 이 브라우저 밖으로는 나가지 않습니다.',
  keepRuns: '이 브라우저에 학습을 남겨 두기',
  keptNow: (runs) =>
    runs === 0 ? '지금 남은 것이 없습니다.' : `학습 ${format.integer(runs)}개가 남아 있습니다.`,
  throwAllAway: '모두 버리기',
};
