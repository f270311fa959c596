// Points of one's own: painting them, their text in a link, and tables of them.
import { describe, expect, test } from 'vitest';
import {
  classesIn,
  countOf,
  decodeOwnPoints,
  encodeOwnPoints,
  missingIn,
  mostOwnPoints,
  noOwnPoints,
  roundedPlace,
  roundedTarget,
} from '../../web/src/client/own-points.ts';
import { pointsOfCsv } from '../../web/src/client/own-points-csv.ts';
import { OwnPointsEditor } from '../../web/src/client/own-points-editor.ts';
import type { OwnPoints } from '../../web/src/protocol/plane.ts';
import { randomNumbers, randomText } from './garbage.ts';

function randomPoints(
  random: (below: number) => number,
  count: number,
  classes: number,
): OwnPoints {
  const targets = Array.from({ length: count }, () =>
    classes > 0 ? random(classes) : roundedTarget(random(2001) / 1000 - 1),
  );
  const places = Array.from({ length: 2 * count }, () => roundedPlace(random(1201) / 100 - 6));
  return { coordinates: places, targets, classes: classes > 0 ? classesIn(targets) : 0 };
}

describe('the text of own points', () => {
  test('brings back every point exactly', () => {
    const random = randomNumbers(1);
    for (let i = 0; i < 200; i++) {
      const points = randomPoints(random, random(60), [0, 2, 3, 10][random(4)] ?? 2);
      expect(decodeOwnPoints(encodeOwnPoints(points))).toEqual(points);
    }
  });

  test('stays short: the most points there can be, anywhere in the plane', () => {
    const random = randomNumbers(2);
    for (const classes of [0, 2, 10]) {
      const text = encodeOwnPoints(randomPoints(random, mostOwnPoints, classes));
      expect(text).toMatch(/^[\w-]+$/);
      expect(text.length).toBeLessThanOrEqual(8100);
      expect(countOf(decodeOwnPoints(text) ?? noOwnPoints)).toBe(mostOwnPoints);
    }
    const wave = Array.from({ length: mostOwnPoints }, (_, i) => roundedPlace(Math.sin(i / 20)));
    const trail = { ...noOwnPoints, coordinates: [...wave, ...wave], targets: wave.map(() => 1) };
    expect(encodeOwnPoints(trail).length).toBeLessThan(3000);
  });

  test('refuses what it has not made, and never fails', () => {
    const random = randomNumbers(3);
    const good = encodeOwnPoints(randomPoints(random, 30, 3));
    for (let i = 0; i < 5000; i++) {
      const at = random(good.length + 1);
      const broken = good.slice(0, at) + randomText(random, 4) + good.slice(at + random(3));
      const points = decodeOwnPoints(random(2) === 0 ? broken : randomText(random, 40));
      if (points) expect(decodeOwnPoints(encodeOwnPoints(points))).toEqual(points);
    }
    const bytes = (...numbers: number[]) => btoa(String.fromCharCode(...numbers));
    for (const text of [
      '',
      bytes(2, 2), // another version
      bytes(1, 11), // too many classes
      bytes(1, 1),
      bytes(1, 2, 0), // half a point
      bytes(1, 2, 255, 255, 255, 255), // a number that does not end
      bytes(1, 0, 0xb2, 0x09, 0, 0), // beyond the plane: 601 hundredths
    ]) {
      expect(decodeOwnPoints(text.replaceAll('=', '')), text).toBeNull();
    }
    const many = encodeOwnPoints(randomPoints(random, mostOwnPoints + 1, 2));
    expect(decodeOwnPoints(many)).toBeNull();
  });

  test('what is missing before they can be trained on', () => {
    expect(missingIn(noOwnPoints)).toBe('points');
    const same = { coordinates: [0, 0, 1, 1, 2, 2, 3, 3], targets: [1, 1, 1, 1], classes: 2 };
    expect(missingIn(same)).toBe('classes');
    expect(missingIn({ ...same, targets: [1, 0, 1, 1] })).toBeNull();
    expect(missingIn({ ...same, classes: 0 })).toBeNull();
  });
});

describe('painting', () => {
  test('adds, keeps a trail apart, erases and undoes a stroke at once', () => {
    const editor = new OwnPointsEditor();
    editor.beginStroke();
    for (let x = 0; x <= 1; x += 0.01) editor.add(x, 0, 3);
    editor.endStroke();
    const trail = countOf(editor.points);
    expect(trail).toBe(3); // 0, 0.35, 0.7
    expect(editor.points.classes).toBe(4);

    editor.beginStroke();
    editor.erase(0, 0.4);
    editor.endStroke();
    expect(countOf(editor.points)).toBe(trail - 1);
    editor.undo();
    expect(countOf(editor.points)).toBe(trail);
    editor.undo();
    expect(editor.points).toEqual(noOwnPoints);
    expect(editor.canUndo).toBe(false);
  });

  test('a stroke that changes nothing is not undone', () => {
    const editor = new OwnPointsEditor();
    editor.beginStroke();
    editor.erase(0, 0);
    editor.endStroke();
    expect(editor.canUndo).toBe(false);
  });

  test('two clicks at one place are two points; beyond the plane is at its edge', () => {
    const editor = new OwnPointsEditor();
    for (let i = 0; i < 2; i++) {
      editor.beginStroke();
      editor.add(7, -9.123, 1);
      editor.endStroke();
    }
    expect(editor.points.coordinates).toEqual([6, -6, 6, -6]);
  });

  test('ends at the most points that the link holds', () => {
    const editor = new OwnPointsEditor();
    for (let i = 0; i < mostOwnPoints + 5; i++) {
      editor.beginStroke();
      editor.add(0, 0, i % 2);
      editor.endStroke();
    }
    expect(countOf(editor.points)).toBe(mostOwnPoints);
    expect(editor.isFull).toBe(true);
    editor.clear(true);
    expect(editor.points).toEqual({ coordinates: [], targets: [], classes: 0 });
    editor.undo();
    expect(countOf(editor.points)).toBe(mostOwnPoints);
  });
});

describe('a table', () => {
  const table = (...lines: string[]) => pointsOfCsv(lines.join('\n'));

  test('with a header and names of classes', async () => {
    const read = await table(
      'width,height,kind',
      '1,2,rose',
      '',
      '-1,0.5,iris',
      '3,3,rose',
      '0,0,iris',
    );
    expect(read).toEqual({
      own: { coordinates: [1, 2, -1, 0.5, 3, 3, 0, 0], targets: [1, 0, 1, 0], classes: 2 },
      scaled: [],
      names: ['iris', 'rose'],
    });
  });

  test('without a header, by tabs or semicolons, with quotes', async () => {
    const expected = { targets: [0, 1, 2, 1], classes: 3 };
    const tabs = await table('1\t1\t5', '2\t2\t7', '3\t3\t10', '4\t4\t7');
    expect(tabs).toMatchObject({ own: expected, names: ['5', '7', '10'] });
    const semicolons = await table('"1";1;5', '2;2;7', '3;3;10', '4;4;"7"');
    expect(semicolons).toMatchObject({ own: expected });
  });

  test('of numbers is a regression, brought between -1 and 1 where it is beyond', async () => {
    const small = await table('0,0,0.5', '1,1,-0.25', '2,2,1', '3,3,0');
    expect(small).toMatchObject({ own: { targets: [0.5, -0.25, 1, 0], classes: 0 }, scaled: [] });
    const large = await table('0,0,100.5', '1,1,200.5', '2,2,300.5', '3,3,150.5');
    expect(large).toMatchObject({
      own: { targets: [-1, 0, 1, -0.5], classes: 0 },
      scaled: [{ column: 'target', low: 100.5, high: 300.5 }],
    });
  });

  test('beyond the plane is brought into it, and says so', async () => {
    const read = await table('0,0,a', '100,1,b', '50,2,a', '25,3,b');
    expect(read).toMatchObject({
      own: { coordinates: [-6, 0, 6, 1, 0, 2, -3, 3] },
      scaled: [{ column: 'x1', low: 0, high: 100 }],
    });
  });

  const four = ['1,1,a', '2,2,b', '3,3,a', '4,4,b'];
  test.each([
    ['too few columns', [...four, '5,5'], { kind: 'columns', line: 5, count: 2 }],
    ['too many columns', ['1,2,3,4', ...four], { kind: 'columns', line: 1, count: 4 }],
    [
      'a word for a number',
      [...four, '', 'x,5,a'],
      { kind: 'number', line: 6, column: 'x1', text: 'x' },
    ],
    ['infinity', [...four, '1,1e999,a'], { kind: 'number', line: 5, column: 'x2', text: '1e999' }],
    ['no class', [...four, '1,1,'], { kind: 'empty', line: 5 }],
    ['an open quote', [...four, '1,1,"a'], { kind: 'quotes', line: 5 }],
    ['one class', ['1,1,a', '2,2,a', '3,3,a', '4,4,a'], { kind: 'one-class', text: 'a' }],
    ['too few points', ['1,1,a', '2,2,b'], { kind: 'few', count: 2, least: 4 }],
    ['nothing', [''], { kind: 'few', count: 0, least: 4 }],
    [
      'too many classes',
      [...'abcdefghijk'].map((name) => `1,1,${name}`),
      { kind: 'classes', line: 11, text: 'k', most: 10 },
    ],
    [
      'too many points',
      Array.from({ length: 1001 }, (_, i) => `1,1,${i % 2}`),
      { kind: 'many', count: 1001, most: 1000 },
    ],
    [
      'too many letters',
      ['1'.repeat(1_000_001)],
      { kind: 'size', letters: 1_000_001, most: 1_000_000 },
    ],
  ])('with %s is refused', async (_, lines, refusal) => {
    expect(await table(...lines)).toEqual(refusal);
  });

  test('of garbage never fails', async () => {
    const random = randomNumbers(11);
    for (let i = 0; i < 300; i++) {
      const read = await pointsOfCsv(
        Array.from({ length: random(8) }, () => randomText(random, 20)).join('\n'),
      );
      expect('kind' in read || missingIn(read.own) === null).toBe(true);
    }
  });
});
