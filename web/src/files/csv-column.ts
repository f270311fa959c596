// One column of a table that is read from a file: numbers where they are, words in a dictionary.

/** So many different words a column keeps; the cells beyond are counted and not kept. */
export const mostWords = 5000;
/** The code of a cell: a number, nothing, a word that was not kept; from 3 on a word of the list. */
const isNumber = 0;
const isMissing = 1;
const isForgotten = 2;
const firstWord = 3;

/** What stands in a cell where nothing is known. */
const missingWords = new Set(['', '?', '-', 'na', 'n/a', '#n/a', 'nan', 'null', 'none']);

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** The number that a text is, or null; `comma`: decimals may stand behind a comma. */
export function numberOf(text: string, comma = false): number | null {
  const point = comma && text.includes(',') ? text.replace(',', '.') : text;
  if (!decimal.test(point)) return null;
  const value = Number(point);
  return Number.isFinite(value) ? value : null;
}

/** 0 to 255 in digits alone, as pixels are; -1: something else. */
function smallWhole(text: string): number {
  const { length } = text;
  if (length === 0 || length > 3) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return value < 256 ? value : -1;
}

export type Cell = number | string | null;

export class CsvColumn {
  rows = 0;
  missing = 0;
  /** Cells that are neither numbers nor empty. */
  wordCells = 0;
  readonly #comma: boolean;
  /** Bytes for as long as all cells are whole numbers from 0 to 255. */
  #numbers: Uint8Array | Float64Array = new Uint8Array(256);
  #codes: Uint16Array | null = null;
  #words: string[] = [];
  #codeOf = new Map<string, number>();

  constructor(comma = false) {
    this.#comma = comma;
  }

  /** Bytes that the cells take. */
  get size(): number {
    return this.#numbers.byteLength + (this.#codes?.byteLength ?? 0);
  }

  /** Every cell is a number. */
  get isWhole(): boolean {
    return this.missing + this.wordCells === 0;
  }

  /** Whether all cells are whole numbers from 0 to 255. */
  get isBytes(): boolean {
    return this.#numbers instanceof Uint8Array && this.#codes === null;
  }

  /** There are more different words than are kept. */
  get hasForgotten(): boolean {
    return this.#words.length >= mostWords;
  }

  push(text: string): void {
    const small = smallWhole(text);
    if (small >= 0) this.#put(small, isNumber);
    else this.#pushOther(text.trim());
  }

  #pushOther(text: string): void {
    const value = numberOf(text, this.#comma);
    if (value !== null) {
      this.#put(value, isNumber);
    } else if (missingWords.has(text.toLowerCase())) {
      this.missing += 1;
      this.#put(0, isMissing);
    } else {
      this.wordCells += 1;
      this.#put(0, this.#code(text));
    }
  }

  /** Null: nothing stands there, or a word that was not kept. */
  at(row: number): Cell {
    const code = this.#codes?.[row] ?? isNumber;
    if (code === isNumber) return this.#numbers[row] ?? null;
    return code < firstWord ? null : (this.#words[code - firstWord] ?? null);
  }

  /** NaN: no number. */
  numberAt(row: number): number {
    return (this.#codes?.[row] ?? isNumber) === isNumber
      ? (this.#numbers[row] as number)
      : Number.NaN;
  }

  /** The different cells, numbers and words as text, at most `most` and one more. */
  values(most: number): string[] {
    const found = new Set<Cell>();
    for (let row = 0; row < this.rows && found.size <= most; row++) {
      const cell = this.at(row);
      if (cell !== null) found.add(cell);
    }
    const cells = [...found];
    const numbers = cells.every((cell) => typeof cell === 'number');
    cells.sort(numbers ? (a, b) => Number(a) - Number(b) : compareText);
    return cells.map(String);
  }

  #code(word: string): number {
    const known = this.#codeOf.get(word);
    if (known !== undefined) return known;
    if (this.#words.length >= mostWords) return isForgotten;
    const code = firstWord + this.#words.length;
    this.#words.push(word.slice(0, 200));
    this.#codeOf.set(word, code);
    return code;
  }

  #put(value: number, code: number): void {
    const row = this.rows;
    this.rows += 1;
    if (this.#numbers instanceof Uint8Array && !(value >= 0 && value < 256 && value % 1 === 0)) {
      this.#numbers = Float64Array.from(this.#numbers);
    }
    if (row >= this.#numbers.length) this.#numbers = grown(this.#numbers);
    this.#numbers[row] = value;
    if (code !== isNumber) this.#codes ??= new Uint16Array(this.#numbers.length);
    if (!this.#codes) return;
    if (row >= this.#codes.length) this.#codes = grown(this.#codes);
    this.#codes[row] = code;
  }
}

function compareText(a: Cell, b: Cell): number {
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function grown<T extends Uint8Array | Uint16Array | Float64Array>(values: T): T {
  const more = new (values.constructor as new (length: number) => T)(2 * values.length);
  more.set(values);
  return more;
}
