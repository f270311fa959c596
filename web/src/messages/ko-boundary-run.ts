// The boundary lab's run in Korean: settings, buttons, and what is said when something is wrong.
import type { enBoundaryRun } from './en-boundary-run.ts';
import * as format from './format.ts';
import { koRun } from './ko-run.ts';

export const koBoundaryRun: typeof enBoundaryRun = {
  ...koRun,

  // buttons
  epoch: '한 에폭',

  // settings
  mixedActivations: '층마다 다름',

  // trouble
  idle: {
    dead: (count: number, units: number, layer: number) =>
      `은닉층 ${layer}의 뉴런 ${units}개 중 ${count}개가 죽었습니다.`,
    saturated: (count: number, units: number, layer: number) =>
      `은닉층 ${layer}의 뉴런 ${units}개 중 ${count}개가 포화되었습니다.`,
  },
  idleWhy: {
    dead: '모든 훈련용 점에 0을 답해서 기울기가 지나가지 못합니다. 새 출발점, 더 작은 학습률, leaky ReLU가 도움이 됩니다.',
    saturated:
      '모든 훈련용 점에서 값이 범위 끝의 1% 안에 있고, 그곳에서는 활성화 함수가 거의 평평합니다. 새 출발점이나 더 작은 학습률이 도움이 됩니다.',
  },
  useLeaky: 'leaky ReLU 쓰기',
  newStart: '새 출발점',
  resting: (loss: number) => `손실이 ${format.loss(loss)}에 머물러 있습니다.`,
  restingWhy:
    '최근 4분의 1 구간에서 1%도 줄지 않았습니다. 새 출발점, 더 많은 뉴런, 더 많은 특성, 다른 학습률이 길을 열 수 있습니다.',
  overfit: '과적합입니다.',
  overfitWhy: (least: number, at: number, now: number) =>
    `시험 손실은 ${format.integer(at)}스텝에서 최저 ${format.loss(least)}, 지금은 ${format.loss(now)}입니다. 훈련 손실은 아직 줄고 있습니다. 점을 늘리거나, 뉴런을 줄이거나, L2를 쓰거나, 더 일찍 멈추면 도움이 됩니다.`,
  useL2: (rate: number) => `L2 ${format.plain(rate)} 쓰기`,
  stopThere: (epochs: number) => `${format.integer(epochs)}에폭 뒤 멈추기`,
  rateChanged: (step: number) =>
    `${format.integer(step)}스텝에서 학습률을 바꿨습니다. 링크는 새 학습률로 시작합니다. 그렇게 학습한 결과를 보려면 ‘처음부터’를 누르세요.`,
  weightChanged:
    '가중치 하나를 손으로 바꿨습니다. 링크에는 담기지 않으며, 링크를 열면 이 변경이 없는 학습이 나옵니다.',

  // panes
  warp: '신경망이 공간을 바꾸는 모습',
  warpHint: '층마다 평면을 휘어, 마침내 직선 하나로 클래스를 나눌 수 있게 합니다.',
  warpHintRegression: '층마다 평면을 휘어, 마침내 숫자가 한 직선을 따라 커지게 합니다.',
  seedMap: '출발점',
  seedMapHint: '같은 신경망을 시드 100개로 학습합니다. 어디서 끝나는지는 출발점에 달렸습니다.',
  mapBegin: '시드 100개 학습',
  mapCancel: '취소',
  mapSteps: '시드당 스텝',
  mapProgress: (done: number, count: number) =>
    `시드 ${format.integer(count)}개 중 ${format.integer(done)}개가 끝났습니다.`,
  mapCounts: (solved: number, stuck: number, diverged: number) =>
    `해결 ${format.integer(solved)}개, 갇힘 ${format.integer(stuck)}개, 발산 ${format.integer(diverged)}개.`,
  mapOutcome: { solved: '해결', stuck: '갇힘', diverged: '발산' },
  mapSeed: (seed: number, outcome: string, loss: number, solvedAt: number | null) =>
    solvedAt === null
      ? `시드 ${seed}: ${outcome}, 손실 ${format.loss(loss)}`
      : `시드 ${seed}: ${format.integer(solvedAt)}스텝 뒤 ${outcome}`,
  mapWaiting: (seed: number) => `시드 ${seed}: 아직 학습하지 않음`,
  mapGrid: '시드 1부터 100까지. 화살표 키로 옮기고 Enter로 시드를 엽니다.',
  mapLesson: (stuck: number, count: number) =>
    stuck === 0
      ? '갇힌 출발점이 없습니다. 뉴런이 더 적으면 갇히는 출발점이 나옵니다.'
      : `출발점 ${format.integer(count)}개 중 ${format.integer(stuck)}개가 갇힙니다. 고장이 아닙니다. 경사하강법은 내려가기만 하는데, 이 초깃값에서 내려가는 길은 일부 답이 틀린 채로 남는 웅덩이에서 끝납니다. “수렴하지 않는다”는 말은 대개 다른 곳에서 시작하거나 뉴런을 더 주라는 뜻입니다.`,
  mapRule: (steps: number, loss: number) =>
    `${format.integer(steps)}스텝 안에 훈련용 점을 모두 맞히고 손실이 ${format.plain(loss)}보다 작으면 해결입니다.`,
  mapEmpty: '시드마다의 결과가 여기에 놓입니다. 누르면 그 시드가 열립니다.',
  mapStopped: '지도를 끝까지 그리지 못했습니다.',
  mapOnlyClasses: '지도에는 클래스가 필요합니다. 숫자를 배울 때는 맞음과 틀림이 없습니다.',
};
