// The benchmark's own arithmetic: what is asked for, and what is made of the rounds.
import { describe, expect, test } from 'vitest';
import { flopsPerSample, workloads as peersWorkloads } from '../../tests/bench/shared/workloads.js';
import { contests, labels } from '../../web/scripts/bench-contestants.mjs';
import { decades, plot } from '../../web/scripts/bench-plot.mjs';
import { claimsTable, contestTable, report, withTable } from '../../web/scripts/bench-report.mjs';
import { claims, pageRow, rowOf } from '../../web/scripts/bench-rows.mjs';
import { best, median, orderOf, ratios, spread } from '../../web/scripts/bench-statistics.mjs';
import { denseDigits } from '../../web/src/bench/dense.ts';
import { parseConfig, runSpecOf, workloads } from '../../web/src/bench/workloads.ts';

describe('the figures', () => {
  test('a median is the middle, or between the two middle ones', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([])).toBeNaN();
    expect(spread([5, 1, 3])).toEqual({ median: 3, low: 1, high: 5 });
  });

  test('ratios are made round by round', () => {
    // The second round is half as fast for both: no ratio moves.
    expect(ratios([100, 50, 90], [10, 5, 10])).toEqual([10, 10, 9]);
    expect(() => ratios([1, 2], [1])).toThrow('expected as many rounds of both, got 2 and 1');
  });

  test('every other round is reversed', () => {
    expect([0, 1, 2].map((round) => orderOf(['a', 'b', 'c'], round).join(''))).toEqual([
      'abc',
      'cba',
      'abc',
    ]);
  });

  test('the best has the highest median of those that ran', () => {
    const rates = { a: [1, 9, 2], b: [3, 3, 3], c: [] };
    expect(best(rates, ['a', 'b', 'c', 'd'])).toBe('b');
    expect(best(rates, ['c', 'd'])).toBeNull();
  });
});

describe('the claims', () => {
  const claim = { contest: 'W3', what: 'W3', against: ['brain', 'synaptic'], atLeast: 50 };

  test('are met or not by the median of the ratios to the best', () => {
    const rates = { glassbox: [100, 60, 40], brain: [1, 1, 1], synaptic: [9, 0.1, 0.1] };
    expect(rowOf(claim, { W3: rates })).toEqual({
      what: 'W3 (brain.js)',
      target: 'at least 50',
      came: '60.0 (40.0 to 100.0)',
      verdict: 'met',
    });
    expect(rowOf({ ...claim, atLeast: 61 }, { W3: rates }).verdict).toBe('not met');
  });

  test('of what did not run are not measured', () => {
    expect(rowOf(claim, {}).verdict).toBe('not measured');
    expect(rowOf(claim, { W3: { glassbox: [1] } }).verdict).toBe('not measured');
    expect(rowOf(claim, { W3: { glassbox: [], brain: [1] } }).verdict).toBe('not measured');
  });

  test('name contests and contestants that exist', () => {
    for (const { contest, against } of claims) {
      const found = contests.find(({ id }) => id === contest);
      expect(against.filter((name) => found?.names.includes(name))).not.toEqual([]);
      expect(against.filter((name) => !(name in labels))).toEqual([]);
    }
    for (const { names, workload } of contests) {
      expect(names.filter((name) => !(name in labels))).toEqual([]);
      expect(peersWorkloads).toHaveProperty(workload);
    }
  });

  test('of the page tell what was not reached', () => {
    const show = (value: number) => value.toFixed(1);
    const under3 = (value: number) => value < 3;
    expect(pageRow('97 %', 'under 3', [2, 4, 2.5], show, under3)).toMatchObject({
      came: '2.5 (2.0 to 4.0)',
      verdict: 'met',
    });
    expect(pageRow('97 %', 'under 3', [2, Number.NaN, 2], show, under3)).toMatchObject({
      came: 'not reached',
      verdict: 'not met',
    });
    expect(pageRow('97 %', 'under 3', [], show, under3).verdict).toBe('not measured');
  });
});

const contest = contests.find(({ id }) => id === 'W1');
if (!contest) throw new Error('expected a contest W1, got none');
const result = {
  contest,
  rates: { glassbox: [200_000, 210_000], peak: [140_000, 150_000], 'tfjs-wasm': [10_000, 10_500] },
  prepared: {
    glassbox: { accuracy: 0.934, steps: 938 },
    peak: { accuracy: Number.NaN, steps: 938 },
    'tfjs-wasm': { accuracy: 0.42, steps: 938 },
    'tfjs-cpu': { accuracy: 0.7, steps: 100 },
  },
  failures: { 'tfjs-webgl': 'no WebGL\nat somewhere' },
};

describe('the report', () => {
  test('has the fastest first, ratios, accuracies, and who did not run', () => {
    const lines = contestTable(result).split('\n');
    const rows = lines.filter((line) => line.startsWith('| ')).slice(1);
    expect(rows).toEqual([
      '| Glassbox | 205,000 | 200,000 to 210,000 |  | 93.4 % |',
      '| dense wasm SIMD peak | 145,000 | 140,000 to 150,000 | 1.41 (1.40 to 1.43) |  |',
      '| TensorFlow.js wasm | 10,250 | 10,000 to 10,500 | 20.0 (20.0 to 20.0) | 42.0 %, outside 90 to 97 % |',
    ]);
    expect(lines.at(-1)).toBe('TensorFlow.js webgl did not run: no WebGL');
  });

  test('says what was asked for, what came and on which machine', () => {
    const row = { what: 'W1', target: 'at least 17', came: '20.0', verdict: 'met' as const };
    expect(claimsTable([row])).toContain('| W1 | at least 17 | 20.0 | met |');
    const text = report({ Machine: 'a quick one' }, [row], [result]);
    expect(text).toContain('- Machine: a quick one');
    expect(text).toContain('### W1: ');
  });
});

test('the table takes its place in README, whatever stood there', () => {
  const readme = (shown: string) =>
    `before\n<!-- benchmark: written by npm run bench -->\n${shown}<!-- end of benchmark -->\nafter`;
  expect(withTable(readme(''), 'new')).toBe(readme('\nnew\n\n'));
  expect(withTable(readme('\nold\n\n'), 'new')).toBe(readme('\nnew\n\n'));
  expect(() => withTable('nothing', 'new')).toThrow('expected "<!-- benchmark');
});

describe('the plot', () => {
  test('spans the powers of ten around its values', () => {
    expect(decades([16, 823_090])).toEqual([1, 6]);
    expect(decades([100, 100])).toEqual([2, 3]);
    expect(decades([0, Number.NaN])).toEqual([0, 1]);
  });

  test('has a row for each contestant that ran, dearer to the right', () => {
    const svg = plot([result], 'a machine');
    const rows = [...svg.matchAll(/text-anchor="end">([^<]+)</g)].map(([, name]) => name);
    expect(rows).toEqual(['Glassbox', 'dense wasm SIMD peak', 'TensorFlow.js wasm']);
    const places = [...svg.matchAll(/<circle class="[a-z]+" cx="(\d+)"/g)].map(([, x]) =>
      Number(x),
    );
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect(svg).not.toMatch(/NaN|undefined|style="/);
  });
});

describe('a workload', () => {
  test('is asked for by its id, the rest may be left out or unknown', () => {
    const { workload, seed, dense } = parseConfig({ workload: { id: 'W2', colour: 'red' } });
    expect(workload).toMatchObject({ id: 'W2', ...workloads.W2 });
    expect({ seed, dense }).toEqual({ seed: 1, dense: false });
    expect(parseConfig({ workload: { id: 'W1', batch: 10 }, seed: 7 })).toMatchObject({
      workload: { batch: 10, lr: 0.1 },
      seed: 7,
    });
  });

  test.each([
    [undefined, 'cfg: expected an object with a workload, got undefined.'],
    [{}, 'cfg.workload: expected an object with an id, got undefined.'],
    [
      { workload: { id: 'W7' } },
      'cfg.workload.id: expected one of W1, W2, W3, W4, W5, W6, got "W7".',
    ],
    [
      { workload: { id: 'W1', act: 'swish' } },
      'cfg.workload.act: expected one of relu, sigmoid, got "swish".',
    ],
    [
      { workload: { id: 'W1', lr: '0.1' } },
      'cfg.workload.lr: expected a number above 0, got "0.1".',
    ],
    [
      { workload: { id: 'W1', batch: 0 } },
      'cfg.workload.batch: expected a whole number above 0, got 0.',
    ],
    [
      { workload: { id: 'W1', layers: [784] } },
      'cfg.workload.layers: expected the sizes of two or more layers, got [784].',
    ],
    [
      { workload: { id: 'W1' }, seed: -1 },
      'cfg.seed: expected a whole number from 0 to 4294967295, got -1.',
    ],
    [{ workload: { id: 'W4' }, dense: true }, 'cfg.dense: expected false for XOR, got true.'],
  ])('%j is refused with a sentence', (config, sentence) => {
    expect(() => parseConfig(config)).toThrow(sentence);
  });

  test('becomes the run that does it', () => {
    const specOf = (id: string) => runSpecOf(parseConfig({ workload: { id } }));
    expect(specOf('W1')).toMatchObject({
      layers: [{ kind: 'affine', units: 128 }, { kind: 'relu' }, { kind: 'affine', units: 10 }],
      loss: 'softmax_cross_entropy',
      batchSize: 64,
      sampling: 'shuffled',
    });
    expect(specOf('W3')).toMatchObject({ loss: 'half_squared_error', batchSize: 1 });
    expect(specOf('W3').layers.at(-1)).toEqual({ kind: 'sigmoid' });
    expect(specOf('W4')).toMatchObject({
      data: { kind: 'xor_points' },
      loss: 'binary_cross_entropy',
      sampling: 'full_batch',
    });
    expect(
      specOf('W6')
        .layers.map(({ kind }) => kind)
        .join(' '),
    ).toBe('convolution relu max_pool convolution relu max_pool flatten affine');
    expect(() => runSpecOf(parseConfig({ workload: { id: 'W1', layers: [100, 10] } }))).toThrow(
      'cfg.workload.layers: expected 784 inputs, got [100,10].',
    );
  });

  test('of the page is that of the peers', () => {
    for (const [id, workload] of Object.entries(workloads)) {
      expect(peersWorkloads[id]).toEqual({ id, ...workload });
    }
  });

  test('costs so many operations', () => {
    // Forward 203,264 and backward 205,824 (no gradient of the input).
    expect(flopsPerSample(workloads.W1)).toBe(409_088);
    expect(flopsPerSample(workloads.W6)).toBe(4_437_440);
  });
});

test('dense digits have no zero pixel, and something to learn', () => {
  const { images, labels } = denseDigits(100, 1);
  expect(images.length).toBe(16 + 100 * 784);
  expect(images.subarray(16).includes(0)).toBe(false);
  expect(new Set(labels.subarray(8)).size).toBe(10);
  expect([...denseDigits(100, 1).images]).toEqual([...images]);
  expect(denseDigits(100, 2).images).not.toEqual(images);
  // The pixels of the label's remainder stand out.
  const label = labels[8] ?? 0;
  const pixels = [...images.subarray(16, 16 + 784)];
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
  const own = mean(pixels.filter((_, i) => i % 10 === label));
  expect(own - mean(pixels.filter((_, i) => i % 10 !== label))).toBeGreaterThan(25);
});
