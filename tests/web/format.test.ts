import { afterEach, describe, expect, test, vi } from 'vitest';
import { sayBoundary } from '../../web/src/messages/boundary.ts';
import { sayMore } from '../../web/src/messages/digits-more.ts';
import * as format from '../../web/src/messages/format.ts';
import { say } from '../../web/src/messages/index.ts';
import { speak } from '../../web/src/messages/language.ts';
import { many } from '../../web/src/messages/plural.ts';
import { sixDigits } from '../../web/src/messages/scientific.ts';
import { sayTrouble } from '../../web/src/messages/trouble.ts';

test.each([
  [format.integer(12345), '12,345'],
  [format.integer(-3), '−3'],
  [format.percent(0.969), '96.9%'],
  [format.percent(1), '100.0%'],
  [format.percent(0.9996), '>99.9%'],
  [format.percent(0.9685), '96.9%'],
  [format.share(0.191), '19%'],
  [format.list(['a', 'b']), 'a and b'],
  [format.list(['a', 'b', 'c']), 'a, b, and c'],
  [sixDigits(-1.234564e-7), '−1.23456e−7'],
  [format.loss(0.0729), '0.073'],
  [format.loss(123.4567), '123.457'],
  [format.loss(Number.POSITIVE_INFINITY), 'Infinity'],
  [format.loss(3.2e7), '3.2e+7'],
  [format.weight(-4.04), '−4.0'],
  [format.weight(-0.01), '0.0'],
  [format.plain(0.003), '0.003'],
  [format.plain(-0.2), '−0.2'],
  [format.megabytes(3_912_345), '3.9'],
  [format.seconds(2940), '2.9'],
  [format.seconds(120_400), '120'],
  [format.speed(207_431), '207,000'],
  [format.speed(941.5), '942'],
  [format.sentence('rate is 0'), 'Rate is 0.'],
  [format.sentence('It stopped.'), 'It stopped.'],
  [format.sentence('train-0.idx is cut short'), 'train-0.idx is cut short.'],
])('reads %s', (text, expected) => {
  expect(text).toBe(expected);
});

test('sentences know one from many', () => {
  expect(sayMore.galleryWrong(1, 60)).toBe('1 of these 60 is wrong');
  expect(sayMore.galleryWrong(4, 60)).toBe('4 of these 60 are wrong');
  expect(sayBoundary.stepsAFrame(1)).toBe('1 step a frame');
});

test('a long value from a link is cut short', () => {
  expect(sayTrouble.linkValueRefused('rate', 'x'.repeat(500)).length).toBeLessThan(160);
});

test.each([
  [0, 'steps'],
  [1, 'step'],
  [2, 'steps'],
  [1.5, 'steps'],
])('%d has the right form', (count, form) => {
  expect(many(count, 'step', 'steps')).toBe(form);
});

describe('in Korean', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('numbers, lists and refusals follow the language, and come back with it', async () => {
    vi.stubGlobal('document', { querySelectorAll: () => [] });
    await speak('ko', null);
    expect(format.integer(-12345)).toBe('−12,345');
    expect(format.percent(0.969)).toBe('96.9%');
    expect(format.list(['a', 'b', 'c'])).toBe('a, b 및 c');
    expect(say.refused('there are 2 points: expected 4 to 5000')).toBe(
      '점이 2개입니다. 4개에서 5000개까지여야 합니다.',
    );
    expect(sayTrouble.linkValuesRefused([{ key: 'a', value: '1' }])).toMatch(/“a=1” 설정은/);
    await speak('en', null);
    expect(format.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(say.refused('there are 2 points: expected 4 to 5000')).toBe(
      'There are 2 points: expected 4 to 5000.',
    );
  });
});
