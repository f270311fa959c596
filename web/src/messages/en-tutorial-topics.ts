// The topics in English: the output layer; iteration, batch, epoch; mask, copy, alias.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';

export const topics = {
  // the output layer
  outputHead: () => html`The problem chooses the <b>last layer</b>.`,
  outputAbout:
    'Hidden layers may look alike in every network. How many outputs there are, what bends them and what the loss compares follows from the question that is asked.',
  problem: 'Problem',
  problemName: { binary: 'Yes or no', multi: 'One of many', regression: 'A number' },
  problemTerm: { binary: 'binary', multi: 'multi-class', regression: 'regression' },
  units: 'Output units',
  unitsText: { binary: '1', multi: 'K, one a class', regression: 'as many as numbers' },
  outputActivation: 'Activation',
  activationText: { binary: 'sigmoid', multi: 'softmax', regression: 'none' },
  means: 'Comes out',
  meansText: {
    binary: 'the probability of yes',
    multi: 'K probabilities, sum 1',
    regression: 'the number itself',
  },
  lossTerm: {
    binary: 'binary cross-entropy',
    multi: 'categorical cross-entropy',
    regression: 'MSE or MAE',
  },
  rules: 'The three rules',
  liveRun: 'A network of this kind',
  liveAbout: {
    binary:
      'XOR: are the two inputs different? 2-4-1, tanh, then a sigmoid that stands in the loss.',
    multi: 'Three clouds of points: which one is it? 2-6-3, ReLU, then softmax, in the loss.',
    regression: 'Study and sleep: which score? 2-3-1, tanh, then nothing.',
  },
  updatesSoFar: (updates: TemplateResult) => html`${updates} updates so far.`,
  lossOf: 'Loss',
  lossShort: { mean_squared_error: 'MSE', mean_absolute_error: 'MAE' },
  lastLayer: 'The last layer, sample by sample',
  lastHint: {
    binary: 'z is what the last layer puts out, p = sigmoid(z) what it means.',
    multi:
      'The target as a one-hot row, and as an index. The categorical loss takes the row, the sparse one the index: −Σ y log p and −log p of the right class are the same number.',
    regression: 'Nothing bends the output: it may be any number.',
  },
  sample: 'Sample',
  inputsOf: 'x',
  scores: 'z',
  meaning: 'p',
  output: 'output',
  rightAnswer: 'y',
  oneHotRow: 'one-hot',
  index: 'index',
  lossRow: '−Σ y log p',
  lossIndex: '−log p[index]',
  lossBinary: '−log of the right side',
  lossNumber: { mean_squared_error: '(z − y)²', mean_absolute_error: '|z − y|' },
  meanOfRows: (rows: string, cpp: string, all: boolean) =>
    all
      ? `The rows’ mean is ${rows}. The C++ says ${cpp}.`
      : `The mean of these rows is ${rows}. The C++ says ${cpp} for the same samples.`,

  // iteration, batch, epoch
  epochsHead: (perEpoch: number) =>
    html`One epoch is <b>${format.integer(perEpoch)}</b> ${many(perEpoch, 'update', 'updates')} here.`,
  epochsAbout:
    'An iteration is one update of the weights, made from one batch of samples. An epoch is over when as many samples have been used as there are.',
  samples: 'Samples',
  batchField: 'Batch',
  iterationsField: 'Iterations',
  countRefused: (name: string, most: number, text: string) =>
    `${name}: expected a whole number from 1 to ${format.integer(most)}, got “${text.slice(0, 40)}”.`,
  asIn: 'As in the tutorials',
  counted: 'Counted',
  mode: 'This is',
  modeName: {
    gd: 'gradient descent: all samples, one update an epoch',
    sgd: 'stochastic gradient descent: one sample an update',
    mini: 'mini-batch gradient descent',
  },
  perEpoch: 'Updates an epoch',
  perEpochText: (samples: number, batch: number, count: number) =>
    `⌈${format.integer(samples)} / ${format.integer(batch)}⌉ = ${format.integer(count)}`,
  wholeBatches: 'Whole batches only',
  wholeText: (samples: number, batch: number, count: number) =>
    `⌊${format.integer(samples)} / ${format.integer(batch)}⌋ = ${format.integer(count)}`,
  lastBatch: 'Last batch',
  lastText: (samples: number) => `${format.integer(samples)} ${many(samples, 'sample', 'samples')}`,
  epochsMade: 'Epochs',
  epochsText: (iterations: number, perEpoch: number, epochs: number) =>
    `${format.integer(iterations)} / ${format.integer(perEpoch)} = ${format.plain(epochs)}`,
  samplesUsed: 'Samples used',
  oneEpoch: 'One epoch, cut into batches',
  oneEpochText: (batches: number, together: number) =>
    together === 1
      ? `${format.integer(batches)} ${many(batches, 'batch', 'batches')}, one a block.`
      : `${format.integer(batches)} batches, ${format.integer(together)} of them a block.`,
  shortBatch: 'The last one is shorter, drawn dashed.',
  allEpochs: 'All iterations, cut into epochs',
  allEpochsText: (epochs: number, together: number) =>
    together === 1
      ? `${format.plain(epochs)} ${many(epochs, 'epoch', 'epochs')}, one a block.`
      : `${format.plain(epochs)} epochs, ${format.integer(together)} of them a block.`,
  shortEpoch: 'The last one is not finished, drawn dashed.',
  threeWays: 'Three ways through the same three pupils',
  threeWaysAbout:
    'The study and sleep network, corrected, squared error, rate 1: the same start, as many epochs, with batches of 3, 2 and 1.',
  trainEpochs: (count: number) => `Train ${format.integer(count)} epochs of each`,
  batchOf: 'Batch',
  way: 'Way',
  wayName: { gd: 'GD', sgd: 'SGD', mini: 'mini-batch' },
  updatesMade: 'Updates',
  errorAfter: 'Mean squared error',
  notRun: 'not run yet',

  // mask, copy, alias
  memoryHead: () => html`Three ways to change numbers <b>that were not yours</b>.`,
  memoryAbout:
    'A layer keeps something from forward for backward. What it keeps, and whether it keeps a copy, decides whether backward is right.',
  mask: 'ReLU and its mask',
  maskAbout:
    'Forward remembers where x was 0 or less. Backward stops the gradient at those places and lets it through at the others.',
  maskWays: 'Backward',
  maskCopy: 'on a copy',
  maskInPlace: 'in place',
  maskOf: 'mask = (x ≤ 0)',
  forwardOf: 'forward: out',
  backwardOf: 'backward: dx',
  doutAfter: 'dout afterwards',
  inPlaceNote:
    'Backward has written its zeros into the caller’s own dout. Whoever needs dout again gets these numbers.',
  copyNote: 'The caller’s dout is what it was.',
  numberRefused: (name: string, text: string) =>
    `${name}: expected a number such as −0.5, got “${text.slice(0, 40)}”.`,
  copies: 'A copy and another name',
  copiesAbout: 'Two real arrays of this page. Another name shares the numbers; a copy has its own.',
  alias: 'b = a',
  copy: 'b = a.copy()',
  setThird: 'a[1] = 6',
  clip: 'b[b < 0] = 0',
  startOver: 'Start over',
  sameNumbers: 'a and b are two names of the same numbers.',
  ownNumbers: 'b has numbers of its own.',
  inCpp: { alias: 'In C++: Matrix& b = a;', copy: 'In C++: Matrix b = a;' },
  shared: 'One mask for two layers',
  sharedAbout:
    'Two layers call forward one after the other, then backward in reverse. One ReLU object has one mask: the second call overwrites what the first one needs.',
  relus: 'ReLU objects',
  oneRelu: 'one for both',
  twoRelus: 'one each',
  layerInput: (layer: number) => `input of layer ${layer}`,
  maskUsed: (layer: number) => `mask that backward of layer ${layer} uses`,
  gradientOf: (layer: number) => `gradient through layer ${layer}, for dout = 1`,
  wrongPlaces: (count: number) =>
    `${format.integer(count)} ${many(count, 'number is', 'numbers are')} wrong`,
  allRight: 'all right',
  seeMuseum: (bug: string) => `${bug} in the museum`,
};
