// The boundary lab's sentences in English, one key a sentence.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';

/** A number with its mark-up, made by the element that shows it. */
type Marked = TemplateResult;

const many = (count: number, one: string, several: string) => (count === 1 ? one : several);

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
  boundaryStatus: (steps: number, right: number, of: number) =>
    `${format.integer(steps)} ${many(steps, 'step', 'steps')}, right on ${format.integer(right)} of ${format.integer(of)} points.`,
  boundaryPulse: (
    n: { steps: number; epochs: number },
    m: Record<'steps' | 'epochs' | 'speed', Marked>,
  ) =>
    html`${m.steps} ${many(n.steps, 'step', 'steps')}, ${m.epochs} ${many(n.epochs, 'epoch', 'epochs')}, ${m.speed} points/s`,

  // boundary: the box
  data: 'Data',
  dataHint: 'Two inputs, one answer: are they different?',
  dataName: {
    digits: 'MNIST',
    xor_points: 'Four points',
    xor_clusters: 'Clusters',
  },
  truths: 'The four truths and what the network says',
  target: 'y',
  right: 'right',
  wrong: 'wrong',
  clustersHint: (count: number) =>
    `${format.integer(count)} points around the four corners. Near the edges of the clouds no network can be right on all.`,
  network: 'The network',
  networkHint: 'Every neuron shows what it makes of the plane.',
  networkPicture: (sizes: readonly number[]) =>
    `Network with ${sizes.map(format.integer).join(', ')} neurons from the input to the output`,
  networkTooWide: (most: number) =>
    `A layer of more than ${format.integer(most)} neurons is not drawn.`,
  positiveWeight: 'positive weight',
  negativeWeight: 'negative weight, dashed',
  thicker: 'thicker is stronger',
  drawsLine: 'Where it draws the line',
  drawsLineHint: 'On the line the network can’t decide: p = 0.5.',
  drawsLineSides: (low: number, high: number) =>
    `x₁, x₂ from ${format.plain(low)} to ${format.plain(high)}`,
  fieldPicture: (right: number, of: number) =>
    `Decision boundary over the plane: ${format.integer(right)} of ${format.integer(of)} points on the right side`,
  classZero: 'class 0',
  classOne: 'class 1',
  misread: 'ringed: misread',
} as const;
