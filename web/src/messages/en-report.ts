// Reports of a run as files, and what stands in them, in English.
import * as format from './format.ts';
import { many } from './plural.ts';

export const enReport = {
  // the pane
  reports: 'Reports',
  reportsHint:
    'What this run is and what it has reached, to keep or to hand in. The files are made on this machine and stay on it.',
  asPage: 'The run as a page (HTML)',
  asPageFor: 'One file that opens in any browser, without a network, and prints well.',
  asText: 'The run as text (Markdown)',
  asTextFor: 'For a notebook, a repository or a text editor.',
  asTable: 'The curves as a table (CSV)',
  asTableFor: 'Every point with all its digits, for a spreadsheet or a script.',
  asPicture: 'The curves as a picture (PNG)',
  asPictureFor: 'With title, axes and legend, in the colours of the page.',
  pictureOf: 'Picture of',
  savePicture: 'Save as PNG',
  saveAll: 'Save all (ZIP)',
  making: 'The report is being made.',
  reading: 'The report is being made: the network reads all test digits.',
  painting: 'The pictures are being made.',
  saved: (name: string) => `Saved as ${name}.`,
  notMade: (reason: string) => `The file could not be made. ${format.sentence(reason)}`,
  nothingYet: 'Train a little first: there are no numbers yet.',

  // the report
  titleOf: (lab: string) => `A run in Glassbox: ${lab}`,
  table: 'Your data',
  madeOn: (date: string, version: string) => `Made on ${date} with Glassbox ${version}.`,
  summaryDigits: (accuracy: number, count: number, iteration: number) =>
    `After ${format.integer(iteration)} ${many(iteration, 'step', 'steps')} the network reads ${format.percent(accuracy)} of ${format.integer(count)} digits that it was never trained on.`,
  summaryPoints: (accuracy: number, count: number, iteration: number) =>
    `After ${format.integer(iteration)} ${many(iteration, 'step', 'steps')} the network is right on ${format.percent(accuracy)} of ${format.integer(count)} samples that it was never trained on.`,
  summaryLoss: (loss: number, iteration: number) =>
    `After ${format.integer(iteration)} ${many(iteration, 'step', 'steps')} the training loss is ${format.loss(loss)}.`,
  again:
    'The same version with the same settings and the same seed repeats this run number for number.',
  branched:
    'This run has been continued under other settings on its way. The settings below are the present ones; from the start they give another run.',
  openRun: 'Open these settings in Glassbox',
  classes: 'Classes',
  configuration: 'Configuration',
  setting: 'Setting',
  value: 'Value',
  network: 'Network',
  layer: 'Layer',
  whatItIs: 'What it is',
  input: 'input',
  affine: (units: number) =>
    `fully connected, ${format.integer(units)} ${many(units, 'neuron', 'neurons')}`,
  convolution: (channels: number, kernel: number) =>
    `convolution, ${format.integer(channels)} ${many(channels, 'channel', 'channels')}, windows of ${kernel} × ${kernel}`,
  maxPool: (size: number) => `largest of ${size} × ${size} (max pooling)`,
  flatten: 'pictures laid out as one row',
  batchNorm: 'batch normalisation',
  dropout: (rate: number) => `dropout, ${format.percent(rate)} left out while training`,
  pixels: '28 × 28 pixels',
  numbers: (count: number) => `${format.integer(count)} ${many(count, 'number', 'numbers')}`,
  numbersHead: 'Numbers',
  measure: 'What',
  iteration: 'Steps (updates)',
  epoch: 'Epochs',
  samplesSeen: 'Samples trained on',
  parameters: 'Weights and biases',
  trainLoss: 'Training loss',
  trainAccuracy: 'Training accuracy',
  testLoss: 'Test loss',
  testAccuracy: 'Test accuracy',
  testCount: 'Samples tested on',
  time: 'Time of training',
  seconds: (milliseconds: number) => `${format.seconds(milliseconds)} s`,
  speed: 'Samples a second',
  rateNow: 'Learning rate now',
  diverged: 'The loss stopped being a number after this; the weights before that are kept.',
  notMeasured: 'not measured',
  curves: 'Curves',
  curvesCaption: 'Accuracy and loss while training. Dotted: training. Solid: test.',
  curvesThinned: (shown: number, all: number) =>
    shown < all
      ? `Accuracy and loss while training: ${format.integer(shown)} of ${format.integer(all)} points, evenly spaced`
      : 'Accuracy and loss while training',
  step: 'Step',
  steps: 'Steps',
  accuracy: 'Accuracy',
  loss: 'Loss',
  train: 'training',
  test: 'test',
  confusion: 'What it takes for what',
  confusionCaption: (count: number) =>
    `Rows: what the sample is. Columns: what the network answers. ${format.integer(count)} test samples.`,
  confusionTrained: (count: number) =>
    `Rows: what the point is. Columns: what the network answers. ${format.integer(count)} training points; this run has no test points.`,
  isHead: 'is \\ answer',
  perClassCaption: 'How many of each class are answered right',
  classHead: 'Class',
  count: 'Samples',
  right: 'Right',
  share: 'Share',
  className: (label: number) => `class ${format.integer(label)}`,
  mistakes: 'The surest mistakes',
  mistakesCaption: 'Test digits that are read wrong, with how sure the network was.',
  mistake: (is: string, answer: string, chance: number) =>
    `${is} read as ${answer} (${format.percent(chance)})`,
  noMistakes: 'All test samples are answered right.',
  regression: 'Numbers to be learned',
  meanError: 'Mean absolute error',
  rootError: 'Root of the mean squared error',
  resultsFailed: (reason: string) =>
    `The test set could not be read for this report. ${format.sentence(reason)}`,
};
