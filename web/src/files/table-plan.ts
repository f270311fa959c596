// What is made of a table: which column is learned, what of the others the network sees.

import type { Table } from './csv.ts';
import type { CsvColumn } from './csv-column.ts';

export type ColumnUse = 'number' | 'category' | 'left-out';
export type TableTask = 'classes' | 'regression';
/**
 * - maximum: divided by the column's largest absolute value, as the tutorials do with study and sleep
 * - range: the smallest becomes 0, the largest 1
 * - z-score: mean 0, standard deviation 1
 * - pixels: divided by 255; pixels-offset: 0.01 + 0.99 x / 255, as a tutorial does with MNIST
 */
export const scalings = ['z-score', 'range', 'maximum', 'pixels', 'pixels-offset', 'none'] as const;
export type Scaling = (typeof scalings)[number];

export interface TablePlan {
  /** The column that is learned. */
  target: number;
  task: TableTask;
  /** Of every column; that of the target says nothing. */
  uses: readonly ColumnUse[];
  scaling: Scaling;
  /** Above 0 to 1: the share of the rows that is trained on. */
  share: number;
  /** Draws who is trained on. */
  seed: number;
  /** What a person calls the classes, instead of the cells' own words; empty: those. */
  classNames: readonly string[];
}

export const mostClasses = 256;
/** A category becomes one input for each of its values. */
export const mostCategories = 100;
/** More different whole numbers than this are guessed to be quantities. */
const mostGuessedClasses = 20;
const labelNames = /^(label|labels|class|target|species|클래스|라벨|정답|종류|품종)$/i;
const imageColumns = 64;

/** The label: by its name, else the first column of pictures (as in MNIST's tables), else the last. */
export function guessTarget({ names, columns, rows }: Table): number {
  const named = names.findIndex((name) => labelNames.test(name));
  if (named >= 0) return named;
  const last = columns.length - 1;
  const few = (column: CsvColumn | undefined) =>
    column?.isBytes === true && column.values(26).length <= Math.min(26, rows);
  const pictures = columns.length > imageColumns && columns.every((column) => column.isBytes);
  return pictures && few(columns[0]) && !few(columns[last]) ? 0 : pictures ? 0 : last;
}

export function guessTask(column: CsvColumn): TableTask {
  if (column.wordCells > 0) return 'classes';
  const values = column.values(mostGuessedClasses);
  const few = values.length <= Math.min(mostGuessedClasses, Math.max(2, column.rows / 3));
  return few && values.every((value) => Number.isInteger(Number(value))) ? 'classes' : 'regression';
}

/** Numbers are numbers; words that come again are categories; names and row numbers are left out. */
export function guessUse(column: CsvColumn): ColumnUse {
  const filled = column.rows - column.missing;
  if (filled === 0) return 'left-out';
  if (column.wordCells === 0) return isCounter(column) ? 'left-out' : 'number';
  const different = column.values(mostCategories).length;
  const most = Math.min(mostCategories, Math.max(4, filled / 2));
  return different <= most && !column.hasForgotten ? 'category' : 'left-out';
}

/** 0, 1, 2 or 1, 2, 3 and so on: the rows' own numbers. */
function isCounter(column: CsvColumn): boolean {
  const first = column.numberAt(0);
  if (column.rows < 10 || (first !== 0 && first !== 1)) return false;
  for (let row = 1; row < column.rows; row++) {
    if (column.numberAt(row) !== first + row) return false;
  }
  return true;
}

export function guessPlan(table: Table, target = guessTarget(table)): TablePlan {
  const { columns } = table;
  const pictures = columns.length > imageColumns && columns.every((column) => column.isBytes);
  const column = columns[target];
  return {
    target,
    task: column ? guessTask(column) : 'classes',
    uses: columns.map(guessUse),
    scaling: pictures ? 'pixels' : 'z-score',
    share: table.rows < 20 ? 1 : 0.8,
    seed: 1,
    classNames: [],
  };
}

/** Another column is learned: its task is guessed, and the class names were those of the other one. */
export function planFor(table: Table, plan: TablePlan, target: number): TablePlan {
  const column = table.columns[target];
  if (!column) return plan;
  return { ...plan, target, task: guessTask(column), classNames: [] };
}
