import { describe, expect, test } from 'vitest';
import { digitPixels } from '../../web/src/draw/digit-tile.ts';
import {
  accuracyAt,
  doubledEnd,
  errorHeight,
  errorTicks,
  smoothed,
} from '../../web/src/draw/error-scale.ts';
import {
  band,
  contour,
  fieldPixels,
  fieldStrength,
  makeFieldColours,
} from '../../web/src/draw/field.ts';
import { layoutNetwork } from '../../web/src/draw/network-layout.ts';
import { neuronFields } from '../../web/src/draw/neuron-fields.ts';
import {
  makeRamp,
  niceRange,
  parseColour,
  rampOffset,
  signedPixels,
} from '../../web/src/draw/ramp.ts';
import { inkOf, tracePath } from '../../web/src/draw/strokes.ts';

const stops = ['#000000', '#0000ff', '#ffffff', '#ff0000', '#800000'].map(parseColour);
const ramp = makeRamp(stops);
const colourAt = (value: number) => [...ramp.slice(rampOffset(value), rampOffset(value) + 3)];

describe('the diverging ramp', () => {
  test('goes through its stops', () => {
    expect([-1, -0.5, 0, 0.5, 1].map(colourAt)).toEqual([
      [0, 0, 0],
      [0, 0, 255],
      [255, 255, 255],
      [255, 0, 0],
      [128, 0, 0],
    ]);
  });

  test('ends at its ends, and a value that is not a number is zero', () => {
    expect(colourAt(7)).toEqual([128, 0, 0]);
    expect(colourAt(-7)).toEqual([0, 0, 0]);
    expect(colourAt(Number.NaN)).toEqual([255, 255, 255]);
  });

  test('refuses what is no colour', () => {
    expect(parseColour(' #0a6557 ')).toEqual([10, 101, 87]);
    expect(parseColour('#fff')).toEqual([255, 255, 255]);
    expect(() => parseColour('teal')).toThrow('expected a colour like #0a6557, got "teal"');
  });

  test('paints values by their share of the range', () => {
    expect([...signedPixels([0.2, 0, -0.2], 0.2, ramp)]).toEqual([
      128, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 255,
    ]);
  });

  test.each([
    [0.19, 0.2],
    [0.21, 0.3],
    [4, 5],
    [10, 10],
    [0, 1],
  ])('prints a range for %f', (largest, range) => {
    expect(niceRange(largest)).toBeCloseTo(range, 12);
  });
});

test('a digit is ink of its own opacity', () => {
  const bytes = new Uint8Array(784);
  bytes[1] = 200;
  expect([...digitPixels(bytes, [1, 2, 3]).slice(0, 8)]).toEqual([1, 2, 3, 0, 1, 2, 3, 200]);
});

describe('the accuracy scale', () => {
  test('counts mistakes in powers of ten', () => {
    expect([0, 0.9, 0.99].map(errorHeight).map((h) => Math.round(h * 1e9) / 1e9)).toEqual([
      0, 1, 2,
    ]);
    for (const tick of errorTicks) expect(accuracyAt(errorHeight(tick))).toBeCloseTo(tick, 12);
    expect(errorHeight(1)).toBeCloseTo(errorHeight(0.995), 9);
  });

  test('smooths a jumping line without clinging to its beginning', () => {
    expect([...smoothed([0, 1])]).toEqual([0, 0.5]);
    const end = smoothed(Array.from({ length: 100 }, (_, i) => i % 2)).at(-1);
    expect(end).toBeCloseTo(0.5, 1);
    expect(smoothed([]).length).toBe(0);
  });

  test('grows its axes by doubling', () => {
    expect([0, 1000, 1001, 9000].map((end) => doubledEnd(1000, end))).toEqual([
      1000, 1000, 2000, 16000,
    ]);
  });
});

describe('the field', () => {
  /** p = 0 on the left, 1 on the right. */
  const side = 5;
  const slope = Float32Array.from({ length: side * side }, (_, i) => (i % side) / (side - 1));

  test('has seven bands, symmetric about a half', () => {
    const bands = new Set(
      Array.from({ length: 1001 }, (_, i) => Math.round(band(fieldStrength(i / 1000)) * 6)),
    );
    expect([...bands].sort((a, b) => a - b)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(fieldStrength(0.9)).toBeCloseTo(-fieldStrength(0.1), 12);
  });

  test('is drawn at any size', () => {
    const pixels = fieldPixels(slope, side, 9, makeFieldColours(ramp));
    expect(pixels.length).toBe(9 * 9 * 4);
    const left = [...pixels.slice(0, 3)];
    const right = [...pixels.slice(8 * 4, 8 * 4 + 3)];
    expect(left).toEqual(colourAt(-0.5));
    expect(right).toEqual(colourAt(0.5));
  });

  test('has its line where p is a half', () => {
    const segments = contour(
      slope.map((p) => p * 0.9),
      side,
      0.5,
    );
    expect(segments.length).toBe((side - 1) * 4);
    for (let i = 0; i < segments.length; i += 2) expect(segments[i]).toBeCloseTo(0.5 / 0.9, 6);
    expect(
      contour(
        slope.map(() => 0.2),
        side,
        0.5,
      ),
    ).toEqual([]);
  });
});

describe('the network', () => {
  test('stands in its width with every edge', () => {
    const layout = layoutNetwork([2, 4, 1], 500);
    expect(layout.nodes.length).toBe(7);
    expect(layout.edges.length).toBe(12);
    expect(layout.numbers).toBe(true);
    for (const node of layout.nodes) {
      expect(node.x).toBeGreaterThanOrEqual(0);
      expect(node.x + layout.node).toBeLessThanOrEqual(500);
      expect(node.y).toBeGreaterThanOrEqual(0);
      expect(node.y + layout.node).toBeLessThanOrEqual(layout.height);
    }
    expect(layoutNetwork([2, 9, 1], 500).numbers).toBe(false);
  });

  test('shows in each neuron what it makes of the plane', () => {
    const layer = {
      rows: 1,
      columns: 2,
      values: new Float32Array([2, -1]),
      bias: new Float32Array([0.5]),
    };
    const out = { rows: 1, columns: 1, values: new Float32Array(1), bias: new Float32Array(1) };
    const [inputs, hidden] = neuronFields([layer, out], 'tanh', { low: 0, high: 1 }, 2);
    expect(inputs?.map((field) => [...field])).toEqual([
      [0, 1, 0, 1],
      [1, 1, 0, 0],
    ]);
    const expected = [-0.5, 1.5, 0.5, 2.5].map(Math.tanh);
    for (const [i, value] of expected.entries()) expect(hidden?.[0]?.[i]).toBeCloseTo(value, 6);
  });
});

test('a stroke is a smooth path, a touch a dot', () => {
  const calls: string[] = [];
  const path = {
    moveTo: (...at: number[]) => calls.push(`M${at}`),
    lineTo: (...at: number[]) => calls.push(`L${at}`),
    quadraticCurveTo: (...at: number[]) => calls.push(`Q${at}`),
  };
  const points = [0, 10, 20].map((x) => ({ x, y: 0 }));
  tracePath(points, path);
  expect(calls).toEqual(['M0,0', 'Q10,0,15,0', 'L20,0']);
  calls.length = 0;
  tracePath(points.slice(0, 1), path);
  expect(calls).toEqual(['M0,0', 'L0.01,0']);
});

test('ink is what is opaque', () => {
  expect([...inkOf(new Uint8ClampedArray([9, 9, 9, 0, 9, 9, 9, 128]))]).toEqual([0, 128]);
});
