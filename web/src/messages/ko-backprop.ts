/** Korean, the backprop room itself. The keys are those of the English one. */

import type { en } from './en-backprop.ts';

export const ko: typeof en = {
  parts: '이 방의 목록',
  partName: {
    graph: '그래프',
    network: '숫자 하나',
    check: '기울기 확인',
    museum: '버그 박물관',
    claims: '측정한 주장',
    repair: '고쳐 보기',
  },
  partUnknown: (name: string) =>
    `“${name.slice(0, 40)}” 부분은 여기에 없습니다. 대신 그래프를 보여 줍니다.`,
  partNotLoaded: (name: string) =>
    `${name} 부분을 가져오지 못했습니다. 네트워크에서 답이 오지 않았습니다.`,
  workerStopped: '워커가 멈췄습니다.',
  workerAnew: '새 워커가 처음부터 시작했습니다.',
};
