// The topics in Korean: the output layer; iteration, batch, epoch; mask, copy, alias.
import { html, type TemplateResult } from 'lit';
import type { topics as enTopics } from './en-tutorial-topics.ts';
import * as format from './format.ts';

export const topics: typeof enTopics = {
  // the output layer
  outputHead: () => html`문제가 <b>마지막 층</b>을 정합니다.`,
  outputAbout:
    '은닉층은 어느 신경망에서나 비슷할 수 있습니다. 출력이 몇 개인지, 무엇이 출력을 굽히는지, 손실이 무엇을 비교하는지는 물음에 따라 정해집니다.',
  problem: '문제',
  problemName: { binary: '예/아니요', multi: '여럿 중 하나', regression: '숫자' },
  problemTerm: { binary: '이진 분류', multi: '다중 분류', regression: '회귀' },
  units: '출력 뉴런',
  unitsText: { binary: '1', multi: 'K, 클래스마다 하나', regression: '예측할 수의 개수' },
  outputActivation: '활성화 함수',
  activationText: { binary: '시그모이드', multi: '소프트맥스', regression: '없음' },
  means: '나오는 값',
  meansText: {
    binary: '‘예’일 확률',
    multi: '확률 K개, 합은 1',
    regression: '숫자 그 자체',
  },
  lossTerm: {
    binary: '이진 교차 엔트로피',
    multi: '범주형 교차 엔트로피',
    regression: 'MSE 또는 MAE',
  },
  rules: '세 가지 규칙',
  liveRun: '이런 신경망 하나',
  liveAbout: {
    binary: 'XOR: 두 입력이 다른가? 2-4-1, tanh, 그다음 시그모이드는 손실 안에 있습니다.',
    multi: '점 세 무리: 어느 무리인가? 2-6-3, ReLU, 그다음 소프트맥스는 손실 안에 있습니다.',
    regression: '공부와 잠: 몇 점인가? 2-3-1, tanh, 그다음에는 아무것도 없습니다.',
  },
  updatesSoFar: (updates: TemplateResult) => html`지금까지 ${updates}번 업데이트했습니다.`,
  lossOf: '손실 함수',
  lossShort: { mean_squared_error: 'MSE', mean_absolute_error: 'MAE' },
  lastLayer: '샘플별 마지막 층',
  lastHint: {
    binary: 'z는 마지막 층의 출력이고, p = sigmoid(z)는 그 뜻입니다.',
    multi:
      '정답을 원핫 행과 인덱스로 적었습니다. categorical 손실은 행을, sparse 손실은 인덱스를 씁니다. −Σ y log p와 정답 클래스의 −log p는 같은 수입니다.',
    regression: '출력을 굽히는 것이 없습니다. 어떤 수든 나올 수 있습니다.',
  },
  sample: '샘플',
  inputsOf: 'x',
  scores: 'z',
  meaning: 'p',
  output: '출력',
  rightAnswer: 'y',
  oneHotRow: '원핫',
  index: '인덱스',
  lossRow: '−Σ y log p',
  lossIndex: '−log p[index]',
  lossBinary: '정답 쪽의 −log',
  lossNumber: { mean_squared_error: '(z − y)²', mean_absolute_error: '|z − y|' },
  meanOfRows: (rows: string, cpp: string, all: boolean) =>
    all
      ? `행의 평균은 ${rows}입니다. C++의 값은 ${cpp}입니다.`
      : `이 행들의 평균은 ${rows}입니다. 같은 샘플에서 C++의 값은 ${cpp}입니다.`,

  // iteration, batch, epoch
  epochsHead: (perEpoch: number) =>
    html`여기서는 <b>${format.integer(perEpoch)}번</b> 업데이트하면 한 에폭입니다.`,
  epochsAbout:
    '반복 한 번은 배치 하나로 가중치를 한 번 업데이트하는 일입니다. 쓴 샘플 수가 전체 샘플 수에 이르면 한 에폭이 끝납니다.',
  samples: '샘플 수',
  batchField: '배치',
  iterationsField: '반복 횟수',
  countRefused: (name: string, most: number, text: string) =>
    `${name}: 1부터 ${format.integer(most)}까지의 정수가 필요합니다. 받은 값은 “${text.slice(0, 40)}”입니다.`,
  asIn: '튜토리얼에서처럼',
  counted: '세어 보면',
  mode: '방식',
  modeName: {
    gd: '경사하강법: 모든 샘플, 에폭마다 업데이트 한 번',
    sgd: '확률적 경사하강법: 업데이트마다 샘플 하나',
    mini: '미니배치 경사하강법',
  },
  perEpoch: '에폭당 업데이트',
  perEpochText: (samples: number, batch: number, count: number) =>
    `⌈${format.integer(samples)} / ${format.integer(batch)}⌉ = ${format.integer(count)}`,
  wholeBatches: '꽉 찬 배치만',
  wholeText: (samples: number, batch: number, count: number) =>
    `⌊${format.integer(samples)} / ${format.integer(batch)}⌋ = ${format.integer(count)}`,
  lastBatch: '마지막 배치',
  lastText: (samples: number) => `샘플 ${format.integer(samples)}개`,
  epochsMade: '에폭',
  epochsText: (iterations: number, perEpoch: number, epochs: number) =>
    `${format.integer(iterations)} / ${format.integer(perEpoch)} = ${format.plain(epochs)}`,
  samplesUsed: '쓴 샘플 수',
  oneEpoch: '배치로 나눈 한 에폭',
  oneEpochText: (batches: number, together: number) =>
    together === 1
      ? `배치 ${format.integer(batches)}개, 한 칸이 배치 하나입니다.`
      : `배치 ${format.integer(batches)}개, 한 칸이 배치 ${format.integer(together)}개입니다.`,
  shortBatch: '마지막 배치는 작아서 점선으로 그렸습니다.',
  allEpochs: '에폭으로 나눈 전체 반복',
  allEpochsText: (epochs: number, together: number) =>
    together === 1
      ? `${format.plain(epochs)}에폭, 한 칸이 한 에폭입니다.`
      : `${format.plain(epochs)}에폭, 한 칸이 ${format.integer(together)}에폭입니다.`,
  shortEpoch: '마지막 에폭은 끝나지 않아서 점선으로 그렸습니다.',
  threeWays: '같은 학생 세 명을 배우는 세 가지 방법',
  threeWaysAbout:
    '공부와 잠 신경망, 고친 것, 제곱 오차, 학습률 1: 출발점과 에폭 수는 같고, 배치는 3, 2, 1입니다.',
  trainEpochs: (count: number) => `각각 ${format.integer(count)}에폭 훈련`,
  batchOf: '배치',
  way: '방법',
  wayName: { gd: 'GD', sgd: 'SGD', mini: '미니배치' },
  updatesMade: '업데이트',
  errorAfter: '평균 제곱 오차',
  notRun: '아직 실행 전',

  // mask, copy, alias
  memoryHead: () => html`<b>남의 숫자</b>를 바꾸게 되는 세 가지 길.`,
  memoryAbout:
    '층은 순전파의 무언가를 역전파 때 쓰려고 기억합니다. 무엇을 기억하는지, 복사해 두는지에 따라 역전파가 맞거나 틀립니다.',
  mask: 'ReLU와 마스크',
  maskAbout:
    '순전파는 x가 0 이하였던 곳을 기억합니다. 역전파는 그곳에서 기울기를 막고, 다른 곳에서는 지나가게 합니다.',
  maskWays: '역전파',
  maskCopy: '복사본에',
  maskInPlace: '제자리에',
  maskOf: 'mask = (x ≤ 0)',
  forwardOf: '순전파: out',
  backwardOf: '역전파: dx',
  doutAfter: '그 뒤의 dout',
  inPlaceNote:
    '역전파가 호출한 쪽의 dout에 0을 써 넣었습니다. dout이 다시 필요한 곳은 이 숫자를 받습니다.',
  copyNote: '호출한 쪽의 dout은 그대로입니다.',
  numberRefused: (name: string, text: string) =>
    `${name}: −0.5 같은 수가 필요합니다. 받은 값은 “${text.slice(0, 40)}”입니다.`,
  copies: '복사본과 별칭',
  copiesAbout:
    '이 페이지에 실제로 있는 두 배열입니다. 별칭은 숫자를 함께 쓰고, 복사본은 따로 가집니다.',
  alias: 'b = a',
  copy: 'b = a.copy()',
  setThird: 'a[1] = 6',
  clip: 'b[b < 0] = 0',
  startOver: '처음부터',
  sameNumbers: 'a와 b는 같은 숫자의 두 이름입니다.',
  ownNumbers: 'b는 자기 숫자를 따로 가집니다.',
  inCpp: { alias: 'C++에서: Matrix& b = a;', copy: 'C++에서: Matrix b = a;' },
  shared: '두 층에 마스크 하나',
  sharedAbout:
    '두 층이 차례로 forward를, 거꾸로 backward를 부릅니다. ReLU 객체 하나에는 마스크가 하나뿐이라, 두 번째 호출이 첫 번째에 필요한 마스크를 덮어씁니다.',
  relus: 'ReLU 객체',
  oneRelu: '함께 하나',
  twoRelus: '하나씩',
  layerInput: (layer: number) => `${layer}층의 입력`,
  maskUsed: (layer: number) => `${layer}층의 역전파가 쓰는 마스크`,
  gradientOf: (layer: number) => `${layer}층을 지난 기울기(dout = 1)`,
  wrongPlaces: (count: number) => `숫자 ${count}개 틀림`,
  allRight: '모두 맞음',
  seeMuseum: (bug: string) => `박물관의 ${bug}`,
};
