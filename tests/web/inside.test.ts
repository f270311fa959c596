// What the panes that look inside the network compute themselves: which mistakes, in which order,
// in which batches, in which colours, and what is measured about preparation.
import { describe, expect, test } from 'vitest';
import { checksum } from '../../web/src/draw/checksum.ts';
import {
  cellAfter,
  countAt,
  largestError,
  misread,
  recalls,
  shadeOf,
  shades,
  surestFirst,
} from '../../web/src/draw/confusion.ts';
import { batchesOf } from '../../web/src/draw/digit-batches.ts';
import { apartBy, chartFrame, polyline, xOf, yOf } from '../../web/src/draw/line-chart.ts';
import { cornerOf, layoutSheet } from '../../web/src/draw/picture-sheet.ts';
import { makeRamp } from '../../web/src/draw/ramp.ts';
import {
  allSteps,
  comparedSteps,
  noSteps,
  robustnessPlan,
} from '../../web/src/draw/robustness-plan.ts';
import { largestSize, saliencyPixels } from '../../web/src/draw/saliency.ts';
import { TestDigits } from '../../web/src/elements/inside-digits.ts';
import { sayInside } from '../../web/src/messages/inside.ts';
import type { Results } from '../../web/src/protocol/inspector.ts';

function resultsOf(rows: readonly (readonly [label: number, answer: number, chance: number])[]) {
  const confusion = new Uint32Array(100);
  for (const [label, answer] of rows) {
    confusion[label * 10 + answer] = (confusion[label * 10 + answer] ?? 0) + 1;
  }
  const results: Results = {
    iteration: 10,
    epoch: 0,
    count: rows.length,
    correct: rows.filter(([label, answer]) => label === answer).length,
    confusion,
    labels: Uint8Array.from(rows, ([label]) => label),
    answers: Uint8Array.from(rows, ([, answer]) => answer),
    chances: Float32Array.from(rows, ([, , chance]) => chance),
  };
  return results;
}

const results = resultsOf([
  [4, 9, 0.5],
  [4, 9, 0.9],
  [7, 7, 0.99],
  [2, 7, 0.75],
  [4, 4, 0.6],
  [4, 9, 0.5],
]);

describe('a confusion matrix', () => {
  test('has its most frequent mistake, and none when all are read right', () => {
    expect(largestError(results.confusion)).toEqual({ actual: 4, answered: 9, count: 3 });
    expect(largestError(resultsOf([[3, 3, 1]]).confusion)).toBeNull();
    expect(countAt(results.confusion, { actual: 2, answered: 7 })).toBe(1);
  });

  test('has the share of each row that is read right', () => {
    const right = recalls(results.confusion);
    expect(right[4]).toBe(1 / 4);
    expect(right[7]).toBe(1);
    expect(right[2]).toBe(0);
    expect(right[0]).toBeNull();
  });

  test('is tinted by the square root: a quarter of the mistakes has half the tint', () => {
    expect(shadeOf(100, 100)).toBe(shades);
    expect(shadeOf(25, 100)).toBe(shades / 2);
    expect(shadeOf(0, 100)).toBe(0);
    expect(shadeOf(1, 10_000)).toBe(1);
  });

  test('is walked through with the arrow keys, and not left by them', () => {
    expect(cellAfter('ArrowRight', { actual: 3, answered: 4 }, 10)).toEqual({
      actual: 3,
      answered: 5,
    });
    expect(cellAfter('ArrowDown', { actual: 9, answered: 4 }, 10)).toEqual({
      actual: 9,
      answered: 4,
    });
    expect(cellAfter('ArrowUp', { actual: 0, answered: 4 }, 10)).toEqual({
      actual: 0,
      answered: 4,
    });
    expect(cellAfter('Home', { actual: 2, answered: 4 }, 10)).toEqual({ actual: 2, answered: 0 });
    expect(cellAfter('Enter', { actual: 2, answered: 4 }, 10)).toBeNull();
  });
});

describe('misread digits', () => {
  test('come with the surest mistakes first, of equals the earlier', () => {
    expect(misread(results)).toEqual([1, 3, 0, 5]);
  });

  test('of a list keep the list as it is', () => {
    const list = [0, 1, 3];
    expect(surestFirst(results, list)).toEqual([1, 3, 0]);
    expect(list).toEqual([0, 1, 3]);
  });
});

describe('test digits', () => {
  test('that are close to each other share a batch', () => {
    expect(batchesOf([20, 3, 7, 4, 4])).toEqual([
      { first: 3, count: 5 },
      { first: 20, count: 1 },
    ]);
    expect(batchesOf([])).toEqual([]);
    expect(batchesOf([0, 1, 2, 3], 4, 2)).toEqual([
      { first: 0, count: 2 },
      { first: 2, count: 2 },
    ]);
  });

  test('are fetched once, and the ones that were wanted longest ago are given up', async () => {
    const asked: [number, number][] = [];
    const digits = new TestDigits(
      async (first, count) => {
        asked.push([first, count]);
        const labels = Uint8Array.from({ length: count }, (_, i) => (first + i) % 10);
        const pixels = new Uint8Array(784 * count).map((_, i) => first + Math.floor(i / 784));
        return { first, pixels, labels };
      },
      () => {},
    );
    const settled = () => new Promise((resolve) => setTimeout(resolve));
    digits.want([5, 6]);
    digits.want([5, 6]);
    await settled();
    expect(asked).toEqual([[5, 2]]);
    expect(digits.get(6)?.label).toBe(6);
    expect(digits.get(6)?.pixels).toHaveLength(784);
    expect(digits.get(6)?.pixels[0]).toBe(6);
    const many = Array.from({ length: 499 }, (_, i) => 1000 + i);
    digits.want([6, ...many]); // 6 is wanted again, 5 is not
    await settled();
    expect(digits.get(5)).toBeUndefined();
    expect(digits.get(6)?.label).toBe(6);
    expect(digits.get(1498)?.label).toBe(8);
  });

  test('that could not be fetched are asked for again', async () => {
    let fails = true;
    const digits = new TestDigits(
      async (first) => {
        if (fails) throw new Error('not here yet');
        return { first, pixels: new Uint8Array(784), labels: Uint8Array.of(3) };
      },
      () => {},
    );
    digits.want([8]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(digits.get(8)).toBeUndefined();
    fails = false;
    digits.want([8]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(digits.get(8)?.label).toBe(3);
  });

  test('are told apart by a checksum', () => {
    expect(checksum(Uint8Array.of(1, 2))).not.toBe(checksum(Uint8Array.of(2, 1)));
    expect(checksum(Uint8Array.of(1, 2))).toBe(checksum(Uint8Array.of(1, 2)));
    expect(checksum(new Uint8Array())).toBe(0x811c9dc5);
  });
});

describe('a saliency picture', () => {
  const ramp = makeRamp([
    [0, 0, 255],
    [255, 255, 255],
    [255, 0, 0],
  ]);

  test('is red where more ink lowers the loss, and shows the ink faintly', () => {
    const saliency = new Float32Array(784);
    saliency[0] = -2;
    saliency[1] = 2;
    const pixels = new Uint8Array(784);
    pixels[2] = 255;
    const picture = saliencyPixels({ saliency, pixels }, 2, { ramp, ink: [0, 0, 0] });
    expect([...picture.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    expect([...picture.subarray(4, 8)]).toEqual([0, 0, 255, 255]);
    expect(picture[8]).toBeGreaterThan(128);
    expect(picture[8]).toBeLessThan(255);
    expect([...picture.subarray(12, 16)]).toEqual([255, 255, 255, 255]);
  });

  test('has a range that can be divided by, whatever the numbers', () => {
    expect(largestSize([0, -3, 2])).toBe(3);
    expect(largestSize([])).toBe(1);
    expect(largestSize([0])).toBe(1);
    expect(largestSize([Number.POSITIVE_INFINITY])).toBe(1);
  });
});

describe('a sheet of pictures', () => {
  test.each([
    [32, 28, 420],
    [8, 14, 300],
    [128, 1, 300],
    [10, 1, 358],
    [1, 28, 100],
  ])('of %i with sides of %i fits into %i pixels', (count, side, width) => {
    const sheet = layoutSheet(count, { width: side, height: side }, width, 40);
    expect(sheet.sheetWidth).toBeLessThanOrEqual(width);
    const last = cornerOf(sheet, count - 1);
    expect(last.x + sheet.width).toBeLessThanOrEqual(sheet.sheetWidth);
    expect(last.y + sheet.height).toBe(sheet.sheetHeight);
    expect(sheet.columns * Math.ceil(count / sheet.columns)).toBeGreaterThanOrEqual(count);
  });
});

describe('what is measured about preparation', () => {
  test('is both ways at each amount; all steps are compared with none', () => {
    const plan = robustnessPlan(allSteps, 500);
    expect(plan).toHaveLength(2 * (5 + 9));
    expect(plan[0]).toEqual({
      kind: 'shift',
      amount: 0,
      canvas: 28,
      count: 500,
      steps: allSteps,
      way: 0,
    });
    expect(plan[1]?.steps).toEqual(noSteps);
    expect(plan.filter(({ kind }) => kind === 'scale').every(({ canvas }) => canvas === 56)).toBe(
      true,
    );
    const present = { cut: true, scale: true, centre: false };
    expect(comparedSteps(present)).toEqual([allSteps, present]);
  });

  test('is drawn from the left to the right, all at the top', () => {
    const frame = chartFrame(300, [0.6, 1.4]);
    expect(xOf(frame, 0.6)).toBe(frame.left);
    expect(xOf(frame, 1.4)).toBeCloseTo(300 - frame.right);
    expect(yOf(frame, 1)).toBe(frame.top);
    expect(yOf(frame, 0)).toBe(frame.height - frame.bottom);
    expect(polyline(frame, [{ x: 0.6, accuracy: 1 }])).toBe(`${frame.left}.0,${frame.top}.0`);
  });

  test('has names that do not lie over each other', () => {
    expect(apartBy([50, 52, 10], 15)).toEqual([50, 65, 10]);
  });

  test('is named by the steps that are on', () => {
    expect(sayInside.wayName(allSteps)).toBe('all steps');
    expect(sayInside.wayName(noSteps)).toBe('no step');
    expect(sayInside.wayName({ cut: true, scale: false, centre: true })).toBe('cut + centre');
  });
});

test('a ratio is said as a part of the value', () => {
  expect(sayInside.ratioOf(0.001, 1)).toBe('1 / 1,000');
  expect(sayInside.ratioOf(0, 1)).toBe('0');
  expect(sayInside.ratioOf(0.1, 0)).toBe('–');
});
