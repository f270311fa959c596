// The confusion matrix as it is read: which classes are taken for which, and how often.
import type { Results } from '../protocol/inspector.ts';

/** A place of the matrix: digits of class `actual` that were read as `answered`. */
export interface Cell {
  actual: number;
  answered: number;
}

export interface CountedCell extends Cell {
  count: number;
}

/** The matrix has as many rows as columns. */
export const classesOf = (confusion: Uint32Array): number =>
  Math.round(Math.sqrt(confusion.length));

export function countAt(confusion: Uint32Array, { actual, answered }: Cell): number {
  return confusion[actual * classesOf(confusion) + answered] ?? 0;
}

/** The most frequent mistake, of equals the first; null when there is none. */
export function largestError(confusion: Uint32Array): CountedCell | null {
  const classCount = classesOf(confusion);
  let largest: CountedCell | null = null;
  for (let actual = 0; actual < classCount; actual++) {
    for (let answered = 0; answered < classCount; answered++) {
      const count = actual === answered ? 0 : countAt(confusion, { actual, answered });
      if (count > (largest?.count ?? 0)) largest = { actual, answered, count };
    }
  }
  return largest;
}

/** Tints of an error; the step 0 is none. */
export const shades = 8;

/** How strongly a cell is tinted, 0 to `shades`: by the square root, so that few are seen too. */
export function shadeOf(count: number, largest: number): number {
  if (count <= 0 || largest <= 0) return 0;
  return Math.max(1, Math.round(Math.sqrt(count / largest) * shades));
}

/** The share of each class that is read right (recall); null for a class without a digit. */
export function recalls(confusion: Uint32Array): (number | null)[] {
  const classCount = classesOf(confusion);
  return Array.from({ length: classCount }, (_, actual) => {
    const row = confusion.subarray(actual * classCount, (actual + 1) * classCount);
    const all = row.reduce((sum, count) => sum + count, 0);
    return all === 0 ? null : (row[actual] as number) / all;
  });
}

/** Where an arrow key leads from a cell; null: the key is none of ours. */
export function cellAfter(
  key: string,
  { actual, answered }: Cell,
  classCount: number,
): Cell | null {
  const within = (place: number) => Math.min(classCount - 1, Math.max(0, place));
  switch (key) {
    case 'ArrowLeft':
      return { actual, answered: within(answered - 1) };
    case 'ArrowRight':
      return { actual, answered: within(answered + 1) };
    case 'ArrowUp':
      return { actual: within(actual - 1), answered };
    case 'ArrowDown':
      return { actual: within(actual + 1), answered };
    case 'Home':
      return { actual, answered: 0 };
    case 'End':
      return { actual, answered: classCount - 1 };
    default:
      return null;
  }
}

/** These test digits, the surest answers first; of equals the earlier digit. */
export function surestFirst(results: Results, digits: readonly number[]): number[] {
  const chance = (digit: number) => results.chances[digit] ?? 0;
  return [...digits].sort((a, b) => chance(b) - chance(a) || a - b);
}

/** All test digits that are misread, the surest mistakes first. */
export function misread(results: Results): number[] {
  const wrong: number[] = [];
  for (let digit = 0; digit < results.count; digit++) {
    if (results.labels[digit] !== results.answers[digit]) wrong.push(digit);
  }
  return surestFirst(results, wrong);
}
