// The tables behind the pictures: what is in them, and that every picture has one.
import { describe, expect, test } from 'vitest';
import {
  exactText,
  gridColumns,
  gridRows,
  joinedRows,
  mostRows,
  textCells,
  thinned,
  thinnedGrid,
} from '../../web/src/draw/table-view.ts';
import { comparedTable, curveTable } from '../../web/src/elements/table-curves.ts';
import {
  cardTable,
  filtersTable,
  stagesTable,
  stepTable,
  weightsTable,
} from '../../web/src/elements/table-digits.ts';
import {
  fieldTable,
  networkTable,
  seedMapTable,
  tableSide,
  warpTable,
} from '../../web/src/elements/table-plane.ts';
import { arraysTable, plotTable } from '../../web/src/elements/table-study.ts';

const floats = (...values: number[]) => Float32Array.from(values);
const counted = (count: number) => Float32Array.from({ length: count }, (_, i) => i);

describe('a table', () => {
  test('of many rows is thinned evenly, with its first and last', () => {
    const rows = Array.from({ length: 1000 }, (_, i) => i);
    const shown = thinned(rows);
    expect(shown).toHaveLength(mostRows);
    expect([shown[0], shown.at(-1)]).toEqual([0, 999]);
    expect(new Set(shown).size).toBe(mostRows);
    expect(thinned(rows.slice(0, mostRows))).toHaveLength(mostRows);
  });

  test('is copied with every digit that a number has, and empty where nothing was measured', () => {
    expect(exactText(Math.fround(0.1))).toBe('0.1');
    expect(exactText(0.1)).toBe('0.1');
    expect(exactText(1 / 3)).toBe(String(1 / 3));
    for (const value of [Math.fround(1 / 3), Math.fround(1e-30), 16777216, -0.0078125])
      expect(Math.fround(Number(exactText(value)))).toBe(value);
    const view = { caption: '', columns: ['a', 'b'], rows: [['1', null] as const] };
    expect(textCells(view)).toEqual([
      ['a', 'b'],
      ['1', ''],
    ]);
  });

  test('of a grid counts rows and columns from 1', () => {
    expect(gridColumns('Row', 2)).toEqual(['Row', '1', '2']);
    expect(gridRows([1, 2, 3, 4], 2)).toEqual([
      ['1', 1, 2],
      ['2', 3, 4],
    ]);
  });

  test('joins lists by their places', () => {
    const lists = [
      { x: [0, 2], y: [1, 3] },
      { x: [1, 2], y: [5, Number.NaN] },
    ];
    expect(joinedRows(lists)).toEqual([
      [0, 1, null],
      [1, null, 5],
      [2, 3, null],
    ]);
  });

  test('thins a grid to its corners and what lies evenly between', () => {
    const grid = counted(25);
    expect([...thinnedGrid(grid, 5, 3)]).toEqual([0, 2, 4, 10, 12, 14, 20, 22, 24]);
  });
});

describe('lines', () => {
  const curve = {
    train: { iteration: Float64Array.of(0, 10), loss: floats(2, 1), accuracy: floats(0.5, 0.75) },
    test: { iteration: Float64Array.of(10), loss: floats(3), accuracy: floats(0.25) },
  };

  test('of a run have a row for each step and what was measured there', () => {
    expect(curveTable(curve)?.rows).toEqual([
      [0, 2, 0.5, null, null],
      [10, 1, 0.75, 3, 0.25],
    ]);
    expect(curveTable(undefined)).toBeNull();
  });

  test('without accuracies have losses alone', () => {
    const none = floats(Number.NaN, Number.NaN);
    const regression = {
      train: { ...curve.train, accuracy: none },
      test: { ...curve.test, accuracy: none },
    };
    expect(curveTable(regression)?.columns).toHaveLength(3);
    const compared = { name: 'A', iteration: [1], accuracy: [Number.NaN], loss: [2] };
    expect(comparedTable([compared])?.rows).toEqual([[1, 2]]);
  });

  test('of a logarithmic picture are told as they are, pale ones left out', () => {
    const axis = { low: -3, high: 0, ticks: [] };
    const line = { x: [1, 2], y: [-1, null], colour: '--ink', nameAt: 'end' as const };
    const picture = {
      lines: [
        { ...line, name: '' },
        { ...line, name: 'error' },
      ],
      x: axis,
      y: { ...axis, logarithmic: true as const },
    };
    expect(plotTable(picture)?.rows).toEqual([
      [1, 0.1],
      [2, null],
    ]);
  });
});

describe('pictures of a digit', () => {
  const image = counted(784);

  test('show the 28 x 28 numbers of what is chosen', () => {
    const bytes = (value: number) => new Uint8Array(784).fill(value);
    const stages = { drawn: bytes(1), cut: bytes(2), scaled: bytes(3), centred: bytes(4) };
    const reading = { stages, probabilities: floats(), hidden: floats() };
    expect(stagesTable(reading, 0)?.rows[0]?.[1]).toBe(4);
    expect(stagesTable(reading, 3)?.rows).toHaveLength(28);
    expect(stagesTable(reading, 3)?.rows[27]).toHaveLength(29);
    expect(stagesTable(null, 0)).toBeNull();

    const weights = { rows: 2, columns: 784, values: counted(1568), bias: floats(0, 0) };
    expect(weightsTable(weights, 1)?.rows[0]?.[1]).toBe(784);
    expect(weightsTable(weights, 9)?.rows[0]?.[1]).toBe(784); // there are fewer now
    expect(weightsTable({ ...weights, columns: 2 }, 0)).toBeNull();
  });

  test('of the next update go through the three sets of each neuron', () => {
    const pictures = { rows: 2, units: 9, weights: counted(1568), gradient: image, update: image };
    const titles = { weights: 'W', gradient: 'G', update: 'U' };
    const step = { loss: 1, parameters: [], pictures };
    expect(stepTable(step, titles, 0)?.choices).toHaveLength(6);
    expect(stepTable(step, titles, 3)?.rows[0]?.[1]).toBe(784);
    expect(stepTable({ ...step, pictures: null }, titles, 0)).toBeNull();
  });

  test('of the card go from the pixels through every layer', () => {
    const layer = { name: 'relu1', height: 1, width: 1, channels: 25 };
    const layers = [{ ...layer, values: counted(25), gradient: counted(25) }];
    const explanation = { answer: 1, probabilities: floats(), loss: 1, saliency: image, layers };
    const pixels = new Uint8Array(784);
    expect(cardTable(pixels, explanation, 0)?.choices).toHaveLength(4);
    expect(cardTable(pixels, explanation, 2)?.rows).toEqual([
      ['1', ...counted(10)],
      ['2', ...counted(10).map((i) => i + 10)],
      ['3', 20, 21, 22, 23, 24, null, null, null, null, null],
    ]);
  });

  test('of a convolution show a filter, then a map', () => {
    const filters = [{ outputs: 2, inputs: 1, side: 2, values: counted(8) }];
    const maps = { layer: 'relu1', height: 1, width: 2, channels: 2, values: counted(4) };
    expect(filtersTable(filters, () => maps, 1)?.rows).toEqual([
      ['1', 4, 5],
      ['2', 6, 7],
    ]);
    expect(filtersTable(filters, () => maps, 3)?.rows).toEqual([['1', 2, 3]]);
    expect(filtersTable(filters, () => undefined, 0)?.choices).toHaveLength(2);
  });
});

describe('pictures of the plane', () => {
  const points = {
    coordinates: floats(1, 2, 3, 4),
    labels: Uint8Array.of(0, 1),
    task: 'binary' as const,
  };
  const view = { side: 41, low: -6, high: 6, values: counted(41 * 41), points: floats(0.2, 0.8) };

  test('the field has 21 x 21 answers, the largest x2 above, then its points', () => {
    const field = { view, neuron: null, points, draft: false };
    const answers = fieldTable(field, 0);
    expect(answers?.rows).toHaveLength(tableSide);
    expect(answers?.columns.slice(1, 3)).toEqual(['-6', '-5.4']);
    expect(answers?.rows[0]?.slice(0, 3)).toEqual(['6', 0, 2]);
    expect(answers?.rows[20]?.at(-1)).toBe(41 * 41 - 1);
    expect(fieldTable(field, 1)?.rows[1]).toEqual(['2', 3, 4, 1, Math.fround(0.8)]);
    expect(fieldTable({ ...field, draft: true }, 1)?.rows[1]?.at(-1)).toBeNull();
  });

  test('the network has its weights by name, then each neuron over the plane', () => {
    const weights = [{ rows: 1, columns: 2, values: floats(5, 6), bias: floats(7) }];
    const neurons = {
      side: 2,
      low: 0,
      high: 1,
      layers: [
        { units: 2, values: counted(8) },
        { units: 1, values: floats(9, 9, 9, 9) },
      ],
    };
    const name = (layer: number, index: number) => `${layer}.${index}`;
    const shown = networkTable(weights, neurons, name, 0);
    expect(shown?.columns.slice(1, 3)).toEqual(['0.0', '0.1']);
    expect(shown?.rows).toEqual([['1.0', 5, 6, 7]]);
    expect(networkTable(weights, neurons, name, 2)?.rows[0]).toEqual(['1', 4, 5]);
  });

  test('the bent plane has its points layer by layer, the last first', () => {
    const layer = { units: 2, projected: false, grid: floats(), line: null };
    const layers = [
      { ...layer, points: floats(1, 1, 2, 2) },
      { ...layer, points: floats(8, 8, 9, 9) },
    ];
    const warp = { lines: 2, steps: 2, layers };
    expect(warpTable(warp, points, 0)?.rows[1]).toEqual(['2', 9, 9, 1]);
    expect(warpTable(warp, points, 1)?.rows[1]).toEqual(['2', 2, 2, 1]);
    expect(warpTable(undefined, points, 0)).toBeNull();
  });

  test('the map of start points says how each of them ended', () => {
    const state = { done: 1, count: 2, outcome: ['stuck' as const], loss: [0.5], solvedAt: [null] };
    expect(seedMapTable(state)?.rows).toEqual([['1', 'stuck', 0.5, null]]);
  });
});

test('arrays without a gradient are left out', () => {
  const array = { rows: 1, columns: 2, values: Float64Array.of(1, 2) };
  const shown = arraysTable(
    [
      { name: 'P', array },
      { name: 'dP', array: null },
    ],
    5,
  );
  expect(shown?.choices).toEqual(['P']);
  expect(shown?.rows).toEqual([['1', 1, 2]]);
});
