// The numbers of one neuron for one training point: what comes in, what it makes of it, and, where
// the lens has been there and back, the gradients.
import type { ActivationName, Points, WeightsView } from '../protocol/index.ts';
import type { FeatureName } from '../protocol/plane.ts';
import type { LensView } from '../protocol/study.ts';
import { type Block, blocksOf } from './lens-blocks.ts';
import { activationFunctions, activationOf, featureFunctions } from './neuron-fields.ts';

export type Task = 'binary' | 'classes' | 'regression';

/** Neuron `index` of layer `layer`: 0 are the inputs, then the hidden layers, then the outputs. */
export interface NeuronPlace {
  layer: number;
  index: number;
}

export interface Network {
  weights: readonly WeightsView[];
  /** One a hidden layer. */
  activations: readonly ActivationName[];
  features: readonly FeatureName[];
  task: Task;
}

export interface Incoming {
  name: string;
  value: number;
  weight: number;
  /** dL/dw; null until the lens has come. */
  gradient: number | null;
}

export interface NeuronNumbers {
  inputs: Incoming[];
  bias: number;
  biasGradient: number | null;
  /** The function that makes `value` of z, '' where they are the same. */
  function: string;
  z: number;
  value: number;
  /** dL/d(value) and dL/dz; null until the lens has come, and where nothing goes back alone. */
  valueGradient: number | null;
  gradient: number | null;
  /** What the output should have been; null for a hidden neuron. */
  target: number | null;
}

const subscript = (number: number) =>
  [...String(number)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');

const featureNames: Record<FeatureName, string> = {
  x1: 'x₁',
  x2: 'x₂',
  x1_squared: 'x₁²',
  x2_squared: 'x₂²',
  x1_x2: 'x₁x₂',
  sin_x1: 'sin x₁',
  sin_x2: 'sin x₂',
};

export function featureName(feature: FeatureName): string {
  return featureNames[feature];
}

/** x₁² of an input, h₃ of a hidden neuron, p, p₂ or y of an output. `layers` counts all of them. */
export function neuronName(
  { layer, index }: NeuronPlace,
  layers: number,
  { features, task }: Pick<Network, 'features' | 'task'>,
): string {
  if (layer === 0) return featureNames[features[index] ?? 'x1'];
  if (layer < layers - 1) return `h${subscript(index + 1)}`;
  return task === 'regression' ? 'y' : task === 'classes' ? `p${subscript(index)}` : 'p';
}

/** What the network sees of a training point. */
export function featureValues(
  features: readonly FeatureName[],
  points: Points,
  point: number,
): number[] {
  const a = points.coordinates[2 * point] ?? 0;
  const b = points.coordinates[2 * point + 1] ?? 0;
  return features.map((feature) => featureFunctions[feature](a, b));
}

/** z of every neuron of a layer. */
function sums(layer: WeightsView, inputs: readonly number[]): number[] {
  return Array.from({ length: layer.rows }, (_, row) =>
    inputs.reduce(
      (sum, input, column) => sum + (layer.values[row * layer.columns + column] ?? 0) * input,
      layer.bias[row] ?? 0,
    ),
  );
}

function softmax(z: readonly number[]): number[] {
  const largest = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

const outputFunction: Record<Task, string> = {
  binary: 'sigmoid',
  classes: 'softmax',
  regression: '',
};

function outputsOf(task: Task, z: readonly number[]): number[] {
  if (task === 'classes') return softmax(z);
  return task === 'regression' ? [...z] : z.map(activationFunctions.sigmoid);
}

/** The lens counts only when it has seen this very point with a network of this form. */
function lensLayers(network: Network, inputs: readonly number[], lens: LensView | null) {
  if (!lens || lens.input.rows !== inputs.length || lens.input.columns !== 1) return null;
  const near = inputs.every((x, i) => Math.abs((lens.input.values[i] ?? 0) - x) < 1e-3);
  const blocks = blocksOf(lens);
  const of = (kind: Block['kind'], layer: number) =>
    blocks.find((block) => block.kind === kind && block.layer === layer);
  const same = network.weights.every(({ rows, columns }, i) => {
    const found = of('weights', i + 1)?.value;
    return found?.rows === rows && found.columns === columns;
  });
  return near && same ? of : null;
}

/** The numbers of a hidden neuron or an output, `inputs` being what the network sees. */
export function neuronNumbers(
  network: Network,
  inputs: readonly number[],
  place: NeuronPlace,
  lens: LensView | null,
): NeuronNumbers | null {
  const { features, task } = network;
  const of = lensLayers(network, inputs, lens);
  const layers = network.weights.length + 1;
  const own = network.weights[place.layer - 1];
  if (!own || place.index >= own.rows || own.columns === 0) return null;
  // With the lens all numbers are of one moment, its own.
  const weights = network.weights.map((layer, i) => {
    const [w, b] = [of?.('weights', i + 1)?.value.values, of?.('bias', i + 1)?.value.values];
    return { ...layer, values: Float32Array.from(w ?? layer.values), bias: b ?? layer.bias };
  }) as WeightsView[];

  let values = [...inputs];
  let z: number[] = [];
  let before = values;
  for (let layer = 1; layer <= place.layer; layer++) {
    before = values;
    z = sums(weights[layer - 1] as WeightsView, before);
    const apply = activationFunctions[activationOf(network.activations, layer - 1)];
    values = layer === layers - 1 ? outputsOf(task, z) : z.map(apply);
  }
  const isOutput = place.layer === layers - 1;
  const activation = activationOf(network.activations, place.layer - 1);
  const { values: w, bias, columns } = weights[place.layer - 1] as WeightsView;
  const wGradient = of?.('weights', place.layer)?.gradient;
  const gradientOf = (kind: Block['kind']) =>
    of?.(kind, place.layer)?.gradient?.values[place.index] ?? null;
  return {
    inputs: before.map((value, column) => ({
      name: neuronName({ layer: place.layer - 1, index: column }, layers, { features, task }),
      value,
      weight: w[place.index * columns + column] ?? 0,
      gradient: wGradient?.values[place.index * columns + column] ?? null,
    })),
    bias: bias[place.index] ?? 0,
    biasGradient: gradientOf('bias'),
    function: isOutput ? outputFunction[task] : activation === 'identity' ? '' : activation,
    z: z[place.index] ?? 0,
    value: values[place.index] ?? 0,
    valueGradient: gradientOf('activation'),
    gradient: gradientOf('sum'),
    target: isOutput ? (lens && of ? (lens.target.values[place.index] ?? null) : null) : null,
  };
}

/** dvalue/dz of a function at z. */
export function slope(name: string, z: number, value: number): number {
  switch (name) {
    case 'sigmoid':
      return value * (1 - value);
    case 'tanh':
      return 1 - value * value;
    case 'relu':
      return z > 0 ? 1 : 0;
    case 'leaky_relu':
      return z > 0 ? 1 : 0.01;
    case 'elu':
      return z > 0 ? 1 : value + 1;
    default:
      return 1;
  }
}

/** A typed number, with a true minus sign and commas between thousands or without; else NaN. */
export function parseNumber(text: string): number {
  const plain = text.trim().replaceAll('−', '-');
  if (plain === '') return Number.NaN;
  const grouped = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(plain);
  return Number(grouped ? plain.replaceAll(',', '') : plain);
}
