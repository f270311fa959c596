// Points of a table in text: x1, x2 and a last column that is a class or a number.
import type { OwnPoints } from '../protocol/plane.ts';
import {
  fewestOwnPoints,
  mostClasses,
  mostOwnPoints,
  planeEdge,
  roundedPlace,
  roundedTarget,
} from './own-points.ts';

/** A column that did not fit, and the range that was brought into ours. */
export interface Scaled {
  column: 'x1' | 'x2' | 'target';
  low: number;
  high: number;
}

export interface CsvPoints {
  own: OwnPoints;
  scaled: Scaled[];
  /** What the classes are called in the table, from class 0 on; empty for a regression. */
  names: string[];
}

export type CsvRefusal =
  | { kind: 'size'; letters: number; most: number }
  | { kind: 'columns'; line: number; count: number }
  | { kind: 'number'; line: number; column: 'x1' | 'x2'; text: string }
  | { kind: 'empty'; line: number }
  | { kind: 'quotes'; line: number }
  | { kind: 'classes'; line: number; text: string; most: number }
  | { kind: 'one-class'; text: string }
  | { kind: 'few'; count: number; least: number }
  | { kind: 'many'; count: number; most: number };

const mostLetters = 1_000_000;

interface Row {
  line: number;
  cells: string[];
}

export async function pointsOfCsv(text: string): Promise<CsvPoints | CsvRefusal> {
  if (text.length > mostLetters) return { kind: 'size', letters: text.length, most: mostLetters };
  const { default: papa } = await import('papaparse');
  const { data, errors } = papa.parse<string[]>(text.replace(/^\uFEFF/, ''));
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken) return { kind: 'quotes', line: (broken.row ?? 0) + 1 };
  const rows = data
    .map((cells, i): Row => ({ line: i + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const uneven = rows.find(({ cells }) => cells.length !== 3);
  if (uneven) return { kind: 'columns', line: uneven.line, count: uneven.cells.length };
  // A first line whose places are no numbers names the columns.
  const [first] = rows;
  if (first && numberOf(first.cells[0]) === null && numberOf(first.cells[1]) === null) rows.shift();
  if (rows.length < fewestOwnPoints) {
    return { kind: 'few', count: rows.length, least: fewestOwnPoints };
  }
  if (rows.length > mostOwnPoints) return { kind: 'many', count: rows.length, most: mostOwnPoints };
  return pointsOf(rows);
}

function pointsOf(rows: readonly Row[]): CsvPoints | CsvRefusal {
  const x1 = columnOf(rows, 'x1');
  const x2 = columnOf(rows, 'x2');
  if ('kind' in x1) return x1;
  if ('kind' in x2) return x2;
  const learned = targetsOf(rows);
  if ('kind' in learned) return learned;
  const { targets, names, scaled } = learned;
  const places = [fitted(x1.values, 'x1', planeEdge), fitted(x2.values, 'x2', planeEdge)] as const;
  const coordinates = rows.flatMap((_, i) => [
    roundedPlace(places[0].values[i] ?? 0),
    roundedPlace(places[1].values[i] ?? 0),
  ]);
  return {
    own: { coordinates, targets, classes: names.length },
    scaled: [...places.flatMap((place) => place.scaled), ...scaled],
    names,
  };
}

function numberOf(text: string | undefined): number | null {
  if (!text || !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function columnOf(rows: readonly Row[], column: 'x1' | 'x2'): { values: number[] } | CsvRefusal {
  const values: number[] = [];
  for (const { line, cells } of rows) {
    const text = cells[column === 'x1' ? 0 : 1] ?? '';
    const value = numberOf(text);
    if (value === null) return { kind: 'number', line, column, text };
    values.push(value);
  }
  return { values };
}

type Targets = Pick<CsvPoints, 'names' | 'scaled'> & { targets: number[] };

/** Few whole numbers or any words are classes; other numbers are to be learned as they are. */
function targetsOf(rows: readonly Row[]): Targets | CsvRefusal {
  const texts = rows.map(({ cells }) => cells[2] ?? '');
  const empty = rows.find((_, i) => texts[i] === '');
  if (empty) return { kind: 'empty', line: empty.line };
  const numbers = texts.map(numberOf);
  const allNumbers = numbers.every((value) => value !== null);
  const keys = allNumbers ? numbers.map(String) : texts;
  const names = [...new Set(keys)];
  const whole = numbers.every((value) => value !== null && Number.isInteger(value));
  if (allNumbers && (!whole || names.length > mostClasses)) {
    const { values, scaled } = fitted(numbers as number[], 'target', 1);
    return { targets: values.map(roundedTarget), names: [], scaled };
  }
  names.sort(allNumbers ? (a, b) => Number(a) - Number(b) : undefined);
  if (names.length > mostClasses) {
    const known = new Set<string>();
    const at = keys.findIndex((key) => known.add(key).size > mostClasses);
    const { line = 0 } = rows[at] ?? {};
    return { kind: 'classes', line, text: texts[at] ?? '', most: mostClasses };
  }
  if (names.length < 2) return { kind: 'one-class', text: names[0] ?? '' };
  return { targets: keys.map((key) => names.indexOf(key)), names, scaled: [] };
}

/** Values beyond -edge to edge are brought into it, the smallest to one end, the largest to the other. */
function fitted(
  values: readonly number[],
  column: Scaled['column'],
  edge: number,
): { values: readonly number[]; scaled: Scaled[] } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low >= -edge && high <= edge) return { values, scaled: [] };
  // Halved first: the difference of two huge numbers may be no number any more.
  const range = high / 2 - low / 2;
  const place = (value: number) => (range > 0 ? ((value / 2 - low / 2) / range) * 2 - 1 : 0) * edge;
  return { values: values.map(place), scaled: [{ column, low, high }] };
}
