// A table with two columns of numbers as points of the boundary lab.

import {
  encodeOwnPoints,
  mostClasses,
  mostOwnPoints,
  roundedPlace,
  roundedTarget,
} from './own-points.ts';
import type { TableData } from './table-settings.ts';

/** Numbers are spread so far over the plane, whose edge is at 6. */
const spread = 5;

export interface TablePoints {
  /** For the boundary lab's link. */
  settings: string;
  count: number;
  /** Only so many rows fit. */
  of: number;
}

/** Null: there are not two columns of numbers, or too many classes. */
export function pointsOfTable({ table, plan, encoded }: TableData): TablePoints | null {
  const { features, classes, rows } = encoded;
  const [first, second] = features;
  if (features.length !== 2 || !first || !second) return null;
  if (first.category !== null || second.category !== null || classes.length > mostClasses) {
    return null;
  }
  const used = rows.subarray(0, mostOwnPoints);
  const placed = (column: number) => {
    const numbers = Array.from(used, (row) => table.columns[column]?.numberAt(row) ?? 0);
    return fitted(numbers, spread);
  };
  const [x1, x2] = [placed(first.column), placed(second.column)];
  const targets =
    plan.task === 'classes'
      ? Array.from(encoded.targets.subarray(0, used.length))
      : fitted(Array.from(encoded.targets.subarray(0, used.length)), 1).map(roundedTarget);
  const coordinates = x1.flatMap((x, i) => [roundedPlace(x), roundedPlace(x2[i] as number)]);
  // A class of which no row is among them is not in the link: the largest must be.
  const largest = Math.max(...targets) + 1;
  const count = plan.task === 'classes' ? Math.max(2, largest) : 0;
  const own = encodeOwnPoints({ coordinates, targets, classes: count });
  return { settings: `data=own&own=${own}`, count: used.length, of: rows.length };
}

/** The smallest to one end, the largest to the other. */
function fitted(values: readonly number[], edge: number): number[] {
  const low = Math.min(...values);
  const range = Math.max(...values) / 2 - low / 2;
  return values.map((value) => (range > 0 ? ((value / 2 - low / 2) / range) * 2 - 1 : 0) * edge);
}
