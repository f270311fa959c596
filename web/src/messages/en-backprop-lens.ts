// English, one digit on its way through a network. One key a sentence.
import { html, type TemplateResult } from 'lit';
import { figure } from './figures.ts';
import * as format from './format.ts';
import { bracketed, lensSteps } from './formulas.ts';
import { many } from './plural.ts';

type Marked = TemplateResult;

export const enLens = {
  waiting: 'The first thousand digits are on their way.',
  sentence: (label: number, share: Marked, loss: Marked) =>
    html`This is a ${label}. The network gives it ${share}, so the loss is ${loss}.`,
  untrained: 'The network has learned nothing yet.',
  trained: (steps: number, samples: number) =>
    `${format.integer(steps)} ${many(steps, 'step', 'steps')} of 100 digits, drawn from the ${format.integer(samples)} that are here.`,
  training: (step: number, of: number) =>
    `Training: ${format.integer(step)} of ${format.integer(of)} steps.`,
  diverged: 'The loss is not a number any more. Training has stopped.',

  choices: 'The network and its digit',
  network: 'Network',
  networkName: {
    'two-layer-relu': '784-50-10, ReLU',
    'two-layer-sigmoid': '784-50-10, sigmoid',
    'three-layer-relu': '784-50-30-10, ReLU',
  },
  sample: 'Digit number',
  previous: 'Previous digit',
  next: 'Next digit',
  train: 'Train',
  trainSteps: (steps: number) => `${format.integer(steps)} ${many(steps, 'step', 'steps')}`,
  reset: 'Reset',
  digit: (label: number) => `The digit, a ${label}`,
  sampleRefused: (text: string, count: number) =>
    `Digit number: expected a whole number from 0 to ${format.integer(count - 1)}, got “${text.slice(0, 40)}”.`,
  notSet: 'Nothing has changed.',
  linkRefused: (pair: string) =>
    `The link asks for “${pair.slice(0, 60)}”, which the lens does not have. The usual one is used.`,
  loadFailed: 'The digits did not come.',

  rowTitle: 'One digit, there and back',
  rowHint:
    'Above the line what goes forward, below it the gradient that comes back. Press a block for its formula.',
  rowShape: 'a batch of 1',
  norm: (name: string, value: string) => `‖${name}‖ = ${value}`,
  fused: 'goes back with L',
  shape: (rows: number, columns: number) => `${rows} × ${columns}`,
  kind: {
    input: 'the pixels',
    weights: 'weights',
    bias: 'biases',
    sum: 'weighted sums',
    activation: 'activations',
    prediction: 'probabilities',
    loss: 'loss',
  },

  open: (id: string, kind: string) => `${id}: ${kind}`,
  openHint: 'Press a pixel, or type its place. Indices count from 0.',
  row: 'Row',
  column: 'Column',
  placeRefused: (what: string, most: number, text: string) =>
    `${what}: expected a whole number from 0 to ${most}, got “${text.slice(0, 40)}”.`,
  forward: 'Forward',
  backward: 'Backward',
  given: (name: string, value: number) => `${name} = ${figure(value)}`,
  general: (name: string, formula: string) => `${name} = ${formula}`,
  learned: 'It is learned: every step takes the rate times its gradient away.',
  pixel: (row: number, column: number) =>
    `A pixel of the digit, in row ${row} and column ${column}.`,
  term: (left: number, right: number) => `${figure(left)} × ${bracketed(right)}`,
  rest: (count: number, sum: number) =>
    `${format.integer(count)} ${many(count, 'other', 'others')}: ${figure(sum)}`,
  bias: (value: number) => `bias ${figure(value)}`,
  factor: (name: string, value: number) => `${name} = ${figure(value)}, times`,
  ...lensSteps,
  fusedWords:
    'Softmax and cross-entropy go back in one step: dz = p − t, with t = 1 for the right digit and 0 for the others.',
  nothingBack: 'Its gradient is 0: a small change of this number does not change the loss.',
  formula: {
    input: 'dX = Wᵀ dZ',
    weights: 'dW = dZ Xᵀ',
    bias: 'db = sum of dZ over the samples',
    sum: 'Z = W X + b',
    activation: 'A = f(Z), dZ = f′(Z) · dA',
    prediction: 'p = e^z / Σ e^z',
    loss: 'L = −ln p, dZ = P − T',
  },
};
