// The few operations on matrices that a backward pass is written with. Shapes that do not meet are refused.
import type { Array2 } from '../protocol/study.ts';

function filled(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number,
): Array2 {
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < values.length; i += 1) values[i] = at(Math.floor(i / columns), i % columns);
  return { rows, columns, values };
}

const at = ({ columns, values }: Array2, row: number, column: number) =>
  values[row * columns + column] as number;

const shapeOf = ({ rows, columns }: Array2) => `${rows} x ${columns}`;

export function product(A: Array2, B: Array2): Array2 {
  if (A.columns !== B.rows) {
    throw new Error(
      `a product of ${shapeOf(A)} and ${shapeOf(B)}: expected as many rows as ${A.columns}, got ${B.rows}`,
    );
  }
  return filled(A.rows, B.columns, (row, column) => {
    let sum = 0;
    for (let k = 0; k < A.columns; k += 1) sum += at(A, row, k) * at(B, k, column);
    return sum;
  });
}

export const transposed = (A: Array2): Array2 =>
  filled(A.columns, A.rows, (row, column) => at(A, column, row));

/** Element by element. */
export function together(A: Array2, B: Array2, f: (a: number, b: number) => number): Array2 {
  if (A.rows !== B.rows || A.columns !== B.columns) {
    throw new Error(`two arrays element by element: expected ${shapeOf(A)}, got ${shapeOf(B)}`);
  }
  return filled(A.rows, A.columns, (row, column) => f(at(A, row, column), at(B, row, column)));
}

export const scaled = (A: Array2, factor: number): Array2 => ({
  ...A,
  values: A.values.map((value) => value * factor),
});

/** One column: the sum of every row. */
export const rowSums = (A: Array2): Array2 =>
  filled(A.rows, 1, (row) => {
    let sum = 0;
    for (let column = 0; column < A.columns; column += 1) sum += at(A, row, column);
    return sum;
  });

export const firstColumn = (A: Array2): Array2 => filled(A.rows, 1, (row) => at(A, row, 0));
