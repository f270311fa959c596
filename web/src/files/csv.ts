// A table in a text file, read piece by piece: header, separator and characters are guessed.
import { CsvColumn, numberOf } from './csv-column.ts';
import { type Encoding, textPieces } from './csv-text.ts';

export type Separator = ',' | ';' | '\t' | '|' | ' ';

export interface Table {
  name: string;
  rows: number;
  names: readonly string[];
  columns: readonly CsvColumn[];
  header: boolean;
  separator: Separator;
  encoding: Encoding;
}

export interface CsvOptions {
  /** Guessed where it is not told. */
  header?: boolean | undefined;
  separator?: Separator | undefined;
  signal?: AbortSignal | undefined;
  /** Bytes of the file that have been read. */
  progress?: ((bytes: number) => void) | undefined;
}

export const separators: readonly Separator[] = [',', ';', '\t', '|', ' '];
export const mostColumns = 10_001;
const mostCells = 60_000_000;
const mostBytes = 512e6;
/** What is looked at to guess the separator and the header. */
const mostFirstRows = 100;

/** Throws an Error with a sentence; the signal's reason when it has been aborted. */
export async function readCsv(file: Blob, name: string, options: CsvOptions = {}): Promise<Table> {
  const { default: papa } = await import('papaparse');
  const { Parser } = papa as unknown as { Parser: RowParser };
  const reading = new Reading(name, options);
  const parse = (text: string, more: boolean) => {
    reading.separator ??= guessSeparator(text, (separator) =>
      rowsOf(new Parser({ delimiter: separator }).parse(firstLines(text), 0, true)),
    );
    return new Parser({ delimiter: reading.separator }).parse(text, 0, more);
  };
  let rest = '';
  let encoding: Encoding = 'utf-8';
  for await (const piece of textPieces(file, options)) {
    encoding = piece.encoding;
    if (piece.restarted) {
      reading.forget();
      rest = '';
    }
    rest += piece.text;
    const { data, errors, meta } = parse(rest, !piece.last);
    reading.take(data, errors);
    rest = rest.slice(meta.cursor);
    if (rest.length > 4_000_000) {
      throw new Error(
        `row ${reading.count + 1} is longer than 4,000,000 characters: expected rows of a table`,
      );
    }
  }
  return reading.end(encoding);
}

interface ParsedRows {
  data: string[][];
  errors: { type: string; row?: number }[];
  meta: { cursor: number };
}

type RowParser = new (config: {
  delimiter: string;
}) => { parse(text: string, from: number, ignoreLastRow: boolean): ParsedRows };

const rowsOf = ({ data }: ParsedRows) => data.filter((cells) => !isEmpty(cells));
const isEmpty = (cells: readonly string[]) => cells.length === 1 && cells[0]?.trim() === '';
const firstLines = (text: string) => `${text.split('\n', mostFirstRows).join('\n')}\n`;

/** The one that parts the first rows into the most cells, as many in each of them. */
function guessSeparator(text: string, parse: (separator: Separator) => string[][]): Separator {
  let best: { separator: Separator; cells: number } = { separator: ',', cells: 1 };
  for (const separator of separators) {
    // Names of several words have spaces too.
    if (!text.includes(separator) || (separator === ' ' && best.cells > 1)) continue;
    const rows = parse(separator);
    const cells = rows[0]?.length ?? 1;
    const even = rows.every((row) => row.length === cells);
    if (even && cells > best.cells) best = { separator, cells };
  }
  if (best.cells > 1) return best.separator;
  // Rows of different length, which is refused later: the separator that is there most often.
  const [first = ''] = text.split('\n', 1);
  const often = separators.map((separator) => first.split(separator).length);
  const most = Math.max(...often.slice(0, -1));
  return most > 1 ? (separators[often.indexOf(most)] as Separator) : ',';
}

/** What the first rows may say about the columns: they are kept until the header is known. */
class Reading {
  separator: Separator | undefined;
  /** Rows so far, the header and empty ones among them. */
  count = 0;
  #name: string;
  #options: CsvOptions;
  #first: string[][] | null = [];
  #names: string[] = [];
  #columns: CsvColumn[] = [];
  #width = 0;
  #rows = 0;

  constructor(name: string, options: CsvOptions) {
    this.#name = name;
    this.#options = options;
    this.separator = options.separator;
  }

  forget(): void {
    this.separator = this.#options.separator;
    Object.assign(this, { count: 0 });
    this.#first = [];
    this.#columns = [];
    this.#names = [];
    this.#rows = 0;
  }

  take(data: string[][], errors: ParsedRows['errors']): void {
    const broken = errors.find(({ type }) => type === 'Quotes');
    if (broken) {
      throw new Error(
        `row ${this.count + (broken.row ?? 0) + 1} has a quote that is not closed: expected quotes in pairs`,
      );
    }
    for (const cells of data) {
      this.count += 1;
      if (isEmpty(cells)) continue;
      if (this.#width === 0 || (this.#rows === 0 && this.#first?.length === 0)) this.#begin(cells);
      if (cells.length !== this.#width) {
        throw new Error(
          `row ${this.count} has ${counted(cells.length)}: expected ${this.#width}, as in the first row`,
        );
      }
      if (this.#first) {
        this.#first.push(cells);
        if (this.#first.length > mostFirstRows) this.#decide();
      } else this.#add(cells);
    }
    this.#check();
  }

  end(encoding: Encoding): Table {
    if (this.#first) this.#decide();
    if (this.#rows === 0) {
      throw new Error(`${this.#name} holds no table: expected rows of cells, got none`);
    }
    return {
      name: this.#name,
      rows: this.#rows,
      names: this.#names,
      columns: this.#columns,
      header: this.#header,
      separator: this.separator ?? ',',
      encoding,
    };
  }

  #header = false;

  #begin(cells: readonly string[]): void {
    this.#width = cells.length;
    if (this.#width > mostColumns) {
      throw new Error(
        `the table has ${this.#width} columns: expected at most ${mostColumns - 1} and a label`,
      );
    }
    const comma = this.separator === ';';
    this.#columns = Array.from({ length: this.#width }, () => new CsvColumn(comma));
  }

  #decide(): void {
    const first = this.#first ?? [];
    this.#first = null;
    const [head = [], ...rows] = first;
    this.#header = this.#options.header ?? isHeader(head, rows, this.separator === ';');
    this.#names = uniqueNames(this.#header ? head : head.map(() => ''));
    for (const cells of this.#header ? rows : first) this.#add(cells);
  }

  #add(cells: readonly string[]): void {
    for (let i = 0; i < this.#width; i++) this.#columns[i]?.push(cells[i] as string);
    this.#rows += 1;
  }

  /** Long before the memory is full. */
  #check(): void {
    const cells = this.#rows * this.#width;
    const bytes = this.#columns.reduce((sum, column) => sum + column.size, 0);
    if (cells > mostCells || bytes > mostBytes) {
      throw new Error(
        `the table is too large: expected at most 60,000,000 cells and 512 MB of numbers, got more by row ${this.count}`,
      );
    }
  }
}

const counted = (cells: number) => (cells === 1 ? '1 cell' : `${cells} cells`);

/** Names stand above numbers; where there are words alone, above words that they are none of. */
function isHeader(head: readonly string[], rows: readonly string[][], comma: boolean): boolean {
  const named = head.map((cell) => cell.trim());
  if (rows.length === 0 || named.some((cell) => numberOf(cell, comma) !== null)) return false;
  if (new Set(named).size < named.length) return false;
  const below = (i: number) => rows.map((cells) => (cells[i] ?? '').trim());
  const columns = named.map((_, i) => below(i));
  if (columns.some((cells) => cells.some((cell) => numberOf(cell, comma) !== null))) return true;
  return columns.every((cells, i) => !cells.includes(named[i] as string));
}

/** Each name once; a column without one is called after its place. */
function uniqueNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((cell, i) => {
    const wanted = cell.trim().slice(0, 80) || `x${i + 1}`;
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = `${wanted} ${n}`;
    taken.add(name);
    return name;
  });
}
