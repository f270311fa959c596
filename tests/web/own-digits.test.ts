// Own digits as the page keeps them, the names of their classes, and pictures as drawings.
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  className,
  fittingNames,
  knownNames,
  likelyNames,
} from '../../web/src/client/class-names.ts';
import {
  type OwnDigits,
  onOwnDigits,
  ownDigits,
  ownDigitsUrl,
  renameOwnClasses,
  setOwnDigits,
} from '../../web/src/client/own-digits.ts';
import { classNamesOf, ownDigitsFor } from '../../web/src/client/own-digits-for.ts';
import { inkOfPicture } from '../../web/src/draw/picture-ink.ts';
import { writeIdx } from '../../web/src/files/idx.ts';
import { type DigitNews, fetchDigits } from '../../web/src/worker/digit-source.ts';

function digitsOf(count: number, classes: number) {
  const pixels = Uint8Array.from({ length: count * 784 }, (_, i) => (i * 31) % 256);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % classes);
  return { images: writeIdx('images', pixels), labels: writeIdx('labels', labels) };
}
const own = (train: number, test: number, classes: number): OwnDigits => ({
  name: 'mine',
  classNames: Array.from({ length: classes }, (_, i) => `class ${i}`),
  train: digitsOf(train, classes),
  test: digitsOf(test, classes),
});

afterEach(() => setOwnDigits(null));

describe('own digits', () => {
  test('come to a worker as MNIST does: shard after shard, all of them', async () => {
    setOwnDigits(own(7300, 1200, 26));
    const news: DigitNews[] = [];
    await fetchDigits(ownDigitsUrl() as string, 0, (item) => news.push(item));
    expect(news[0]).toMatchObject({ kind: 'listed', trainCount: 7300, testCount: 1200 });
    const shards = news.filter((item) => item.kind === 'shard');
    expect(shards.map(({ split, count }) => `${split} ${count}`)).toEqual([
      'train 1000',
      'test 1000',
      'train 5000',
      'test 200',
      'train 1300',
    ]);
    expect(shards.every(({ classes }) => classes === 26)).toBe(true);
    const pixels = shards
      .filter(({ split }) => split === 'train')
      .flatMap(({ images }) => [Buffer.from(images.subarray(16))]);
    expect(
      Buffer.concat(pixels).equals(ownDigits()?.train.images.subarray(16) ?? Buffer.of()),
    ).toBe(true);
  });

  test('have one address until there are others, and tell of every change', () => {
    const heard = vi.fn();
    const end = onOwnDigits(heard);
    expect(ownDigitsUrl()).toBe(null);
    setOwnDigits(own(30, 10, 3));
    const url = ownDigitsUrl();
    expect(ownDigitsUrl()).toBe(url);
    renameOwnClasses(['a', 'b', 'c']);
    expect(ownDigits()?.classNames).toEqual(['a', 'b', 'c']);
    expect(ownDigitsUrl()).toBe(url);
    setOwnDigits(own(30, 10, 3));
    expect(ownDigitsUrl()).not.toBe(url);
    expect(heard).toHaveBeenCalledTimes(3);
    end();
    setOwnDigits(null);
    expect(heard).toHaveBeenCalledTimes(3);
  });

  test('are those of a lab only where it asks for as many classes', () => {
    setOwnDigits(own(30, 10, 3));
    expect(ownDigitsFor({ data: 'own', classes: 3 })).toBe(ownDigitsUrl());
    expect(classNamesOf({ data: 'own', classes: 3 })).toEqual(['class 0', 'class 1', 'class 2']);
    expect(ownDigitsFor({ data: 'own', classes: 4 })).toBe(null);
    expect(classNamesOf({ data: 'mnist', classes: 10 })).toBe(null);
  });

  const good = own(30, 10, 3);
  const cut = (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 1);
  test.each<[string, unknown]>([
    ['expected 2 to 256 classes, got 1', { ...good, classNames: ['a'] }],
    ['expected a name of 1 to 40 characters, got " "', { ...good, classNames: ['a', ' ', 'c'] }],
    ['expected a name and a list', { ...good, classNames: 3 }],
    ['own test digits: expected bytes', { ...good, test: null }],
    [
      'own train digits: expected 23536 bytes for 30 images',
      { ...good, train: { ...good.train, images: cut(good.train.images) } },
    ],
    [
      'expected images, got labels',
      { ...good, train: { images: good.train.labels, labels: good.train.labels } },
    ],
    [
      'expected as many labels as pictures',
      { ...good, train: { ...good.train, labels: good.test.labels } },
    ],
    ['expected labels below 2, got 2 for digit 2', { ...good, classNames: ['a', 'b'] }],
  ])('are refused with a sentence: %s', (sentence, wrong) => {
    setOwnDigits(good);
    expect(() => setOwnDigits(wrong as OwnDigits)).toThrow(sentence);
    expect(ownDigits()).toBe(good);
  });
});

describe('names of classes', () => {
  const labels = (count: number, first = 0) => Array.from({ length: count }, (_, i) => first + i);

  test('are taken from what is known of such files, or are the labels', () => {
    expect(likelyNames('fashion-mnist', labels(10))).toEqual(knownNames.fashion);
    expect(likelyNames('digits', labels(10))[7]).toBe('7');
    expect(likelyNames('emnist-letters', labels(26, 1))[25]).toBe('Z');
    expect(likelyNames('emnist-balanced', labels(47))[46]).toBe('t');
    expect(likelyNames('mine', [3, 5, 9])).toEqual(['3', '5', '9']);
    expect(fittingNames(62)).toEqual(['byclass']);
    expect(new Set(knownNames.byclass).size).toBe(62);
    expect([className(null, 4), className(['a', 'b'], 1)]).toEqual([4, 'b']);
  });
});

describe('a picture as a drawing', () => {
  /** 8 x 6 pixels of a colour, with a bar of another in its middle. */
  function picture(paper: number[], bar: number[] | null): Uint8ClampedArray {
    const pixels = new Uint8ClampedArray(8 * 6 * 4);
    for (let i = 0; i < 48; i++) {
      const inBar = bar && i % 8 === 4 && i > 8 && i < 40;
      pixels.set(inBar ? bar : paper, 4 * i);
    }
    return pixels;
  }
  const inked = (ink: Uint8Array | null) =>
    [...(ink ?? [])].filter((value) => value === 255).length;

  test.each([
    ['dark on light', [250, 245, 230, 255], [20, 20, 60, 255]],
    ['light on dark', [10, 40, 30, 255], [240, 240, 200, 255]],
    ['black on nothing', [0, 0, 0, 0], [0, 0, 0, 255]],
    ['white on nothing', [0, 0, 0, 0], [255, 255, 255, 255]],
    ['faint pencil', [200, 200, 200, 255], [150, 150, 150, 255]],
  ])('has ink where it differs from its frame: %s', (_, paper, bar) => {
    const ink = inkOfPicture(picture(paper, bar), 8, 6);
    expect(inked(ink)).toBe(4);
    expect(ink?.[0]).toBe(0);
  });

  test('of one tone has none', () => {
    expect(inkOfPicture(picture([90, 90, 90, 255], null), 8, 6)).toBe(null);
    expect(inkOfPicture(picture([0, 0, 0, 0], null), 8, 6)).toBe(null);
    expect(inkOfPicture(picture([90, 90, 90, 255], [100, 90, 90, 255]), 8, 6)).toBe(null);
  });
});
