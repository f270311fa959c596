// English, the gradient check. One key a sentence; numbers come as parameters.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';
import { inWords as about, step } from './scientific.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const en = {
  // the sentence
  waiting: 'Is backpropagation right? Measure the slope of the loss and compare.',
  greenSentence: (slopes: TemplateResult, error: TemplateResult) =>
    html`Backpropagation and ${slopes} measured slopes agree to ${error}.`,
  coarseSentence: (h: number, error: TemplateResult) =>
    html`A step of ${step(h)} measures too coarsely: the slopes are off by ${error}.`,
  flatSentence: 'The slopes are too flat to be measured.',
  redSentence: (name: string, error: TemplateResult) =>
    html`Backpropagation and the measured slopes differ by ${error} in ${name}.`,
  verdictName: { green: 'Green', coarse: 'Undecided', red: 'Red' },
  greenWhy: (limit: number) =>
    `The relative error is below ${about(limit)}: the gradient is the slope of the loss.`,
  coarseWhy: (h: number, error: number) =>
    `This is the step and not the gradient: with h = ${step(h)} the error is ${about(error)}.`,
  flatWhy: 'Both ways differ by less than a billionth, and that is as much as rounding can make.',
  redWhy: 'No step makes the error small: the gradient is not the slope of the loss.',
  unseenBug:
    'The mistake is there, and the check cannot see it: the gradient is that of the loss which is computed.',
  trainedFor: (updates: number, loss: string) =>
    updates === 0
      ? 'Before the first update.'
      : `After ${format.integer(updates)} ${many(updates, 'update', 'updates')}, loss ${loss}.`,
  diverged: (updates: number) =>
    `The loss is not a number since update ${format.integer(updates + 1)}. The weights before it are checked.`,

  // settings
  settings: 'What is checked',
  network: 'Network',
  networkName: {
    xor: 'XOR 2-2-1, sigmoid',
    study: 'Study and sleep 2-3-1, sigmoid',
    clusters: 'Three clusters 2-4-3, ReLU',
    deep: 'Three clusters 2-3-3-3, ReLU',
    tanh: 'Three clusters 2-4-3, tanh',
  },
  parameter: 'Parameter',
  allParameters: 'all',
  dataParameter: 'X, the data',
  samples: 'Loss over',
  samplesName: { all: 'all samples', one: 'one sample' },
  bug: 'Mistake built in',
  noBug: 'none',
  bugsOnTheWayBack: 'On the way back',
  bugsElsewhere: 'Elsewhere',
  bugName: {
    'B0.2': 'output weights updated twice',
    'B0.3': 'hidden error from the raw output error',
    'B1.1': 'derivative at the activated output',
    'B1.2': 'derivative at the output’s sum',
    'B2.2': 'transpose missing',
    'B2.4': 'every layer keeps the first input',
    'B2.5': 'ReLU changes its caller’s gradient',
    'B2.6': 'one mask for two ReLUs',
    'B2.7': 'two layers under one name',
    'B2.8': 'softmax over the whole batch',
    'B2.9': 'loss summed, gradient averaged',
    'B2.10': 'divided by the classes',
    'B2.11': 'upstream gradient ignored',
    'B4.1': 'ReLU on the output',
    'B4.2': 'ReLU’s derivative upside down',
    'B4.3': 'ReLU writes into its input',
    'B4.6': 'L2 penalty forgotten',
    'B4.7': 'ReLU’s derivative for all',
    adam: 'Adam’s correction multiplied',
  },
  bugOption: (id: string, name: string) => (id === 'adam' ? name : `${id} ${name}`),
  aboutBug: (id: string) => `${id === 'adam' ? 'Adam’s mistake' : id} in the museum`,
  train: (updates: number) => `Train ${format.integer(updates)} steps`,
  startAgain: 'Back to the start',

  // the step
  stepTitle: 'The step h',
  stepHint: 'Move one weight by h to either side and see how the loss changes.',
  stepSlider: 'Step h, a power of ten',
  stepField: 'h',
  stepRefused: (text: string) =>
    `h: expected a number above 0, such as 1e-5 or 0.001, got ${quoted(text)}.`,
  refused: (reason: string) => format.sentence(reason),
  nothingChanged: 'Nothing has changed.',
  whereItFits: (id: string) => `Show ${id} on a network that it fits`,
  doubleLine: 'float64',
  floatLine: 'float32',
  rounding: '← rounding',
  bending: 'the neglected h² →',
  hHere: (h: number) => `h = ${step(h)}`,
  curveWords: (double: Best | null, float: Best | null) =>
    html`${double ? html`float64 is best at h = ${step(double.h)}, with an error of ${about(double.error)}. ` : ''}${
      float
        ? html`float32 is best at h = ${step(float.h)}, with an error of ${about(float.error)}.`
        : ''
    }`,
  curvePicture: (double: Best | null, float: Best | null) =>
    `Relative error over the step h, both axes in powers of ten. ${double ? `Smallest in float64: ${about(double.error)} at h = ${about(double.h)}.` : ''} ${float ? `Smallest in float32: ${about(float.error)} at h = ${about(float.h)}.` : ''}`,
  curveLesson:
    'To the right the loss bends within the step, and the error grows with h². To the left two losses are almost equal, and their difference has few digits left: the error grows with 1/h.',
  kinkLesson:
    'ReLU has a corner at 0. A long step across it measures two slopes at once, and exactly at the corner there is no slope to measure.',
  flatLesson: 'A wrong gradient has no valley: the curve stays high at every step.',
  floatLost: (reason: string) =>
    `The curve of single precision is missing. ${format.sentence(reason)}`,

  // the table of arrays
  arraysTitle: 'Every parameter',
  arraysHint: 'The largest difference of an array, in parts of its largest slope.',
  arrayName: 'Array',
  shape: 'Shape',
  checked: 'Checked',
  relativeError: 'Relative error',
  shapeOf: (rows: number, columns: number) =>
    `${format.integer(rows)} × ${format.integer(columns)}`,
  barScale: 'Bars from 10⁻¹² to 1, in powers of ten.',
  agrees: 'agrees',
  differs: 'differs',
  undecided: 'undecided',

  // the worst entries
  worstTitle: 'The worst entries',
  worstHint: 'Rows and columns are counted from 0.',
  entry: 'Entry',
  backprop: 'Backprop',
  measured: 'Measured',
  difference: 'Difference',
  entryName: (array: string, row: number, column: number) => `${array}[${row}, ${column}]`,

  // what went wrong
  linkRefused: (values: readonly { key: string; value: string }[]) =>
    `The link asks for ${format.list(values.map(({ key, value }) => quoted(`${key}=${value}`)))}, which is not possible here. The defaults are used instead.`,
  linkImpossible: 'The link asks for a check that is not possible. The default is used instead.',
  restarted: 'The worker stopped. A new one has begun the check again.',
  gaveUp: 'The worker could not be started.',
  tryAgain: 'Try again',
};

interface Best {
  h: number;
  error: number;
}
