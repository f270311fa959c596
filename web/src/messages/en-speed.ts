// The speed room's sentences in English, one key a sentence.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

export const enSpeed = {
  unmeasured: () => html`How fast does a network learn on <b>this device</b>?`,
  measuring: (done: number, of: number) =>
    html`Measuring, <b>${format.integer(done)} of ${format.integer(of)}</b> done.`,
  measured: (images: Marked) => html`This device learns from ${images} a second.`,
  digits: (count: number) => `${format.speed(count)} digits`,
  intro:
    'One worker does each piece of work for about a second, by itself, on one processor core. Nothing else on this page moves meanwhile.',
  measure: 'Measure',
  measureAgain: 'Measure again',
  cancel: 'Cancel',
  cancelled: 'Measuring was stopped.',
  failed: 'That could not be measured.',
  waitsForDigits: (here: number, all: number) =>
    all === 0
      ? 'The digits are on their way.'
      : `${format.integer(here)} of ${format.integer(all)} digits are here.`,
  progress: (name: string) => `Measuring: ${name}.`,
  done: (count: number) => `${format.integer(count)} rows are measured.`,

  table: 'What this device does in a second',
  work: 'Work',
  perSecond: 'In a second',
  operations: 'Arithmetic',
  operationsHint:
    'GFLOP/s: thousand million multiplications and additions in a second, counted as if no zero were skipped.',
  name: {
    sparse: 'Learning, 784-128-10, batch 64',
    dense: 'The same, no input zero',
    one: 'Learning, 784-100-10, one digit at a time',
    convolution: 'Learning with convolutions (LeNet), batch 64',
    xor: 'Learning XOR, 2-2-1, one point at a time',
    reading: 'Reading 10,000 digits, 784-128-10',
  },
  unit: {
    sparse: 'images',
    dense: 'images',
    one: 'images',
    convolution: 'images',
    xor: 'updates',
    reading: 'images',
  },
  limit: {
    sparse:
      'Four of five pixels of a digit are zero. They are skipped, in the sums as in the gradient, so this may be more than the processor could multiply.',
    dense:
      'Every input counts. The limit is how many multiplications the processor does at once: four floats in WebAssembly.',
    one: 'Each digit reads and writes the weights once, and no other digit shares them. The limit is memory, not arithmetic.',
    convolution:
      'Eleven times the arithmetic of the first row: each window of weights is multiplied at every place of the picture.',
    xor: 'Nine numbers are learned. The limit is what happens around the arithmetic: choosing a point, calling a layer, counting.',
    reading: 'Only the way forward, so about three times as many images as in learning.',
  },
  gigaflops: (value: number) => `${format.gigaflops(value)} GFLOP/s`,
  notMeasured: '–',
};
