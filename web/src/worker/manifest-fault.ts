// What is wrong with a list of digits, in words. Fetched when something is.
import { type Manifest, mostInShard } from './digit-source.ts';

/** The first thing that is not as it should be. */
export function manifestFault(manifest: Manifest): string {
  try {
    check(manifest);
  } catch (error) {
    return (error as Error).message;
  }
  return 'it is not as expected';
}

function expect(what: string, got: unknown, expected: unknown, holds = got === expected): void {
  if (!holds) throw new Error(`${what} is ${got}, expected ${expected}`);
}

function whole(what: string, got: unknown, low: number, high: number): void {
  const holds = Number.isInteger(got) && (got as number) >= low && (got as number) <= high;
  expect(what, got, `a whole number from ${low} to ${high}`, holds);
}

function check({ shards, trainCount, testCount, bytes, classes = 10 }: Manifest): void {
  whole('classes', classes, 2, 256);
  expect('shards', shards, 'a list', Array.isArray(shards));
  const sum = { train: 0, test: 0, bytes: 0 };
  for (const [i, shard] of shards.entries()) {
    const at = `shards[${i}]`;
    expect(at, shard, 'an object', Object(shard) === shard);
    const { split, count } = shard;
    expect(`${at}.split`, split, 'train or test', split === 'train' || split === 'test');
    whole(`${at}.count`, count, 1, mostInShard);
    sum[split] += count;
    for (const name of ['images', 'labels'] as const) {
      const { file, bytes, inflatedBytes } = shard[name] ?? {};
      expect(`${at}.${name}.file`, file, 'an address', typeof file === 'string' && file !== '');
      whole(`${at}.${name}.bytes`, bytes, 1, 1e9);
      expect(
        `${at}.${name}.inflatedBytes`,
        inflatedBytes,
        name === 'images' ? 16 + 784 * count : 8 + count,
      );
      sum.bytes += bytes;
    }
  }
  expect('trainCount', trainCount, sum.train);
  expect('testCount', testCount, sum.test);
  expect('bytes', bytes, sum.bytes);
}
