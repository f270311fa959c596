// The gradient check without a browser: what is asked for, how it is judged, and that what is refused
// changes nothing.
import { describe, expect, test } from 'vitest';
import type { BenchEvents, CheckBench } from '../../web/src/elements/check-bench.ts';
import { CheckModel } from '../../web/src/elements/check-model.ts';
import { apart, decades, lastPoint, nearestPoint } from '../../web/src/elements/check-picture.ts';
import {
  backwardBugs,
  type CheckSettings,
  checkDefaults,
  checkFor,
  checkSpec,
  formatCheck,
  networkIds,
  otherBugs,
  parameterNames,
  parseCheck,
  parseNumber,
} from '../../web/src/elements/check-settings.ts';
import {
  barLength,
  best,
  type CurvePoint,
  curveSteps,
  judge,
  worstArray,
} from '../../web/src/elements/check-verdict.ts';
import { about, inWords, powerOfTen, sixDigits, step } from '../../web/src/messages/scientific.ts';
import type { CheckedArray, CheckReport } from '../../web/src/protocol/study.ts';

const array = (name: string, relativeError: number): CheckedArray => ({
  name,
  rows: 1,
  columns: 1,
  count: 1,
  relativeError,
  worst: [],
});

describe('a link to the check', () => {
  test('goes there and back', () => {
    const settings: CheckSettings = {
      network: 'deep',
      parameter: 'W3',
      h: 3e-4,
      bug: 'B2.10',
      samples: 'one',
      trained: 200,
    };
    expect(parseCheck(formatCheck(settings))).toEqual({ settings, refused: [] });
    expect(parseCheck('')).toEqual({ settings: checkDefaults, refused: [] });
  });

  test('that asks for what is not there is refused, and the rest is taken', () => {
    const { settings, refused } = parseCheck(
      'show=check&network=huge&h=tiny&bug=B9.9&trained=-1&colour=red&samples=one',
    );
    expect(settings).toEqual({ ...checkDefaults, samples: 'one' });
    expect(refused.map(({ key }) => key)).toEqual(['network', 'h', 'bug', 'trained', 'colour']);
    expect(parseCheck('network=study&parameter=b1').refused).toEqual([
      { key: 'parameter', value: 'b1' },
    ]);
  });

  test('has numbers of any sign, since the check itself refuses steps', () => {
    const numbers = ['1e-5', ' 0.01', '.5', '0', '-3', '−3', '+1E2'].map(parseNumber);
    expect(numbers).toEqual([1e-5, 0.01, 0.5, 0, -3, -3, 100]);
    expect(['', 'abc', '1e', '1,5', 'NaN', '1e999', '--1'].map(parseNumber)).toEqual(
      Array(7).fill(null),
    );
  });

  test('leads from every mistake to a network that has its parameters', () => {
    for (const bug of [...backwardBugs, ...otherBugs]) {
      expect(checkFor(bug)).toMatchObject({ bug });
      expect(checkSpec({ ...checkDefaults, ...checkFor(bug) }).bugs).toEqual([bug]);
    }
    expect(checkFor('B2.1')).toBeNull();
    expect(networkIds.map((id) => parameterNames(id).join())).toEqual([
      'W1,b1,W2,b2,X',
      'W1,W2,X',
      'W1,b1,W2,b2,X',
      'W1,b1,W2,b2,W3,b3,X',
      'W1,b1,W2,b2,X',
    ]);
  });
});

describe('the verdict', () => {
  const curve = (...errors: number[]): CurvePoint[] =>
    errors.map((error, i) => ({ h: 10 ** -i, error, arrays: new Map([['W1', error / 10]]) }));

  const found = (relativeError: number, difference = 0.1, name = 'W1'): CheckedArray[] => [
    {
      ...array(name, relativeError),
      worst: [{ row: 0, column: 0, backprop: difference, measured: 0 }],
    },
  ];

  test('is green below 1e-6, whatever the other steps say', () => {
    expect(judge(found(3e-10), null)).toBe('green');
    expect(judge(found(3e-10), curve(1, 1))).toBe('green');
  });

  test('waits for the other steps before it blames the gradient or the step', () => {
    expect(judge(found(0.01), null)).toBeNull();
    expect(judge(found(0.01), curve(0.01, 1e-8))).toBe('coarse');
    expect(judge(found(0.01), curve(0.01, 5e-4))).toBe('coarse'); // W1 comes down to 5e-5
    expect(judge(found(0.01), curve(0.01, 0.02))).toBe('red');
    expect(judge(found(Number.NaN, Number.NaN), curve(Number.NaN, Number.NaN))).toBe('red');
  });

  test('on many arrays is that of the worst, each by its own errors', () => {
    const w1 = found(0.01);
    const b1 = found(0.5, 0.1, 'b1');
    expect(judge([...w1, ...b1], curve(1, 1e-8))).toBe('red'); // b1 is in no other step
    expect(judge([...w1, ...found(1e-9, 0.1, 'b1')], curve(1, 1e-8))).toBe('coarse');
  });

  test('is not given where the slopes are too flat', () => {
    expect(judge(found(1, 1e-11), curve(1, 1))).toBe('coarse');
  });

  test('knows the best step, four of them in each power of ten', () => {
    expect(best(curve(0.1, 0.001, Number.NaN, 0.01))).toEqual({ h: 0.1, error: 0.001 });
    expect(best([])).toBeNull();
    expect(curveSteps[0]).toBeCloseTo(0.1, 12);
    expect(curveSteps.at(-1)).toBeCloseTo(1e-12, 24);
    expect(curveSteps).toHaveLength(45);
  });

  test('names the worst array, and draws its error', () => {
    expect(worstArray([array('W1', 1), array('b1', Number.NaN), array('W2', 2)])).toBe('b1');
    expect([0, 1e-12, 1e-6, 1, 5, Number.NaN].map(barLength)).toEqual([0, 0, 0.5, 1, 1, 1]);
  });
});

/** A bench that does what it is told, and refuses steps of 0 and the mistake B1.1. */
class FakeBench {
  asked: string[] = [];
  running: CheckSettings | null = null;
  events: BenchEvents;

  constructor(events: BenchEvents) {
    this.events = events;
  }

  async begin(settings: CheckSettings) {
    this.asked.push(`begin ${settings.network} ${settings.bug}`);
    if (settings.bug === 'B1.1') throw new Error('B1.1 does not fit');
    this.running = settings;
    return { iteration: settings.trained };
  }

  async train(steps: number) {
    this.asked.push(`train ${steps}`);
    return { iteration: (this.running?.trained ?? 0) + steps };
  }

  async check(_precision: string, { h }: CheckSettings): Promise<CheckReport> {
    if (h <= 0) throw new Error('the step h is 0');
    const arrays = [array('W1', h * h)];
    return { arrays, relativeError: h * h, backpropMilliseconds: 0, numericalMilliseconds: 0 };
  }

  dispose() {
    this.asked.push('dispose');
  }
}

async function openModel() {
  const benches: FakeBench[] = [];
  const told: string[] = [];
  const model = new CheckModel(
    {
      changed: () => {},
      restarted: () => told.push('restarted'),
      failed: (reason) => told.push(reason),
      floatLost: () => {},
    },
    (events) => {
      benches.push(new FakeBench(events));
      return benches.at(-1) as unknown as CheckBench;
    },
  );
  model.open();
  expect(await model.change(checkDefaults)).toBeNull();
  return { model, bench: benches[0] as FakeBench, told };
}

describe('the check', () => {
  test('begins a run once and asks about steps after that', async () => {
    const { model, bench } = await openModel();
    await model.change({ h: 1e-3 });
    await model.change({ parameter: 'W1' });
    expect(bench.asked).toEqual(['begin xor none']);
    expect(model.report?.relativeError).toBeCloseTo(1e-6, 12);
    await model.change({ trained: 100 });
    await model.change({ network: 'study' });
    expect(bench.asked).toEqual(['begin xor none', 'train 100', 'begin study none']);
  });

  test('keeps what it had when something is refused', async () => {
    const { model } = await openModel();
    await model.change({ h: 1e-4 });
    const before = { chosen: model.chosen, report: model.report, status: model.status };
    expect(await model.change({ h: 0 })).toBe('the step h is 0');
    expect(await model.change({ bug: 'B1.1' })).toBe('B1.1 does not fit');
    expect({ chosen: model.chosen, report: model.report, status: model.status }).toEqual(before);
    expect(await model.change({ h: 1e-2 })).toBeNull(); // and goes on
    expect(model.chosen).toMatchObject({ h: 1e-2, bug: 'none' });
  });

  test('shows what is wanted at once, and what it has when that is refused', async () => {
    const { model } = await openModel();
    const changes = [model.change({ h: 1e-3 }), model.change({ h: 1e-2 }), model.change({ h: 0 })];
    expect(model.wanted.h).toBe(0);
    await changes[0];
    expect([model.chosen.h, model.wanted.h]).toEqual([1e-3, 0]);
    await Promise.all(changes);
    expect([model.chosen.h, model.wanted.h]).toEqual([1e-2, 1e-2]);
  });

  test('begins its run again in a new worker', async () => {
    const { model, bench, told } = await openModel();
    await model.change({ bug: 'B2.11', trained: 100 });
    bench.events.restarted();
    await model.change({ h: 1e-3 });
    expect(told).toEqual(['restarted']);
    expect(bench.asked).toEqual(['begin xor none', 'begin xor B2.11', 'begin xor B2.11']);
  });

  test('judges with the whole curve', async () => {
    const { model } = await openModel();
    await model.change({ h: 0.1 });
    await expect.poll(() => model.curves.double?.length).toBe(45);
    expect(model.verdict()).toBe('coarse');
    model.close();
  });
});

describe('a picture', () => {
  test('has its names apart', () => {
    expect(apart([50, 52, 10])).toEqual([50, 69, 10]);
    expect(apart([])).toEqual([]);
  });

  test('finds points where there are some', () => {
    expect(lastPoint([1, null, 3, undefined])).toBe(2);
    expect(lastPoint([null])).toBe(-1);
    expect(nearestPoint({ x: [0, 1, 2, 3], y: [1, null, 1, 1] }, 1.2)).toBe(2);
  });

  test('has ticks at whole powers of ten', () => {
    const ticks = decades(-3.5, 1, 3, powerOfTen);
    expect(ticks.map(({ text }) => text)).toEqual(['10⁻³', '10⁻¹', '10¹']);
  });
});

test('numbers keep their digits and their signs', () => {
  expect([3.21e-10, 0.75, 1234567, 0, -0, Number.NaN, -1e-5].map(about)).toEqual([
    '3.2e−10',
    '0.75',
    '1.2e6',
    '0',
    '0',
    'NaN',
    '−1e−5',
  ]);
  expect([3.21e-10, 1e-6, 0.5].map(inWords)).toEqual(['3.2 × 10⁻¹⁰', '10⁻⁶', '0.5']);
  expect([0.1, 3e-5].map(step)).toEqual(['10⁻¹', '3 × 10⁻⁵']);
  expect([-0.031042512, 1.234567e-7, Number.NEGATIVE_INFINITY].map(sixDigits)).toEqual([
    '−0.0310425',
    '1.23457e−7',
    '−∞',
  ]);
});
