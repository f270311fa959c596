// Accuracy drawn by its mistakes: each step up means fewer of them, so late learning stays visible.

/** Error rates below this one are drawn at the top edge. */
const leastError = 0.005;

/** 0 at 0 %, 1 at 90 %, 2 at 99 %. */
export function errorHeight(accuracy: number): number {
  return Math.log10(1 / Math.max(1 - accuracy, leastError));
}

/** The accuracy drawn at that height. */
export function accuracyAt(height: number): number {
  return 1 - 10 ** -height;
}

export const errorTicks: readonly number[] = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99];
export const largestAccuracy = 1 - leastError;

/** Running mean in which a value's share halves about every seven points. */
export function smoothed(values: ArrayLike<number>): Float32Array {
  const mean = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // The first points are their plain mean, so that the line does not cling to where it began.
    const share = Math.max(0.1, 1 / (i + 1));
    const before = i > 0 ? (mean[i - 1] as number) : value;
    mean[i] = before + share * (value - before);
  }
  return mean;
}

/** The end of an axis that begins with `first` and doubles until it holds `value`. */
export function doubledEnd(first: number, value: number): number {
  let end = first;
  while (end < value) end *= 2;
  return end;
}
