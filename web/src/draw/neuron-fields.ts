// What every neuron of a small network makes of the plane, computed from its weights for the
// picture alone: values from -1 to 1 on a small grid.
import type { ActivationName, BoundaryView, WeightsView } from '../protocol/index.ts';

const leak = 0.01;

export const activationFunctions: Record<ActivationName, (z: number) => number> = {
  identity: (z) => z,
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  relu: (z) => Math.max(0, z),
  leaky_relu: (z) => (z > 0 ? z : leak * z),
  elu: (z) => (z > 0 ? z : Math.expm1(z)),
};

/** One picture: `side` x `side` numbers, row by row from the top left (largest x2 first). */
export type NeuronField = Float32Array;

type Square = Pick<BoundaryView, 'low' | 'high'>;

/** The pictures of each layer but the output's: first the two inputs, then the hidden neurons. */
export function neuronFields(
  layers: readonly WeightsView[],
  activation: ActivationName,
  square: Square,
  side: number,
): NeuronField[][] {
  const cells = side * side;
  const step = (square.high - square.low) / (side - 1);
  const x1 = new Float32Array(cells).map((_, i) => square.low + step * (i % side));
  const x2 = new Float32Array(cells).map((_, i) => square.high - step * Math.floor(i / side));
  const apply = activationFunctions[activation];
  const fields: NeuronField[][] = [[x1, x2]];
  for (const layer of layers.slice(0, -1)) {
    const inputs = fields.at(-1) as NeuronField[];
    const outputs = Array.from({ length: layer.rows }, (_, row) => {
      const field = new Float32Array(cells).fill(layer.bias[row] ?? 0);
      for (const [column, input] of inputs.entries()) {
        const weight = layer.values[row * layer.columns + column] as number;
        for (let i = 0; i < cells; i++)
          field[i] = (field[i] as number) + weight * (input[i] as number);
      }
      return field.map(apply);
    });
    fields.push(outputs);
  }
  return fields;
}

/** How to bring a neuron's values to -1..1: about the middle of what it can say. */
export function centredField(
  field: NeuronField,
  activation: ActivationName | 'input',
): NeuronField {
  if (activation === 'tanh') return field;
  if (activation === 'sigmoid') return field.map((value) => 2 * value - 1);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of field) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (activation === 'input') return field.map((value) => (2 * (value - low)) / (high - low) - 1);
  const range = Math.max(Math.abs(low), Math.abs(high), 1e-6);
  return field.map((value) => value / range);
}
