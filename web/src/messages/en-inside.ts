// What is said about the test set, one update and the units of a network, one key a sentence.
import * as format from './format.ts';
import { many } from './plural.ts';
import { about } from './scientific.ts';

const times = (count: number) => `${format.integer(count)} ${many(count, 'time', 'times')}`;

/** A digit, or the name of a class of own pictures. */
type Class = number | string;

/** The digit with its article: a 4, an 8; a name stands alone. */
const a = (one: Class) => (typeof one === 'string' ? one : `${one === 8 ? 'an' : 'a'} ${one}`);

export const enInside = {
  empty:
    'Once the network has learned its first batch, its mistakes stand here, every digit’s way through its layers, and what one update changes.',
  connecting: 'The test digits are being read.',
  waitsForDigits: (reason: string) => format.sentence(reason),
  trouble: 'That cannot be looked into.',
  measuredAt: (iteration: number, count: number) =>
    `${format.integer(count)} test digits, after ${format.integer(iteration)} ${many(iteration, 'step', 'steps')}`,

  // the confusion matrix
  confusion: 'What it takes for what',
  confusionHint: 'Press a number to see its digits.',
  confusionMost: (actual: Class, answered: Class, count: number) =>
    `Most often it reads ${a(actual)} as ${a(answered)}: ${times(count)}.`,
  confusionNone: 'It reads all of these digits right.',
  confusionCaption: 'Rows: what the digit is. Columns: what the network answers.',
  confusionCorner: 'Digit',
  recall: 'right',
  recallLong: 'Share of the row that is read right (recall)',
  // The number as it stands in the cell: who says what is seen finds the cell.
  cellName: (actual: Class, answered: Class, count: number) =>
    `${actual} read ${actual === answered ? 'right' : `as ${answered}`}: ${count} ${many(count, 'time', 'times')}`,
  confusionFormula: 'Cᵢⱼ = digits i read as j',

  // the misread digits
  misread: 'Digits that it misreads',
  misreadHint: 'The surest mistakes come first. Press a digit to look inside.',
  cellTitle: (actual: Class, answered: Class) =>
    actual === answered ? `Digits ${actual} read right` : `Digits ${actual} read as ${answered}`,
  which: 'Which digits',
  allWrong: 'All wrong',
  learned: 'Newly learned',
  broken: 'Newly broken',
  since: (iteration: number) =>
    `since the end of the epoch before, step ${format.integer(iteration)}`,
  noEpochBefore: 'Compared with the end of the epoch before: there is none yet.',
  noneHere: 'There are none now.',
  shownOf: (shown: number, of: number) =>
    `${format.integer(shown)} of ${format.integer(of)} digits`,
  more: 'Show more',
  allDigitsAgain: 'Show all wrong digits',
  tile: (digit: number, wrong: boolean) =>
    `Test digit ${format.integer(digit)}, read ${wrong ? 'wrong' : 'right'}`,
  misreadFormula: 'ŷ = argmax p(x)',

  // one update
  step: 'What one update changes',
  stepHint: 'The update is the next one, made on a copy of this very moment with its next batch.',
  stepLoss: (loss: number) => `The loss of that batch is ${format.loss(loss)}.`,
  noPictures: 'The first layer of this network is no layer of weights on pixels: see the table.',
  noFurtherUpdate: 'This run has ended: there is no further update.',
  pictureSet: { weights: 'Weights', gradient: 'Gradient', update: 'Update' },
  whichSet: 'Which pictures',
  setOf: (name: string, rows: number, units: number) =>
    rows < units
      ? `${name} of ${format.integer(rows)} of ${format.integer(units)} neurons, 28 × 28 each`
      : `${name} of ${format.integer(units)} ${many(units, 'neuron', 'neurons')}, 28 × 28 each`,
  neuronsShown: (rows: number, units: number) =>
    `${format.integer(rows)} of ${format.integer(units)} neurons`,
  low: (range: number) => `−${about(range)}`,
  high: (range: number) => `+${about(range)}`,
  stepFormula: (plain: boolean) => (plain ? 'W ← W − η ∂L/∂W' : 'W ← W + ΔW'),
  sizes: 'How large each change is',
  sizesHint:
    'Root mean squares. As a rule of thumb an update is about 1/1000 of the value; measured, not judged.',
  sizesFormula: 'rms(x) = √(mean of x²)',
  parameter: 'Parameter',
  value: 'Value',
  gradient: 'Gradient',
  update: 'Update',
  ratio: 'Update / value',
  size: (value: number) => about(value),
  ratioOf: (update: number, value: number) =>
    value > 0 && Number.isFinite(update / value)
      ? update === 0
        ? '0'
        : `1 / ${format.integer(Math.round(value / update))}`
      : '–',

  // health
  health: 'Units that have stopped',
  healthHint: (count: number) =>
    `A dead unit puts out 0 for each of ${format.integer(count)} test digits; a saturated one stays within 1% of an end of its range.`,
  healthLayer: 'Layer',
  healthUnits: 'Units',
  dead: 'Dead',
  saturated: 'Saturated',
  noActivations: 'This network has no layer whose units could die or saturate.',
  healthFormula: 'dead: f(z) = 0 for all x',
};
