// The lens: blocks, and formulas whose numbers come to what they explain.
import { describe, expect, test } from 'vitest';
import { blocksOf, norm, pictureOf } from '../../web/src/draw/lens-blocks.ts';
import { formulasOf, type Line, sumOf } from '../../web/src/draw/lens-formulas.ts';
import {
  formatLensSettings,
  lensDefaults,
  parseLensSettings,
} from '../../web/src/elements/glassbox-lens-settings.ts';
import type { Array2, LensView } from '../../web/src/protocol/study.ts';

const array = (rows: number, columns: number, values: number[]): Array2 => ({
  ...{ rows, columns, values: Float64Array.from(values) },
});
const column = (...values: number[]) => array(values.length, 1, values);

/** A network 2-2-2 with ReLU, worked out by hand: x = (1, 2), the right class is 1. */
function smallLens(): LensView {
  const p = [1 / (1 + Math.exp(1.5)), 1 / (1 + Math.exp(-1.5))] as const;
  const dz2 = [p[0], p[1] - 1] as const;
  // W1 = (1 0; 0 -1), b1 = 0: z1 = (1, -2), a1 = (1, 0). W2 = (0.5 1; 2 -1): z2 = (0.5, 2).
  const da1 = [0.5 * dz2[0] + 2 * dz2[1], dz2[0] - dz2[1]] as const;
  const dz1 = [da1[0], 0] as const;
  const layer = (name: string, input: Array2, output: Array2, dOut: Array2, dIn: Array2) => ({
    ...{ name, input, output, outputGradient: dOut, inputGradient: dIn, parameters: [] },
  });
  const x = column(1, 2);
  return {
    input: x,
    target: column(0, 1),
    labels: [1],
    layers: [
      {
        ...layer('affine1', x, column(1, -2), column(...dz1), column(dz1[0], 0)),
        parameters: [
          {
            ...{ name: 'W1', value: array(2, 2, [1, 0, 0, -1]) },
            gradient: array(2, 2, [dz1[0], 2 * dz1[0], 0, 0]),
          },
          { name: 'b1', value: column(0, 0), gradient: column(...dz1) },
        ],
      },
      layer('relu1', column(1, -2), column(1, 0), column(...da1), column(...dz1)),
      {
        ...layer('affine2', column(1, 0), column(0.5, 2), column(...dz2), column(...da1)),
        parameters: [
          {
            ...{ name: 'W2', value: array(2, 2, [0.5, 1, 2, -1]) },
            gradient: array(2, 2, [dz2[0], 0, dz2[1], 0]),
          },
          { name: 'b2', value: column(0, 0), gradient: column(...dz2) },
        ],
      },
    ],
    prediction: column(...p),
    loss: -Math.log(p[1]),
  };
}

/** What the formula's own numbers come to, beside the number that it explains. */
function recomputed(line: Line): number {
  switch (line.kind) {
    case 'sum':
      return (line.factor?.value ?? 1) * (line.sum.total + (line.bias?.value ?? 0));
    case 'product':
      return line.a * line.b;
    case 'difference':
      return line.a - line.b;
    case 'softmax':
      return Math.exp(line.argument) / line.powers;
    case 'call':
      return line.function === 'relu' ? Math.max(0, line.argument) : -Math.log(line.argument);
    case 'given':
    case 'same':
      return line.value;
  }
}

describe('the lens', () => {
  const blocks = blocksOf(smallLens());

  test('the blocks stand in the order of the way forward', () => {
    const ids = ['X', 'W1', 'b1', 'Z1', 'A1', 'W2', 'b2', 'Z2', 'P', 'L'];
    expect(blocks.map(({ id }) => id)).toEqual(ids);
    expect(norm(blocks[0]?.value as Array2)).toBeCloseTo(Math.sqrt(5), 12);
  });

  test('every formula of every number comes to that number, forward and backward', () => {
    let lines = 0;
    for (const block of blocks) {
      for (let row = 0; row < block.value.rows; row++) {
        for (let col = 0; col < block.value.columns; col++) {
          const { forward, backward } = formulasOf(blocks, block, row, col, 1);
          for (const line of [forward, backward]) {
            if (!line) continue;
            expect(recomputed(line), `${line.name} = ${JSON.stringify(line)}`).toBeCloseTo(
              line.value,
              12,
            );
            lines += 1;
          }
        }
      }
    }
    expect(lines).toBe(2 * (2 + 4 + 2 + 2 + 2 + 4 + 2 + 2 + 1) + 2);
  });

  test('formulas are written with their indices', () => {
    const line = (id: string, row: number, col: number) => {
      const block = blocks.find((other) => other.id === id);
      if (!block) throw new Error(`expected a block ${id}`);
      const { forward, backward } = formulasOf(blocks, block, row, col, 1);
      return [forward, backward].map((l) =>
        l && 'general' in l ? `${l.name} = ${l.general}` : '',
      );
    };
    expect(line('Z1', 1, 0)).toEqual([
      'z1[1] = Σⱼ W1[1,j] x[j] + b1[1]',
      'dz1[1] = relu′(z1[1]) · Σₖ W2[k,1] dz2[k]',
    ]);
    expect(line('W2', 0, 1)[1]).toBe('dW2[0,1] = dz2[0] · a1[1]');
    expect(line('Z2', 1, 0)[1]).toBe('dz2[1] = p[1] − t[1]');
    expect(line('P', 0, 0)[0]).toBe('p[0] = e^z2[0] / Σₘ e^z2[m]');
  });

  test('of many terms the largest stand first and the others are one number', () => {
    const terms = Array.from({ length: 10 }, (_, i) => ({ name: `${i}`, left: i - 4, right: 1 }));
    const sum = sumOf(terms);
    expect(sum.terms.map(({ name }) => name)).toEqual(['9', '0', '8', '1']);
    expect(sum.others).toBe(6);
    expect(sum.rest).toBe(-2 - 1 + 1 + 2 + 3);
    expect(sum.total).toBe(5);
  });

  test('pictures: the row of a weight on 784 pixels, vectors in rows of ten', () => {
    const weights = pictureOf({ rows: 50, columns: 784, values: new Float64Array() }, 7);
    expect([weights.width, weights.height, weights.at(29)]).toEqual([
      28,
      28,
      { row: 7, column: 29 },
    ]);
    const vector = pictureOf({ rows: 50, columns: 1, values: new Float64Array() }, 0);
    expect([vector.width, vector.height, vector.at(23)]).toEqual([10, 5, { row: 23, column: 0 }]);
    const matrix = pictureOf({ rows: 10, columns: 50, values: new Float64Array() }, 0);
    expect([matrix.width, matrix.height, matrix.at(51)]).toEqual([50, 10, { row: 1, column: 1 }]);
  });

  test('links come back, and impossible ones are refused', () => {
    const settings = { ...lensDefaults, network: 'two-layer-sigmoid', sample: 7 } as const;
    expect(parseLensSettings(formatLensSettings(settings))).toEqual({ settings, refused: [] });
    const { settings: kept, refused } = parseLensSettings('network=x&sample=-1&block=Q9');
    expect(kept).toEqual(lensDefaults);
    expect(refused).toHaveLength(3);
  });
});
