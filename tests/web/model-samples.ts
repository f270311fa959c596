// Networks for the tests of files of models: their plan, and numbers for it that are drawn.

import type { About } from '../../web/src/files/about.ts';
import { parameterPlan } from '../../web/src/files/network.ts';
import type { LayerSpec, RunSpec } from '../../web/src/protocol/index.ts';
import type { Model, ModelParameter } from '../../web/src/protocol/model.ts';

export const about: About = {
  format: 1,
  lab: 'digits',
  settings: 'hidden=16',
  iteration: 1200,
  epoch: 2,
  testAccuracy: 0.95,
  trainLoss: 0.125,
};

export const digitsSpec = (layers: LayerSpec[]): RunSpec => ({
  data: { kind: 'digits', scaling: 'unit' },
  layers,
  loss: 'softmax_cross_entropy',
  initializer: { kind: 'he', scale: 1 },
  learningRate: 0.1,
  l2: 0,
  batchSize: 32,
  sampling: 'shuffled',
  seed: 1,
});

export const dense = digitsSpec([
  { kind: 'affine', units: 16, bias: true },
  { kind: 'relu' },
  { kind: 'dropout', rate: 0.5 },
  { kind: 'affine', units: 10, bias: true },
]);

export const convolutional = digitsSpec([
  { kind: 'convolution', channels: 4, kernel: 5, padding: 'same' },
  { kind: 'batch_norm' },
  { kind: 'elu' },
  { kind: 'max_pool', size: 3 },
  { kind: 'convolution', channels: 6, kernel: 3, padding: 'valid' },
  { kind: 'leaky_relu' },
  { kind: 'max_pool', size: 2 },
  { kind: 'flatten' },
  { kind: 'affine', units: 10, bias: true },
]);

/** The same numbers each time. */
export function drawn(spec: RunSpec): ModelParameter[] {
  let state = 1;
  const next = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  return parameterPlan(spec).map(({ name, shape }) => {
    const size = shape.reduce((product, side) => product * side, 1);
    const low = name.endsWith('running_var') ? 0.5 : -0.5;
    return { name, shape, values: Float32Array.from({ length: size }, () => next() + low) };
  });
}

export const drawnModel = (spec: RunSpec): Model => ({
  spec,
  iteration: 1200,
  epoch: 2,
  parameters: drawn(spec),
});
