// What is drawn, as a table of numbers: the form that every chart and picture hands out, and what
// is done with it before it is shown or copied.

export type Cell = string | number | null;

export interface TableView {
  caption: string;
  /** Heads of the columns. The first column holds the rows' own heads. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Where there are several tables behind a picture: what each of them is called. */
  choices?: readonly string[];
}

/** Asks for the table of a choice, the first unless told; null: there are no numbers yet. */
export type TableOf = (choice: number) => TableView | null | Promise<TableView | null>;

/** More rows than this nobody reads. */
export const mostRows = 200;

/** Rows evenly spaced, the first and the last among them. */
export function thinned<Row>(rows: readonly Row[], most = mostRows): readonly Row[] {
  if (rows.length <= most) return rows;
  const stride = (rows.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => rows[Math.round(i * stride)] as Row);
}

/** As few digits as bring back the very float; a double keeps all of its own. */
export function exactText(value: number): string {
  if (Math.fround(value) !== value) return String(value);
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}

/** The whole table as text to be pasted or written to a file; what was not measured is empty. */
export function textCells({ columns, rows }: TableView): string[][] {
  const text = (cell: Cell) =>
    typeof cell === 'number' ? exactText(cell) : cell === null ? '' : cell;
  return [[...columns], ...rows.map((row) => row.map(text))];
}

/** Numbers that lie row by row, with counted rows and columns. */
export function gridRows(values: ArrayLike<number>, width: number): readonly (readonly Cell[])[] {
  return Array.from({ length: Math.ceil(values.length / width) }, (_, row) => [
    String(row + 1),
    ...Array.from({ length: width }, (_, column) => values[row * width + column] ?? null),
  ]);
}

/** Heads for `gridRows`; `corner` names the rows. */
export function gridColumns(corner: string, width: number): string[] {
  return [corner, ...Array.from({ length: width }, (_, column) => String(column + 1))];
}

/** Lists that lie on one axis, joined by their places there; null where a list has no point. */
export function joinedRows(
  lists: readonly { x: ArrayLike<number>; y: ArrayLike<number | null | undefined> }[],
): Cell[][] {
  const rows = new Map<number, Cell[]>();
  for (const [column, { x, y }] of lists.entries()) {
    for (let i = 0; i < x.length; i++) {
      const at = x[i] as number;
      let row = rows.get(at);
      if (!row) {
        row = [at, ...lists.map(() => null)];
        rows.set(at, row);
      }
      const value = y[i];
      row[column + 1] = value == null || Number.isNaN(value) ? null : value;
    }
  }
  return [...rows.values()].sort((a, b) => (a[0] as number) - (b[0] as number));
}

/** The entry of a square grid (row 0 above) that is nearest to each of `side` evenly spaced places. */
export function thinnedGrid(values: ArrayLike<number>, from: number, side: number): Float64Array {
  const place = (i: number) => Math.round((i * (from - 1)) / (side - 1));
  return Float64Array.from(
    { length: side * side },
    (_, i) => values[place(Math.floor(i / side)) * from + place(i % side)] ?? Number.NaN,
  );
}
