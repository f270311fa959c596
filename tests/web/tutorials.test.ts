// What the room of the tutorials works out itself: places, paces, printed digits, batches, logs.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { paceFrom } from '../../web/src/client/tutorial-pace.ts';
import { formatPlace, parsePlace } from '../../web/src/client/tutorial-settings.ts';
import { decades, logPath } from '../../web/src/draw/tutorial-lines.ts';
import { numpyText, stationsOf, studyStations } from '../../web/src/elements/tutorial-arrays.ts';
import { blocksOf, parseCount, planOf } from '../../web/src/elements/tutorial-batches.ts';
import { isPrinted, logText, nextHalt, updateLog } from '../../web/src/elements/tutorial-log.ts';
import { sampleLoss } from '../../web/src/elements/tutorial-output-specs.ts';
import { inItsDigits, oursAsPrinted } from '../../web/src/elements/tutorial-printed.ts';
import { parseNumber, throughTwoLayers } from '../../web/src/elements/tutorial-relu.ts';
import { building } from '../../web/src/messages/en-tutorial-building.ts';
import { exercises, exerciseWords } from '../../web/src/messages/en-tutorial-exercises.ts';
import { systemAbout, systemName } from '../../web/src/messages/en-tutorial-systems.ts';
import { topics } from '../../web/src/messages/en-tutorial-topics.ts';
import { tell } from '../../web/src/messages/tutorials.ts';
import type { Array2, LensView } from '../../web/src/protocol/study.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const array = (rows: number, columns: number, ...values: number[]): Array2 => ({
  rows,
  columns,
  values: Float64Array.from(values),
});

describe('places in the room', () => {
  const systems = ['rashid-100', 'xor'];

  test('are written and read alike', () => {
    for (const text of [
      'system=xor',
      'system=xor&seed=7',
      'topic=epochs',
      'topic=building&stage=5',
    ]) {
      const { place, refused } = parsePlace(text, systems);
      expect(formatPlace(place)).toBe(text);
      expect(refused).toEqual([]);
    }
  });

  test('that are not known give way to the first system, and are named', () => {
    const { place, refused } = parsePlace('system=nn9&seed=-1&colour=red', systems);
    expect(place).toEqual({ kind: 'system', id: 'rashid-100', seed: null });
    expect(refused.map(({ key, value }) => `${key}=${value}`)).toEqual([
      'system=nn9',
      'seed=-1',
      'colour=red',
    ]);
    expect(parsePlace('topic=building&stage=7', systems).refused).toHaveLength(1);
    expect(parsePlace('', []).place).toEqual({ kind: 'system', id: '', seed: null });
  });
});

describe('the pace', () => {
  test('begins with single updates and halts where the tutorial ends', () => {
    expect(paceFrom('watch', 0, 10_000).steps).toBe(1);
    expect(paceFrom('watch', 5_000, 10_000).steps).toBe(400);
    expect(paceFrom('watch', 9_990, 10_000).steps).toBe(10);
    expect(paceFrom('full', 9_000, 10_000)).toEqual({ steps: 1_000, interval: 0 });
  });

  test('goes on beyond the end when asked to', () => {
    expect(paceFrom('full', 10_000, 10_000).steps).toBeGreaterThan(1e6);
    expect(paceFrom('watch', 10_000, 10_000).steps).toBe(800);
  });
});

describe('ours in the digits of the tutorial', () => {
  test.each([
    ['220', 220.00000000000003, '220'],
    ['715.0000000000001', 715.0000000000001, '715.0000000000001'],
    ['-9.99999950584e-08', -9.999999505838704e-8, '-9.99999950584e-08'],
    ['0.6422917', 0.64229178, '0.6422917'],
    ['0.6422917', 0.6422935, '0.6422935'],
    ['1.', 1, '1.'],
    ['0.', -1e-9, '0.'],
    ['True', 1, 'True'],
    ['False', 0, 'False'],
    ['0.5', Number.NaN, 'NaN'],
  ])('%s and %d', (printed, value, written) => {
    expect(inItsDigits(printed, value)).toBe(written);
  });

  test('keep the brackets and the lines', () => {
    const printed = '[[1.    1.   ]\n [0.25  0.625]]';
    expect(oursAsPrinted(printed, [1, 1, 0.25, 0.625])).toBe(printed);
    expect(oursAsPrinted('[[ 6 13 20]]', [6, 13, 19])).toBe('[[ 6 13 19]]');
    expect(oursAsPrinted('[False True]', [0, 1])).toBe('[False True]');
    expect(oursAsPrinted('[1 2]', [1, 2, 3])).toBe('');
  });
});

test('arrays are written as NumPy prints them', () => {
  const hidden = array(
    2,
    3,
    0.669949631,
    0.2804992,
    0.660988808,
    0.655733447,
    0.38973877,
    0.44381529,
  );
  expect(numpyText(hidden)).toBe(
    '[[0.66994963 0.2804992  0.66098881]\n [0.65573345 0.38973877 0.44381529]]',
  );
  expect(numpyText(array(1, 2, 1, -2.5))).toBe('[[ 1.  -2.5]]');
  expect(numpyText(array(1, 2, 1.5e-7, -2e-5))).toBe('[[ 1.5e-07 -2.0e-05]]');
});

describe('iteration, batch, epoch', () => {
  test('60,000 digits in batches of 100', () => {
    expect(planOf(60_000, 100, 10_000)).toMatchObject({
      perEpoch: 600,
      lastBatch: 100,
      wholePerEpoch: 600,
      mode: 'mini',
    });
    expect(planOf(60_000, 100, 10_000).epochs).toBeCloseTo(16.6667, 4);
  });

  test('a last batch that is short, one sample a step, all samples a step', () => {
    expect(planOf(5_000, 64, 1)).toMatchObject({ perEpoch: 79, lastBatch: 8, wholePerEpoch: 78 });
    expect(planOf(3, 1, 1).mode).toBe('sgd');
    expect(planOf(3, 3, 1).mode).toBe('gd');
  });

  test('blocks fill the bar, and the last may be short', () => {
    const blocks = blocksOf(10 / 4, 100);
    expect(blocks.map(({ short }) => short)).toEqual([false, false, true]);
    expect(blocks.at(-1)?.end).toBe(1);
    const many = blocksOf(600, 120);
    expect(many).toHaveLength(120);
    expect(many[0]?.count).toBe(5);
  });

  test('counts are whole numbers within their limits', () => {
    expect(parseCount(' 60,000 ', 100_000)).toBe(60_000);
    for (const text of ['0', '-3', '1.5', '', 'many', '100001']) {
      expect(parseCount(text, 100_000), text).toBeNull();
    }
  });
});

test('a logarithmic line leaves out what is no number above 0', () => {
  expect(decades([0.05, 0.002, 0, Number.NaN])).toEqual({ low: -3, high: -1 });
  expect(decades([0.1])).toEqual({ low: -1, high: 0 });
  const axes = { width: 100, height: 100, end: 4, low: -2, high: 0 };
  expect(logPath(axes, [0, 1, 2, 4], [1, 0, Number.NaN, 0.1])).toBe('M0.00 0.00L100.00 50.00');
});

describe('the arrays of a small network', () => {
  // 2-1 without bias, two samples in columns.
  const lens: LensView = {
    input: array(2, 2, 1, 2, 3, 4),
    target: array(1, 2, 1, 0),
    labels: [],
    layers: [
      {
        name: 'affine1',
        input: array(2, 2, 1, 2, 3, 4),
        output: array(1, 2, 7, 10),
        outputGradient: array(1, 2, 0.5, 0),
        inputGradient: array(2, 2, 0, 0, 0, 0),
        parameters: [{ name: 'W1', value: array(1, 2, 1, 2), gradient: array(1, 2, 5, 6) }],
      },
    ],
    prediction: array(1, 2, 7, 10),
    loss: 0.25,
  };

  test('stand in their order, gradients below values', () => {
    const stations = stationsOf(lens);
    expect(stations.map(({ above }) => above.name)).toEqual(['X', 'W₁', 'Z₁', 'Y']);
    expect(stations[1]?.below).toMatchObject({ name: 'dW₁', formula: 'dZ₁ Xᵀ' });
    expect(stations[2]?.above.formula).toBe('W₁ X');
    const asProbability = { ...lens, prediction: array(1, 2, 0.9, 1) };
    expect(stationsOf(asProbability).map(({ above }) => above.name)).toContain('P');
  });

  test('turn and change sign in the notation of the tutorial', () => {
    const [X, w1] = studyStations(lens, true);
    expect([...(X?.above.array.values ?? [])]).toEqual([1, 3, 2, 4]);
    expect(w1?.above).toMatchObject({ name: 'w1', ours: 'W₁ᵀ' });
    expect([...(w1?.below?.array.values ?? [])]).toEqual([-5, -6]);
  });

  test('are told of by the log as far as its flag asks for', () => {
    const log = updateLog(1, lens, lens, true);
    expect(logText(log, 0)).toContain('EPOCH 1');
    expect(logText(log, 0)).toContain(String((36 + 100) / 2));
    expect(logText(log, 0)).not.toContain('backward');
    expect(logText(log, 1)).toContain('NN5: backward');
    expect(logText(log, 1)).not.toContain('w1 =');
    expect(logText(log, 2)).toContain('w1 =\n[[1.]\n [2.]]');
    expect(logText(updateLog(7, lens, lens, true), 0)).toBe('');
  });
});

test('the log halts on both sides of every printed epoch', () => {
  const halts = [0];
  while ((halts.at(-1) ?? 0) < 3_000) halts.push(nextHalt(halts.at(-1) ?? 0));
  expect(halts).toEqual([0, 1, 2, 3, 4, 5, 999, 1_000, 1_999, 2_000, 2_999, 3_000]);
  expect([5, 6, 999, 1_000].map(isPrinted)).toEqual([true, false, false, true]);
});

test('one mask for two layers lets the wrong gradient through', () => {
  const own = throughTwoLayers([1, -2], [-1, 2], false);
  const shared = throughTwoLayers([1, -2], [-1, 2], true);
  expect(own.gradients).toEqual([
    [1, 0],
    [0, 1],
  ]);
  expect(shared.gradients).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect(['−0.5', '3', '.5', 'a', '1e3', ''].map(parseNumber)).toEqual([
    -0.5,
    3,
    0.5,
    null,
    null,
    null,
  ]);
});

test('the losses of one sample', () => {
  expect(sampleLoss('softmax_cross_entropy', [0.2, 0.8], [0, 1])).toBeCloseTo(-Math.log(0.8), 12);
  expect(sampleLoss('binary_cross_entropy', [0.2], [0])).toBeCloseTo(-Math.log(0.8), 12);
  expect(sampleLoss('mean_absolute_error', [0.2], [1])).toBeCloseTo(0.8, 12);
  expect(sampleLoss('mean_squared_error', [0.2], [1])).toBeCloseTo(0.64, 12);
});

describe('the words', () => {
  test('know every system', () => {
    const ids = [...read('cpp/experiments/presets.cpp').matchAll(/^ {6}\{"([a-z0-9-]+)", "/gm)];
    expect(ids.length).toBeGreaterThan(20);
    const unknown = ids
      .map(([, id = '']) => id)
      .filter((id) => !systemName[id] || !systemAbout[id]);
    expect(unknown).toEqual([]);
  });

  test('know every exercise', () => {
    const text = ['graph', 'layers', 'networks', 'losses']
      .map((name) => `cpp/experiments/exercises_${name}.cpp`)
      .filter((file) => existsSync(path.join(root, file)))
      .map(read)
      .join('\n');
    const keys = [...text.matchAll(/\{"(?:\d+|copy|mask|figure)",\s*"([a-z-]+)"/g)];
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.map(([, key = '']) => key).filter((key) => !exerciseWords[key])).toEqual([]);
  });

  test('are put together without one hiding another', () => {
    const parts = [building, topics, exercises].flatMap((part) => Object.keys(part));
    expect(new Set(parts).size).toBe(parts.length);
    for (const part of [building, topics, exercises]) {
      for (const [key, value] of Object.entries(part)) {
        expect(tell[key as keyof typeof tell], key).toBe(value);
      }
    }
  });
});
