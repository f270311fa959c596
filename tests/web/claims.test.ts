// What runs say about claims.
import { describe, expect, test } from 'vitest';
import {
  fadingOf,
  firstReaching,
  logShares,
  timingOf,
  verdictOf,
} from '../../web/src/draw/claims.ts';
import {
  formatClaimsSettings,
  parseClaimsSettings,
} from '../../web/src/elements/glassbox-claims-settings.ts';

describe('claims', () => {
  test('a verdict needs half a point', () => {
    expect(verdictOf(0.97, 0.944)).toBe('ahead');
    expect(verdictOf(0.944, 0.97)).toBe('behind');
    expect(verdictOf(0.9707, 0.9706)).toBe('level');
    expect(verdictOf(0.9706, 0.9735)).toBe('level');
  });

  test('when an accuracy was first reached', () => {
    const iteration = Float64Array.of(0, 100, 200);
    const test = {
      iteration,
      accuracy: Float32Array.of(0.1, 0.85, 0.93),
      loss: new Float32Array(3),
    };
    expect(firstReaching({ test }, 0.9)).toBe(200);
    expect(firstReaching({ test }, 0.95)).toBeNull();
  });

  test('how a gradient fades from layer to layer', () => {
    const { ratio, factor } = fadingOf([0.001, 0.01, 0.1, 1]);
    expect(ratio).toBeCloseTo(0.001, 12);
    expect(factor).toBeCloseTo(0.1, 12);
  });

  test('bars on a logarithmic scale between whole powers of ten', () => {
    const { low, high, at } = logShares([0.002, 0.2, 0]);
    expect([low, high]).toEqual([-3, 0]);
    expect(at[1]).toBeCloseTo((Math.log10(0.2) + 3) / 3, 12);
    expect(at[2]).toBe(0);
  });

  test('the cost of a gradient in both ways', () => {
    const checked = { name: 'W1', rows: 2, columns: 2, count: 4, relativeError: 1e-9 };
    const worst = [{ row: 0, column: 0, backprop: 0.5, measured: 0.5 - 1e-10 }];
    const report = {
      arrays: [
        { ...checked, worst },
        { ...checked, worst: [] },
      ],
      ...{ relativeError: 1e-9, backpropMilliseconds: 0.1, numericalMilliseconds: 3000 },
    };
    const timing = timingOf(report);
    expect(timing.times).toBeCloseTo(30_000, 6);
    expect(timing.measured).toBe(8);
    expect(timing.difference).toBeCloseTo(1e-10, 14);
  });

  test('links come back, and impossible ones are refused', () => {
    const { settings, refused } = parseClaimsSettings('claim=depth&pair=1&epochs=3&seed=7');
    expect(refused).toEqual([]);
    expect(settings).toMatchObject({ claim: 'depth', pair: 1, epochs: 3, seed: 7 });
    expect(parseClaimsSettings(formatClaimsSettings(settings)).settings).toEqual(settings);
    expect(parseClaimsSettings('claim=moon&epochs=0&seed=x').refused).toHaveLength(3);
  });
});
