// From the files as they are to the digits that are learned: classes from 0, pictures turned where
// they lie on their sides, split and shuffled by a seed.
import type { FoundDigits, MadeDigits, MakeDigits } from '../protocol/own-digits.ts';
import { pictureBytes, writeIdx } from './idx.ts';
import { type IdxPair, type IdxSets, nameOfSet } from './idx-pairs.ts';
import { testCountOf, turnInto } from './idx-plan.ts';
import { shuffled } from './shuffle.ts';

const mostClasses = 256;

/** The labels that occur, in order. */
function valuesIn({ train, test }: IdxSets): number[] {
  const seen = new Uint8Array(256);
  for (const pair of [train, test]) {
    for (const label of pair?.labels.numbers ?? []) seen[label] = 1;
  }
  return [...seen.keys()].filter((value) => seen[value] === 1);
}

/** Throws a sentence where nothing can be learned. */
export function findDigits(sets: IdxSets): FoundDigits {
  const { train, test } = sets;
  const values = valuesIn(sets);
  if (values.length < 2) {
    throw new Error(`Expected labels of 2 to ${mostClasses} classes, got ${values.length} class.`);
  }
  if (!test && train.images.count < 2) {
    throw new Error('Expected at least 2 pictures, one to train on and one to test on, got 1.');
  }
  const firsts = new Uint8Array(values.length * pictureBytes);
  for (const [i, value] of values.entries()) {
    const at = train.labels.numbers.indexOf(value);
    const from = at >= 0 ? train : (test as IdxPair);
    const index = from.labels.numbers.indexOf(value);
    firsts.set(pictureAt(from, index), i * pictureBytes);
  }
  return {
    name: nameOfSet(sets),
    trainCount: train.images.count,
    testCount: test?.images.count ?? 0,
    values,
    firsts,
  };
}

const pictureAt = ({ images }: IdxPair, index: number) =>
  images.numbers.subarray(index * pictureBytes, (index + 1) * pictureBytes);

export function makeDigits(sets: IdxSets, { turn, testShare, seed }: MakeDigits): MadeDigits {
  const classOf = new Uint8Array(256);
  for (const [i, value] of valuesIn(sets).entries()) classOf[value] = i;
  const make = (pair: IdxPair, order: Uint32Array) => {
    const pixels = new Uint8Array(order.length * pictureBytes);
    const labels = new Uint8Array(order.length);
    for (const [to, from] of order.entries()) {
      const picture = pictureAt(pair, from);
      const place = pixels.subarray(to * pictureBytes, (to + 1) * pictureBytes);
      if (turn) turnInto(place, picture);
      else place.set(picture);
      labels[to] = classOf[pair.labels.numbers[from] as number] as number;
    }
    return { images: writeIdx('images', pixels), labels: writeIdx('labels', labels) };
  };
  const { train, test } = sets;
  const order = shuffled(train.images.count, seed);
  // Files of test digits may be sorted by their class; the first ones are looked at most.
  if (test)
    return { train: make(train, order), test: make(test, shuffled(test.images.count, seed)) };
  const forTest = testCountOf(order.length, testShare);
  return {
    train: make(train, order.subarray(forTest)),
    test: make(train, order.subarray(0, forTest)),
  };
}
