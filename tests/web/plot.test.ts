// The plot of the learning curves: axes and what a cursor reads.
import { describe, expect, test } from 'vitest';
import { ghostLines, stepsEnd } from '../../web/src/draw/curve-lines.ts';
import {
  decadeTicks,
  ghostTables,
  hasAccuracy,
  logRange,
  lossRange,
  mostGhosts,
  nearest,
  paleAndClear,
  plotTables,
  rangeOver,
  readCurve,
} from '../../web/src/draw/plot-axes.ts';
import { sayNetwork } from '../../web/src/messages/network.ts';
import type { Curve } from '../../web/src/protocol/index.ts';

const line = (iteration: number[], loss: number[], accuracy: number[]) => ({
  iteration: Float64Array.from(iteration),
  loss: Float32Array.from(loss),
  accuracy: Float32Array.from(accuracy),
});
const curve: Curve = {
  train: line([1, 2, 3, 4], [0.75, 0.5, 0.25, 0.02], [0.25, 0.5, 0.75, 1]),
  test: line([2, 4], [0.625, 0.125], [0.5, 0.75]),
};
const none: Curve = { train: line([], [], []), test: line([], [], []) };

describe('the axes', () => {
  test('of loss double when the run outgrows them, and cut off a peak', () => {
    expect(lossRange(curve, 1)).toEqual({ low: 0, high: 1 });
    expect(lossRange({ ...curve, test: line([2], [1.5], [0.5]) }, 1).high).toBe(2);
    expect(lossRange({ ...curve, test: line([2], [1e30], [0.5]) }, 1).high).toBe(64);
    const broken = { ...curve, train: line([1], [Number.NaN], [0]) };
    expect(lossRange(broken, 1)).toEqual({ low: 0, high: 1 });
  });

  test('of the logarithm are whole powers of ten around what is above 0', () => {
    expect(logRange(curve)).toEqual({ low: 0.01, high: 1 });
    expect(logRange({ ...curve, train: line([1], [0], [1]) })).toEqual({ low: 0.1, high: 1 });
    expect(logRange(none)).toEqual({ low: 0.1, high: 1 });
    expect(logRange({ ...none, train: line([1], [1e-20], [1]) }).low).toBe(1e-12);
    expect(decadeTicks({ low: 0.01, high: 1 })).toEqual([0.01, 0.1, 1]);
    expect(decadeTicks({ low: 1e-12, high: 10 }).length).toBeLessThanOrEqual(5);
  });

  test('of accuracy are left out where there is none', () => {
    expect(hasAccuracy(curve)).toBe(true);
    expect(hasAccuracy(none)).toBe(true);
    expect(hasAccuracy({ ...none, train: line([1], [0.5], [Number.NaN]) })).toBe(false);
  });
});

test('a jumpy line is drawn pale behind its mean, a smooth one as it is', () => {
  const smooth = [1, 0.8, 0.6, 0.5, 0.45];
  expect(paleAndClear(smooth)).toEqual({ pale: [], clear: smooth });
  const jumpy = [1, 0, 1, 0, 1, 0];
  const { pale, clear } = paleAndClear(jumpy);
  expect(pale).toBe(jumpy);
  expect(clear.length).toBe(jumpy.length);
  expect(Math.abs((clear[5] ?? 0) - 0.5)).toBeLessThan(0.1);
});

test('what has no place on an axis is a gap', () => {
  const broken = { ...curve, train: line([1, 2, 3], [0.5, 0, Number.NaN], [0, 0.5, 1]) };
  const [pale, tested, train] = plotTables(broken, 'loss', true);
  expect(pale).toEqual([[], []]);
  expect(tested).toEqual([
    [2, 4],
    [0.625, 0.125],
  ]);
  expect(train).toEqual([
    [1, 2, 3],
    [0.5, null, null],
  ]);
  expect(plotTables(broken, 'loss', false)[2][1]).toEqual([0.5, 0, null]);
  // An accuracy of 0 is drawn: its axis is never logarithmic.
  expect(plotTables(broken, 'accuracy', true)[2][1]).toEqual([0, 0.5, 1]);
  expect(plotTables(undefined, 'loss', false)).toEqual([
    [[], []],
    [[], []],
    [[], []],
  ]);
});

describe('the cursor', () => {
  test('finds the nearest point', () => {
    expect([-5, 1.4, 1.6, 3, 9].map((at) => nearest([1, 2, 3, 4], at))).toEqual([0, 0, 1, 2, 3]);
    expect(nearest([], 1)).toBe(-1);
    expect(nearest([7], 1)).toBe(0);
  });

  test('reads both lines in one sentence, and says where the test point stands', () => {
    const { train, test: tested } = readCurve(curve, 2);
    expect(sayNetwork.readout(2, train, tested)).toBe(
      'Step 2: train loss 0.500, accuracy 50.0%; test loss 0.625, accuracy 50.0%',
    );
    const third = readCurve(curve, 1);
    expect(sayNetwork.readout(1, third.train, third.test)).toBe(
      'Step 1: train loss 0.750, accuracy 25.0%; test (step 2) loss 0.625, accuracy 50.0%',
    );
    const regression = { ...none, train: line([1], [0.5], [Number.NaN]) };
    const alone = readCurve(regression, 1);
    expect(sayNetwork.readout(1, alone.train, alone.test)).toBe('Step 1: train loss 0.500');
  });
});

describe('ghosts', () => {
  const untested: Curve = { ...curve, test: none.test };

  test('have a line each, of accuracy the test one where there is one', () => {
    const tables = ghostTables([curve, untested], 'accuracy', false);
    expect(tables).toEqual([
      [
        [2, 4],
        [0.5, 0.75],
      ],
      [
        [1, 2, 3, 4],
        [0.25, 0.5, 0.75, 1],
      ],
      [[], []],
    ]);
    expect(tables.length).toBe(mostGhosts);
    expect(ghostTables([curve], 'loss', true)[0]).toEqual([
      [1, 2, 3, 4],
      [0.75, 0.5, expect.closeTo(0.25), expect.closeTo(0.02)],
    ]);
  });

  test('keep the axes as wide as they were', () => {
    const short = { ...none, train: line([1], [0.1], [0.5]) };
    const long = { ...none, train: line([1, 900], [3, 0.1], [0.5, 1]) };
    expect(stepsEnd(short, 400)).toBe(400);
    expect(stepsEnd(short, 400, [long])).toBe(1600);
    expect(rangeOver([short, long], (one) => lossRange(one, 1))).toEqual({ low: 0, high: 4 });
    expect(rangeOver([short, long], logRange)).toEqual({ low: 0.1, high: 10 });
  });

  test('are pale lines of their own in the strip', () => {
    const [accuracy] = ghostLines([curve], 'accuracy');
    expect([accuracy?.x, accuracy?.y]).toEqual([curve.test.iteration, curve.test.accuracy]);
    const [loss] = ghostLines([curve], 'loss');
    expect([loss?.x, loss?.y, loss?.marked]).toEqual([
      curve.train.iteration,
      curve.train.loss,
      false,
    ]);
    expect(accuracy?.colour).not.toBe('--ink');
  });
});
