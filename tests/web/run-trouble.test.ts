// When a run is said to be in trouble.
import { describe, expect, test } from 'vitest';
import { idleLayers, overfitting, restingLoss } from '../../web/src/client/run-trouble.ts';
import type { Curve } from '../../web/src/protocol/index.ts';

function line(count: number, every: number, loss: (share: number) => number) {
  return {
    iteration: Float64Array.from({ length: count }, (_, i) => (i + 1) * every),
    loss: Float32Array.from({ length: count }, (_, i) => loss(i / (count - 1))),
    accuracy: new Float32Array(count),
  };
}

const curve = (train: (share: number) => number, test: (share: number) => number): Curve => ({
  train: line(100, 100, train),
  test: line(25, 400, test),
});

describe('overfitting', () => {
  const falls = (share: number) => 0.5 * (1 - share) + 0.01;
  test('is a test loss that rises while the training loss falls', () => {
    const found = overfitting(curve(falls, (share) => 0.3 + (share - 0.25) ** 2));
    expect(found?.at).toBe(2800); // the seventh of 25 evaluations
    expect(found?.least).toBeCloseTo(0.3, 5);
    expect(found?.now).toBeGreaterThan(0.75);
  });

  test('is not said of curves that fall together, of both rising, or of a late wobble', () => {
    expect(overfitting(curve(falls, falls))).toBeNull();
    expect(
      overfitting(
        curve(
          (s) => 0.1 + s,
          (s) => 0.2 + s,
        ),
      ),
    ).toBeNull();
    expect(overfitting(curve(falls, (s) => (s > 0.95 ? 0.9 : 0.5 - 0.4 * s)))).toBeNull();
  });

  test('waits for enough evaluations', () => {
    const early = curve(falls, (s) => 0.3 + s);
    early.test = line(8, 100, (s) => 0.3 + s);
    expect(overfitting(early)).toBeNull();
  });
});

describe('a resting loss', () => {
  test('is one that no longer falls and is not small', () => {
    expect(
      restingLoss(
        line(100, 100, () => 0.4),
        'binary',
      ),
    ).toBeCloseTo(0.4);
    expect(
      restingLoss(
        line(100, 100, () => 0.05),
        'binary',
      ),
    ).toBeNull();
    expect(
      restingLoss(
        line(100, 100, () => 0.05),
        'regression',
      ),
    ).toBeCloseTo(0.05);
    expect(
      restingLoss(
        line(100, 100, (share) => 1 - share / 2),
        'binary',
      ),
    ).toBeNull();
  });

  test('is not said of early steps', () => {
    expect(
      restingLoss(
        line(100, 1, () => 0.4),
        'binary',
      ),
    ).toBeNull();
    expect(
      restingLoss(
        line(10, 1000, () => 0.4),
        'binary',
      ),
    ).toBeNull();
  });
});

test('idle layers are those of which half no longer learns', () => {
  expect(
    idleLayers([
      { units: 4, dead: 2, saturated: 0 },
      { units: 4, dead: 1, saturated: 1 },
      { units: 3, dead: 0, saturated: 3 },
    ]),
  ).toEqual([
    { layer: 1, kind: 'dead', count: 2, units: 4 },
    { layer: 3, kind: 'saturated', count: 3, units: 3 },
  ]);
});
