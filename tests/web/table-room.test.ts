// The room "Your data" apart from its pictures: links, settings, other rooms, what answers mean.
import { describe, expect, test } from 'vitest';
import { exampleIds, exampleTable } from '../../web/src/client/example-tables.ts';
import { ownDigitsFault } from '../../web/src/client/own-digits-check.ts';
import { decodeOwnPoints } from '../../web/src/client/own-points.ts';
import { digitsOfTable, labelOfDigits } from '../../web/src/client/table-digits.ts';
import { fits, formatPlan, parseWanted, planOf } from '../../web/src/client/table-link.ts';
import { pointsOfTable } from '../../web/src/client/table-points.ts';
import { type TableData, tableRules } from '../../web/src/client/table-settings.ts';
import {
  classOutcome,
  numberOutcome,
  probabilitiesOf,
  scatterRange,
} from '../../web/src/draw/table-outcome.ts';
import { readCsv } from '../../web/src/files/csv.ts';
import { kindOf } from '../../web/src/files/kind.ts';
import { encodeTable } from '../../web/src/files/table-encode.ts';
import { guessPlan, type TablePlan } from '../../web/src/files/table-plan.ts';

const read = (text: string) => readCsv(new Blob([text]), 'table.csv');

async function dataOf(text: string, part: Partial<TablePlan> = {}): Promise<TableData> {
  const table = await read(text);
  const plan = { ...guessPlan(table), share: 1, ...part };
  return { table, plan, encoded: encodeTable(table, plan) };
}

const flowers =
  'long, wide,the colour,kind\n1,2,red,a\n2,3,blue,b\n3,4,red,a\n4,5,blue,b\n5,6,red,a\n';

describe('a link', () => {
  test('brings back the plan and the rest, names with commas among them', async () => {
    const table = await read(`"a, b",x%y,kind\n${'1,2,p\n3,4,q\n'.repeat(5)}`);
    const plan = {
      ...guessPlan(table),
      scaling: 'range' as const,
      seed: 7,
      classNames: ['P,', 'Q'],
    };
    const text = `${formatPlan(table, plan, null)}&hidden=3&rate=0.1`;
    const wanted = parseWanted(text);
    expect(wanted.refused).toEqual([]);
    expect(wanted.columns).toEqual(['a, b', 'x%y', 'kind']);
    expect(wanted.rest).toBe('hidden=3&rate=0.1');
    expect(fits(table, wanted)).toBe(true);
    expect(planOf(table, wanted)).toEqual(plan);
  });

  test('of another table leaves the guessed plan', async () => {
    const table = await read(flowers);
    const wanted = parseWanted('columns=a,b&label=1&task=regression&scaling=none');
    expect(fits(table, wanted)).toBe(false);
    expect(planOf(table, wanted)).toEqual(guessPlan(table));
  });

  test.each([
    'label=0',
    'label=99999',
    'task=guess',
    'scaling=up',
    'share=0',
    'share=2',
    'points=x',
    'kinds=nq',
    'columns=%25E0%25A4',
  ])('%s is refused', (text) => {
    expect(parseWanted(text).refused).toHaveLength(1);
  });

  test('of a wide table only counts its columns', async () => {
    const table = await read(
      `${Array.from({ length: 90 }, (_, i) => `c${i}`).join()}\n${`${Array(90).fill(1.5).join()}\n`.repeat(5)}`,
    );
    const wanted = parseWanted(formatPlan(table, guessPlan(table), null));
    expect([wanted.columns, wanted.plan.uses, fits(table, wanted)]).toEqual([90, undefined, true]);
  });
});

describe('the settings of the network', () => {
  test('come back from their text, and what is not possible gives way', async () => {
    const rules = tableRules(await dataOf(flowers));
    const changed = rules.changed(rules.defaults, { hidden: [5, 4], rate: 0.3, stopEpochs: null });
    expect(rules.parse(rules.format(changed))).toEqual({
      settings: { ...changed, stopEpochs: rules.defaults.stopEpochs },
      refused: [],
    });
    const { settings, refused } = rules.parse(
      'hidden=3&loss=softmax_cross_entropy&batch=-1&__proto__=1&toString=2',
    );
    expect(settings.loss).toBe('binary_cross_entropy');
    expect(refused.map(({ key }) => key)).toEqual(['batch', '__proto__', 'toString', 'loss']);
  });

  test('ask for the table as the network sees it', async () => {
    const data = await dataOf(flowers);
    const { data: spec, layers } = tableRules(data).spec(tableRules(data).defaults);
    expect(spec).toMatchObject({ kind: 'table', features: 4, classes: 2, trainShare: 1, seed: 1 });
    expect(layers.at(-1)).toEqual({ kind: 'affine', units: 1, bias: true });
  });
});

describe('the examples', () => {
  test.each(exampleIds)('%s is the same each time and can be trained on', async (id) => {
    const [first, second] = [exampleTable(id), exampleTable(id)];
    expect(await first?.file.text()).toBe(await second?.file.text());
    const table = await readCsv(first?.file as File, id);
    const plan = planOf(table, parseWanted(first?.settings ?? ''));
    expect(encodeTable(table, plan).rows.length).toBeGreaterThan(3);
  });

  test('no other name is one', () => expect(exampleTable('toString')).toBeNull());
});

describe('other rooms', () => {
  const pixels = (value: number) => Array(784).fill(value).join();

  test('784 bytes and a label are digits, wherever the label stands', async () => {
    const first = await read(
      Array.from({ length: 12 }, (_, i) => `${i % 3},${pixels(i)}`).join('\n'),
    );
    expect(labelOfDigits(first)).toBe(0);
    const words = await read(
      Array.from({ length: 12 }, (_, i) => `${pixels(i)},w${i % 2}`).join('\n'),
    );
    expect(labelOfDigits(words)).toBe(784);
    const own = digitsOfTable(words, { label: 784, share: 0.75, seed: 1 });
    expect(ownDigitsFault(own)).toBeNull();
    expect([own.classNames, own.train.labels.length, own.test.labels.length]).toEqual([
      ['w0', 'w1'],
      17,
      11,
    ]);
    // The label of a row is its own: the picture of row i is all i.
    const { images, labels } = own.train;
    for (let k = 0; k < 9; k++) expect(labels[8 + k]).toBe((images[16 + 784 * k] as number) % 2);
    expect(labelOfDigits(await read(flowers))).toBeNull();
  });

  test('two columns of numbers are points of the plane', async () => {
    const data = await dataOf('x,y,kind\n0,10,a\n50,20,b\n100,30,a\n25,15,b\n');
    const points = pointsOfTable(data);
    const own = decodeOwnPoints(points?.settings.replace('data=own&own=', '') ?? '');
    expect(own).toEqual({
      coordinates: [-5, -5, 0, 0, 5, 5, -2.5, -2.5],
      targets: [0, 1, 0, 1],
      classes: 2,
    });
    expect(pointsOfTable(await dataOf(flowers))).toBeNull();
  });
});

describe('what the answers mean', () => {
  const indices = new Uint32Array([3, 0, 2]);

  test('one output tells two classes apart', () => {
    expect(probabilitiesOf([0.25], 2)).toEqual([0.75, 0.25]);
    const outputs = new Float32Array([0.75, 0.75, 0.25]);
    const outcome = classOutcome({ indices, outputs }, new Float32Array([0, 1, 0, 1]), 2);
    expect([outcome.right, outcome.count, [...outcome.confusion]]).toEqual([2, 3, [1, 1, 0, 1]]);
    expect(outcome.mistakes).toEqual([{ row: 0, actual: 0, answered: 1, chance: 0.75 }]);
  });

  test('numbers come back to their unit', () => {
    const outputs = new Float32Array([1, 0.5, 0]);
    const targets = new Float32Array([0.5, 9, 0.25, 0.5]);
    const outcome = numberOutcome({ indices, outputs }, targets, (value) => value * 100);
    expect(outcome.meanError).toBeCloseTo((50 + 0 + 25) / 3);
    expect(outcome.mistakes[0]).toEqual({ row: 3, actual: 50, answered: 100 });
    expect(scatterRange(outcome.answers)).toEqual({ low: -5, high: 105 });
    expect(scatterRange([])).toEqual({ low: 0, high: 1 });
    expect(scatterRange([{ row: 0, actual: 2, answered: 2 }])).toEqual({ low: 1, high: 3 });
  });
});

test.each([
  [[0, 0, 8, 3, 0], 'a', 'idx'],
  [[0x89, 0x50, 0x4e, 0x47, 13], 'a.csv', 'image'],
  [[0x50, 0x4b, 3, 4], 'a.xlsx', 'spreadsheet'],
  [[0x50, 0x4b, 3, 4], 'a.npz', 'model'],
  [[5, 0, 0, 0, 0, 0, 0, 0, 0x7b, 0x7d], 'a', 'model'],
  [[0x61, 0x2c, 0x62], 'a.csv', 'table'],
  [[], 'a', 'table'],
  [[0x1f, 0x8b, 1, 2, 3], 'a.gz', 'table'],
] as const)('%j in %s is of kind %s', async (bytes, name, kind) => {
  expect(await kindOf(new Blob([new Uint8Array(bytes)]), name)).toBe(kind);
});
