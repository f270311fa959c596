// What a network makes of the rows of a table: counts, the mistakes, predicted beside true numbers.
import type { TablePart } from '../protocol/plane.ts';

export interface ClassMistake {
  /** The row's place among those that are used. */
  row: number;
  actual: number;
  answered: number;
  /** How sure the network is of its answer, 0 to 1. */
  chance: number;
}

export interface ClassOutcome {
  kind: 'classes';
  classes: number;
  count: number;
  right: number;
  /** Classes x classes, row by row: how many rows of the row's class were taken for the column's. */
  confusion: Uint32Array;
  /** The surest first. */
  mistakes: ClassMistake[];
}

export interface NumberAnswer {
  row: number;
  actual: number;
  answered: number;
}

export interface NumberOutcome {
  kind: 'numbers';
  count: number;
  /** Mean of the absolute differences. */
  meanError: number;
  answers: NumberAnswer[];
  /** Those that are farthest off, the farthest first. */
  mistakes: NumberAnswer[];
}

export type Outcome = ClassOutcome | NumberOutcome;

export const mostMistakes = 12;

/** One probability a class, also where two classes have one output. */
export function probabilitiesOf(outputs: ArrayLike<number>, classes: number): number[] {
  const all = Array.from(outputs);
  return all.length === 1 && classes === 2 ? [1 - (all[0] as number), all[0] as number] : all;
}

/** The place of the largest number, of equals the first. */
export function largest(values: readonly number[]): number {
  return values.reduce((best, value, i) => (value > (values[best] as number) ? i : best), 0);
}

export function classOutcome(
  { indices, outputs }: TablePart,
  targets: Float32Array,
  classes: number,
): ClassOutcome {
  const count = indices.length;
  const width = count > 0 ? outputs.length / count : 0;
  const confusion = new Uint32Array(classes * classes);
  const mistakes: ClassMistake[] = [];
  let right = 0;
  for (const [i, row] of indices.entries()) {
    const all = probabilitiesOf(outputs.subarray(i * width, (i + 1) * width), classes);
    const answered = largest(all);
    const actual = targets[row] as number;
    const at = actual * classes + answered;
    confusion[at] = (confusion[at] as number) + 1;
    if (answered === actual) right += 1;
    else mistakes.push({ row, actual, answered, chance: all[answered] as number });
  }
  mistakes.sort((a, b) => b.chance - a.chance || a.row - b.row);
  return {
    kind: 'classes',
    classes,
    count,
    right,
    confusion,
    mistakes: mistakes.slice(0, mostMistakes),
  };
}

/** `unscaled` brings a number back to the unit of its column. */
export function numberOutcome(
  { indices, outputs }: TablePart,
  targets: Float32Array,
  unscaled: (value: number) => number,
): NumberOutcome {
  const answers = Array.from(
    indices,
    (row, i): NumberAnswer => ({
      row,
      actual: unscaled(targets[row] as number),
      answered: unscaled(outputs[i] as number),
    }),
  );
  const off = ({ actual, answered }: NumberAnswer) => Math.abs(actual - answered);
  const meanError = answers.reduce((sum, one) => sum + off(one), 0) / Math.max(1, answers.length);
  const mistakes = [...answers].sort((a, b) => off(b) - off(a)).slice(0, mostMistakes);
  return { kind: 'numbers', count: answers.length, meanError, answers, mistakes };
}

/** The range of a scatter plot over both of its axes. */
export function scatterRange(answers: readonly NumberAnswer[]): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const { actual, answered } of answers) {
    low = Math.min(low, actual, answered);
    high = Math.max(high, actual, answered);
  }
  if (!(high > low))
    return Number.isFinite(low) ? { low: low - 1, high: high + 1 } : { low: 0, high: 1 };
  const margin = (high - low) * 0.05;
  return { low: low - margin, high: high + margin };
}
