// A table of 28 x 28 pixels and a label in each row is a set of digits.
import type { Table } from '../files/csv.ts';
import type { CsvColumn } from '../files/csv-column.ts';
import { pictureBytes, writeIdx } from '../files/idx.ts';
import { permutation } from '../files/table-split.ts';
import type { OwnDigits } from './own-digits.ts';

const fewestDigits = 10;

/** Where the label stands; null: these are no digits. */
export function labelOfDigits({ columns, rows }: Table): number | null {
  if (columns.length !== pictureBytes + 1 || rows < fewestDigits) return null;
  if (columns.every((column) => column.isBytes)) {
    // The label comes first, as in MNIST's tables, unless it is there that many values stand.
    const classes = (column: CsvColumn | undefined) => column?.values(256).length ?? 0;
    const [first, last] = [classes(columns[0]), classes(columns.at(-1))];
    if (first >= 2) return 0;
    return last >= 2 ? columns.length - 1 : null;
  }
  // Labels in words.
  const label = columns.findIndex((column) => !column.isBytes);
  const pixels = columns.every((column, i) => i === label || column.isBytes);
  return pixels && (label === 0 || label === columns.length - 1) ? label : null;
}

/** Throws a sentence where nothing can be learned. */
export function digitsOfTable(
  table: Table,
  { label, share, seed }: { label: number; share: number; seed: number },
): OwnDigits {
  const { columns, names, rows } = table;
  const column = columns[label] as CsvColumn;
  const values = column.values(256);
  if (values.length < 2 || values.length > 256 || !column.rows || column.missing > 0) {
    throw new Error(
      `the column “${names[label]}” is to be the digits’ label: expected 2 to 256 different values and no empty cell`,
    );
  }
  const classOf = new Map(values.map((value, i) => [value, i]));
  const pixels = columns.filter((_, i) => i !== label);
  const make = (order: Uint32Array) => {
    const images = new Uint8Array(order.length * pictureBytes);
    for (const [p, pixel] of pixels.entries()) {
      for (let i = 0; i < order.length; i++) {
        images[i * pictureBytes + p] = pixel.numberAt(order[i] as number);
      }
    }
    const labels = Uint8Array.from(order, (row) => classOf.get(String(column.at(row))) ?? 0);
    return { images: writeIdx('images', images), labels: writeIdx('labels', labels) };
  };
  const order = permutation(rows, seed, 1);
  const trained = Math.min(rows - 1, Math.max(1, Math.round(share * rows)));
  return {
    name: table.name,
    classNames: values,
    train: make(order.subarray(0, trained)),
    test: make(order.subarray(trained)),
  };
}
