// The space-warp view: what part of a layer's space is shown, and the way between two layers.
import { describe, expect, test } from 'vitest';
import {
  frameOf,
  lineInFrame,
  mixed,
  positiveSide,
  share,
  strideOf,
} from '../../web/src/draw/warp-frame.ts';

const layer = (...values: number[]) => ({
  grid: Float32Array.from(values),
  points: new Float32Array(),
});

describe('the frame of a layer', () => {
  test('is symmetric where values are negative, and begins at 0 where none is', () => {
    expect(frameOf(layer(-0.9, 0.8))).toEqual({ low: -1.06, high: 1.06 });
    expect(frameOf(layer(0, 0.97))).toEqual({ low: -0.06, high: 1.06 });
    expect(frameOf(layer(-6, 6)).high).toBeCloseTo(6.36, 9);
    expect(frameOf(layer(0, 17)).high).toBeCloseTo(20 * 1.06, 9);
    expect(frameOf(layer(0, 230)).high).toBeCloseTo(250 * 1.06, 9);
  });

  test('stays while the values move a little', () => {
    expect(frameOf(layer(0, 17))).toEqual(frameOf(layer(0, 19)));
  });

  test('holds every value, points as well, and survives a layer that says nothing', () => {
    const frame = frameOf({ grid: Float32Array.of(0.1), points: Float32Array.of(-3.2) });
    for (const value of [0.1, -3.2]) {
      expect(share(value, frame)).toBeGreaterThan(0);
      expect(share(value, frame)).toBeLessThan(1);
    }
    const dead = frameOf(layer(0, 0, 0, 0));
    expect(dead.high).toBeGreaterThan(dead.low);
  });
});

describe('the way from layer to layer', () => {
  const [plane, hidden] = [Float32Array.of(-1, 1), Float32Array.of(10, 0)];
  const [small, large] = [
    { low: -1, high: 1 },
    { low: 0, high: 10 },
  ];

  test('begins and ends at the places within the frames', () => {
    expect([...mixed(plane, small, hidden, large, 0)]).toEqual([0, 1]);
    expect([...mixed(plane, small, hidden, large, 1)]).toEqual([1, 0]);
    expect([...mixed(plane, small, hidden, large, 0.5)]).toEqual([0.5, 0.5]);
  });
});

describe('the line of the output', () => {
  const frame = { low: -2, high: 2 };

  test('goes from edge to edge', () => {
    // x = 1: three quarters of the way from -2 to 2.
    const vertical = lineInFrame([1, 0, -1], frame);
    expect(vertical?.map(([x]) => x)).toEqual([0.75, 0.75]);
    expect(vertical?.map(([, y]) => y).sort()).toEqual([0, 1]);
    // x + y = 0: the diagonal through two corners.
    const diagonal = lineInFrame([1, 1, 0], frame);
    expect(diagonal?.map(([x, y]) => x + y)).toEqual([1, 1]);
    expect(lineInFrame([1, 0, -9], frame)).toBeNull();
  });

  test('parts the square into its two sides', () => {
    const area = (corners: [number, number][]) =>
      Math.abs(
        corners.reduce((sum, [x, y], i) => {
          const [nextX, nextY] = corners[(i + 1) % corners.length] as [number, number];
          return sum + (x * nextY - nextX * y) / 2;
        }, 0),
      );
    expect(area(positiveSide([1, 0, -1], frame))).toBeCloseTo(0.25, 9);
    expect(area(positiveSide([-1, 0, 1], frame))).toBeCloseTo(0.75, 9);
    expect(positiveSide([0, 0, 1], frame).length).toBe(4);
    expect(positiveSide([0, 0, -1], frame)).toEqual([]);
  });
});

test('of many points some are drawn', () => {
  expect(strideOf(400, 400)).toBe(1);
  expect(strideOf(401, 400)).toBe(2);
  expect(Math.ceil(5000 / strideOf(5000, 400))).toBeLessThanOrEqual(400);
});
