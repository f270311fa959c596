// The race in Korean. The keys are those of the English one.
import { html, type TemplateResult } from 'lit';
import type { enRace } from './en-race.ts';
import * as format from './format.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

interface Named<T> {
  name: string;
  value: T;
}
type Two<T> = readonly [T, T];

const steps = (count: number) => `${format.integer(count)}스텝`;
/** A small network has computed for a few hundredths of a second when there is much to see. */
const brief = (milliseconds: number) =>
  milliseconds < 1000
    ? format.plain(Math.round(milliseconds / 10) / 100)
    : format.seconds(milliseconds);

export const koRace: typeof enRace = {
  // the head
  unseen: (a: string, b: string) =>
    html`<b>${a}</b> 대 <b>${b}</b>: 데이터도 시드도 같습니다. 어느 쪽이 더 잘 배울까요?`,
  unseenAlike: () => html`두 쪽의 설정이 같습니다. 한쪽에서 무엇이든 바꿔 보세요.`,
  alike: (count: number, value: Marked) =>
    html`두 쪽의 설정이 같습니다. ${steps(count)} 뒤 두 쪽 모두 ${value}, 숫자 하나까지 같습니다.`,
  /** What both have had: so many steps, or so much computing. */
  afterSteps: (count: number) => `${steps(count)} 뒤`,
  afterSeconds: (milliseconds: number) => `각각 ${brief(milliseconds)}초 계산한 뒤`,
  reads: (after: string, [a, b]: Two<Named<Marked>>) =>
    html`${after} 처음 보는 손글씨를 읽는 비율은 ${a.name} ${a.value}, ${b.name} ${b.value}입니다.`,
  isRight: (after: string, [a, b]: Two<Named<Marked>>) =>
    html`${after} 맞힌 점의 비율은 ${a.name} ${a.value}, ${b.name} ${b.value}입니다.`,
  loses: (after: string, [a, b]: Two<Named<Marked>>) =>
    html`${after} 손실은 ${a.name} ${a.value}, ${b.name} ${b.value}입니다.`,
  status: (epochs: number, after: string, [a, b]: Two<Named<string>>) =>
    `${format.integer(epochs)}에폭. ${after}: ${a.name} ${a.value}, ${b.name} ${b.value}.`,
  behind: (name: string, count: number) => `${name} 쪽이 ${steps(count)}에서 멈췄습니다.`,
  diverged: (name: string, count: number) =>
    `${name} 쪽은 ${steps(count + 1)}부터 손실이 숫자가 아닙니다. 여기서 뒤처집니다.`,

  // what is set
  labName: { digits: '손글씨', boundary: '평면 위의 점' },
  lab: '배우는 것',
  fairness: '같게 두는 것',
  fairName: { steps: '같은 스텝', time: '같은 시간' },
  fairHint: {
    steps: '한 번에 얼마가 걸리든, 둘 다 같은 횟수만큼 업데이트했습니다.',
    time: '둘 다 같은 시간만큼 계산했습니다. 그리기와 시험은 세지 않습니다.',
  },
  pace: '빠르기',
  paceName: { calm: '느린 동작', full: '최고 속도' },
  presets: '시작해 볼 짝',
  presetName: {
    activation: '시그모이드 / ReLU',
    optimizer: 'SGD / Adam',
    loss: '제곱 오차 / 교차 엔트로피',
    init: '보통 / Xavier 초깃값',
    depth: '2층 / 3층',
    network: 'MLP / CNN',
  },
  presetHint: {
    digits: {
      activation:
        '시그모이드의 기울기는 아무리 커도 4분의 1입니다. 그래서 전해지는 기울기가 작습니다.',
      optimizer: '둘 다 같은 작은 학습률입니다. SGD는 학습률 0.3이면 따라잡습니다.',
      loss: '시그모이드 뒤의 제곱 오차는 답이 크게 틀린 곳에서 기울기가 거의 없습니다.',
      init: '시그모이드 두 층입니다. 층의 크기에 맞춘 가중치로는 더 일찍 배우기 시작합니다.',
      depth:
        '훈련 데이터에서는 조금 앞섭니다. 시간이 지나면 시험 데이터에서는 차이가 거의 나지 않습니다.',
      network:
        '합성곱은 스텝이 덜 들지만 스텝마다 더 오래 걸립니다. 같은 시간으로도 견주어 보세요.',
    },
    boundary: {
      activation: '시그모이드 두 층은 수천 스텝 동안 가만히 있다가 원을 배웁니다.',
      optimizer: '같은 학습률로 나선을 배웁니다.',
      loss: '은닉층 하나로 원을 배웁니다.',
      depth: '바둑판을 나누려면 선으로 만든 선이 필요합니다.',
    },
  },
  data: '데이터',
  changeData: '점에 대한 다른 설정은 결정 경계 실험실에 있습니다.',
  letter: ['A', 'B'] as [string, string],
  racerSettings: (letter: string, name: string) =>
    name === letter ? letter : `${letter}: ${name}`,
  shared: '데이터와 시드는 두 쪽이 같습니다.',
  differ: (what: readonly { label: string; a: string; b: string }[]) =>
    what.length === 0
      ? '다른 설정이 없습니다.'
      : `다른 설정은 ${what.map(({ label, a, b }) => `${label}(${a} | ${b})`).join(', ')}입니다.`,
  layers: (count: number) => `${format.integer(count)}층 신경망`,
  hidden: (text: string) => `은닉 ${text}`,
  startName: (name: string) => `${name} 초깃값`,
  rateName: (rate: number) => `학습률 ${format.plain(rate)}`,
  batchName: (batch: string) => `배치 ${batch}`,
  networkName: { dense: 'MLP', lenet: 'CNN' },
  convolutions: (text: string) => `채널 ${text}`,
  dropoutName: (share: number) => `드롭아웃 ${format.plain(share)}`,
  l2Name: (value: number) => `L2 ${format.plain(value)}`,
  l1Name: (value: number) => `L1 ${format.plain(value)}`,
  noPenalty: '없음',
  noRule: '없음',

  // the chart
  curves: '한 그림에 그린 두 곡선',
  chart: {
    test: (a: string, b: string) => `시험 정확도와 그 아래 시험 손실: ${a} 실선, ${b} 점선`,
    train: (a: string, b: string) => `훈련 정확도와 그 아래 훈련 손실: ${a} 실선, ${b} 점선`,
  },
  accuracyStrip: { test: '시험 정확도', train: '훈련 정확도' },
  lossStrip: { test: '시험 손실', train: '훈련 손실' },
  axis: {
    steps: steps,
    time: (end: number) => `${format.plain(end)}초`,
  },
  trainTimes: '시험용 점이 없어 훈련 곡선을 대신 그립니다.',

  // the table
  table: '숫자로 보기',
  row: {
    steps: '스텝',
    seconds: '계산 시간(초)',
    secondsText: brief,
    speed: { digits: '초당 이미지', boundary: '초당 점' },
    trainLoss: '훈련 손실',
    testAccuracy: '시험 정확도',
    parameters: '가중치와 편향',
  },

  formula: {
    steps: '둘 다 업데이트 t번 뒤',
    time: '둘 다 업데이트 시간 t초 뒤',
  },
  fieldFormula: 'p(x₁, x₂)',

  // trouble
  stopped: '경주의 워커가 멈췄습니다.',
  restart: '경주 다시 시작',
};
