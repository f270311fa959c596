// The three kinds of problems, and a small network for each.
import type { LossName, RunSpec } from '../protocol/index.ts';

export const problems = ['binary', 'multi', 'regression'] as const;
export type Problem = (typeof problems)[number];

export const regressionLosses = ['mean_squared_error', 'mean_absolute_error'] as const;
export type RegressionLoss = (typeof regressionLosses)[number];

const common = {
  initializer: { kind: 'xavier', scale: 1 },
  l2: 0,
  sampling: 'full_batch',
  batchSize: 1,
  seed: 1,
} as const;

export function problemSpec(problem: Problem, loss: RegressionLoss): RunSpec {
  switch (problem) {
    case 'binary':
      return {
        ...common,
        data: { kind: 'xor_points' },
        layers: [
          { kind: 'affine', units: 4, bias: true },
          { kind: 'tanh' },
          { kind: 'affine', units: 1, bias: true },
        ],
        loss: 'binary_cross_entropy',
        learningRate: 0.5,
      };
    case 'multi':
      return {
        ...common,
        data: { kind: 'three_clusters', perCluster: 40, noise: 0.2 },
        layers: [
          { kind: 'affine', units: 6, bias: true },
          { kind: 'relu' },
          { kind: 'affine', units: 3, bias: true },
        ],
        loss: 'softmax_cross_entropy',
        learningRate: 0.5,
      };
    case 'regression':
      return {
        ...common,
        data: { kind: 'study_sleep' },
        layers: [
          { kind: 'affine', units: 3, bias: true },
          { kind: 'tanh' },
          { kind: 'affine', units: 1, bias: true },
        ],
        loss,
        learningRate: loss === 'mean_squared_error' ? 0.3 : 0.01,
      };
  }
}

/** What one sample adds to the loss, from what the outputs mean and what they should be. */
export function sampleLoss(loss: LossName, p: readonly number[], y: readonly number[]): number {
  let sum = 0;
  p.forEach((value, i) => {
    const target = y[i] ?? 0;
    switch (loss) {
      case 'softmax_cross_entropy':
        if (target !== 0) sum -= target * Math.log(value);
        break;
      case 'binary_cross_entropy':
        sum -= Math.log(target === 1 ? value : 1 - value);
        break;
      case 'mean_absolute_error':
        sum += Math.abs(value - target) / p.length;
        break;
      case 'mean_squared_error':
        sum += (value - target) ** 2 / p.length;
        break;
      case 'half_squared_error':
        sum += (value - target) ** 2 / 2;
        break;
    }
  });
  return sum;
}
