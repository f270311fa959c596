// The lines of a backward pass: their forms, their arithmetic, and what is refused.
import { describe, expect, test } from 'vitest';
import {
  candidates,
  changed,
  type Line,
  lines,
  mistakeIds,
  mistakes,
  written,
} from '../../web/src/client/repair-lines.ts';
import {
  firstColumn,
  product,
  rowSums,
  together,
  transposed,
} from '../../web/src/client/repair-matrix.ts';
import { enRepair } from '../../web/src/messages/en-repair.ts';

const array = (rows: number, columns: number, ...values: number[]) => ({
  rows,
  columns,
  values: Float64Array.from(values),
});
const A = array(2, 3, 1, 2, 3, 4, 5, 6);

describe('matrices', () => {
  test('are multiplied, transposed and summed as C++ does it', () => {
    expect(product(A, transposed(A))).toEqual(array(2, 2, 14, 32, 32, 77));
    expect(transposed(A)).toEqual(array(3, 2, 1, 4, 2, 5, 3, 6));
    expect(rowSums(A)).toEqual(array(2, 1, 6, 15));
    expect(firstColumn(A)).toEqual(array(2, 1, 1, 4));
    expect(together(A, A, (a, b) => a * b)).toEqual(array(2, 3, 1, 4, 9, 16, 25, 36));
  });

  test('whose shapes do not meet are refused with both shapes', () => {
    expect(() => product(A, A)).toThrow(
      'a product of 2 x 3 and 2 x 3: expected as many rows as 3, got 2',
    );
    expect(() => together(A, transposed(A), (a) => a)).toThrow('expected 2 x 3, got 3 x 2');
  });
});

describe.each(mistakeIds.map((id) => [id]))('the mistake %s', (id) => {
  const { line } = mistakes[id];

  test('stands in one line, and its right form is offered there and nowhere else', () => {
    const wrong = written(id).filter((form, i) => form !== lines[i]?.right);
    expect(wrong).toEqual([written(id)[line]]);
    for (const [i, { right }] of lines.entries()) {
      const offered = candidates(id, i);
      expect(offered).toHaveLength(2);
      expect(offered.includes(right)).toBe(i === line);
      expect(offered).not.toContain(written(id)[i]);
    }
  });

  test('is repaired by the right form', () => {
    const right = lines[line]?.right;
    if (!right) throw new Error('expected a line');
    expect(changed(written(id), line, right)).toEqual(lines.map((one) => one.right));
    expect(enRepair.why[id].length).toBeGreaterThan(20);
  });
});

test('the place of the right form among the offered ones differs', () => {
  const places = mistakeIds.map((id) => {
    const { line } = mistakes[id];
    const { right } = lines[line] as Line;
    return candidates(id, line).indexOf(right);
  });
  expect(new Set(places).size).toBe(2);
});
