// What a run says about a claim: computed from its numbers, never known beforehand.
import type { Curve } from '../protocol/index.ts';
import type { CheckReport, LensView } from '../protocol/study.ts';
import { norm } from './lens-blocks.ts';

/** Fewer points than this between two accuracies: another seed can turn them round. */
export const levelPoints = 0.5;

export type Verdict = 'ahead' | 'behind' | 'level';

/** The test accuracies of two runs, the one that the claim puts ahead first. */
export function verdictOf(ahead: number, other: number): Verdict {
  const points = (ahead - other) * 100;
  if (Math.abs(points) < levelPoints) return 'level';
  return points > 0 ? 'ahead' : 'behind';
}

/** After how many updates the test accuracy was first at least this; null: never. */
export function firstReaching({ test }: Pick<Curve, 'test'>, accuracy: number): number | null {
  const place = test.accuracy.findIndex((value) => value >= accuracy);
  return place < 0 ? null : (test.iteration[place] ?? null);
}

/** The norm of dL/dW of each affine layer, from the input on. */
export function weightGradientNorms(view: LensView): number[] {
  return view.layers.flatMap(({ parameters: [weights] }) =>
    weights ? [norm(weights.gradient)] : [],
  );
}

export interface Fading {
  /** The first layer's norm over the last one's. */
  ratio: number;
  /** What each layer on the way back multiplies it by, on average. */
  factor: number;
}

export function fadingOf(norms: readonly number[]): Fading {
  const ratio = (norms[0] ?? 0) / (norms.at(-1) ?? 1);
  return { ratio, factor: ratio ** (1 / Math.max(1, norms.length - 1)) };
}

/** Where values lie between the powers of ten that hold them all: 0 to 1 each. */
export function logShares(values: readonly number[]): { low: number; high: number; at: number[] } {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  if (logs.length === 0) return { low: -1, high: 0, at: values.map(() => 0) };
  const high = Math.ceil(Math.max(...logs)) + 0; // never -0
  const low = Math.min(high - 1, Math.floor(Math.min(...logs)));
  const at = values.map((value) =>
    value > 0 && Number.isFinite(value) ? (Math.log10(value) - low) / (high - low) : 0,
  );
  return { low, high, at };
}

export interface Timing {
  backprop: number;
  numerical: number;
  times: number;
  /** Numbers that were computed both ways, and the largest difference named among them. */
  measured: number;
  difference: number;
}

export function timingOf(report: CheckReport): Timing {
  const { backpropMilliseconds: backprop, numericalMilliseconds: numerical, arrays } = report;
  const differences = arrays.flatMap(({ worst }) =>
    worst.map((element) => Math.abs(element.backprop - element.measured)),
  );
  return {
    backprop,
    numerical,
    times: numerical / backprop,
    measured: arrays.reduce((sum, { count }) => sum + count, 0),
    difference: Math.max(0, ...differences),
  };
}
