// What the labs with all settings say of a run, in Korean.
import type { enRun } from './en-run.ts';
import * as format from './format.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const koRun: typeof enRun = {
  optimizer: '옵티마이저',
  optimizerName: {
    sgd: 'SGD',
    momentum: '모멘텀',
    nesterov: 'Nesterov',
    adagrad: 'AdaGrad',
    rmsprop: 'RMSprop',
    adam: 'Adam',
    book_adagrad: 'AdaGrad (책)',
    book_rmsprop: 'RMSprop (책)',
    book_adam: 'Adam (책)',
  },
  l1: 'L1',
  l2: 'L2',
  none: '없음',
  stopEpochs: '정지: 에폭 수',
  stopLoss: '정지: 손실 미만',
  stopPlateau: '정지: 정체 에폭',
  stopEpochsRefused: (text) =>
    `정지할 에폭 수는 1 이상의 정수로 적거나 비워 둡니다. 입력한 값은 ${quoted(text)}입니다.`,
  stopLossRefused: (text) =>
    `정지할 손실은 0보다 큰 수로 적거나 비워 둡니다. 입력한 값은 ${quoted(text)}입니다.`,
  stopPlateauRefused: (text) =>
    `정지할 정체 에폭은 1 이상의 정수로 적거나 비워 둡니다. 입력한 값은 ${quoted(text)}입니다.`,

  // ended by a rule
  stopped: (steps) => `정지 규칙에 따라 ${format.integer(steps)}스텝에서 학습이 끝났습니다.`,
  stoppedBy: {
    epochs: (limit) => `${format.integer(limit)}에폭을 마쳤습니다.`,
    loss: (limit) => `훈련 손실이 기준보다 작아졌습니다(기준 ${format.plain(limit)}).`,
    plateau: (limit) => `${format.integer(limit)}에폭 동안 훈련 손실이 1%도 줄지 않았습니다.`,
  },
  race: '다른 설정과 경주하기',
  withoutRule: '이 규칙 없이 다시 시작',
};
