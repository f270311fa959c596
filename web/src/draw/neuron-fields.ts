// What every neuron of a small network makes of the plane, as pictures. They come from the worker;
// where it has none, they are computed here from the weights.
import type { ActivationName, BoundaryView, WeightsView } from '../protocol/index.ts';
import type { FeatureName, NeuronsView } from '../protocol/plane.ts';
import type { FieldColours } from './field.ts';
import type { Ramp, Rgb } from './ramp.ts';

const leak = 0.01;

export const activationFunctions: Record<ActivationName, (z: number) => number> = {
  identity: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  leaky_relu: (z) => (z > 0 ? z : leak * z),
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
};

/** Of hidden layer `layer`, counted from 0; a list that is too short goes on with its last name. */
export function activationOf(
  names: ActivationName | readonly ActivationName[],
  layer: number,
): ActivationName {
  if (typeof names === 'string') return names;
  return names[layer] ?? names.at(-1) ?? 'tanh';
}

/** What a network may see of a point (a, b), in the order in which it is offered. */
export const featureFunctions: Record<FeatureName, (a: number, b: number) => number> = {
  x1: (a) => a,
  x2: (_, b) => b,
  x1_squared: (a) => a * a,
  x2_squared: (_, b) => b * b,
  x1_x2: (a, b) => a * b,
  sin_x1: (a) => Math.sin(a),
  sin_x2: (_, b) => Math.sin(b),
};
export const allFeatures = Object.keys(featureFunctions) as FeatureName[];

/** One picture: `side` x `side` numbers, row by row from the top left (largest x2 first). */
export type NeuronField = Float32Array;

type Square = Pick<BoundaryView, 'low' | 'high'>;

/** A feature's picture does not change while a network learns. */
export function featureField(feature: FeatureName, { low, high }: Square, side: number) {
  const step = (high - low) / (side - 1);
  const value = featureFunctions[feature];
  return new Float32Array(side * side).map((_, i) =>
    value(low + step * (i % side), high - step * Math.floor(i / side)),
  );
}

/** The pictures of each layer but the output's: first the inputs, then the hidden neurons. */
export function neuronFields(
  layers: readonly WeightsView[],
  activation: ActivationName | readonly ActivationName[],
  square: Square,
  side: number,
  features: readonly FeatureName[] = ['x1', 'x2'],
): NeuronField[][] {
  const fields: NeuronField[][] = [features.map((feature) => featureField(feature, square, side))];
  for (const [i, layer] of layers.slice(0, -1).entries()) {
    const apply = activationFunctions[activationOf(activation, i)];
    fields.push(nextFields(fields.at(-1) as NeuronField[], layer, apply));
  }
  return fields;
}

function nextFields(
  inputs: readonly NeuronField[],
  layer: WeightsView,
  apply: (z: number) => number,
): NeuronField[] {
  const cells = inputs[0]?.length ?? 0;
  return Array.from({ length: layer.rows }, (_, row) => {
    const field = new Float32Array(cells).fill(layer.bias[row] ?? 0);
    for (const [column, input] of inputs.entries()) {
      const weight = layer.values[row * layer.columns + column] as number;
      for (let i = 0; i < cells; i++)
        field[i] = (field[i] as number) + weight * (input[i] as number);
    }
    return field.map(apply);
  });
}

/** The view that the worker would send; with several outputs their probabilities are not known. */
export function neuronsView(
  layers: readonly WeightsView[],
  activations: readonly ActivationName[],
  square: Square,
  side: number,
  features: readonly FeatureName[],
): NeuronsView {
  const fields = neuronFields(layers, activations, square, side, features);
  const last = layers.at(-1);
  if (last) fields.push(nextFields(fields.at(-1) ?? [], last, activationFunctions.sigmoid));
  return {
    ...{ side, low: square.low, high: square.high },
    layers: fields.map((pictures) => {
      const values = new Float32Array(pictures.length * side * side);
      for (const [i, picture] of pictures.entries()) values.set(picture, i * side * side);
      return { units: pictures.length, values };
    }),
  };
}

/** How a neuron's values become colours. */
export type FieldKind = ActivationName | 'coordinate' | 'feature' | 'probability' | 'regression';

/** Fields stop at this share of the ramp, as the large field does. */
const strength = 0.54;

/** value * factor + shift is from -1 to 1: about the middle of what the neuron can say. */
export function fieldScale(
  values: ArrayLike<number>,
  kind: FieldKind,
): { factor: number; shift: number } {
  if (kind === 'tanh' || kind === 'regression') return { factor: 1, shift: 0 };
  if (kind === 'sigmoid' || kind === 'probability') return { factor: 2, shift: -1 };
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (kind === 'coordinate')
    return { factor: 2 / (high - low), shift: (high + low) / (low - high) };
  return { factor: 1 / Math.max(Math.abs(low), Math.abs(high), 1e-6), shift: 0 };
}

/** The ramp's colours as pixels of four bytes, for -1 to 1 in equal steps. */
export function rampPixels(ramp: Ramp): Uint32Array {
  const bytes = new Uint8ClampedArray((ramp.length / 3) * 4);
  for (let i = 0; i < ramp.length / 3; i++) {
    bytes.set(ramp.subarray(i * 3, i * 3 + 3), i * 4);
    bytes[i * 4 + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

/** Paints a neuron's values into `pixels` from `at` on. A value that is not a number is zero. */
export function paintField(
  values: Float32Array,
  kind: FieldKind,
  colours: { ramp: Uint32Array; field: FieldColours },
  pixels: Uint32Array,
  at: number,
): void {
  if (kind === 'probability') {
    const steps = colours.field.length - 1;
    for (let i = 0; i < values.length; i++) {
      const share = values[i] as number;
      const p = share > 1 ? 1 : share > 0 ? share : 0;
      pixels[at + i] = colours.field[Math.round(p * steps)] as number;
    }
    return;
  }
  const { factor, shift } = fieldScale(values, kind);
  const { ramp } = colours;
  const middle = (ramp.length - 1) / 2;
  for (let i = 0; i < values.length; i++) {
    const value = ((values[i] as number) * factor + shift) * strength;
    const share = value > 1 ? 1 : value < -1 ? -1 : value || 0;
    pixels[at + i] = ramp[Math.round((share + 1) * middle)] as number;
  }
}

/** How much of a class's colour a place has where its probability is 1. */
const classStrength = 0.6;
const classSteps = 64;

/** Pixels for the probability of one class, 0 to 1 in equal steps. */
export function classPixels(colour: Rgb, ground: Rgb): FieldColours {
  const bytes = new Uint8ClampedArray((classSteps + 1) * 4);
  for (let i = 0; i <= classSteps; i++) {
    const share = (classStrength * i) / classSteps;
    const mix = ground.map((from, c) => from + ((colour[c] as number) - from) * share);
    bytes.set([...mix, 255], i * 4);
  }
  return new Uint32Array(bytes.buffer);
}
