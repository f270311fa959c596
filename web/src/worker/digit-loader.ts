import type { LoadState } from '../protocol/index.ts';
import { fetchIdx, messageOf } from './fetch-idx.ts';

interface ShardFile {
  file: string;
  bytes: number;
  inflatedBytes: number;
}

interface Manifest {
  version: 1;
  trainCount: number;
  testCount: number;
  bytes: number;
  shards: { split: 'train' | 'test'; count: number; images: ShardFile; labels: ShardFile }[];
}

type AddDigits = (split: 'train' | 'test', images: Uint8Array, labels: Uint8Array) => void;

/**
 * Brings the digits over the network, shard after shard in the manifest's order, and hands each
 * one on as soon as it is whole. What is here stays: after a failure or a cancel, load() goes on
 * with the first shard that is missing.
 */
export class DigitLoader {
  readonly #add: AddDigits;
  #state: LoadState = {
    phase: 'idle',
    bytes: 0,
    totalBytes: 0,
    trainCount: 0,
    testCount: 0,
    totalTrainCount: 0,
    totalTestCount: 0,
    error: null,
  };
  #shardsDone = 0;
  #abort: AbortController | null = null;

  constructor(add: AddDigits) {
    this.#add = add;
  }

  get state(): LoadState {
    return { ...this.#state };
  }

  /** Resolves when loading has ended, in whichever phase; never rejects. */
  async load(baseUrl: string): Promise<void> {
    if (this.#state.phase === 'loading' || this.#state.phase === 'complete') return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#update({ phase: 'loading', error: null });
    try {
      await this.#loadShards(baseUrl, abort.signal);
      this.#update({ phase: 'complete' });
    } catch (error) {
      if (abort.signal.aborted) this.#update({ phase: 'cancelled' });
      else this.#update({ phase: 'failed', error: messageOf(error) });
    }
  }

  cancel(): void {
    this.#abort?.abort();
  }

  async #loadShards(baseUrl: string, signal: AbortSignal): Promise<void> {
    const manifest = await fetchManifest(new URL('manifest.json', baseUrl), signal);
    this.#update({
      totalBytes: manifest.bytes,
      totalTrainCount: manifest.trainCount,
      totalTestCount: manifest.testCount,
    });
    const bytesOf = (shard: Manifest['shards'][number]) => shard.images.bytes + shard.labels.bytes;
    let before = 0;
    for (const shard of manifest.shards.slice(0, this.#shardsDone)) before += bytesOf(shard);

    for (const shard of manifest.shards.slice(this.#shardsDone)) {
      // Bytes are counted as they were packed, whether or not the host unpacked them on the way.
      const packed = { images: 0, labels: 0 };
      const fetchPart = (part: 'images' | 'labels') =>
        fetchIdx(
          new URL(shard[part].file, baseUrl),
          shard[part].inflatedBytes,
          (inflated) => {
            packed[part] = Math.round((inflated / shard[part].inflatedBytes) * shard[part].bytes);
            this.#update({ bytes: before + packed.images + packed.labels });
          },
          signal,
        );
      const [images, labels] = await Promise.all([fetchPart('images'), fetchPart('labels')]);
      this.#add(shard.split, images, labels);
      this.#shardsDone += 1;
      before += bytesOf(shard);
      const count = shard.split === 'train' ? 'trainCount' : 'testCount';
      this.#update({ bytes: before, [count]: this.#state[count] + shard.count });
    }
  }

  #update(change: Partial<LoadState>): void {
    this.#state = { ...this.#state, ...change };
  }
}

async function fetchManifest(url: URL, signal: AbortSignal): Promise<Manifest> {
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Error('The list of digits could not be fetched: no answer came over the network.');
  }
  if (!response.ok) {
    throw new Error(
      `The list of digits could not be fetched: expected status 200, got ${response.status}.`,
    );
  }
  const manifest = (await response.json()) as Manifest;
  if (manifest.version !== 1) {
    throw new Error(`The list of digits is of version ${manifest.version}: expected 1.`);
  }
  return manifest;
}
