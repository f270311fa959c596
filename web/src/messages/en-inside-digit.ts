// What is said about one digit, its neighbours and its preparation, one key a sentence.
import * as format from './format.ts';
import { many } from './plural.ts';
import { about } from './scientific.ts';

/** A digit, or the name of a class of own pictures. */
type Class = number | string;

/** The digit with its article: a 4, an 8; a name stands alone. */
const a = (one: Class) => (typeof one === 'string' ? one : `${one === 8 ? 'an' : 'a'} ${one}`);

interface Steps {
  cut: boolean;
  scale: boolean;
  centre: boolean;
}

/** The steps that are on, named in their order. */
function stepNames({ cut, scale, centre }: Steps): string {
  const names = [cut && 'cut', scale && 'scale', centre && 'centre'].filter((name) => name);
  return names.length === 0 ? 'no step' : names.length === 3 ? 'all steps' : names.join(' + ');
}

export const enInsideDigit = {
  // the card
  card: 'One digit, there and back',
  cardHint: 'Above: values on their way forward. Below: the gradient on its way back.',
  cardEmpty:
    'Press a digit above, or take your drawing, to see what every layer makes of it and where the loss comes from.',
  takeDrawing: 'Take your drawing',
  closeCard: 'Close',
  testDigit: (digit: number) => `Test digit ${format.integer(digit)}`,
  yourDrawing: 'Your drawing',
  isA: (label: Class) => `It is ${a(label)}.`,
  reads: (answer: Class, chance: number) =>
    `The network reads ${answer}, ${format.percent(chance)} sure.`,
  heldForRight: 'Held for right',
  lossIs: (loss: number) => `loss ${format.loss(loss)}`,
  input: 'What it sees',
  inkPicture: (name: string) => `${name}, 28 × 28 pixels`,
  saliency: (label: Class) => `Where ink speaks for ${label}`,
  saliencyPicture: (label: Class) =>
    `Minus the slope of the loss at each pixel, when ${label} is right, over the digit`,
  surer: 'more ink: surer',
  lessSure: 'less sure',
  probabilities: 'Probabilities',
  share: (share: number) => format.percent(share),
  layers: 'Layer by layer',
  layerShape: (height: number, width: number, channels: number) =>
    height * width === 1
      ? `${format.integer(channels)} ${many(channels, 'number', 'numbers')}`
      : `${format.integer(channels)} ${many(channels, 'map', 'maps')} of ${format.integer(height)} × ${format.integer(width)}`,
  values: 'values',
  gradients: '∂L/∂ values',
  valuesPicture: (layer: string) => `Values of ${layer}`,
  gradientsPicture: (layer: string) => `Gradient of the loss at ${layer}`,
  range: (range: number) => `±${about(range)}`,
  cardFormula: '−∂L/∂x',

  // neighbours
  nearest: 'Nearest training digits',
  nearestHint:
    'Those most like your drawing, pixel by pixel, as the network sees it. The number is the root of the mean squared difference, 0 to 1.',
  nearestEmpty: 'Draw a digit, and those most like it stand here.',
  searched: (count: number) => `${format.integer(count)} looked through`,
  neighbour: (label: Class, distance: number) =>
    `${label}, at a distance of ${format.loss(distance)}`,
  distance: (distance: number) => format.loss(distance),
  nearestFormula: 'd = √(mean of (x − t)²)',

  // preparation
  steps: 'Steps of the preparation',
  stepName: { cut: 'Cut', scale: 'Scale', centre: 'Centre' },
  stepLong: {
    cut: 'Cut out the box of the ink',
    scale: 'Scale it to 20 × 20',
    centre: 'Centre its mass',
  },
  pen: 'Pen',
  penName: { thin: 'thin', normal: 'normal', thick: 'thick' },

  // what preparation is worth
  robustness: 'What preparation is worth',
  robustnessHint: (count: number) =>
    `${format.integer(count)} test digits are drawn elsewhere, or larger and smaller, and go through the preparation of a drawing.`,
  robustnessEmpty: 'Nothing has been measured yet.',
  measure: 'Measure',
  measureAgain: 'Measure again',
  stopMeasuring: 'Stop',
  measuring: (done: number, of: number) =>
    `${format.integer(done)} of ${format.integer(of)} points are measured. The other panes wait until then.`,
  stopped: (done: number, of: number) =>
    `Stopped after ${format.integer(done)} of ${format.integer(of)} points.`,
  measuredWith: (iteration: number) =>
    `Measured on the weights of step ${format.integer(iteration)}.`,
  notMeasured: 'That could not be measured.',
  wayName: stepNames,
  disturbance: { shift: 'Moved', scale: 'Made larger or smaller' },
  axis: {
    shift: 'pixels to one of eight sides, on 28 × 28',
    scale: 'times as large, on 56 × 56',
  },
  amountHead: { shift: 'Pixels', scale: 'Times' },
  amount: (amount: number) => format.plain(amount),
  accuracy: (share: number) => format.percent(share),
  robustnessFormula: 'right / all',
};
