// IDX files: what is read from them, which belong together, what they become, and what is refused.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readIdxHeader, writeIdx } from '../../web/src/files/idx.ts';
import { findDigits, makeDigits } from '../../web/src/files/idx-make.ts';
import { pairIdx } from '../../web/src/files/idx-pairs.ts';
import { testCountOf, turnInto } from '../../web/src/files/idx-plan.ts';
import { type IdxFile, readIdx } from '../../web/src/files/idx-read.ts';
import { shuffled } from '../../web/src/files/shuffle.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/${name}`, import.meta.url)));
const images = fixture('digits-200-images.idx3');
const labels = fixture('digits-200-labels.idx1');
const read = (name: string, bytes: Uint8Array) =>
  readIdx(new File([bytes as Uint8Array<ArrayBuffer>], name), () => {});

/** Pictures whose first pixel is their number, with these labels. */
function numbered(name: string, given: readonly number[]): IdxFile[] {
  const pixels = new Uint8Array(given.length * 784);
  for (let i = 0; i < given.length; i++) pixels[i * 784] = i;
  const count = given.length;
  return [
    { name: `${name}-images`, kind: 'images', count, numbers: pixels },
    { name: `${name}-labels`, kind: 'labels', count, numbers: Uint8Array.from(given) },
  ];
}

describe('reading', () => {
  test('the same numbers come from a plain and from a packed file', async () => {
    const plain = await read('a', images);
    expect(plain).toMatchObject({ name: 'a', kind: 'images', count: 200 });
    expect(Buffer.from(plain.numbers).equals(images.subarray(16))).toBe(true);
    expect((await read('b.gz', gzipSync(images))).numbers).toEqual(plain.numbers);
    expect(writeIdx('images', plain.numbers)).toEqual(images);
    expect(writeIdx('labels', (await read('c', labels)).numbers)).toEqual(labels);
  });

  test('tells how many bytes it has taken', async () => {
    let took = 0;
    const packed = gzipSync(images);
    await readIdx(new File([packed], 'a'), (bytes) => {
      took += bytes;
    });
    expect(took).toBe(packed.length);
  });

  const changed = (change: (bytes: Uint8Array) => void) => {
    const bytes = images.slice();
    change(bytes);
    return bytes;
  };
  const damaged = gzipSync(images);
  damaged.fill(0x55, 300, 400);
  test.each<[string, Uint8Array, RegExp]>([
    ['empty', new Uint8Array(), /begins with 00 00 08, got no byte/],
    ['text', Buffer.from('label,pixel0'), /begins with 00 00 08, got 6c 61 62 65/],
    ['zip', Buffer.from('PK\u0003\u0004 and so on'), /got a zip archive: it has to be unpacked/],
    ['floats', changed((b) => b.set([13], 2)), /unsigned bytes, got one of numbers of four bytes/],
    ['flat', changed((b) => b.set([2], 3)), /\(1 dimension\), got 2 dimensions/],
    ['wide', changed((b) => b.set([32], 15)), /expected pictures of 28 x 28, got 28 x 32/],
    ['none', changed((b) => b.set([0], 7)), /at least one picture or label, got 0/],
    ['many', changed((b) => b.set([255], 4)), /at most 300000 pictures or labels, got 4278190280/],
    ['short', images.subarray(0, 5000), /expected 156816 bytes for 200 images, got 5000/],
    ['header', images.subarray(0, 10), /expected a header of 16 bytes, got 10/],
    ['packed short', gzipSync(images.subarray(0, 5000)), /156816 bytes for 200 images, got 5000/],
    ['packed long', gzipSync(Buffer.concat([images, labels])), /for 200 images, got more/],
    ['cut gzip', gzipSync(images).subarray(0, 1000), /got one that is damaged or cut short/],
    ['damaged gzip', damaged, /got one that is damaged or cut short/],
  ])('refuses what is %s', async (name, bytes, sentence) => {
    await expect(read(name, bytes)).rejects.toThrow(sentence);
    await expect(read(name, bytes)).rejects.toThrow(new RegExp(`^${name}: .*\\.$`));
  });

  test('any bytes are read or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom([], [0, 0, 8, 1], [0, 0, 8, 3], [0x1f, 0x8b, 8, 0]),
        async (rest, start) => {
          const result = await read('any', Uint8Array.from([...start, ...rest])).catch(
            (error: Error) => error.message,
          );
          if (typeof result === 'string')
            expect(result).toMatch(/^any: .*(expected|could not).*\.$/);
          else expect(result.numbers.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
    expect(() => readIdxHeader(new Uint8Array(3))).toThrow('got 00 00 00');
  });
});

describe('pairs', () => {
  const train = numbered('train', [1, 2, 3, 1]);
  const testing = numbered('t10k', [2, 3]);
  const names = ({ train, test }: ReturnType<typeof pairIdx>) =>
    [train, test].map((pair) => pair && [pair.images.name, pair.labels.name]);

  test('are found in any order, by contents and by the names of test files', () => {
    const all = [...train, ...testing];
    const expected = [
      ['train-images', 'train-labels'],
      ['t10k-images', 't10k-labels'],
    ];
    for (const order of [all, [...all].reverse(), [all[2], all[1], all[3], all[0]]]) {
      expect(names(pairIdx(order as IdxFile[]))).toEqual(expected);
    }
    expect(names(pairIdx(testing))[1]).toBe(null);
    // Names that say nothing: the larger set is trained on.
    const [a, b] = [numbered('a', [1, 2]), numbered('b', [1, 2, 1])];
    expect(names(pairIdx([...a, ...b]))).toEqual([
      ['b-images', 'b-labels'],
      ['a-images', 'a-labels'],
    ]);
  });

  test.each<[readonly IdxFile[], RegExp]>([
    [[], /got 0 files of pictures and 0 files of labels/],
    [train.slice(0, 1), /got 1 file of pictures and 0 files of labels/],
    [[...train, ...testing.slice(1)], /got 1 file of pictures and 2 files of labels/],
    [[...train, ...train, ...testing], /got 3 files of pictures/],
    [
      [train[0] as IdxFile, testing[1] as IdxFile],
      /got 4 pictures in train-images and 2 labels in t10k-labels/,
    ],
    [[...numbered('a', [1, 2]), ...numbered('b', [1, 2])], /equally large/],
  ])('are refused otherwise', (files, sentence) => {
    expect(() => pairIdx(files)).toThrow(sentence);
  });
});

describe('digits to learn', () => {
  const how = { turn: false, testShare: 0.25, seed: 3 };
  const given = Array.from({ length: 40 }, (_, i) => 1 + (i % 26));
  const sets = pairIdx(numbered('letters', given));

  test('labels are counted from 0, and the first picture of each is shown', () => {
    const found = findDigits(sets);
    expect(found).toMatchObject({ name: 'letters', trainCount: 40, testCount: 0 });
    expect(found.values).toEqual(Array.from({ length: 26 }, (_, i) => i + 1));
    expect([0, 1, 25].map((i) => found.firsts[i * 784])).toEqual([0, 1, 25]);
    const { train } = makeDigits(sets, how);
    for (let i = 0; i < 30; i++) {
      const number = train.images[16 + i * 784] as number;
      expect(train.labels[8 + i]).toBe(number % 26);
    }
  });

  test('are split by the seed: every picture once, the same way for the same seed', () => {
    const numbersOf = (bytes: Uint8Array) =>
      Array.from({ length: (bytes.length - 16) / 784 }, (_, i) => bytes[16 + i * 784] as number);
    const { train, test: testing } = makeDigits(sets, how);
    expect(numbersOf(testing.images).length).toBe(10);
    const all = [...numbersOf(train.images), ...numbersOf(testing.images)];
    expect(all.sort((a, b) => a - b)).toEqual(given.map((_, i) => i));
    expect(makeDigits(sets, how)).toEqual({ train, test: testing });
    expect(makeDigits(sets, { ...how, seed: 4 }).test).not.toEqual(testing);
  });

  test('a picture that is turned twice is itself', () => {
    const picture = images.subarray(16, 16 + 784);
    const [once, twice] = [new Uint8Array(784), new Uint8Array(784)];
    turnInto(once, picture);
    turnInto(twice, once);
    expect(twice).toEqual(picture);
    expect(once).not.toEqual(picture);
    expect(once[3 * 28 + 5]).toBe(picture[5 * 28 + 3]);
    const { train } = makeDigits(sets, how);
    const turned = makeDigits(sets, { ...how, turn: true }).train;
    const [from, to] = [new Uint8Array(784), turned.images.subarray(16, 16 + 784)];
    turnInto(from, train.images.subarray(16, 16 + 784));
    expect(to).toEqual(from);
  });

  test('of a single class, or a single picture, are refused', () => {
    expect(() => findDigits(pairIdx(numbered('a', [4, 4, 4])))).toThrow('2 to 256 classes, got 1');
    const [image, label] = numbered('a', [0]) as [IdxFile, IdxFile];
    const two = { ...label, numbers: Uint8Array.from([1]) };
    const test = { images: image, labels: two };
    expect(findDigits({ train: { images: image, labels: label }, test }).values).toEqual([0, 1]);
  });

  test('at least one is left on each side of a split', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          const forTest = testCountOf(count, share);
          return forTest >= 1 && forTest < count;
        },
      ),
    );
  });

  test('an order has every number once, whatever the seed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 4294967295 }),
        (count, seed) => {
          const order = shuffled(count, seed);
          expect([...order].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
          expect(shuffled(count, seed)).toEqual(order);
        },
      ),
    );
  });
});
