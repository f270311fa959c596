// The boundary lab's sentences in English, one key a sentence.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

const trained = (epochs: number, steps: number) =>
  `${format.integer(epochs)} ${many(epochs, 'epoch', 'epochs')}, ${format.integer(steps)} ${many(steps, 'step', 'steps')}`;

export const enBoundary = {
  // how fast it goes
  speed: 'Speed',
  stepsAFrame: (steps: number) =>
    `${format.integer(steps)} ${many(steps, 'step', 'steps')} a frame`,
  fullSpeed: 'full speed',

  // a start that leads nowhere
  stuck: 'This start is stuck.',
  stuckAt: (loss: number, wrong: number) =>
    wrong === 0
      ? `The loss rests at ${format.loss(loss)}: the slope here is too flat to lead anywhere.`
      : `The loss rests at ${format.loss(loss)} and ${wrong} of 4 answers ${many(wrong, 'is', 'are')} wrong: the slope here is too flat to lead anywhere.`,
  stuckTwo: (share: number, activation: string) =>
    `About ${share} of 100 random starts of a 2-2-1 network with ${activation} end like this.`,
  tryAnotherSeed: 'Try another seed',
  stuckOther: 'More hidden neurons get stuck less often, fewer more often.',

  // boundary: the head
  boundaryUnseen: (right: number, of: number) =>
    html`This network has learned nothing yet. It is right on <b>${format.integer(right)} of ${format.integer(of)}</b> points.`,
  boundarySeparates: (steps: number, right: number, of: number) =>
    html`After <b>${format.integer(steps)} ${many(steps, 'step', 'steps')}</b> this network is right on <b>${format.integer(right)} of ${format.integer(of)}</b> points.`,
  boundaryWaits: () => html`A straight line can't separate these points. Can a network?`,
  boundaryStatus: (epochs: number, steps: number, right: number, of: number) =>
    `${trained(epochs, steps)}, right on ${format.integer(right)} of ${format.integer(of)} points.`,
  boundaryPulse: (
    n: { steps: number; epochs: number },
    m: Record<'steps' | 'epochs' | 'speed', Marked>,
  ) =>
    html`${m.steps} ${many(n.steps, 'step', 'steps')}, ${m.epochs} ${many(n.epochs, 'epoch', 'epochs')}, ${m.speed} points/s`,

  // boundary: the box
  truths: 'The four truths and what the network says',
  target: 'y',
  right: 'right',
  wrong: 'wrong',
  network: 'The network',
  networkHint: 'Every neuron shows what it makes of the plane.',
  positiveWeight: 'positive weight',
  negativeWeight: 'negative weight, dashed',
  thicker: 'thicker is stronger',
  drawsLine: 'Where it draws the line',
  drawsLineHint: 'On the line the network can’t decide: p = 0.5.',
  drawsLineSides: (low: number, high: number) =>
    `x₁, x₂ from ${format.plain(low)} to ${format.plain(high)}`,
  drawsClasses: 'Which class it sees where',
  drawsClassesHint: 'The stronger the tint, the surer it is.',
  drawsNumbers: 'What it answers where',
  drawsNumbersHint:
    'From −1 to 1; on the line the answer is 0. Points have the colours of their own numbers, diamonds are above 0.',
  drawsNeuron: (name: string) => `What ${name} makes of the plane`,
  drawsNeuronHint: 'Cobalt is below zero, ember above; the line is zero.',
  inputNeuron: (index: number) => `input ${index}`,
  hiddenNeuron: (index: number, layer: number) => `neuron ${index} of hidden layer ${layer}`,
  fieldPicture: (right: number, of: number) =>
    `Decision boundary over the plane: ${format.integer(right)} of ${format.integer(of)} points on the right side`,
  fieldNumbers: (points: number) =>
    `Answers over the plane, with ${format.integer(points)} training points`,
  fieldKeys: 'Arrow keys move the cursor, Enter adds a point, Delete erases.',
  cursorAt: (x1: number, x2: number) => `Cursor at x₁ ${format.plain(x1)}, x₂ ${format.plain(x2)}`,
  readout: (x1: number, x2: number, answer: string) =>
    `(${format.weight(x1)}, ${format.weight(x2)}): ${answer}`,
  readoutClass: (label: number, p: number) => `class ${label}, ${format.percent(p)} sure`,
  readoutNumber: (value: number) => format.loss(value),
  readKeys: 'Arrow keys move a cursor, and what the network answers there is read out.',
  readoutNone: 'Point at the field, or move a cursor with the arrow keys, to read it.',
  classOf: (label: number) => `class ${label}`,
  misread: 'ringed: misread',
  testMark: 'hollow: test point',
  showTest: 'Test points',
  discretise: { binary: 'Two colours', classes: 'One tint a class', regression: 'Only the sign' },
  boundaryLearns: (steps: number, loss: number) =>
    html`After <b>${format.integer(steps)} ${many(steps, 'step', 'steps')}</b> its answers have a loss of <b>${format.loss(loss)}</b>.`,
  boundaryLearnsNothing: () => html`This network has learned nothing yet. Its answers are guesses.`,
  boundaryLossStatus: (epochs: number, steps: number, loss: number) =>
    `${trained(epochs, steps)}, loss ${format.loss(loss)}.`,
};
