// Korean, one digit on its way through a network. The keys are those of the English one.
import { html, type TemplateResult } from 'lit';
import type { enLens } from './en-backprop-lens.ts';
import { figure } from './figures.ts';
import * as format from './format.ts';
import { bracketed, lensSteps } from './formulas.ts';

type Marked = TemplateResult;

export const koLens: typeof enLens = {
  waiting: '처음 손글씨 1,000개를 받고 있습니다.',
  sentence: (label: number, share: Marked, loss: Marked) =>
    html`이 숫자는 ${label}입니다. 신경망이 ${label}에 준 확률은 ${share}, 손실은 ${loss}입니다.`,
  untrained: '신경망은 아직 아무것도 배우지 않았습니다.',
  trained: (steps: number, samples: number) =>
    `받은 손글씨 ${format.integer(samples)}개에서 100개씩 뽑아 ${format.integer(steps)}스텝 학습했습니다.`,
  training: (step: number, of: number) =>
    `학습 중: ${format.integer(of)}스텝 중 ${format.integer(step)}스텝.`,
  diverged: '손실이 더는 숫자가 아닙니다. 학습을 멈췄습니다.',

  choices: '신경망과 손글씨',
  network: '신경망',
  networkName: {
    'two-layer-relu': '784-50-10, ReLU',
    'two-layer-sigmoid': '784-50-10, 시그모이드',
    'three-layer-relu': '784-50-30-10, ReLU',
  },
  sample: '손글씨 번호',
  previous: '이전 숫자',
  next: '다음 숫자',
  train: '학습',
  trainSteps: (steps: number) => `${format.integer(steps)}스텝`,
  reset: '처음부터',
  digit: (label: number) => `손글씨 숫자 ${label}`,
  sampleRefused: (text: string, count: number) =>
    `손글씨 번호: 0부터 ${format.integer(count - 1)}까지의 정수가 필요합니다. 입력한 값은 “${text.slice(0, 40)}”입니다.`,
  notSet: '바뀐 것은 없습니다.',
  linkRefused: (pair: string) =>
    `링크에 있는 “${pair.slice(0, 60)}” 설정은 여기에 없습니다. 기본값을 씁니다.`,
  loadFailed: '손글씨가 오지 않았습니다.',

  rowTitle: '숫자 하나의 순전파와 역전파',
  rowHint: '선 위는 앞으로 가는 값, 선 아래는 돌아오는 기울기입니다. 블록을 누르면 식이 나옵니다.',
  rowShape: '배치 1',
  norm: (name: string, value: string) => `‖${name}‖ = ${value}`,
  fused: 'L과 함께 돌아옴',
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  kind: {
    input: '픽셀',
    weights: '가중치',
    bias: '편향',
    sum: '가중합',
    activation: '활성화 값',
    prediction: '확률',
    loss: '손실',
  },

  open: (id: string, kind: string) => `${id}: ${kind}`,
  openHint: '픽셀을 누르거나 위치를 입력하세요. 번호는 0부터 셉니다.',
  row: '행',
  column: '열',
  placeRefused: (what: string, most: number, text: string) =>
    `${what}: 0부터 ${most}까지의 정수가 필요합니다. 입력한 값은 “${text.slice(0, 40)}”입니다.`,
  forward: '순전파',
  backward: '역전파',
  given: (name: string, value: number) => `${name} = ${figure(value)}`,
  general: (name: string, formula: string) => `${name} = ${formula}`,
  learned: '학습하는 값입니다. 스텝마다 학습률 × 기울기만큼 뺍니다.',
  pixel: (row: number, column: number) => `이 손글씨의 ${row}행 ${column}열 픽셀입니다.`,
  term: (left: number, right: number) => `${figure(left)} × ${bracketed(right)}`,
  rest: (count: number, sum: number) => `나머지 ${format.integer(count)}개: ${figure(sum)}`,
  bias: (value: number) => `편향 ${figure(value)}`,
  factor: (name: string, value: number) => `${name} = ${figure(value)}, 곱하기`,
  ...lensSteps,
  fusedWords:
    '소프트맥스와 교차 엔트로피는 한 번에 역전파합니다: dz = p − t. 정답 숫자는 t = 1, 나머지는 t = 0입니다.',
  nothingBack: '기울기가 0입니다. 이 숫자를 조금 바꿔도 손실은 바뀌지 않습니다.',
  formula: {
    input: 'dX = Wᵀ dZ',
    weights: 'dW = dZ Xᵀ',
    bias: 'db = 샘플별 dZ의 합',
    sum: 'Z = W X + b',
    activation: 'A = f(Z), dZ = f′(Z) · dA',
    prediction: 'p = e^z / Σ e^z',
    loss: 'L = −ln p, dZ = P − T',
  },
};
