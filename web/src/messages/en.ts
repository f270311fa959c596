// Every sentence of the page in English, one key a sentence. Parameters are values, never pieces
// of sentences: another language may need them in another order.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

/** A digit, or the name of a class of own pictures. */
type Class = number | string;

/** What is said of a run aloud. */
interface Trained {
  epoch: number;
  iteration: number;
  testAccuracy: number | null;
}

/** How far the digits have come, as far as a sentence needs it. */
interface Arrived {
  bytes: number;
  totalBytes: number;
  trainCount: number;
  testCount: number;
  totalTrainCount: number;
  totalTestCount: number;
}

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const en = {
  brand: 'Glassbox',
  labs: 'Labs',
  roomName: {
    digits: 'Digits',
    boundary: 'Boundary',
    race: 'Race',
    tutorials: 'Tutorials',
    backprop: 'Backprop',
    speed: 'Speed',
    lessons: 'Lessons',
    data: 'Your data',
    glossary: 'Glossary',
  },
  pageTitle: (lab: string) => `${lab} · Glassbox`,
  footer: 'A neural network with nothing hidden: C++ on Eigen, trained here in your browser.',
  footerData: 'Digits: MNIST. Nothing you draw leaves this page.',
  skipToLab: 'Skip to the lab',
  labNotLoaded: (lab: string) =>
    `The ${lab} lab could not be fetched: no answer came over the network.`,
  languageNotLoaded: (language: string) =>
    `The words in ${language} could not be fetched: no answer came over the network.`,
  reloadPage: 'Load the page again',

  // transport
  start: 'Start',
  pause: 'Pause',
  step: 'Step',
  reset: 'Reset',
  transport: 'Training',

  // settings
  settings: 'Settings',
  moreSettings: 'More settings',
  networkKind: 'Network',
  networkName: { dense: 'fully connected', lenet: 'convolutional' },
  learningRate: 'Learning rate',
  batch: 'Batch',
  hiddenLayers: 'Hidden layers',
  activation: 'Activation',
  lossFunction: 'Loss',
  initializer: 'First weights',
  seed: 'Seed',
  anotherSeed: 'Another seed',
  allPoints: 'all',
  activationName: {
    identity: 'identity',
    sigmoid: 'sigmoid',
    tanh: 'tanh',
    relu: 'ReLU',
    leaky_relu: 'leaky ReLU',
    elu: 'ELU',
  },
  lossName: {
    softmax_cross_entropy: 'cross-entropy',
    binary_cross_entropy: 'cross-entropy',
    mean_squared_error: 'mean square',
    mean_absolute_error: 'mean absolute',
    half_squared_error: 'half squares',
  },
  initializerName: {
    he: 'He',
    xavier: 'Xavier',
    lecun: 'LeCun',
    normal: 'normal',
    uniform: 'uniform',
  },
  notSet: 'Nothing has changed.',
  hiddenRefused: (text: string) =>
    `Hidden layers: expected whole numbers with commas between them, such as 128 or 64,32, got ${quoted(text)}.`,
  seedRefused: (text: string) =>
    `Seed: expected a whole number from 0 to 4,294,967,295, got ${quoted(text)}.`,
  refused: (reason: string) => format.sentence(reason),
  labUnknown: (name: string) =>
    `There is no lab named ${quoted(name)}. This is the digits lab instead.`,

  // charts
  accuracyChart: 'Accuracy and loss while training',
  chartNow: (test: number | null, train: number | null, loss: number | null) =>
    `Test accuracy ${test === null ? 'not measured yet' : format.percent(test)}, train accuracy ${train === null ? 'not measured yet' : format.percent(train)}, loss ${loss === null ? 'not measured yet' : format.loss(loss)}.`,
  testLine: (value: Marked) => html`test ${value}`,
  trainLine: (value: Marked) => html`train ${value}`,
  lossLine: (value: Marked) => html`loss ${value}`,
  stepsAxis: (last: number) => `${format.integer(last)} steps`,

  // digits: the head
  digitsUnseen: () =>
    html`This network has seen nothing yet. It guesses right <b>1 time in 10</b>.`,
  digitsBegun: (images: number) =>
    html`This network has looked at <b>${format.integer(images)}</b> ${many(images, 'digit', 'digits')} so far.`,
  digitsReads: (milliseconds: number, accuracy: number) =>
    html`After <b>${format.seconds(milliseconds)} seconds</b> this network reads <b>${format.percent(accuracy)}</b> of digits it has never seen.`,
  digitsStatus: ({ epoch, iteration, testAccuracy }: Trained) =>
    `${format.integer(epoch)} ${many(epoch, 'epoch', 'epochs')}, ${format.integer(iteration)} ${many(iteration, 'step', 'steps')}${testAccuracy === null ? '' : `, test accuracy ${format.percent(testAccuracy)}`}.`,
  pausedStatus: (status: string) => `Paused. ${status}`,
  pulse: (n: { steps: number; epochs: number }, m: Record<'steps' | 'epochs' | 'speed', Marked>) =>
    html`${m.steps} ${many(n.steps, 'step', 'steps')}, ${m.epochs} ${many(n.epochs, 'epoch', 'epochs')}, ${m.speed} images/s`,
  parameters: (value: Marked) => html`${value} weights and biases`,
  inputsSkipped: (share: number) =>
    `${format.share(share)} of the inputs are not zero: the rest costs nothing`,
  inputsAllUsed: (share: number) =>
    `${format.share(share)} of the inputs are not zero: all of them are multiplied`,
  testedOn: (count: number) => `tested on ${format.integer(count)} digits`,

  // digits: loading
  loading: (load: Arrived) =>
    `${format.integer(load.trainCount + load.testCount)} of ${format.integer(load.totalTrainCount + load.totalTestCount)} digits are here (${format.megabytes(load.bytes)} of ${format.megabytes(load.totalBytes)} MB).`,
  loadingFirst: 'The first digits are on their way.',
  loaded: (load: Arrived) =>
    `${format.integer(load.trainCount)} digits to learn from, ${format.integer(load.testCount)} to test on.`,
  loadCancelled: (load: Arrived) =>
    `Loading was stopped. ${format.integer(load.trainCount + load.testCount)} of ${format.integer(load.totalTrainCount + load.totalTestCount)} digits are here.`,
  loadFailed: (reason: string) => `Loading stopped. ${format.sentence(reason)}`,
  loadBar: 'Digits loaded',
  cancel: 'Cancel',
  retry: 'Retry',

  // digits: the box
  youDraw: 'You draw',
  padSize: '28 × 28 = 784',
  padHint: 'Prepared like its training data.',
  pad: 'Drawing pad',
  padHelp: 'Draw with mouse, pen or finger.',
  padKeys: 'Arrow keys move the pen, Space puts it down or lifts it, Delete clears the pad.',
  clear: 'Clear',
  stageName: { drawn: '1 Drawn', cut: '2 Cut', scaled: '3 Scaled', centred: '4 Centred' },
  looksFor: 'What each hidden neuron looks for',
  readsPixels: 'What each answer looks for',
  neurons: (count: number) => `${format.integer(count)} ${many(count, 'neuron', 'neurons')}`,
  neuronsShown: (shown: number, count: number) =>
    `${format.integer(shown)} of ${format.integer(count)} neurons`,
  looksForHint:
    'Ink on ember excites it, ink on cobalt silences it. The bar shows how strongly your digit excites it.',
  weightsPicture: (count: number) =>
    `First-layer weights of ${format.integer(count)} neurons, 28 × 28 each`,
  silent: (count: number, all: number) =>
    `${format.integer(count)} of ${format.integer(all)} stay silent at your digit.`,
  answers: 'It answers',
  tenProbabilities: '10 probabilities',
  nothingDrawn: 'Draw a digit and it will answer.',
  untrainedGuess: (p: number, next: Class) =>
    `It has not learned yet and says ${format.percent(p)}. It might be ${next}.`,
  sure: (p: number, next: Class) => `It is sure: ${format.percent(p)}. Next comes ${next}.`,
  leans: (p: number, next: Class) =>
    `It leans this way: ${format.percent(p)}. It might be ${next}.`,

  // the source
  openSource: 'Open the lines that compute this',
  sourceViewerFailed:
    'The viewer could not be fetched. The link opens the file alone, in a new tab.',
};
