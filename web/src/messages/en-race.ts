// The race in English, one key a sentence.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

interface Named<T> {
  name: string;
  value: T;
}
type Two<T> = readonly [T, T];

/** A label within a sentence; L2 keeps its capital. */
const inside = (label: string) =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
const steps = (count: number) => `${format.integer(count)} ${many(count, 'step', 'steps')}`;
/** A small network has computed for a few hundredths of a second when there is much to see. */
const brief = (milliseconds: number) =>
  milliseconds < 1000
    ? format.plain(Math.round(milliseconds / 10) / 100)
    : format.seconds(milliseconds);
const seconds = (milliseconds: number) => `${brief(milliseconds)} seconds of computing each`;

export const enRace = {
  // the head
  unseen: (a: string, b: string) =>
    html`<b>${a}</b> against <b>${b}</b>: the same data, the same seed. Which learns better?`,
  unseenAlike: () => html`Both are set alike. Change something in one of them.`,
  alike: (count: number, value: Marked) =>
    html`Both are set alike: after ${steps(count)} both stand at ${value}, number for number.`,
  /** What both have had: so many steps, or so much computing. */
  afterSteps: steps,
  afterSeconds: seconds,
  reads: (after: string, [a, b]: Two<Named<Marked>>) =>
    html`After ${after} ${a.name} reads ${a.value}, ${b.name} ${b.value}.`,
  isRight: (after: string, [a, b]: Two<Named<Marked>>) =>
    html`After ${after} ${a.name} is right on ${a.value} of the points, ${b.name} on ${b.value}.`,
  loses: (after: string, [a, b]: Two<Named<Marked>>) =>
    html`After ${after} ${a.name} has a loss of ${a.value}, ${b.name} of ${b.value}.`,
  status: (epochs: number, after: string, [a, b]: Two<Named<string>>) =>
    `${format.integer(epochs)} ${many(epochs, 'epoch', 'epochs')}. After ${after}: ${a.name} ${a.value}, ${b.name} ${b.value}.`,
  behind: (name: string, count: number) => `${name} has stopped at step ${format.integer(count)}.`,
  diverged: (name: string, count: number) =>
    `The loss of ${name} is not a number since step ${format.integer(count + 1)}: it is left behind.`,

  // what is set
  labName: { digits: 'Digits', boundary: 'Points in the plane' },
  lab: 'What they learn',
  fairness: 'What is equal',
  fairName: { steps: 'Equal steps', time: 'Equal time' },
  fairHint: {
    steps: 'Both have made equally many updates, whatever each costs.',
    time: 'Both have had equally much computing; drawing and testing are not counted.',
  },
  pace: 'Pace',
  paceName: { calm: 'Slow motion', full: 'Full speed' },
  presets: 'Pairs to begin with',
  presetName: {
    activation: 'Sigmoid / ReLU',
    optimizer: 'SGD / Adam',
    loss: 'Mean square / cross-entropy',
    init: 'Plain / Xavier start',
    depth: '2 layers / 3 layers',
    network: 'MLP / CNN',
  },
  presetHint: {
    digits: {
      activation: 'The slope of a sigmoid is at most a quarter: its gradients are smaller.',
      optimizer: 'At the same small rate. Give SGD a rate of 0.3 and it catches up.',
      loss: 'Behind a sigmoid the squared error has hardly a slope where the answer is badly wrong.',
      init: 'Sigmoids in two layers: with weights that fit the layers’ sizes they start sooner.',
      depth: 'A little ahead on what they learn from; with time the test digits hardly tell.',
      network: 'Convolutions need fewer steps and longer for each: look at equal time too.',
    },
    boundary: {
      activation:
        'Two layers of sigmoids lie still for thousands of steps before they learn the circle.',
      optimizer: 'The spiral at the same rate.',
      loss: 'The circle, with one hidden layer.',
      depth: 'A checkerboard asks for lines that are made of lines.',
    },
  },
  data: 'Data',
  changeData: 'More about the points is set in the boundary lab.',
  letter: ['A', 'B'] as [string, string],
  racerSettings: (letter: string, name: string) =>
    name === letter ? letter : `${letter}: ${name}`,
  shared: 'Data and seed are the same for both.',
  differ: (what: readonly { label: string; a: string; b: string }[]) =>
    what.length === 0
      ? 'They do not differ in anything.'
      : `They differ in ${what.map(({ label, a, b }) => `${inside(label)} (${a} | ${b})`).join(', ')}.`,
  layers: (count: number) => `${format.integer(count)}-layer net`,
  hidden: (text: string) => `hidden ${text}`,
  startName: (name: string) => `${name} start`,
  rateName: (rate: number) => `rate ${format.plain(rate)}`,
  batchName: (batch: string) => `batches of ${batch}`,
  networkName: { dense: 'MLP', lenet: 'CNN' },
  convolutions: (text: string) => `channels ${text}`,
  dropoutName: (share: number) => `dropout ${format.plain(share)}`,
  l2Name: (value: number) => `L2 ${format.plain(value)}`,
  l1Name: (value: number) => `L1 ${format.plain(value)}`,
  noPenalty: 'none',
  noRule: 'none',

  // the chart
  curves: 'Two curves in one picture',
  chart: {
    test: (a: string, b: string) => `Test accuracy over test loss: ${a} solid, ${b} dashed`,
    train: (a: string, b: string) =>
      `Training accuracy over training loss: ${a} solid, ${b} dashed`,
  },
  accuracyStrip: { test: 'Test accuracy', train: 'Training accuracy' },
  lossStrip: { test: 'Test loss', train: 'Training loss' },
  axis: {
    steps: (end: number) => `${format.integer(end)} steps`,
    time: (end: number) => `${format.plain(end)} seconds`,
  },
  trainTimes: 'There are no test points: the training curves stand for them.',

  // the table
  table: 'In numbers',
  row: {
    steps: 'Steps',
    seconds: 'Seconds of computing',
    secondsText: brief,
    speed: { digits: 'Images a second', boundary: 'Points a second' },
    trainLoss: 'Training loss',
    testAccuracy: 'Test accuracy',
    parameters: 'Weights and biases',
  },

  formula: {
    steps: 'both after t updates',
    time: 'both after t seconds of updates',
  },
  fieldFormula: 'p(x₁, x₂)',

  // trouble
  stopped: 'The worker of the race stopped.',
  restart: 'Begin the race again',
};
