// Training on a table of one's own, in English.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

const trained = (epochs: number, steps: number) =>
  `${format.integer(epochs)} ${many(epochs, 'epoch', 'epochs')}, ${format.integer(steps)} ${many(steps, 'step', 'steps')}`;

export const enDataRun = {
  // the head
  runWaits: (column: string) =>
    html`The network has learned nothing yet about <b>${column}</b>. Press Start.`,
  runClasses: (steps: number, right: number, of: number, unseen: boolean) =>
    unseen
      ? html`After <b>${format.integer(steps)} ${many(steps, 'step', 'steps')}</b> it is right on <b>${format.integer(right)} of ${format.integer(of)}</b> rows that it never saw.`
      : html`After <b>${format.integer(steps)} ${many(steps, 'step', 'steps')}</b> it is right on <b>${format.integer(right)} of ${format.integer(of)}</b> rows.`,
  runNumbers: (steps: number, error: number, column: string, unseen: boolean) =>
    unseen
      ? html`After <b>${format.integer(steps)} ${many(steps, 'step', 'steps')}</b> its answers to ${column} are off by <b>${format.plain(error)}</b> on average, for rows that it never saw.`
      : html`After <b>${format.integer(steps)} ${many(steps, 'step', 'steps')}</b> its answers to ${column} are off by <b>${format.plain(error)}</b> on average.`,
  runPulse: (
    n: { steps: number; epochs: number },
    m: Record<'steps' | 'epochs' | 'speed', Marked>,
  ) =>
    html`${m.steps} ${many(n.steps, 'step', 'steps')}, ${m.epochs} ${many(n.epochs, 'epoch', 'epochs')}, ${m.speed} rows/s`,
  runStatusClasses: (epochs: number, steps: number, right: number, of: number) =>
    `${trained(epochs, steps)}, right on ${format.integer(right)} of ${format.integer(of)} rows.`,
  runStatusNumbers: (epochs: number, steps: number, loss: number) =>
    `${trained(epochs, steps)}, loss ${format.loss(loss)}.`,

  // what it gets right and wrong
  resultsTitle: { train: 'On the rows it learns from', test: 'On the rows it never saw' },
  resultsWait: 'The answers come when the run is there.',
  confusionCaption: 'Rows of a class (left) by the answer (above).',
  confusionCorner: 'Class by answer',
  confusionCell: (actual: string, answered: string, count: number) =>
    `${actual}, answered ${answered}: ${format.integer(count)}`,
  recall: 'right',
  confusionTop: (count: number) =>
    `With ${format.integer(count)} classes only the most frequent mistakes are listed.`,
  mixed: (actual: string, answered: string, count: number) =>
    `${actual} taken for ${answered}: ${format.integer(count)}`,
  noMistakes: 'No mistake.',
  scatterHint:
    'Each point is a row: what is so across, what the network answers upwards. On the line both are equal.',
  scatterLabel: (count: number, error: number) =>
    `${format.integer(count)} rows, true against answered; off by ${format.plain(error)} on average`,
  scatterActual: (column: string) => `true ${column}`,
  scatterAnswered: (column: string) => `answered ${column}`,
  mistakesTitle: 'Worst mistakes',
  mistakesHint: 'The surest first. The button puts the row into the questions.',
  mistakesHintNumbers: 'Farthest off first. The button puts the row into the questions.',
  mistakeAnswer: (answer: string, chance: number) => `${answer}, ${format.percent(chance)} sure`,
  mistakeRow: 'Row',
  mistakeIs: 'Is',
  mistakeSays: 'Answer',
  askRow: (row: number) => `Ask about row ${format.integer(row)}`,
  moreCells: (count: number) => `… ${format.integer(count)} more`,

  // ask
  askTitle: 'Ask the network',
  askHint: 'One field a column. What is typed need not be in the table.',
  askRowField: 'Fill in row',
  askRowRefused: (most: number, text: string) =>
    `Expected the number of a row from 1 to ${format.integer(most)}, got “${text}”.`,
  askNumberRefused: (column: string, text: string) =>
    `${column}: expected a number, got “${text}”.`,
  askMore: (count: number) =>
    `${format.integer(count)} more ${many(count, 'column keeps', 'columns keep')} what the row has there.`,
  askClass: (name: string, chance: number) =>
    html`It says <b>${name}</b>, ${format.percent(chance)} sure.`,
  askNumber: (column: string, value: number) =>
    html`It says ${column} <b>${format.plain(value)}</b>.`,
  askTruth: (value: string) => `The table says ${value}.`,
  askWaits: 'The answer comes when the run is there.',
  askBars: 'Probability of each class',

  // tables behind pictures
  tableActual: 'True',
  tableAnswered: 'Answered',
};
