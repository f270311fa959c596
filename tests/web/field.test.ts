// The field's arithmetic: marks of points, classes as colours, reading a value off the grid.
import { describe, expect, test } from 'vitest';
import {
  asShares,
  classPixels,
  makeClassColours,
  sureness,
  twoColours,
  valueAt,
} from '../../web/src/draw/answer-field.ts';
import { classColour, markPath, markShapes } from '../../web/src/draw/point-marks.ts';
import { FieldPointer, type PaintEvent } from '../../web/src/elements/field-pointer.ts';

describe('marks', () => {
  const outline = (label: number) => {
    const corners: [number, number][] = [];
    const pen = {
      moveTo: (x: number, y: number) => corners.push([x, y]),
      lineTo: (x: number, y: number) => corners.push([x, y]),
      closePath: () => {},
      arc: (x: number, y: number, r: number) => corners.push([x - r, y], [x + r, y]),
    };
    markPath(pen, label, 0, 0, 10);
    return corners;
  };

  test('have one shape and one colour a class', () => {
    const labels = Array.from({ length: markShapes }, (_, label) => label);
    expect(new Set(labels.map((label) => JSON.stringify(outline(label)))).size).toBe(markShapes);
    expect(new Set(labels.map(classColour)).size).toBe(markShapes);
  });

  test('are about as large', () => {
    for (let label = 0; label < markShapes; label++) {
      const widths = outline(label).map(([x, y]) => Math.hypot(x, y));
      expect(Math.max(...widths)).toBeGreaterThanOrEqual(10);
      expect(Math.max(...widths)).toBeLessThan(16);
    }
  });
});

describe('classes as colours', () => {
  const red = [200, 0, 0] as const;
  const blue = [0, 0, 200] as const;
  const colours = makeClassColours([red, blue], [240, 240, 240], false);

  test('are stronger where the network is surer', () => {
    const pixels = classPixels(Uint8Array.of(0, 0, 1), Float32Array.of(0.5, 1, 1), colours);
    const [guess, sure, other] = [0, 4, 8].map((at) => [...pixels.subarray(at, at + 4)]);
    expect(guess?.[1]).toBeGreaterThan(sure?.[1] ?? 0); // the guess is nearer to the ground
    expect(sure?.[0]).toBeGreaterThan(sure?.[2] ?? 0);
    expect(other?.[2]).toBeGreaterThan(other?.[0] ?? 0);
    expect(guess?.[3]).toBe(255);
  });

  test('do not tell how sure it is when one tint is asked for', () => {
    const flat = makeClassColours([red, blue], [240, 240, 240], true);
    const pixels = classPixels(Uint8Array.of(1, 1), Float32Array.of(0.5, 1), flat);
    expect([...pixels.subarray(0, 4)]).toEqual([...pixels.subarray(4, 8)]);
  });

  test('sureness goes from a guess to certainty', () => {
    expect(sureness(0.25, 4)).toBe(0);
    expect(sureness(1, 4)).toBe(1);
    expect(sureness(0.1, 4)).toBe(0);
    expect(sureness(Number.NaN, 4)).toBe(0);
  });
});

test('two colours part at the middle', () => {
  const colours = twoColours(Uint32Array.from({ length: 11 }, (_, i) => i));
  expect([...colours]).toEqual([1, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9]);
});

test('numbers about zero become shares about a half', () => {
  expect([...asShares(Float32Array.of(-2, 0, 1), 2)]).toEqual([0, 0.5, 0.75]);
  expect([...asShares(Float32Array.of(0, 0), 0)]).toEqual([0.5, 0.5]);
});

test('a value is read between the points of the grid, the largest x2 first', () => {
  const values = [0, 1, 2, 10, 11, 12, 20, 21, 22];
  const square = { low: -1, high: 1 };
  expect(valueAt(values, 3, square, -1, 1)).toBe(0);
  expect(valueAt(values, 3, square, 1, -1)).toBe(22);
  expect(valueAt(values, 3, square, 0.5, 0.5)).toBeCloseTo(1.5 + 5);
  expect(valueAt(values, 3, square, 9, 9)).toBe(2); // beyond the square: its edge
});

describe('the keys of a field', () => {
  const told: PaintEvent[] = [];
  const pointer = new FieldPointer(
    () => ({ low: -6, high: 6 }),
    (event) => told.push(event),
  );
  const press = (key: string, shiftKey = false) =>
    pointer.key({ key, shiftKey } as unknown as KeyboardEvent);

  test('move a cursor that stays in the plane, add and erase', () => {
    expect(press('Tab')).toBe(false);
    expect(press('ArrowUp')).toBe(true);
    expect(pointer.cursor).toEqual([0, 0.25]);
    for (let i = 0; i < 20; i++) press('ArrowRight', true);
    expect(pointer.cursor).toEqual([6, 0.25]);
    press('Enter');
    press('Delete');
    expect(told.map(({ phase, erase }) => `${phase} ${erase}`)).toEqual([
      'begin false',
      'paint false',
      'end false',
      'begin true',
      'paint true',
      'end true',
    ]);
    expect(told[1]).toMatchObject({ x1: 6, x2: 0.25 });
  });
});
