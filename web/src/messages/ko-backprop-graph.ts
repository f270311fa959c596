// Korean, the computational graph of the backprop room. The keys are those of the English one.
import { html, type TemplateResult } from 'lit';
import type { enGraph } from './en-backprop-graph.ts';
import { figure } from './figures.ts';
import * as format from './format.ts';
import { bracketed, equation } from './formulas.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

interface Purchase {
  apples: number;
  oranges: number;
}

export const koGraph: typeof enGraph = {
  // the sentence
  appleSentence: (bought: Purchase, price: Marked, gradient: Marked) =>
    html`사과 ${format.plain(bought.apples)}개는 세금까지 ${price}원입니다. 사과값이 1원 오르면
    ${gradient}원을 더 냅니다.`,
  fruitSentence: (bought: Purchase, price: Marked, gradient: Marked) =>
    html`사과 ${format.plain(bought.apples)}개와 귤 ${format.plain(bought.oranges)}개는 세금까지
    ${price}원입니다. 사과값이 1원 오르면 ${gradient}원을 더 냅니다.`,
  xorSentence: (x1: number, x2: number, p: Marked, y: number, loss: Marked) =>
    html`입력이 ${format.plain(x1)}, ${format.plain(x2)}일 때 이 신경망의 답은 ${p}입니다. 정답은
    ${format.plain(y)}, 손실은 ${loss}입니다.`,
  ownSentence: (output: Marked, variable: string, gradient: Marked) =>
    html`출력은 ${output}입니다. 변수 ${variable}의 값이 조금 커지면 출력은 그 ${gradient}배만큼
    바뀝니다.`,
  gradientSentence: (output: Marked, variable: string, gradient: Marked) =>
    html`출력은 ${output}입니다. 변수 ${variable}에 돌아오는 기울기는 ${gradient}입니다.`,
  constantSentence: (output: Marked) =>
    html`출력은 ${output}입니다. 변수가 없어서 아무것도 바뀔 수 없습니다.`,
  faultySentence: (wrong: number, output: Marked) =>
    html`출력 ${output}, 여기까지는 맞습니다. 그러나 기울기 ${format.integer(wrong)}개가 틀렸고, 아무
    경고도 없습니다.`,
  waiting: '그래프를 계산하고 있습니다.',
  hint: '한 단계씩 앞으로, 다시 뒤로 가면서 숫자가 어디서 나오는지 보세요.',

  // steps
  steps: '그래프의 단계',
  back: '이전',
  next: '다음',
  again: '처음부터',
  allForward: '순전파 전체',
  allBackward: '역전파 전체',
  play: '재생',
  stop: '정지',
  stepNow: (step: number, of: number, kind: 'given' | 'forward' | 'seed' | 'backward') =>
    ({
      given: `${of}단계 중 첫 단계 전`,
      forward: `${of}단계 중 ${step}, 순전파`,
      seed: `${of}단계 중 ${step}, 역전파 시작`,
      backward: `${of}단계 중 ${step}, 역전파`,
    })[kind],
  forward: '순전파',
  backward: '역전파',
  given: '주어짐',
  givenRule: '그래프는 변수에서 시작합니다.',
  givenWords: '다른 숫자는 모두 변수에서 노드를 하나씩 거쳐 계산됩니다.',
  seedEquation: (value: number) => `dL/dL = ${figure(value)}`,
  seedWords: '출력이 1 커지면 출력은 1 커집니다. 그래서 역전파는 1에서 시작합니다.',
  seedOther: '이 그래프를 더 긴 계산의 일부로 봅니다. 이 기울기는 그 계산이 넘겨준 값입니다.',

  equation,
  /** gradient of an input = gradient that arrives x local derivative */
  chainEquation: (input: string, gradient: number, local: number, sent: number) =>
    `${input}의 기울기 = ${figure(gradient)} × ${bracketed(local)} = ${figure(sent)}`,
  /** The same where the input is used in other places too. */
  partEquation: (input: string, gradient: number, local: number, sent: number) =>
    `${input} 쪽: ${figure(gradient)} × ${bracketed(local)} = ${figure(sent)}`,
  sumEquation: (input: string, parts: readonly number[], total: number) =>
    `${input}의 기울기 = ${parts.map((part, i) => (i === 0 ? figure(part) : bracketed(part))).join(' + ')} = ${figure(total)}`,
  sumWords: (name: string, uses: number) =>
    `${name}: ${uses}곳에서 쓰입니다. 변화가 그 모두를 거쳐 출력에 닿으므로, 돌아온 기울기를 모두 더합니다.`,
  sumLater: (name: string, missing: number) =>
    `${name}: 돌아올 기울기가 ${missing}개 더 남았습니다.`,
  wrongLocal: (written: number, right: number) =>
    `노드가 x 자리에 y를 저장했습니다. ${figure(right)} 대신 ${figure(written)} 값을 씁니다.`,

  /** d(node)/d(input), for each input; x and y are its inputs, f is its value. */
  local: {
    identity: ['d(x)/dx = 1'],
    add: ['d(x + y)/dx = 1', 'd(x + y)/dy = 1'],
    subtract: ['d(x − y)/dx = 1', 'd(x − y)/dy = −1'],
    multiply: ['d(xy)/dx = y', 'd(xy)/dy = x'],
    divide: ['d(x/y)/dx = 1/y', 'd(x/y)/dy = −x/y²'],
    power: ['d(x^y)/dx = y x^(y−1)', 'd(x^y)/dy = x^y ln x'],
    negate: ['d(−x)/dx = −1'],
    exp: ['d(eˣ)/dx = eˣ'],
    log: ['d(ln x)/dx = 1/x'],
    sqrt: ['d(√x)/dx = 1/(2√x)'],
    abs: ['d|x|/dx = 1 또는 −1'],
    sin: ['d(sin x)/dx = cos x'],
    cos: ['d(cos x)/dx = −sin x'],
    sigmoid: ['dσ/dx = σ(1 − σ)'],
    tanh: ['d(tanh x)/dx = 1 − tanh² x'],
    relu: ['d(relu)/dx = 1 (x > 0), 그 밖에는 0'],
  },
  rule: {
    identity: '같은 숫자의 다른 이름입니다. 기울기가 그대로 지나갑니다.',
    add: '덧셈은 들어온 기울기를 두 입력에 그대로 넘깁니다.',
    subtract: '뺄셈은 기울기를 첫째 입력에는 그대로, 둘째 입력에는 부호를 바꿔 넘깁니다.',
    multiply: '곱셈은 두 입력을 맞바꿉니다. 각 입력은 기울기에 상대 입력을 곱한 값을 받습니다.',
    divide: '나눗셈은 나누는 수가 클수록 두 입력의 영향이 작아집니다.',
    power: '거듭제곱은 지수가 앞으로 내려오고, 차수가 하나 줄어듭니다.',
    negate: '음의 부호는 기울기의 부호를 바꿉니다.',
    exp: '지수함수는 미분해도 자기 자신입니다.',
    log: '로그는 x가 0에 가까울수록 가파릅니다.',
    sqrt: '제곱근은 x가 0에 가까울수록 가파릅니다.',
    abs: '절댓값은 기울기를 그대로 두거나 부호를 바꿉니다.',
    sin: '사인의 기울기는 코사인입니다.',
    cos: '코사인의 기울기는 사인에 음의 부호를 붙인 값입니다.',
    sigmoid: '시그모이드는 기울기를 많아야 4분의 1만 통과시킵니다: σ(1 − σ).',
    tanh: 'tanh는 기울기의 1 − tanh²만큼 통과시킵니다. 0에서는 전부, 0에서 멀면 아주 조금입니다.',
    relu: 'ReLU는 스위치입니다. 기울기를 전부 보내거나 전부 막습니다.',
  },
  operationSign: {
    identity: '=',
    add: '+',
    subtract: '−',
    multiply: '×',
    divide: '÷',
    power: 'xʸ',
    negate: '−x',
    exp: 'eˣ',
    log: 'ln',
    sqrt: '√',
    abs: '|x|',
    sin: 'sin',
    cos: 'cos',
    sigmoid: 'σ',
    tanh: 'tanh',
    relu: 'relu',
  },
  operationName: {
    variable: '변수',
    constant: '숫자',
    identity: '같음',
    add: '덧셈',
    subtract: '뺄셈',
    multiply: '곱셈',
    divide: '나눗셈',
    power: '거듭제곱',
    negate: '반전',
    abs: '절댓값',
    sqrt: '제곱근',
    log: '로그',
  },
  actingNode: (operation: string, name: string) => `이 노드의 연산은 ${operation}입니다: ${name}.`,
  node: (id: number) => `노드 ${id}`,
  fullValue: (name: string, value: string) => `${name} = ${value}`,
  fullGradient: (name: string, gradient: string) => `${name}의 기울기 = ${gradient}`,

  // the picture
  pictureTitle: '선 위는 값, 선 아래는 기울기입니다.',
  pictureHint: '값은 오른쪽으로 가고 기울기는 왼쪽으로 돌아옵니다. 노드를 누르면 그 단계로 갑니다.',
  scrolls: '그림이 틀보다 넓어 옆으로 넘겨 볼 수 있습니다.',
  picture: (nodes: number, output: string) =>
    `노드 ${format.integer(nodes)}개의 계산 그래프. 출력은 ${output}`,
  pictureFrame: '그래프. 화살표 키로 한 단계씩 이동합니다',
  tooLarge: (nodes: number, most: number) =>
    `이 그래프는 노드가 ${format.integer(nodes)}개입니다. ${format.integer(most)}개까지만 그리며, 숫자는 표에 있습니다.`,
  formula: '입력의 기울기 = 들어온 기울기 · 국소 미분',

  // choices
  choices: '그래프 설정',
  example: '예제',
  exampleName: {
    apple: '사과 두 개',
    fruit: '사과와 귤',
    xor: 'XOR 신경망 2-2-1',
    own: '직접 쓴 식',
  },
  expression: '식',
  expressionHint:
    '기호: + − * / ^ 와 괄호. 함수: exp log sqrt abs sin cos sigmoid tanh relu. h = x * w 같은 문장은 세미콜론으로 끝냅니다. 마지막 식이 출력입니다.',
  expressionRefused: '식을 읽지 못했습니다.',
  expressionReason: (reason: string) => format.sentence(reason),
  expressionReasonKept: (reason: string) =>
    `${format.sentence(reason)} 앞서 그린 그래프는 그대로 있습니다.`,
  upstream: '출력의 기울기',
  faulty: '튜토리얼의 실수',
  faultyHint: '곱셈 노드마다 둘째 입력을 두 자리에 모두 저장합니다.',
  faultyMore: '버그 박물관에서 더 보기',
  variables: '숫자 바꾸기',
  variablesHint: '모든 값과 기울기가 따라 바뀝니다.',
  noVariables: '이 식에는 변수가 없습니다.',
  numberRefused: (name: string, text: string) =>
    `${name}: 100, 1.1 같은 숫자가 필요합니다. 입력한 값은 “${text.slice(0, 40)}”입니다.`,
  linkRefused: (pair: string) =>
    `링크에 있는 “${pair.slice(0, 60)}” 설정은 이 그래프에 없습니다. 예제의 값을 씁니다.`,
  notSet: '바뀐 것은 없습니다.',
  putBack: '예제의 숫자로',

  // the table
  table: '모든 숫자를 표로',
  tableOf: (shown: number, of: number) =>
    `노드 ${format.integer(of)}개 중 처음 ${format.integer(shown)}개입니다.`,
  columnNode: '노드',
  columnOperation: '하는 일',
  columnValue: '값',
  columnGradient: '기울기',
  columnLocal: '국소 미분',

  // xor
  training: '손으로 학습시키기',
  trainingHint: '한 스텝 내려가기: w ← w − 학습률 · 기울기. 가중치 아홉 개에 모두 적용합니다.',
  truth: '입력',
  truthName: (x1: number, x2: number, y: number) => `${x1}, ${x2} → ${y}`,
  rate: '학습률',
  stepDown: '한 스텝 내려가기',
  rounds: (count: number) => `네 입력 모두 ${format.integer(count)}번`,
  roundsNow: '학습 중…',
  truthsTable: '네 입력과 신경망의 답',
  meanLoss: (loss: string) => `네 입력의 평균 손실: ${loss}`,
  right: '맞음',
  wrong: '틀림',
  lossNotFinite:
    '손실이 더는 숫자가 아닙니다. 학습률이 너무 큽니다. 이 스텝 전의 가중치를 남겨 두었습니다.',
};
