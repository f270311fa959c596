// Korean, the claims of the tutorials and what a run says about them. The keys are the English ones.
import { html, type TemplateResult } from 'lit';
import type { enClaims } from './en-backprop-claims.ts';
import * as format from './format.ts';
import { about } from './scientific.ts';

type Marked = TemplateResult;

/** Milliseconds, or seconds where there are many. */
function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${about(milliseconds / 1000)} s`;
  return `${about(milliseconds)} ms`;
}

interface Sides {
  ahead: string;
  other: string;
}

export const koClaims: typeof enClaims = {
  hint: '실행하세요. 판정은 책이 아니라 실행 결과가 내립니다.',
  list: '주장',
  name: {
    relu: 'ReLU 대 시그모이드',
    depth: '2층 대 3층',
    xavier: 'Xavier 대 단순한 난수',
    vanishing: '기울기 소실',
    time: '수치 미분 대 역전파',
  },
  claim: {
    relu: 'ReLU가 시그모이드보다 잘 학습합니다.',
    depth: '층을 하나 더 쌓으면 신경망이 좋아집니다.',
    xavier: 'Xavier 초깃값이 단순한 난수보다 좋습니다.',
    vanishing: '시그모이드를 쓰면 기울기가 여러 층을 거슬러 오면서 사라집니다.',
    time: '수치 미분은 역전파보다 훨씬 느리고, 결과는 같습니다.',
  },
  whose: {
    relu: '밑바닥부터 시작하는 딥러닝 튜토리얼의 주장입니다.',
    depth: '밑바닥부터 시작하는 딥러닝 튜토리얼이 둘 다 학습시키며 기대한 것입니다.',
    xavier: '이진화한 손글씨 튜토리얼의 주장입니다.',
    vanishing: '밑바닥부터 시작하는 딥러닝 튜토리얼과 이진화한 손글씨 튜토리얼의 주장입니다.',
    time: '밑바닥부터 시작하는 딥러닝 튜토리얼의 주장입니다.',
  },
  how: {
    relu: '활성화 함수만 다른 두 신경망을 손글씨 전체로 학습시킵니다. 시드는 같고, 배치는 100, 학습률은 0.1입니다.',
    depth:
      '뉴런 30개짜리 은닉층 하나만 다른 두 신경망을 손글씨 전체로 학습시킵니다. 시드는 같고, 배치는 100, 학습률은 0.1입니다.',
    xavier: '가중치 초깃값의 크기만 다른 두 신경망을 같은 시드와 학습률로 학습시킵니다.',
    vanishing: '8층 신경망에 같은 점 150개를 활성화 함수마다 넣고, 층마다 dL/dW의 크기를 잽니다.',
    time: '784-50-10 신경망에서 손글씨 세 개의 기울기를 역전파로 한 번, 수치 미분으로 한 번 구합니다. 수치 미분은 값 하나마다 순전파를 두 번 합니다. 일부만 재고, 전체 시간은 거기서 계산합니다.',
  },
  /** The two sides of each pair of networks: what tells them apart. */
  sideName: {
    relu: [
      ['ReLU', '시그모이드'],
      ['ReLU', '시그모이드'],
    ],
    depth: [
      ['3층', '2층'],
      ['3층', '2층'],
    ],
    xavier: [
      ['1/√n', 'normal(0, 0.01)'],
      ['Xavier', 'normal(0, 0.1)'],
    ],
  },
  pair: '신경망',
  pairName: {
    relu: ['784-50-10', '784-50-30-10'],
    depth: ['ReLU', '시그모이드'],
    xavier: ['784-50-30-10, 시그모이드', '784-32-10, ReLU, 이진화한 손글씨 3,500개'],
  },
  length: '길이',
  lengthName: (epochs: number, updates: number) =>
    `${format.integer(epochs)}에폭, 업데이트 ${format.integer(updates)}번`,
  seed: '시드',
  seedRefused: (text: string) =>
    `시드: 0부터 4,294,967,295까지의 정수가 필요합니다. 입력한 값은 “${text.slice(0, 40)}”입니다.`,
  notSet: '바뀐 것은 없습니다.',
  linkRefused: (pair: string) =>
    `링크에 있는 “${pair.slice(0, 60)}” 설정은 여기서 쓸 수 없습니다. 기본값을 씁니다.`,
  run: '실행',
  stop: '정지',
  notRun: '아직 재지 않았습니다. 실행하세요.',
  running: (name: string, iteration: number, updates: number) =>
    `${name} 학습 중: 업데이트 ${format.integer(updates)}번 중 ${format.integer(iteration)}번.`,
  loadingDigits: '양쪽이 같은 데이터로 배우도록 손글씨를 먼저 모두 받습니다.',
  measuring: '재는 중…',
  stoppedEarly: '끝나기 전에 멈췄습니다. 판정은 없습니다.',
  verdict: '이번 실행의 판정',
  seedOf: (seed: number, updates: number, tested: number) =>
    `시드 ${seed}, 업데이트 ${format.integer(updates)}번씩. 학습에 쓰지 않은 손글씨 ${format.integer(tested)}개로 시험했습니다.`,
  ahead: (s: Sides, a: Marked, b: Marked, points: string) =>
    html`이번 실행에서는 주장이 맞습니다. 시험 데이터를 맞힌 비율은 ${s.ahead} ${a}, ${s.other} ${b}로,
    ${points}%p 높습니다.`,
  behind: (s: Sides, a: Marked, b: Marked, points: string) =>
    html`이번 실행에서는 주장이 맞지 않습니다. 시험 데이터를 맞힌 비율은 ${s.ahead} ${a}, ${s.other}
    ${b}로, ${points}%p 낮습니다.`,
  level: (s: Sides, a: Marked, b: Marked) =>
    html`이번 실행에서는 우열이 없습니다. 시험 데이터를 맞힌 비율은 ${s.ahead} ${a}, ${s.other} ${b}입니다.
    0.5%p보다 작은 차이는 시드만 바꿔도 뒤집힐 수 있습니다.`,
  diverged: (name: string, iteration: number) =>
    `${name}: ${format.integer(iteration + 1)}번째 업데이트부터 손실이 숫자가 아닙니다. 판정은 없습니다.`,
  reached: (name: string, share: string, iteration: number) =>
    `${name}: 업데이트 ${format.integer(iteration)}번 뒤의 시험에서 처음 ${share}에 이르렀습니다.`,
  neverReached: (name: string, share: string) => `${name}: ${share}에 이르지 못했습니다.`,
  accuracyStrip: '시험 정확도',
  lossStrip: '시험 손실',
  chart: (a: string, b: string) => `업데이트에 따른 시험 정확도: ${a} 실선, ${b} 파선`,
  lineEnd: (name: string, share: string) => `${name} ${share}`,
  updatesAxis: (updates: number) => `업데이트 ${format.integer(updates)}`,

  // vanishing gradients
  start: '가중치 초깃값',
  startName: {
    xavier: '모두 Xavier',
    usual: 'ReLU는 He, 나머지는 Xavier',
    small: '모두 normal(0, 0.01)',
  },
  updates: '보는 때',
  updatesName: (count: number) =>
    count === 0 ? '학습 전' : `업데이트 ${format.integer(count)}번 뒤`,
  activationName: { sigmoid: '시그모이드', tanh: 'tanh', relu: 'ReLU' },
  layer: '층',
  normOf: (layer: number) => `‖dW${layer}‖`,
  fades: (first: Marked, last: number) =>
    html`시그모이드에서 첫 층의 기울기는 마지막 층의 ${first}배입니다. 한 층 거슬러 올 때마다 약
    ${format.plain(Number(last.toPrecision(2)))}배가 됩니다.`,
  fadesOthers: (tanh: string, relu: string) =>
    `첫 층의 기울기는 tanh에서는 마지막 층의 ${tanh}배, ReLU에서는 ${relu}배입니다.`,
  fadesHolds: '이번 실행에서는 주장이 맞습니다. 시그모이드가 다른 함수보다 훨씬 많이 잃습니다.',
  fadesNot:
    '이번 실행에서는 주장이 맞지 않습니다. 시그모이드가 잃는 정도는 다른 함수의 10배를 넘지 않습니다.',
  fadingOf: (count: number, start: string, seed: number) =>
    count === 0
      ? `학습 전, 가중치 초깃값: ${start}, 시드 ${seed}.`
      : `업데이트 ${format.integer(count)}번 뒤, 가중치 초깃값: ${start}, 시드 ${seed}.`,
  fadingTable: '층마다 가중치 기울기의 크기입니다.',
  axis: (low: string, high: string) => `막대는 ${low}부터 ${high}까지 로그 눈금으로 그렸습니다.`,
  gradientZero: '기울기가 0이거나 숫자가 아닙니다. 판정은 없습니다.',

  // time
  timing: (parameters: number, backprop: Marked, numerical: Marked) =>
    html`값 ${format.integer(parameters)}개의 기울기를 한 번 구하는 데 역전파로는 ${backprop} 걸리고, 수치
    미분으로는 ${numerical} 걸리는 셈입니다.`,
  times: (times: Marked) => html`${times}배 오래 걸립니다.`,
  same: (measured: number, difference: string) =>
    `두 방법으로 모두 구한 값 ${format.integer(measured)}개의 차이는 최대 ${difference}입니다.`,
  timeHolds: '이번 실행에서는 주장이 맞습니다.',
  timeNot: '이번 실행에서는 주장이 맞지 않습니다.',
  sameWords: 'h = 0.0001, 배정밀도.',
  backprop: '역전파',
  numerical: '수치 미분',
  duration,
  factor: (times: number) => format.integer(Number(times.toPrecision(2))),

  formula: {
    relu: 'relu(z) = max(0, z), σ(z) = 1 / (1 + e^−z)',
    depth: 'A = f(W X + b), 한 번 더',
    xavier: 'W ~ normal(0, s²), s = 1/√n',
    vanishing: 'dZ = f′(Z) · dA, dA = Wᵀ dZ, 여덟 번',
    time: '(L(w + h) − L(w − h)) / 2h',
  },
};
