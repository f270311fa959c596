// The boundary lab's sentences in Korean. The keys are those of the English ones.
import { html, type TemplateResult } from 'lit';
import type { enBoundary } from './en-boundary.ts';
import * as format from './format.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

export const koBoundary: typeof enBoundary = {
  // how fast it goes
  speed: '속도',
  stepsAFrame: (steps: number) => `프레임당 ${format.integer(steps)}스텝`,
  fullSpeed: '최고 속도',

  // a start that leads nowhere
  stuck: '이 출발점은 갇혔습니다.',
  stuckAt: (loss: number, wrong: number) =>
    wrong === 0
      ? `손실이 ${format.loss(loss)}에서 멈췄습니다. 이곳은 거의 평평해서 더 내려갈 길이 없습니다.`
      : `손실이 ${format.loss(loss)}에서 멈췄고 답 4개 중 ${wrong}개가 틀립니다. 이곳은 거의 평평해서 더 내려갈 길이 없습니다.`,
  stuckTwo: (share: number, activation: string) =>
    `활성화 함수가 ${activation}인 2-2-1 신경망은 무작위 출발점 100개 중 ${share}개쯤이 이렇게 끝납니다.`,
  tryAnotherSeed: '다른 시드 써 보기',
  stuckOther: '은닉 뉴런이 많으면 덜 갇히고, 적으면 더 자주 갇힙니다.',

  // boundary: the head
  boundaryUnseen: (right: number, of: number) =>
    html`이 신경망은 아직 아무것도 배우지 않았습니다. 점 <b>${format.integer(of)}개 중 ${format.integer(right)}개</b>를 맞힙니다.`,
  boundarySeparates: (steps: number, right: number, of: number) =>
    html`<b>${format.integer(steps)}스텝</b> 뒤 이 신경망은 점 <b>${format.integer(of)}개 중 ${format.integer(right)}개</b>를 맞힙니다.`,
  boundaryWaits: () => html`직선 하나로는 이 점들을 나눌 수 없습니다. 신경망은 할 수 있을까요?`,
  boundaryStatus: (epochs: number, steps: number, right: number, of: number) =>
    `${format.integer(epochs)}에폭, ${format.integer(steps)}스텝, 점 ${format.integer(of)}개 중 ${format.integer(right)}개를 맞힙니다.`,
  boundaryPulse: (
    _n: { steps: number; epochs: number },
    m: Record<'steps' | 'epochs' | 'speed', Marked>,
  ) => html`${m.steps}스텝, ${m.epochs}에폭, 초당 점 ${m.speed}개`,

  // boundary: the box
  truths: '네 가지 경우와 신경망의 답',
  target: 'y',
  right: '맞음',
  wrong: '틀림',
  network: '신경망',
  networkHint: '뉴런마다 평면을 어떻게 보는지 그립니다.',
  positiveWeight: '양의 가중치',
  negativeWeight: '음의 가중치, 점선',
  thicker: '굵을수록 강함',
  drawsLine: '결정 경계',
  drawsLineHint: '선 위에서는 신경망이 결정하지 못합니다: p = 0.5.',
  drawsLineSides: (low: number, high: number) =>
    `x₁, x₂: ${format.plain(low)} ~ ${format.plain(high)}`,
  drawsClasses: '어디를 어느 클래스로 보나',
  drawsClassesHint: '색이 진할수록 더 확신합니다.',
  drawsNumbers: '어디에서 무엇을 답하나',
  drawsNumbersHint:
    '−1부터 1까지이고, 선에서는 답이 0입니다. 점은 제 숫자의 색이고, 마름모는 0보다 큽니다.',
  drawsNeuron: (name: string) => `${name}에 비친 평면`,
  drawsNeuronHint: '파랑은 0보다 작고 주황은 0보다 큽니다. 선은 0입니다.',
  inputNeuron: (index: number) => `입력 ${index}`,
  hiddenNeuron: (index: number, layer: number) => `은닉층 ${layer}의 뉴런 ${index}`,
  fieldPicture: (right: number, of: number) =>
    `평면 위의 결정 경계: 점 ${format.integer(of)}개 중 ${format.integer(right)}개가 옳은 쪽에 있음`,
  fieldNumbers: (points: number) => `평면 위의 답과 훈련용 점 ${format.integer(points)}개`,
  fieldKeys: '화살표 키는 커서를 옮기고, Enter는 점을 찍고, Delete는 지웁니다.',
  cursorAt: (x1: number, x2: number) => `커서: x₁ ${format.plain(x1)}, x₂ ${format.plain(x2)}`,
  readout: (x1: number, x2: number, answer: string) =>
    `(${format.weight(x1)}, ${format.weight(x2)}): ${answer}`,
  readoutClass: (label: number, p: number) => `클래스 ${label}, 확신 ${format.percent(p)}`,
  readoutNumber: (value: number) => format.loss(value),
  readKeys: '화살표 키로 커서를 옮기면 그 자리에서 신경망이 낸 답을 읽어 줍니다.',
  readoutNone: '평면을 가리키거나 화살표 키로 커서를 옮기면 값이 나옵니다.',
  classOf: (label: number) => `클래스 ${label}`,
  misread: '고리: 틀린 점',
  testMark: '빈 점: 시험용',
  showTest: '시험용 점',
  discretise: { binary: '두 색으로만', classes: '클래스당 한 색', regression: '부호만' },
  boundaryLearns: (steps: number, loss: number) =>
    html`<b>${format.integer(steps)}스텝</b> 뒤 이 신경망의 손실은 <b>${format.loss(loss)}</b>입니다.`,
  boundaryLearnsNothing: () =>
    html`이 신경망은 아직 아무것도 배우지 않았습니다. 답은 어림짐작입니다.`,
  boundaryLossStatus: (epochs: number, steps: number, loss: number) =>
    `${format.integer(epochs)}에폭, ${format.integer(steps)}스텝, 손실 ${format.loss(loss)}.`,
};
