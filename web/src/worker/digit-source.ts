// The digits over the network, shard after shard in the manifest's order.
import { fetchIdx } from './fetch-idx.ts';

interface ShardFile {
  file: string;
  bytes: number;
  inflatedBytes: number;
}

export interface Shard {
  split: 'train' | 'test';
  count: number;
  images: ShardFile;
  labels: ShardFile;
}

export interface Manifest {
  version: 1;
  trainCount: number;
  testCount: number;
  bytes: number;
  /** That the labels tell apart, 10 unless told. */
  classes?: number;
  shards: Shard[];
}

/** What is told on the way. `bytes` are all that have come so far, as they were packed. */
export type DigitNews =
  | { kind: 'listed'; bytes: number; trainCount: number; testCount: number }
  | { kind: 'progress'; bytes: number }
  | {
      kind: 'shard';
      split: 'train' | 'test';
      count: number;
      images: Uint8Array;
      labels: Uint8Array;
      classes: number | undefined;
      bytes: number;
    };

/** While one shard is unpacked the next one is already on its way. */
const mostUnderWay = 2;
/** A list that says more would have the page reserve memory for digits that may not exist. */
export const mostInShard = 100_000;

export const bytesOf = (shard: Shard) => shard.images.bytes + shard.labels.bytes;

/**
 * Tells of each shard once it is whole, from shard `first` on. `baseUrl` is a folder with a
 * manifest.json when it ends in a slash, and else the manifest. Rejects with a sentence.
 */
export async function fetchDigits(
  baseUrl: string,
  first: number,
  tell: (news: DigitNews) => void,
): Promise<void> {
  const list = baseUrl.endsWith('/') ? new URL('manifest.json', baseUrl) : new URL(baseUrl);
  const { shards, bytes, trainCount, testCount, classes } = await fetchManifest(list);
  tell({ kind: 'listed', bytes, trainCount, testCount });
  let come = 0;
  for (const shard of shards.slice(0, first)) come += bytesOf(shard);
  const fetchFile = ({ file, bytes, inflatedBytes }: ShardFile) => {
    let before = 0;
    return fetchIdx(new URL(file, list), { bytes, inflatedBytes }, (share) => {
      come += Math.round(share * bytes) - before;
      before = Math.round(share * bytes);
      tell({ kind: 'progress', bytes: come });
    });
  };
  const fetchShard = ({ images, labels }: Shard) =>
    Promise.all([fetchFile(images), fetchFile(labels)]);

  const underWay: ReturnType<typeof fetchShard>[] = [];
  for (let i = first; i < shards.length; i++) {
    while (underWay.length < Math.min(mostUnderWay, shards.length - i)) {
      const digits = fetchShard(shards[i + underWay.length] as Shard);
      digits.catch(() => {}); // heard when its turn comes
      underWay.push(digits);
    }
    const { split, count } = shards[i] as Shard;
    const [images, labels] = await (underWay.shift() as (typeof underWay)[number]);
    tell({ kind: 'shard', split, count, images, labels, classes, bytes: come });
  }
}

async function fetchManifest(url: URL): Promise<Manifest> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch {
    throw new Error('The list of digits could not be fetched: no answer came over the network.');
  }
  if (!response.ok) {
    throw new Error(
      `The list of digits could not be fetched: expected status 200, got ${response.status}.`,
    );
  }
  const manifest = (await response.json().catch(() => null)) as Manifest | null;
  if (manifest?.version !== 1) {
    throw new Error(`The list of digits is of version ${manifest?.version}: expected 1.`);
  }
  // What is wrong here would otherwise be found when some of the digits have been learned already.
  if (!fits(manifest)) {
    const { manifestFault } = await import('./manifest-fault.ts');
    throw new Error(`The list of digits is wrong: ${manifestFault(manifest)}.`);
  }
  return manifest;
}

/** Whether counts and lengths agree; where they do not, manifest-fault.ts says it. */
function fits({ shards, trainCount, testCount, bytes, classes = 10 }: Manifest): boolean {
  const count = { train: 0, test: 0 };
  let sum = 0;
  try {
    for (const shard of shards) {
      count[shard.split] += shard.count;
      sum += bytesOf(shard);
    }
    return (
      classes > 1 &&
      classes < 257 &&
      shards.every(
        (shard) =>
          shard.split in count &&
          shard.count > 0 &&
          shard.count <= mostInShard &&
          shard.images.inflatedBytes === 16 + 784 * shard.count &&
          shard.labels.inflatedBytes === 8 + shard.count,
      ) &&
      count.train === trainCount &&
      count.test === testCount &&
      sum === bytes
    );
  } catch {
    return false;
  }
}
