// 내 표로 하는 학습의 말.
import { html, type TemplateResult } from 'lit';
import type { enDataRun } from './en-data-run.ts';
import * as format from './format.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

const trained = (epochs: number, steps: number) =>
  `${format.integer(epochs)}에폭, ${format.integer(steps)}스텝`;

export const koDataRun: typeof enDataRun = {
  // the head
  runWaits: (column) =>
    html`신경망은 <b>${column}</b> 열을 아직 전혀 배우지 않았습니다. 시작을 누르십시오.`,
  runClasses: (steps, right, of, unseen) =>
    unseen
      ? html`<b>${format.integer(steps)}스텝</b> 뒤, 본 적 없는 행 <b>${format.integer(of)}개 중 ${format.integer(right)}개</b>를 맞힙니다.`
      : html`<b>${format.integer(steps)}스텝</b> 뒤, 행 <b>${format.integer(of)}개 중 ${format.integer(right)}개</b>를 맞힙니다.`,
  runNumbers: (steps, error, column, unseen) =>
    unseen
      ? html`<b>${format.integer(steps)}스텝</b> 뒤, 본 적 없는 행에서 ${column} 열의 답은 평균 <b>${format.plain(error)}</b>만큼 빗나갑니다.`
      : html`<b>${format.integer(steps)}스텝</b> 뒤, ${column} 열의 답은 평균 <b>${format.plain(error)}</b>만큼 빗나갑니다.`,
  runPulse: (
    _n: { steps: number; epochs: number },
    m: Record<'steps' | 'epochs' | 'speed', Marked>,
  ) => html`${m.steps}스텝, ${m.epochs}에폭, 초당 ${m.speed}행`,
  runStatusClasses: (epochs, steps, right, of) =>
    `${trained(epochs, steps)}, 행 ${format.integer(of)}개 중 ${format.integer(right)}개를 맞힙니다.`,
  runStatusNumbers: (epochs, steps, loss) =>
    `${trained(epochs, steps)}, 손실 ${format.loss(loss)}.`,

  // what it gets right and wrong
  resultsTitle: { train: '학습하는 행에서', test: '본 적 없는 행에서' },
  resultsWait: '학습이 준비되면 답이 나옵니다.',
  confusionCaption: '왼쪽은 실제 클래스, 위는 신경망의 답입니다.',
  confusionCorner: '실제와 답',
  confusionCell: (actual, answered, count) =>
    `실제 ${actual}, 답 ${answered}: ${format.integer(count)}개`,
  recall: '맞힘',
  confusionTop: (count) => `클래스가 ${format.integer(count)}개라서 가장 잦은 실수만 적습니다.`,
  mixed: (actual, answered, count) =>
    `${actual} → ${answered}: ${format.integer(count)}번 잘못 보았습니다`,
  noMistakes: '실수가 없습니다.',
  scatterHint:
    '점 하나가 행 하나입니다. 가로는 실제 값, 세로는 신경망의 답이고, 선 위에서는 둘이 같습니다.',
  scatterLabel: (count, error) =>
    `행 ${format.integer(count)}개의 실제 값과 답. 평균 ${format.plain(error)}만큼 빗나갑니다`,
  scatterActual: (column) => `실제 ${column}`,
  scatterAnswered: (column) => `답한 ${column}`,
  mistakesTitle: '가장 큰 실수',
  mistakesHint: '확신이 큰 것부터입니다. 단추를 누르면 질문에 그 행이 들어갑니다.',
  mistakesHintNumbers: '가장 빗나간 것부터입니다. 단추를 누르면 질문에 그 행이 들어갑니다.',
  mistakeAnswer: (answer, chance) => `${answer}, 확신 ${format.percent(chance)}`,
  mistakeRow: '행',
  mistakeIs: '실제',
  mistakeSays: '답',
  askRow: (row) => `행 ${format.integer(row)} 묻기`,
  moreCells: (count) => `… ${format.integer(count)}개 더`,

  // ask
  askTitle: '신경망에게 묻기',
  askHint: '열마다 칸이 하나입니다. 표에 없는 값을 적어도 됩니다.',
  askRowField: '채울 행',
  askRowRefused: (most, text) =>
    `행 번호는 1에서 ${format.integer(most)}까지여야 합니다. 받은 것: “${text}”.`,
  askNumberRefused: (column, text) => `${column}: 수가 아닙니다. 받은 것: “${text}”.`,
  askMore: (count) => `나머지 열 ${format.integer(count)}개는 그 행의 값 그대로입니다.`,
  askClass: (name, chance) => html`답은 <b>${name}</b>, 확신 ${format.percent(chance)}.`,
  askNumber: (column, value) => html`${column}: <b>${format.plain(value)}</b>.`,
  askTruth: (value) => `표에는 ${value}(이)라고 있습니다.`,
  askWaits: '학습이 준비되면 답이 나옵니다.',
  askBars: '클래스마다의 확률',

  // tables behind pictures
  tableActual: '실제',
  tableAnswered: '답',
};
