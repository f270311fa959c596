// The source viewer's sentences in Korean, one key a sentence.
import type { enSource } from './en-source.ts';

export const koSource: typeof enSource = {
  sourcePlaces: '이 칸을 계산하는 코드',
  sourceLines: (first, last) => (first === last ? `${first}번째 줄` : `${first}–${last}번째 줄`),
  sourceFile: '파일',
  readingOrder: '읽는 순서',
  sourceLoading: (path) => `${path} 파일을 받고 있습니다.`,
  sourceVersion: (version, commit) =>
    commit === null ? `버전 ${version}` : `버전 ${version}, 커밋 ${commit}`,
  sourceAlone: '파일만 열기',
  close: '닫기',
};
