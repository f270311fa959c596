// What a file of weights holds, whatever its format.
import type { ModelParameter } from '../protocol/model.ts';
import type { About } from './about.ts';

export interface TensorFile {
  /** null: the file does not come from here. */
  about: About | null;
  /** In the order of the file. */
  tensors: ModelParameter[];
  /** Types other than float32 that were converted, as the format calls them. */
  converted: string[];
}

/** More numbers than any network here may have. */
export const mostNumbers = 20_000_000;
export const mostTensors = 1000;
/** NumPy's own limit is 64. */
export const mostSides = 32;
const longestName = 200;

/** Refusals say the names, so a name is no book. */
export function expectNames(names: readonly string[]): void {
  if (names.length > mostTensors) {
    throw new Error(`the file: expected at most ${mostTensors} arrays, got ${names.length}`);
  }
  const long = names.find((name) => name.length > longestName);
  if (long !== undefined) {
    throw new Error(
      `the file: expected names of at most ${longestName} letters, got one of ${long.length}`,
    );
  }
}

/** `count` numbers of an array. @throws when there are more than any network here has. */
export function expectCount(name: string, shape: readonly number[]): number {
  if (shape.length > mostSides) {
    throw new Error(`${name}: expected at most ${mostSides} sides, got ${shape.length}`);
  }
  let count = 1;
  for (const side of shape) {
    if (!Number.isSafeInteger(side) || side < 0) {
      throw new Error(`${name}: expected whole numbers as its shape, got ${shape.join(' x ')}`);
    }
    count *= side;
  }
  if (count > mostNumbers) {
    throw new Error(`${name}: expected at most ${mostNumbers} numbers, got ${count}`);
  }
  return count;
}

export function expectFinite({ name, values }: ModelParameter): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) {
    throw new Error(
      `${name}: expected finite numbers, got ${values[wrong]} at place ${wrong} (counted from 0)`,
    );
  }
}

export const inEnglishOrder = (a: string, b: string): number =>
  a.localeCompare(b, 'en', { numeric: true });
