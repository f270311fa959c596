// What a gradient check says. A large difference has two possible reasons, a wrong gradient and a
// poor measurement; the errors over all steps tell them apart.
import type { CheckedArray } from '../protocol/study.ts';

/** Below: backpropagation is right. In double precision. */
export const agreement = 1e-6;
/** Above, with every step: backpropagation is wrong. Between the two lie poor measurements. */
export const disagreement = 1e-4;

/** Where backpropagation and the measured slope differ by less, the slopes are too flat to tell. */
const flat = 1e-9;

export type Verdict = 'green' | 'coarse' | 'red';

/** What was found with the step h: the relative error of every array, and the largest. */
export interface CurvePoint {
  h: number;
  error: number;
  arrays: ReadonlyMap<string, number>;
}

/** A point of the curve with the smallest error of `array`, or of all; null without a number. */
export function best(curve: readonly CurvePoint[], array?: string) {
  let found: { h: number; error: number } | null = null;
  for (const { h, error, arrays } of curve) {
    const own = array === undefined ? error : (arrays.get(array) ?? Number.NaN);
    if (Number.isFinite(own) && (!found || own < found.error)) found = { h, error: own };
  }
  return found;
}

/** The largest difference of an array, in the units of the loss. */
export function largestDifference({ worst }: Pick<CheckedArray, 'worst'>): number {
  const [first] = worst;
  return first ? Math.abs(first.backprop - first.measured) : 0;
}

/** Whether the slopes of these arrays are the same as far as anything can be measured. */
export function isFlat(arrays: readonly CheckedArray[]): boolean {
  return arrays.every((array) => largestDifference(array) < flat);
}

/**
 * The verdict on the arrays that were checked with one step, with the errors at the other steps. null:
 * for what is not green the other steps must be known, and they are not yet.
 */
export function judge(
  arrays: readonly CheckedArray[],
  curve: readonly CurvePoint[] | null,
): Verdict | null {
  const verdicts = arrays.map((array): Verdict | null => {
    if (array.relativeError < agreement) return 'green';
    if (isFlat([array])) return 'coarse';
    if (!curve) return null;
    const smallest = best(curve, array.name);
    return smallest && smallest.error < disagreement ? 'coarse' : 'red';
  });
  for (const worst of [null, 'red', 'coarse'] as const) if (verdicts.includes(worst)) return worst;
  return 'green';
}

/** The steps of the curve: four in each power of ten, from 0.1 down to 1e-12. */
export const curveSteps: readonly number[] = Array.from(
  { length: 45 },
  (_, i) => 10 ** (-1 - i / 4),
);

/** How far an error is along a bar from 1e-12 to 1; 0 stands at its beginning. */
export function barLength(error: number): number {
  if (Number.isNaN(error)) return 1;
  if (error <= 0) return 0;
  return Math.min(1, Math.max(0, (Math.log10(error) + 12) / 12));
}

/** The name of the array with the largest error, '' without one. */
export function worstArray(arrays: readonly { name: string; relativeError: number }[]): string {
  const weight = (error: number) => (Number.isNaN(error) ? Number.POSITIVE_INFINITY : error);
  const [first] = [...arrays].sort((a, b) => weight(b.relativeError) - weight(a.relativeError));
  return first?.name ?? '';
}
