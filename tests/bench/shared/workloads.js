// The six workloads, for every peer and for the script that drives them.

const twoLayers = { kind: 'mlp', act: 'relu', loss: 'ce', lr: 0.1 };

/** @typedef {{ id: string, kind: string, layers: number[], act: string, loss: string, lr: number, batch: number }} Workload */

/**
 * `loss`: softmax cross-entropy, half the sum of squares, mean binary cross-entropy.
 * @type {Record<string, Workload>}
 */
export const workloads = {
  W1: { id: 'W1', ...twoLayers, layers: [784, 128, 10], batch: 64 },
  W2: { id: 'W2', ...twoLayers, layers: [784, 50, 10], batch: 100 },
  W3: {
    id: 'W3',
    kind: 'mlp',
    layers: [784, 100, 10],
    act: 'sigmoid',
    loss: 'mse',
    lr: 0.1,
    batch: 1,
  },
  W4: { id: 'W4', kind: 'xor', layers: [2, 2, 1], act: 'sigmoid', loss: 'bce', lr: 0.1, batch: 4 },
  W5: { id: 'W5', ...twoLayers, layers: [784, 128, 10], batch: 64 },
  W6: { id: 'W6', kind: 'cnn', layers: [784, 10], act: 'relu', loss: 'ce', lr: 0.1, batch: 64 },
};

/** W6: two stages of convolution 5 x 5 "same", ReLU, max pooling 2 x 2; then dense. */
export const stages = [
  { side: 28, from: 1, to: 8 },
  { side: 14, from: 8, to: 16 },
];
export const kernel = 5;

/**
 * Floating-point operations of training on one sample, a multiplication and an addition counted as
 * two: forward, the weights' gradient, and the inputs' gradient except for the first layer.
 * @param {{ kind: string, layers: number[] }} workload
 */
export function flopsPerSample({ kind, layers }) {
  if (kind === 'cnn') {
    const convolutions = stages.map(
      ({ side, from, to }, i) => (i === 0 ? 2 : 3) * 2 * side * side * to * kernel * kernel * from,
    );
    return convolutions.reduce((sum, flops) => sum + flops) + 3 * 2 * 784 * 10;
  }
  return layers
    .slice(1)
    .map((to, i) => (i === 0 ? 2 : 3) * 2 * (layers[i] ?? 0) * to)
    .reduce((sum, flops) => sum + flops);
}
