// What the answers to a set of samples come to: counts by class, or the size of the errors.

export interface ClassCounts {
  classes: number;
  /** Row by row: how many samples of the row's class were answered as the column's. */
  counts: Uint32Array;
  total: number;
}

/** The class with the largest number; a single output is the probability of class 1. */
export function likeliest(outputs: ArrayLike<number>, sample: number, width: number): number {
  if (width === 1) return (outputs[sample] ?? 0) > 0.5 ? 1 : 0;
  let best = 0;
  for (let i = 1; i < width; i++) {
    const [one = 0, most = 0] = [outputs[sample * width + i], outputs[sample * width + best]];
    if (one > most) best = i;
  }
  return best;
}

export function countClasses(
  labels: ArrayLike<number>,
  answers: ArrayLike<number>,
  classes: number,
): ClassCounts {
  const counts = new Uint32Array(classes * classes);
  for (let i = 0; i < labels.length; i++) {
    const [label = 0, answer = 0] = [labels[i], answers[i]];
    if (label < classes && answer < classes) {
      const place = label * classes + answer;
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return { classes, counts, total: labels.length };
}

/** How many samples of a class there are, and how many of them are answered right. */
export function rowOf(
  { classes, counts }: ClassCounts,
  label: number,
): { all: number; right: number } {
  const row = counts.subarray(label * classes, (label + 1) * classes);
  return { all: row.reduce((sum, count) => sum + count, 0), right: row[label] ?? 0 };
}

/** -1: right answers; 0 none; 1 to 8 by the square root of the share of the largest mistake. */
export function shadesOf({ classes, counts }: ClassCounts): number[][] {
  const isRight = (i: number) => Math.floor(i / classes) === i % classes;
  const largest = counts.reduce((most, count, i) => (isRight(i) ? most : Math.max(most, count)), 0);
  const shade = (i: number) => {
    if (isRight(i)) return -1;
    const share = (counts[i] ?? 0) / (largest || 1);
    return share === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(share) * 8));
  };
  return Array.from({ length: classes }, (_, row) =>
    Array.from({ length: classes }, (_, column) => shade(row * classes + column)),
  );
}

export function errorSizes(
  targets: ArrayLike<number>,
  answers: ArrayLike<number>,
): { mean: number; root: number } {
  const count = targets.length || 1;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < targets.length; i++) {
    const error = Math.abs((answers[i] ?? 0) - (targets[i] ?? 0));
    sum += error;
    squares += error * error;
  }
  return { mean: sum / count, root: Math.sqrt(squares / count) };
}
