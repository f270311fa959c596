// The diagram's, the space-warp view's and the plot's sentences in English, one key a sentence.
import * as format from './format.ts';
import { many } from './plural.ts';

interface Read {
  step: number;
  loss: number | null;
  accuracy: number | null;
}

export const enNetwork = {
  // the diagram
  picture: (sizes: readonly number[]) =>
    `Network with ${sizes.map(format.integer).join(', ')} neurons from the input to the output. Arrow keys go from neuron to neuron.`,
  inputs: 'Inputs',
  output: 'Output',
  node: (name: string, layer: number, layers: number) => {
    if (layer === 0) return `Input ${name}`;
    return layer === layers - 1 ? `Output ${name}` : `Neuron ${name} of hidden layer ${layer}`;
  },
  hiddenLayers: (count: number) =>
    count === 0 ? 'No hidden layer' : `${count} hidden ${many(count, 'layer', 'layers')}`,
  addLayer: 'Add a hidden layer',
  removeLayer: 'Remove the last hidden layer',
  layerNeurons: (count: number) => `${count} ${many(count, 'neuron', 'neurons')}`,
  addNeuron: (layer: number) => `Add a neuron to hidden layer ${layer}`,
  removeNeuron: (layer: number) => `Remove a neuron from hidden layer ${layer}`,
  removeThisLayer: (layer: number) => `Remove hidden layer ${layer}`,
  activation: (layer: number) => `Activation of hidden layer ${layer}`,
  lastInput: 'One input stays: without any there is nothing to learn from.',
  tooWide: (most: number) => `A layer of more than ${format.integer(most)} neurons is not drawn.`,
  strongest: (count: number) =>
    `Between wide layers the ${format.integer(count)} strongest weights are drawn.`,
  hint: 'Point at a neuron or an edge, or tap it, for its numbers. They can be changed there.',

  // the card of a neuron or an edge
  card: (name: string) => `The numbers of ${name}`,
  close: 'Close',
  ofLayer: (layer: number, activation: string) => `hidden layer ${layer}, ${activation}`,
  ofOutput: 'output',
  ofInput: 'input',
  ofEdge: 'weight',
  points: 'Training point',
  point: (index: number, count: number) =>
    `point ${format.integer(index + 1)} of ${format.integer(count)}`,
  previousPoint: 'Previous training point',
  nextPoint: 'Next training point',
  others: (count: number) => `${format.integer(count)} ${many(count, 'other', 'others')}`,
  waitsForGradient: 'The gradient has not come yet.',
  weightFrom: (name: string) => `w from ${name}`,
  edgeWeight: (from: string, to: string) => `w from ${from} to ${to}`,
  bias: 'bias b',
  weightGradient: 'dL/dw',
  biasGradient: 'dL/db',
  weightsAndBias: 'Weights and bias',
  notANumber: (got: string) => `Expected a number such as −1.5, got “${got}”.`,

  // the space-warp view
  plane: 'The plane',
  layer: (layer: number) => `Layer ${layer}`,
  between: (before: string, after: string, share: number) =>
    `${before} to ${after}, ${format.share(share)}`,
  warpUnits: (count: number) => `${count} ${many(count, 'neuron', 'neurons')}`,
  projected: (count: number) => `${count} neurons, seen from one side`,
  warpWaits: 'Here the grid will stand as each layer bends it.',
  noHidden: 'Without a hidden layer nothing bends the plane.',
  warpPicture: (name: string, units: string, points: number) =>
    `${name}, ${units}: the grid as it lies there, with ${format.integer(points)} training points`,
  warpLine: 'The line is where the output can’t decide.',
  warpSlider: 'From the plane to the last layer',
  previousLayer: 'Previous layer',
  nextLayer: 'Next layer',

  // the plot
  accuracyPlot: 'Accuracy',
  lossPlot: 'Loss',
  train: 'train',
  test: 'test',
  logarithmic: 'Log scale',
  plotLabel:
    'Accuracy and loss over the steps. Left and right arrow keys read the curves point by point.',
  readoutHint: 'Point at the curves, or use the arrow keys, to read them.',
  /** What the curves have at a step; the test line may have its nearest point at another one. */
  readout: (step: number, train: Read | null, test: Read | null) => {
    const at = test && test.step !== step ? ` (step ${format.integer(test.step)})` : '';
    const numbers = (name: string, read: Read | null) => {
      const parts = [];
      if (read?.loss != null) parts.push(`loss ${format.loss(read.loss)}`);
      if (read?.accuracy != null) parts.push(`accuracy ${format.percent(read.accuracy)}`);
      return parts.length > 0 ? `${name} ${parts.join(', ')}` : '';
    };
    const parts = [numbers('train', train), numbers(`test${at}`, test)].filter(Boolean);
    return `Step ${format.integer(step)}: ${parts.join('; ')}`;
  },
};
