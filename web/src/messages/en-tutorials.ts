// The room of the tutorials in English, one key a sentence.
import { html, type TemplateResult } from 'lit';
import { building } from './en-tutorial-building.ts';
import { exercises as exerciseSentences } from './en-tutorial-exercises.ts';
import { systemAbout, systemName, tutorialName } from './en-tutorial-systems.ts';
import { topics as topicWords } from './en-tutorial-topics.ts';
import * as format from './format.ts';
import { many } from './plural.ts';

type Marked = TemplateResult;

const updates = (count: number) => `${format.integer(count)} ${many(count, 'update', 'updates')}`;

export const enTutorials = {
  tutorialName,
  systemName,
  systemAbout,
  ...building,
  ...topicWords,
  ...exerciseSentences,

  // the menu
  menu: 'Systems and topics',
  systems: 'Systems',
  topics: 'Ideas',
  choose: 'System or topic',
  topicName: {
    building: 'NN0 to NN6, class by class',
    output: 'The output layer',
    epochs: 'Iteration, batch, epoch',
    memory: 'Mask, copy, alias',
    exercises: 'Exercises 209 to 235',
  },
  waiting: 'The systems are on their way.',
  notFetched: 'The list of systems could not be fetched.',

  // the live sentence
  unseen: (name: string) => html`${name}: it has learned <b>nothing yet</b>.`,
  readsDigits: (iteration: number, accuracy: number) =>
    html`After <b>${updates(iteration)}</b> it reads <b>${format.percent(accuracy)}</b> of the test digits.`,
  onPoints: (iteration: number, accuracy: number) =>
    html`After <b>${updates(iteration)}</b> it is right on <b>${format.percent(accuracy)}</b> of the points.`,
  onScores: (iteration: number, error: number) =>
    html`After <b>${updates(iteration)}</b> the mean squared error is <b>${format.plain(error)}</b>.`,
  begun: (iteration: number) => html`<b>${updates(iteration)}</b> so far.`,
  spoken: (iteration: number, loss: number | null, accuracy: number | null) =>
    accuracy === null
      ? `${updates(iteration)}, loss ${loss === null ? 'not measured yet' : format.plain(loss)}.`
      : `${updates(iteration)}, accuracy ${format.percent(accuracy)}.`,
  progress: (m: Record<'done' | 'epochs', Marked>, all: number) =>
    html`${m.done} of the tutorial’s ${format.integer(all)} updates, ${m.epochs} epochs`,
  theTutorialEnds: (m: Record<'done' | 'epochs', Marked>) =>
    html`The tutorial stops here, after ${m.done} updates, ${m.epochs} epochs. Start goes on beyond it.`,

  unsolved: 'This start has not solved it.',
  unsolvedText: (loss: number, wrong: number) =>
    `The loss rests at ${format.plain(loss)}, ${wrong} of 4 answers ${many(wrong, 'is', 'are')} wrong. More updates rarely lead out of such a place; another start may never come into it.`,
  unsolvable: 'No start can solve it.',
  unsolvableText: (loss: number) =>
    `The loss is ${format.plain(loss)}; ln 2 = 0.693147 is the least that a straight line reaches here.`,

  // the form
  variant: 'Version',
  asWritten: 'As written',
  corrected: 'Corrected',
  pace: 'Pace',
  paceName: { watch: 'slow at first', full: 'full speed' },
  ownSeed: (seed: number) => `Back to ${seed}`,
  seedHint: (seed: number, named: boolean) =>
    named
      ? `The tutorial’s numbers belong to seed ${seed}. Another seed is another start.`
      : `The tutorial names no seed; here it is ${seed}. Another seed is another start.`,

  // the settings of a system
  settings: 'What the tutorial sets',
  value: 'Value',
  data: 'Data',
  dataText: {
    digits: 'MNIST, 60,000 digits to train on, 10,000 to test on',
    digitsPart: (total: number) =>
      `${format.integer(total)} of MNIST’s 60,000 training digits: 70% to train on, 15% to validate, 15% to test`,
    xor_points: 'four points: 00, 01, 10, 11',
    xor_clusters: 'four clouds of points',
    plane: 'points in the plane',
    table: 'rows of a table',
    three_clusters: (count: number, noise: number) =>
      `three clouds of ${format.integer(count)} points, scattered by ${format.plain(noise)}`,
    study_sleep: 'three pupils: hours of study and of sleep, score = 5 study + 2 sleep',
  },
  inputs: 'Inputs',
  inputText: {
    unit: 'pixels from 0 to 1',
    offset: 'pixels from 0.01 to 1',
    binary: 'pixels 0 or 1',
    byMaximum: 'each column divided by its largest number',
    plane: 'two coordinates',
  },
  targets: 'Targets',
  targetText: {
    oneHot: (off: number, on: number) =>
      `${format.plain(on)} for the right class, ${format.plain(off)} for the others`,
    zeroOne: '0 or 1',
    score: 'the score, divided by the largest',
  },
  layers: 'Layers',
  layerList: (inputs: number, layers: readonly string[]) => `${inputs} → ${layers.join(' → ')}`,
  noBias: 'no bias',
  numbers: 'Weights and biases',
  lossName: 'Loss',
  lossText: {
    softmax_cross_entropy: 'softmax and cross-entropy, mean over the batch',
    binary_cross_entropy: 'sigmoid and binary cross-entropy, mean over the batch',
    mean_squared_error: 'mean of the squares',
    mean_absolute_error: 'mean of the distances',
    half_squared_error: 'half the sum of the squares',
  },
  optimizer: 'Optimizer',
  optimizerText: {
    sgd: 'plain gradient descent',
    momentum: 'momentum',
    nesterov: 'Nesterov’s momentum',
    adagrad: 'AdaGrad',
    rmsprop: 'RMSProp',
    adam: 'Adam',
    book_adagrad: 'AdaGrad, the book’s form',
    book_rmsprop: 'RMSProp, the book’s form',
    book_adam: 'Adam, the book’s form',
  },
  rate: 'Learning rate',
  penalty: 'L2 penalty',
  batchSize: 'Batch',
  batchText: {
    shuffled: (size: number) => `${format.integer(size)}, shuffled anew every epoch`,
    with_replacement: (size: number) => `${format.integer(size)}, drawn at random each time`,
    file_order: (size: number) => `${format.integer(size)}, in the order of the file`,
    full_batch: () => 'all samples at once',
  },
  firstWeights: 'First weights',
  initText: {
    uniform: (scale: number) => `even between −${format.plain(scale)} and ${format.plain(scale)}`,
    normal: (scale: number) => `normal, standard deviation ${format.plain(scale)}`,
    xavier: () => 'normal, √(2 / (in + out))',
    lecun: () => 'normal, √(1 / in)',
    he: () => 'normal, √(2 / in)',
  },
  seed: 'Seed',
  seedText: (seed: number, skipped: number) =>
    skipped === 0
      ? String(seed)
      : `${seed}, after ${format.integer(skipped)} numbers that are thrown away`,
  length: 'Updates',
  lengthText: (iterations: number, epochs: number) =>
    `${format.integer(iterations)}, that is ${format.plain(epochs)} ${many(epochs, 'epoch', 'epochs')}`,
  precision: 'Runs in',
  precisionText: {
    double: 'a worker of its own, 64-bit numbers: the printed digits need them',
    float: 'a worker of its own, 32-bit numbers',
  },
  mistakes: 'Mistakes built in',
  mistake: (bug: string) => `${bug} in the museum`,

  // the printed numbers
  printed: 'What the tutorial prints',
  printedNothing: 'The tutorial prints no number of this run.',
  printedAsWritten: 'The tutorial prints the numbers of the version as written.',
  printedOtherSeed: (seed: number) =>
    `The printed numbers belong to seed ${seed}. With another seed there is nothing to compare.`,
  printedHere: (same: number, all: number) => `${same} of ${all} agree`,
  printedHint: 'Each row is compared when the run comes to its update.',
  printedLost:
    'The worker that compared these has stopped, and the new one goes on without. Reset compares anew.',
  what: 'What',
  after: 'After update',
  tutorial: 'Tutorial',
  ours: 'Glassbox',
  compared: 'Compared',
  whatName: {
    input: 'X, the inputs',
    target: 'y, the targets',
    prediction: 'prediction',
    'mean squared error': 'mean squared error',
    w1: 'w1',
    hidden_sum: 'hidden_sum',
    activated_hidden: 'activated_hidden',
    w2: 'w2',
    activated_output: 'activated_output',
    'train accuracy': 'accuracy, training digits',
    'test accuracy': 'accuracy, test digits',
  } as Readonly<Record<string, string>>,
  notYet: 'not yet',
  sameDigits: 'every digit',
  neighbour: 'the neighbouring number',
  withinRange: 'within what other seeds give',
  differs: 'differs',
  rangeText: (low: number, high: number) =>
    `eight seeds: ${format.plain(low)} to ${format.plain(high)}`,
  outOfRange: 'outside of what other seeds give',
  misprinted: 'the printed one comes of no seed',
  notShown: 'not shown in the tutorial',

  // the attributes
  attributes: 'What the network keeps',
  attributesForward:
    'One pupil a row. Below each name stands our own for it; ᵀ: rows and columns are exchanged.',
  attributesBoth:
    'Values above, what comes back below. One pupil a row. Beside each shape stands our own name; ᵀ: rows and columns are exchanged, −: the tutorial subtracts the other way round.',
  attributesOurs: (samples: number) =>
    `Values above, gradients below, for ${samples} training samples, one a column, with the weights as they are now.`,
  shape: (ours: string, rows: number, columns: number) =>
    ours === '' ? `${rows} × ${columns}` : `${ours}, ${rows} × ${columns}`,
  lossNow: (loss: string) => `loss ${loss}`,

  // the error of the regression
  errorChart: 'Mean squared error while training, logarithmic',
  thisRun: (name: string, error: string) => `${name} ${error}`,
  errorNow: (value: Marked) => html`mean squared error ${value}`,
};
