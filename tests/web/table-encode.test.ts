// What the network sees of a table: against numbers worked out by hand.
import { describe, expect, test } from 'vitest';
import { readCsv, type Table } from '../../web/src/files/csv.ts';
import { encodeTable, scaledCell, unscaled } from '../../web/src/files/table-encode.ts';
import { guessPlan, planFor, type TablePlan } from '../../web/src/files/table-plan.ts';
import { permutation, trainedRows } from '../../web/src/files/table-split.ts';

const read = (text: string) => readCsv(new Blob([text]), 'table.csv');
const rounded = (values: ArrayLike<number>) => Array.from(values, (x) => Number(x.toFixed(5)));
const all = (table: Table, part: Partial<TablePlan> = {}): TablePlan => ({
  ...guessPlan(table),
  share: 1,
  ...part,
});

describe('the split', () => {
  test('is that of NumPy’s legacy generator seeded with [seed, stream]', () => {
    // numpy.random.RandomState([1, 1]).permutation(10), and with [7, 1] of 12
    expect([...permutation(10, 1, 1)]).toEqual([0, 6, 2, 7, 9, 8, 3, 1, 4, 5]);
    expect([...permutation(12, 7, 1)]).toEqual([7, 5, 10, 0, 11, 2, 6, 3, 9, 8, 1, 4]);
  });

  test('is the same for the same seed, and as large as the share says', () => {
    expect(trainedRows(1000, 0.8, 3)).toEqual(trainedRows(1000, 0.8, 3));
    expect(trainedRows(1000, 0.8, 3)).toHaveLength(800);
    expect(trainedRows(1000, 0.8, 3)).not.toEqual(trainedRows(1000, 0.8, 4));
    expect(new Set(trainedRows(1000, 1, 3)).size).toBe(1000);
    expect(trainedRows(4, 0.01, 1)).toHaveLength(1);
  });
});

describe('what is guessed', () => {
  test('the label: by name, first in tables of pictures, else last', async () => {
    expect(guessPlan(await read('label,a\nx,1\ny,2\nx,3\n')).target).toBe(0);
    expect(guessPlan(await read('a,b,c\n1,2,3\n4,5,6\n')).target).toBe(2);
    const pictures = Array.from({ length: 30 }, (_, i) =>
      [i % 10, ...Array.from({ length: 100 }, (_, k) => (i * 7 + k * 13) % 256)].join(),
    );
    const plan = guessPlan(await read(pictures.join('\n')));
    expect([plan.target, plan.task, plan.scaling]).toEqual([0, 'classes', 'pixels']);
  });

  test('numbers, categories, and what is left out', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `${i},p${i},${i % 3 ? 'red' : 'blue'},${i / 2},${i % 2}`,
    );
    const table = await read(`id,name,colour,x,y\n${rows.join('\n')}`);
    const plan = guessPlan(table);
    expect(plan.uses.slice(0, 4)).toEqual(['left-out', 'left-out', 'category', 'number']);
    expect([plan.target, plan.task, plan.share]).toEqual([4, 'classes', 0.8]);
    expect(planFor(table, plan, 3).task).toBe('regression');
  });
});

describe('encoding', () => {
  test('study and sleep, divided by each column’s maximum as in the tutorial', async () => {
    const table = await read('study,sleep,score\n2,9,92\n1,5,86\n3,6,89\n4,8,80\n');
    const data = encodeTable(table, all(table, { scaling: 'maximum', task: 'regression' }));
    expect(rounded(data.values)).toEqual([0.5, 1, 0.25, 0.55556, 0.75, 0.66667, 1, 0.88889]);
    expect(rounded(data.targets)).toEqual([1, 0.93478, 0.96739, 0.86957]);
    expect(unscaled(data.target, data.targets[1] as number)).toBeCloseTo(86, 4);
    expect(data.classes).toEqual([]);
  });

  test.each([
    ['none', [2, 4, 6, 8]],
    ['range', [0, 0.33333, 0.66667, 1]],
    // mean 5, deviation sqrt(5)
    ['z-score', [-1.34164, -0.44721, 0.44721, 1.34164]],
    ['maximum', [0.25, 0.5, 0.75, 1]],
    ['pixels', [0.00784, 0.01569, 0.02353, 0.03137]],
    ['pixels-offset', [0.01776, 0.02553, 0.03329, 0.04106]],
  ] as const)('%s', async (scaling, expected) => {
    const table = await read('x,label\n2,a\n4,b\n6,a\n8,b\n');
    expect(rounded(encodeTable(table, all(table, { scaling })).values)).toEqual(expected);
  });

  test('is fitted on the training rows alone', async () => {
    const table = await read('x,label\n10,a\n20,b\n30,a\n1000,b\n40,a\n50,b\n');
    const plan = all(table, { scaling: 'range', share: 0.5 });
    const train = [...trainedRows(6, 0.5, 1)].map((row) => table.columns[0]?.numberAt(row) ?? 0);
    const data = encodeTable(table, plan);
    expect(data.trainCount).toBe(3);
    expect(data.features[0]).toMatchObject({
      offset: Math.min(...train),
      factor: 1 / (Math.max(...train) - Math.min(...train)),
    });
  });

  test('one input for each value of a category, and class numbers in order', async () => {
    const table = await read('colour,x,label\nred,1,no\nblue,2,yes\ngreen,3,no\nred,4,yes\n');
    const plan = all(table, { uses: ['category', 'number', 'number'], scaling: 'none' });
    const data = encodeTable(table, plan);
    expect(data.features.map(({ category }) => category)).toEqual(['blue', 'green', 'red', null]);
    expect([...data.values]).toEqual([0, 0, 1, 1, 1, 0, 0, 2, 0, 1, 0, 3, 0, 0, 1, 4]);
    expect(data.classes).toEqual(['no', 'yes']);
    expect([...data.targets]).toEqual([0, 1, 0, 1]);
    expect(scaledCell(data.features[2] as (typeof data.features)[0], 'red')).toBe(1);
  });

  test('rows with missing cells are left out and counted, columns that stand still are said', async () => {
    const table = await read('a,b,label\n1,5,x\n,5,y\n3,5,\n4,5,x\n5,5,y\n6,5,x\n');
    const data = encodeTable(table, all(table, { uses: ['number', 'number', 'number'] }));
    expect([...data.rows]).toEqual([0, 3, 4, 5]);
    expect(data.leftOut).toBe(2);
    expect(data.constant).toEqual(['b']);
    expect(data.values.every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['x,label\n1,a\n2,a\n3,a\n4,a\n', {}, 'the column “label” has 1 value: expected at least 2'],
    ['x,label\n1,a\n2,b\n', {}, '2 rows are left without missing cells: expected at least 4'],
    ['x,label\n1,a\n2,b\n', { uses: ['left-out', 'number'] }, 'no column is left'],
    [
      `x,y\n${Array.from({ length: 300 }, (_, i) => `${i}.5,w${i}`).join('\n')}`,
      {},
      'the column “y” has more than 256 different values: expected at most 256 classes',
    ],
    [
      `x,y\n${Array.from({ length: 300 }, (_, i) => `w${i},${i % 2}`).join('\n')}`,
      { uses: ['category', 'number'] },
      'the column “x” has more than 100 different values: expected at most 100 categories',
    ],
    [
      `x,y\n1e300,a\n1,b\n2,a\n3,b`,
      { scaling: 'none' },
      'a number is too large to compute with: expected at most 3.4e38',
    ],
  ] as const)('refuses %#', async (text, part, sentence) => {
    const table = await read(text);
    expect(() => encodeTable(table, all(table, part as Partial<TablePlan>))).toThrow(sentence);
  });

  test('refuses more than two million numbers', async () => {
    const row = Array.from({ length: 40 }, (_, i) => i + 0.5).join();
    const table = await read(
      Array.from({ length: 60_000 }, (_, i) => `${row},${i % 2}`).join('\n'),
    );
    expect(() => encodeTable(table, all(table, { task: 'classes' }))).toThrow(
      '60000 rows of 40 numbers are 2400000: expected at most 2000000 numbers',
    );
  });

  test('a hundred thousand rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${i * 0.5},${i % 11},k${i % 4}`);
    const table = await read(`a,b,label\n${rows.join('\n')}`);
    const data = encodeTable(table, { ...guessPlan(table), scaling: 'z-score' });
    expect([data.rows.length, data.trainCount, data.classes.length]).toEqual([100_000, 80_000, 4]);
    const a = data.values.filter((_, i) => i % 2 === 0);
    expect(a.reduce((sum, x) => sum + x, 0) / a.length).toBeCloseTo(0, 1);
  });
});
