// Tables from text: what is guessed, what is refused, and that files are read piece by piece.
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type CsvOptions, readCsv, type Table } from '../../web/src/files/csv.ts';

const read = (text: string | Uint8Array<ArrayBuffer>, options?: CsvOptions) =>
  readCsv(new Blob([text]), 'table.csv', options);

const cells = ({ columns, rows }: Table) =>
  Array.from({ length: rows }, (_, row) => columns.map((column) => column.at(row)));

describe('what is guessed', () => {
  test.each([
    [',', 'a,b\n1,2\n3,4'],
    [';', 'a;b\n1;2\n3;4\n'],
    ['\t', 'a\tb\r\n1\t2\r\n3\t4\r\n'],
    ['|', 'a|b\r1|2\r3|4'],
    [' ', 'a b\n1 2\n3 4\n\n'],
  ])('the separator %j', async (separator, text) => {
    const table = await read(text);
    expect(table.separator).toBe(separator);
    expect(table.names).toEqual(['a', 'b']);
    expect(cells(table)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('names of several words are no columns', async () => {
    const table = await read('hours of study,hours of sleep,score\n2,9,92\n1,5,86\n');
    expect(table.separator).toBe(',');
    expect(table.names).toEqual(['hours of study', 'hours of sleep', 'score']);
  });

  test('a first row of numbers is no header; columns get names', async () => {
    const table = await read('1,2,a\n3,4,b\n');
    expect(table.header).toBe(false);
    expect(table.names).toEqual(['x1', 'x2', 'x3']);
    expect(table.rows).toBe(2);
  });

  test('among words, a header is words that do not come again below', async () => {
    expect((await read('colour,shape\nred,round\nblue,round\n')).header).toBe(true);
    expect((await read('red,round\nblue,round\nred,square\n')).header).toBe(false);
    expect((await read('red,round\nblue,round\n', { header: true })).rows).toBe(1);
  });

  test('decimal commas, where semicolons part the cells', async () => {
    expect(cells(await read('a;b\n1,5;2\n-0,25;x\n'))).toEqual([
      [1.5, 2],
      [-0.25, 'x'],
    ]);
    expect(cells(await read('a,b\n"1,5",2\n'))).toEqual([['1,5', 2]]);
  });

  test('cells where nothing is known', async () => {
    const table = await read('a,b\n1,NA\n,2\nnan,?\n-,null\n');
    expect(table.columns.map(({ missing }) => missing)).toEqual([3, 3]);
    expect(cells(table)[1]).toEqual([null, 2]);
  });

  test('the same name twice', async () => {
    expect((await read('a,a,\n1,2,3\n', { header: true })).names).toEqual(['a', 'a 2', 'x3']);
  });

  test('Korean as spreadsheets write it, and UTF-16', async () => {
    // 종 (bytes c1 be), 가 (b0 a1)
    const bytes = new Uint8Array([0xc1, 0xbe, 0x2c, 0x78, 10, 0xb0, 0xa1, 0x2c, 0x31, 10]);
    const table = await read(bytes);
    expect(table.encoding).toBe('euc-kr');
    expect(table.names).toEqual(['종', 'x']);
    expect(cells(table)).toEqual([['가', 1]]);
    const wide = new Uint8Array(Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'));
    expect((await read(wide)).names).toEqual(['a', 'b']);
  });

  test('quoted cells with separators, quotes and line ends in them', async () => {
    const table = await read('name,x\n"a, ""b""\nc",1\n');
    expect(cells(table)).toEqual([['a, "b"\nc', 1]]);
  });
});

describe('numbers', () => {
  test('bytes stay bytes until another number comes', async () => {
    const table = await read('a,b,c\n0,7,255\n255,1e3,x\n12,-1,3\n');
    expect(table.columns.map(({ isBytes }) => isBytes)).toEqual([true, false, false]);
    expect(cells(table)).toEqual([
      [0, 7, 255],
      [255, 1000, 'x'],
      [12, -1, 3],
    ]);
  });

  test('what looks like a number and is none is a word', async () => {
    const table = await read('a\n0x10\nInfinity\n1e999\n1_000\n١\n', { header: true });
    expect(table.columns[0]?.wordCells).toBe(5);
  });
});

describe('what is refused', () => {
  test.each([
    ['a,b\n1,2\n3\n', 'row 3 has 1 cell: expected 2, as in the first row'],
    ['a,b\n1,2,3\n', 'row 2 has 3 cells: expected 2, as in the first row'],
    ['a,b\n1,"2\n3,4\n', 'row 2 has a quote that is not closed: expected quotes in pairs'],
    ['', 'table.csv holds no table: expected rows of cells, got none'],
    ['\n\n\n', 'table.csv holds no table: expected rows of cells, got none'],
    ['a\0b', 'the file is no text: expected a table of text, got binary data'],
    [
      Array(10_002).fill('1').join(),
      'the table has 10002 columns: expected at most 10000 and a label',
    ],
  ])('%j', async (text, sentence) => {
    await expect(read(text)).rejects.toThrow(sentence);
  });

  test('a quote that swallows the rest of a large file', async () => {
    const text = `a,b\n1,"${'x'.repeat(5_000_000)}`;
    await expect(read(text)).rejects.toThrow('row 2 is longer than 4,000,000 characters');
  });

  test('a damaged gzip', async () => {
    const whole = gzipSync('a,b\n1,2\n3,4\n'.repeat(100));
    const cut = new Uint8Array(whole.subarray(0, whole.length - 12));
    await expect(read(cut)).rejects.toThrow('the gzip file is damaged or cut short');
  });
});

describe('large files', () => {
  const rows = 100_000;
  const large = `a,b,c\n${Array.from({ length: rows }, (_, i) => `${i},${i % 7},w${i % 3}`).join('\n')}`;

  test('come piece by piece, with progress, gzip’d or not', async () => {
    const seen: number[] = [];
    const table = await read(large, { progress: (bytes) => seen.push(bytes) });
    expect(table.rows).toBe(rows);
    expect(table.columns[0]?.at(rows - 1)).toBe(rows - 1);
    expect(table.columns[2]?.at(rows - 1)).toBe('w0');
    expect(seen.at(-1)).toBe(large.length);
    const packed = await read(new Uint8Array(gzipSync(large)));
    expect(packed.rows).toBe(rows);
    expect(packed.columns[1]?.values(10)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  });

  test('can be given up in the middle', async () => {
    const stop = new AbortController();
    const reading = read(large, {
      signal: stop.signal,
      progress: () => stop.abort(new Error('given up')),
    });
    await expect(reading).rejects.toThrow('given up');
  });

  test('that turn out to be written in other characters are read again', async () => {
    const tail = new Uint8Array([0x0a, 0xb0, 0xa1, 0x2c, 0x31, 0x2c, 0x32]);
    const table = await readCsv(new Blob([large, tail]), 'table.csv');
    expect([table.encoding, table.rows]).toEqual(['euc-kr', rows + 1]);
    expect(table.columns[0]?.at(rows)).toBe('가');
  });
});
