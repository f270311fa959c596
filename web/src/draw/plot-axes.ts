// Where the axes of a learning curve end, and which of its points a cursor is at.
import type { Curve } from '../protocol/index.ts';
import { doubledEnd, smoothed } from './error-scale.ts';

export type CurveKind = 'accuracy' | 'loss';

export interface Range {
  low: number;
  high: number;
}

/** Both lines of a kind; what is not a finite number is left out. */
function finite(curve: Curve | undefined, kind: CurveKind): number[] {
  if (!curve) return [];
  return [...curve.train[kind], ...curve.test[kind]].filter(Number.isFinite);
}

/** Whether there are accuracies to draw; a regression has none. */
export function hasAccuracy(curve: Curve | undefined): boolean {
  return !curve || curve.train.iteration.length === 0 || finite(curve, 'accuracy').length > 0;
}

/** From 0 to an end that doubles; a first peak may be cut off. */
export function lossRange(curve: Curve | undefined, first: number): Range {
  const largest = Math.max(0, ...finite(curve, 'loss'));
  return { low: 0, high: Math.min(doubledEnd(first, largest), first * 64) };
}

/** Whole powers of ten around all losses above 0, down to 10^-12. */
export function logRange(curve: Curve | undefined): Range {
  const powers = finite(curve, 'loss')
    .filter((loss) => loss > 0)
    .map(Math.log10);
  if (powers.length === 0) return { low: 0.1, high: 1 };
  const low = Math.max(-12, Math.floor(Math.min(...powers)));
  return { low: 10 ** low, high: 10 ** Math.max(low + 1, Math.ceil(Math.max(...powers))) };
}

/** The powers of ten in a range, every second or third when there are many. */
export function decadeTicks({ low, high }: Range, most = 5): number[] {
  const first = Math.round(Math.log10(low));
  const last = Math.round(Math.log10(high));
  const stride = Math.max(1, Math.ceil((last - first + 1) / most));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += stride) ticks.push(10 ** power);
  return ticks;
}

/** The index of the value nearest to `at` in a rising list; -1 when it is empty. */
export function nearest(values: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = values.length - 1;
  if (high < 0) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < at) low = middle;
    else high = middle;
  }
  return at - (values[low] as number) <= (values[high] as number) - at ? low : high;
}

export interface ReadPoint {
  step: number;
  loss: number | null;
  accuracy: number | null;
}

/** The points of both lines nearest to a step. */
export function readCurve(curve: Curve, step: number): Record<'train' | 'test', ReadPoint | null> {
  const point = ({ iteration, loss, accuracy }: Curve['train']): ReadPoint | null => {
    const i = nearest(iteration, step);
    if (i < 0) return null;
    const known = (value: number | undefined) =>
      value !== undefined && Number.isFinite(value) ? value : null;
    return { step: iteration[i] as number, loss: known(loss[i]), accuracy: known(accuracy[i]) };
  };
  return { train: point(curve.train), test: point(curve.test) };
}

/** Whether a curve goes up and down from point to point, as that of small batches does. */
export function isJumpy(values: ArrayLike<number>): boolean {
  let turns = 0;
  for (let i = 2; i < values.length; i++) {
    const [a, b, c] = [values[i - 2], values[i - 1], values[i]] as [number, number, number];
    if ((b - a) * (c - b) < 0) turns += 1;
  }
  return turns > values.length / 10;
}

/** A jumpy line is drawn pale behind its running mean, any other as it is. */
export function paleAndClear(values: ArrayLike<number>): {
  pale: ArrayLike<number>;
  clear: ArrayLike<number>;
} {
  return isJumpy(values) ? { pale: values, clear: smoothed(values) } : { pale: [], clear: values };
}

type Table = [x: number[], y: (number | null)[]];

/** As many lines as a time machine has, when the run stands at an earlier moment. */
export const mostGhosts = 3;

/** The pale lines of other curves, one each: of accuracy the test's where there is one. */
export function ghostTables(
  ghosts: readonly Curve[],
  kind: CurveKind,
  logarithmic: boolean,
): Table[] {
  return Array.from({ length: mostGhosts }, (_, i) => {
    const ghost = ghosts[i];
    const [, test, train] = plotTables(ghost, kind, logarithmic);
    return kind === 'accuracy' && (ghost?.test.iteration.length ?? 0) > 0 ? test : train;
  });
}

/** The range that holds those of all these curves. */
export function rangeOver(
  curves: readonly (Curve | undefined)[],
  rangeOf: (curve: Curve | undefined) => Range,
): Range {
  const ranges = curves.map(rangeOf);
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}

/**
 * The lines of a plot, in the order in which they are drawn: the training line pale, the test
 * line, the training line clear. null is what has no place: no number, or a loss of 0 on a
 * logarithmic axis.
 */
export function plotTables(
  curve: Curve | undefined,
  kind: CurveKind,
  logarithmic: boolean,
): [pale: Table, test: Table, train: Table] {
  const drawn = (value: number) =>
    Number.isFinite(value) && (kind === 'accuracy' || !logarithmic || value > 0);
  const table = (x: ArrayLike<number> | undefined, y: ArrayLike<number> | undefined): Table => [
    y?.length ? Array.from(x ?? []) : [],
    Array.from(y ?? [], (value) => (drawn(value) ? value : null)),
  ];
  const { pale, clear } = paleAndClear(curve?.train[kind] ?? []);
  return [
    table(curve?.train.iteration, pale),
    table(curve?.test.iteration, curve?.test[kind]),
    table(curve?.train.iteration, clear),
  ];
}
