// From the cells of a table to what the network sees, and back.

import type { Table } from './csv.ts';
import type { Cell } from './csv-column.ts';
import { mostCategories, mostClasses, type Scaling, type TablePlan } from './table-plan.ts';
import { trainedRows } from './table-split.ts';

export const mostNumbers = 2_000_000;
export const mostFeatures = 10_000;
const fewestRows = 4;

/** scaled = (x - offset) * factor */
export interface Scale {
  offset: number;
  factor: number;
}

/** One input of the network: a column of numbers, or one value of a category (1 where it holds). */
export interface TableFeature extends Scale {
  column: number;
  category: string | null;
}

export interface EncodedTable {
  features: TableFeature[];
  /** Row after row. */
  values: Float32Array;
  targets: Float32Array;
  /** As they stand in the table; empty: a regression. */
  classes: string[];
  /** The rows of the file that are used, and how many of those are trained on. */
  rows: Uint32Array;
  trainCount: number;
  /** Rows in which something is missing. */
  leftOut: number;
  /** Names of columns that are the same in all training rows. */
  constant: string[];
  target: Scale;
}

/** Throws an Error with a sentence. */
export function encodeTable(table: Table, plan: TablePlan): EncodedTable {
  const { columns, names } = table;
  const used = columns.flatMap((_, i) =>
    i !== plan.target && plan.uses[i] !== 'left-out' ? [i] : [],
  );
  if (used.length === 0) {
    throw new Error('no column is left for the network to see: expected at least 1');
  }
  const rows = wholeRows(table, plan, used);
  if (rows.length < fewestRows) {
    throw new Error(
      `${rows.length} rows are left without missing cells: expected at least ${fewestRows}`,
    );
  }
  expectFitting(featureCount(table, plan, used), rows.length);
  const train = trainedRows(rows.length, plan.share, plan.seed).map((i) => rows[i] as number);
  const constant: string[] = [];
  const features = used.flatMap((column): TableFeature[] => {
    if (plan.uses[column] === 'category') {
      const values = categoriesOf(table, column);
      if (values.length < 2) constant.push(names[column] as string);
      return values.map((category) => ({ column, category, offset: 0, factor: 1 }));
    }
    const fit = measure(train, (row) => columns[column]?.numberAt(row) as number);
    if (fit.low === fit.high) constant.push(names[column] as string);
    return [{ column, category: null, ...scaleOf(plan.scaling, fit) }];
  });
  const classes = plan.task === 'classes' ? classesOf(table, plan, rows) : [];
  const target =
    plan.task === 'classes'
      ? { offset: 0, factor: 1 }
      : targetScale(
          plan.scaling,
          measure(train, (row) => columns[plan.target]?.numberAt(row) ?? 0),
        );
  return {
    features,
    values: valuesOf(table, features, rows),
    targets: targetsOf(table, plan, rows, classes, target),
    classes,
    rows,
    trainCount: train.length,
    leftOut: table.rows - rows.length,
    constant,
    target,
  };
}

function featureCount(table: Table, plan: TablePlan, used: readonly number[]): number {
  const inputs = (i: number) => (plan.uses[i] === 'category' ? categoriesOf(table, i).length : 1);
  return used.reduce((sum, i) => sum + inputs(i), 0);
}

function expectFitting(features: number, rows: number): void {
  if (features > mostFeatures) {
    throw new Error(
      `the network would see ${features} numbers a row: expected at most ${mostFeatures}`,
    );
  }
  if (features * rows > mostNumbers) {
    throw new Error(
      `${rows} rows of ${features} numbers are ${rows * features}: expected at most ${mostNumbers} numbers`,
    );
  }
}

/** Rows in which every cell that matters can be used. */
function wholeRows(table: Table, plan: TablePlan, used: readonly number[]): Uint32Array {
  const all = [...used, plan.target].filter((i) => table.columns[i]?.isWhole === false);
  const isNumber = (i: number) =>
    i === plan.target ? plan.task === 'regression' : plan.uses[i] === 'number';
  const numbers = all.filter(isNumber);
  const words = all.filter((i) => !isNumber(i));
  const whole = new Uint32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const there =
      numbers.every((i) => !Number.isNaN(table.columns[i]?.numberAt(row))) &&
      words.every((i) => table.columns[i]?.at(row) !== null);
    if (there) whole[count++] = row;
  }
  return whole.slice(0, count);
}

function categoriesOf(table: Table, column: number): string[] {
  const values = table.columns[column]?.values(mostCategories) ?? [];
  if (values.length > mostCategories) {
    throw new Error(
      `the column “${table.names[column]}” has more than ${mostCategories} different values: expected at most ${mostCategories} categories`,
    );
  }
  return values;
}

function classesOf(table: Table, plan: TablePlan, rows: Uint32Array): string[] {
  const column = table.columns[plan.target];
  const values = column?.values(mostClasses) ?? [];
  if (values.length > mostClasses) {
    throw new Error(
      `the column “${table.names[plan.target]}” has more than ${mostClasses} different values: expected at most ${mostClasses} classes`,
    );
  }
  const found = new Set<string>();
  for (const row of rows) found.add(String(column?.at(row)));
  const classes = values.filter((value) => found.has(value));
  if (classes.length < 2) {
    throw new Error(
      `the column “${table.names[plan.target]}” has ${classes.length} value: expected at least 2 classes`,
    );
  }
  return classes;
}

export interface Measure {
  low: number;
  high: number;
  mean: number;
  deviation: number;
}

/** The standard deviation is that of all these rows (divided by n). */
export function measure(rows: Uint32Array, at: (row: number) => number): Measure {
  let [low, high, mean, squares, n] = [Infinity, -Infinity, 0, 0, 0];
  for (const row of rows) {
    const x = at(row);
    if (x < low) low = x;
    if (x > high) high = x;
    n += 1;
    const step = x - mean;
    mean += step / n;
    squares += step * (x - mean);
  }
  return { low, high, mean, deviation: Math.sqrt(squares / n) };
}

/** A column that does not change is left at 0 where it is shifted; never divided by 0. */
export function scaleOf(scaling: Scaling, { low, high, mean, deviation }: Measure): Scale {
  const over = (divisor: number) => {
    const factor = 1 / divisor;
    return Number.isFinite(factor) && factor > 0 ? factor : 1;
  };
  if (scaling === 'maximum') return { offset: 0, factor: over(Math.max(-low, high)) };
  if (scaling === 'range') return { offset: low, factor: over(high - low) };
  if (scaling === 'z-score') return { offset: mean, factor: over(deviation) };
  if (scaling === 'pixels') return { offset: 0, factor: 1 / 255 };
  // 0.01 + 0.99 x / 255 = (x + 255 * 0.01 / 0.99) * 0.99 / 255
  if (scaling === 'pixels-offset') return { offset: -2.55 / 0.99, factor: 0.99 / 255 };
  return { offset: 0, factor: 1 };
}

/** Numbers to be learned are no pixels. */
function targetScale(scaling: Scaling, fit: Measure): Scale {
  return scaleOf(scaling.startsWith('pixels') ? 'z-score' : scaling, fit);
}

export function scaledCell(feature: TableFeature, cell: Cell): number {
  if (feature.category !== null) return String(cell) === feature.category ? 1 : 0;
  // Nothing is no number, not even 0.
  return ((cell === null ? Number.NaN : Number(cell)) - feature.offset) * feature.factor;
}

/** What stood in the column, from what the network works with. */
export const unscaled = ({ offset, factor }: Scale, value: number): number =>
  value / factor + offset;

function valuesOf(table: Table, features: readonly TableFeature[], rows: Uint32Array) {
  const values = new Float32Array(rows.length * features.length);
  for (const [f, feature] of features.entries()) {
    const column = table.columns[feature.column];
    if (!column) continue;
    const numeric = feature.category === null;
    for (const [i, row] of rows.entries()) {
      const cell = numeric ? column.numberAt(row) : column.at(row);
      values[i * features.length + f] = scaledCell(feature, cell);
    }
  }
  if (!values.every(Number.isFinite)) {
    throw new Error('a number is too large to compute with: expected at most 3.4e38 after scaling');
  }
  return values;
}

function targetsOf(
  table: Table,
  plan: TablePlan,
  rows: Uint32Array,
  classes: readonly string[],
  { offset, factor }: Scale,
): Float32Array {
  const column = table.columns[plan.target];
  const place = new Map(classes.map((name, i) => [name, i]));
  return Float32Array.from(rows, (row) =>
    plan.task === 'classes'
      ? (place.get(String(column?.at(row))) as number)
      : ((column?.numberAt(row) as number) - offset) * factor,
  );
}
