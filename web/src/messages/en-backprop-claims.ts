// English, the claims of the tutorials and what a run says about them. One key a sentence.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';
import { about } from './scientific.ts';

type Marked = TemplateResult;

/** Milliseconds, or seconds where there are many. */
function duration(milliseconds: number): string {
  if (milliseconds >= 1000) return `${about(milliseconds / 1000)} s`;
  return `${about(milliseconds)} ms`;
}

interface Sides {
  ahead: string;
  other: string;
}

export const enClaims = {
  hint: 'Run it: the verdict is that of the run, not of the book.',
  list: 'Claims',
  name: {
    relu: 'ReLU against sigmoid',
    depth: 'Two layers against three',
    xavier: 'Xavier against plain weights',
    vanishing: 'Vanishing gradients',
    time: 'Numerical against backprop',
  },
  claim: {
    relu: 'ReLU learns better than the sigmoid.',
    depth: 'A third layer makes the network better.',
    xavier: 'Xavier’s first weights are better than plain random ones.',
    vanishing: 'With sigmoids the gradient vanishes on its way back through many layers.',
    time: 'Numerical differentiation is far slower than backpropagation, and comes to the same.',
  },
  whose: {
    relu: 'Claimed by the tutorial on deep learning from scratch.',
    depth: 'Expected by the tutorial on deep learning from scratch, which trains both.',
    xavier: 'Claimed by the tutorial on the binarised digits.',
    vanishing:
      'Claimed by the tutorials on deep learning from scratch and on the binarised digits.',
    time: 'Claimed by the tutorial on deep learning from scratch.',
  },
  how: {
    relu: 'Two networks that differ in their activation alone are trained on all digits, with the same seed, batches of 100 and a rate of 0.1.',
    depth:
      'Two networks that differ in a hidden layer of 30 are trained on all digits, with the same seed, batches of 100 and a rate of 0.1.',
    xavier:
      'Two networks that differ in the size of their first weights alone are trained with the same seed and rate.',
    vanishing:
      'A network of eight layers gets the same 150 points with each activation; the length of dL/dW is taken layer by layer.',
    time: 'The gradient of a network 784-50-10 for three digits, once backwards, and by difference quotients: two forward passes for each number. Some of them are measured; the time for all is reckoned from these.',
  },
  /** The two sides of each pair of networks: what tells them apart. */
  sideName: {
    relu: [
      ['ReLU', 'sigmoid'],
      ['ReLU', 'sigmoid'],
    ],
    depth: [
      ['three layers', 'two layers'],
      ['three layers', 'two layers'],
    ],
    xavier: [
      ['1/√n', 'normal(0, 0.01)'],
      ['Xavier', 'normal(0, 0.1)'],
    ],
  },
  pair: 'Networks',
  pairName: {
    relu: ['784-50-10', '784-50-30-10'],
    depth: ['ReLU', 'sigmoid'],
    xavier: ['784-50-30-10, sigmoid', '784-32-10, ReLU, 3,500 binarised digits'],
  },
  length: 'Length',
  lengthName: (epochs: number, updates: number) =>
    `${format.integer(epochs)} ${many(epochs, 'epoch', 'epochs')}, ${format.integer(updates)} updates`,
  seed: 'Seed',
  seedRefused: (text: string) =>
    `Seed: expected a whole number from 0 to 4,294,967,295, got “${text.slice(0, 40)}”.`,
  notSet: 'Nothing has changed.',
  linkRefused: (pair: string) =>
    `The link asks for “${pair.slice(0, 60)}”, which is not possible here. The usual one is used.`,
  run: 'Run',
  stop: 'Stop',
  notRun: 'Not measured yet. Run it.',
  running: (name: string, iteration: number, updates: number) =>
    `Training with ${name}: ${format.integer(iteration)} of ${format.integer(updates)} updates.`,
  loadingDigits: 'All digits are fetched first, so that both sides learn from the same.',
  measuring: 'Measuring…',
  stoppedEarly: 'Stopped before the end: no verdict.',
  verdict: 'Verdict of this run',
  seedOf: (seed: number, updates: number, tested: number) =>
    `Seed ${seed}, ${format.integer(updates)} updates each, tested on ${format.integer(tested)} digits the networks have not learned from.`,
  ahead: (s: Sides, a: Marked, b: Marked, points: string) =>
    html`In this run the claim holds: ${a} of the test digits are read right with ${s.ahead}, ${b}
    with ${s.other}. That is ${points} points more.`,
  behind: (s: Sides, a: Marked, b: Marked, points: string) =>
    html`In this run the claim does not hold: ${a} of the test digits are read right with
    ${s.ahead}, ${b} with ${s.other}. That is ${points} points less.`,
  level: (s: Sides, a: Marked, b: Marked) =>
    html`In this run there is nothing to choose between them: ${a} of the test digits are read right
    with ${s.ahead}, ${b} with ${s.other}. Less than half a point can turn round with another seed.`,
  diverged: (name: string, iteration: number) =>
    `The loss with ${name} is not a number since update ${format.integer(iteration + 1)}: no verdict.`,
  reached: (name: string, share: string, iteration: number) =>
    `With ${name} it was first seen at ${share} after ${format.integer(iteration)} updates.`,
  neverReached: (name: string, share: string) => `With ${name} it did not reach ${share}.`,
  accuracyStrip: 'Test accuracy',
  lossStrip: 'Test loss',
  chart: (a: string, b: string) => `Test accuracy over the updates: ${a} solid, ${b} dashed`,
  lineEnd: (name: string, share: string) => `${name} ${share}`,
  updatesAxis: (updates: number) => `${format.integer(updates)} updates`,

  // vanishing gradients
  start: 'First weights',
  startName: {
    xavier: 'Xavier for all',
    usual: 'He for ReLU, Xavier for the others',
    small: 'normal(0, 0.01) for all',
  },
  updates: 'Looked at',
  updatesName: (count: number) =>
    count === 0 ? 'before training' : `after ${format.integer(count)} updates`,
  activationName: { sigmoid: 'sigmoid', tanh: 'tanh', relu: 'ReLU' },
  layer: 'Layer',
  normOf: (layer: number) => `‖dW${layer}‖`,
  fades: (first: Marked, last: number) =>
    html`With sigmoids the first layer’s gradient is ${first} times the last one’s: each layer on
    the way back multiplies it by about ${format.plain(Number(last.toPrecision(2)))}.`,
  fadesOthers: (tanh: string, relu: string) =>
    `With tanh it is ${tanh} times the last one’s, with ReLU ${relu} times.`,
  fadesHolds: 'In this run the claim holds: the sigmoids lose far more than the others.',
  fadesNot:
    'In this run the claim does not hold: the sigmoids do not lose more than ten times what the others lose.',
  fadingOf: (count: number, start: string, seed: number) =>
    count === 0
      ? `Before training, first weights: ${start}, seed ${seed}.`
      : `After ${format.integer(count)} updates, first weights: ${start}, seed ${seed}.`,
  fadingTable: 'Length of the gradient of each layer’s weights.',
  axis: (low: string, high: string) => `Bars on a logarithmic scale from ${low} to ${high}.`,
  gradientZero: 'A gradient was 0 or not a number: no verdict.',

  // time
  timing: (parameters: number, backprop: Marked, numerical: Marked) =>
    html`One gradient of all ${format.integer(parameters)} numbers takes ${backprop} by
    backpropagation, and would take ${numerical} by difference quotients.`,
  times: (times: Marked) => html`That is ${times} times as long.`,
  same: (measured: number, difference: string) =>
    `The ${format.integer(measured)} numbers that were computed both ways differ by ${difference} at most.`,
  timeHolds: 'In this run the claim holds.',
  timeNot: 'In this run the claim does not hold.',
  sameWords: 'h = 0.0001, double precision.',
  backprop: 'backpropagation',
  numerical: 'difference quotients',
  duration,
  factor: (times: number) => format.integer(Number(times.toPrecision(2))),

  formula: {
    relu: 'relu(z) = max(0, z), σ(z) = 1 / (1 + e^−z)',
    depth: 'A = f(W X + b), once more',
    xavier: 'W from normal(0, s²), s = 1/√n',
    vanishing: 'dZ = f′(Z) · dA, dA = Wᵀ dZ, eight times',
    time: '(L(w + h) − L(w − h)) / 2h',
  },
};
