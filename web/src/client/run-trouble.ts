// When a run is said to be in trouble: rules on its curve and its neurons, with the numbers that the
// sentence needs.
import type { Curve } from '../protocol/index.ts';
import type { HealthLayer } from '../protocol/plane.ts';
import type { Task } from './boundary-settings.ts';

/** So many evaluations are waited for before anything is said of the test set. */
const leastEvaluations = 12;
/** The test loss counts as risen from this factor on, and by at least so much. */
const rise = { factor: 1.15, least: 0.005 } as const;

export interface Overfitting {
  /** The least test loss and the update it belongs to. */
  least: number;
  at: number;
  now: number;
}

function mean(values: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i] ?? 0;
  return sum / Math.max(1, to - from);
}

/** The mean of a line about an update, over a tenth of its points: a batch's loss jumps. */
function about(line: { iteration: Float64Array; loss: Float32Array }, iteration: number): number {
  const count = line.loss.length;
  const width = Math.max(3, Math.round(count / 10));
  const after = line.iteration.findIndex((at) => at > iteration);
  const middle = after < 0 ? count : after;
  const from = Math.max(0, Math.min(count - width, middle - Math.floor(width / 2)));
  return mean(line.loss, from, Math.min(count, from + width));
}

/** The test loss has risen well above its least while the training loss went on falling. */
export function overfitting({ train, test }: Curve): Overfitting | null {
  const count = test.loss.length;
  if (count < leastEvaluations) return null;
  let best = 0;
  for (let i = 1; i < count; i++) {
    if ((test.loss[i] ?? 0) < (test.loss[best] ?? 0)) best = i;
  }
  const least = test.loss[best] ?? 0;
  const now = mean(test.loss, count - 3, count);
  const risen = now > Math.max(least * rise.factor, least + rise.least);
  if (!risen || best > 0.7 * count) return null;
  const at = test.iteration[best] ?? 0;
  const newest = about(train, Number.POSITIVE_INFINITY);
  return newest < 0.95 * about(train, at) ? { least, at, now } : null;
}

const plateau = {
  leastSteps: 4000,
  leastPoints: 40,
  change: 0.01,
  /** A loss below this is good enough to rest at. */
  loss: { binary: 0.1, classes: 0.1, regression: 0.01 },
} as const;

/** The loss where it rests: its newest quarter is as high as the one before it. */
export function restingLoss({ iteration, loss }: Curve['train'], task: Task): number | null {
  const count = loss.length;
  if (count < plateau.leastPoints || (iteration[count - 1] ?? 0) < plateau.leastSteps) return null;
  const half = iteration.findIndex((at) => at >= (iteration[count - 1] ?? 0) / 2);
  const quarter = half + Math.floor((count - half) / 2);
  const before = mean(loss, half, quarter);
  const now = mean(loss, quarter, count);
  if (now < plateau.loss[task] || now < before * (1 - plateau.change)) return null;
  return now;
}

export interface Idle {
  /** From 1 on. */
  layer: number;
  kind: 'dead' | 'saturated';
  count: number;
  units: number;
}

/** Layers of which at least half no longer learns. */
export function idleLayers(health: readonly HealthLayer[]): Idle[] {
  return health.flatMap(({ units, dead, saturated }, i) => {
    const kind = dead >= saturated ? 'dead' : 'saturated';
    const count = Math.max(dead, saturated);
    return 2 * count >= units && count > 0 ? [{ layer: i + 1, kind, count, units }] : [];
  });
}
