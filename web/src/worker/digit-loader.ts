import type { LoadState } from '../protocol/index.ts';
import type { DigitsMessage, DigitsWanted } from './digits-worker.ts';
import { messageOf } from './fetch-idx.ts';

type AddDigits = (
  split: 'train' | 'test',
  images: Uint8Array,
  labels: Uint8Array,
  classes: number | undefined,
) => void | Promise<void>;

export const nothingLoaded: LoadState = {
  phase: 'idle',
  bytes: 0,
  totalBytes: 0,
  trainCount: 0,
  testCount: 0,
  totalTrainCount: 0,
  totalTestCount: 0,
  error: null,
};

/**
 * Has a worker of its own bring the digits, and hands each shard on as soon as it is whole. What is
 * here stays: after a failure or a cancel, load() goes on with the first shard that is missing.
 */
export class DigitLoader {
  readonly #add: AddDigits;
  #state: LoadState = nothingLoaded;
  #shardsDone = 0;
  #worker: Worker | null = null;
  /** The shards are added one after the other. */
  #added: Promise<void> = Promise.resolve();

  constructor(add: AddDigits) {
    this.#add = add;
  }

  get state(): LoadState {
    return { ...this.#state };
  }

  load(baseUrl: string): void {
    if (this.#state.phase === 'loading' || this.#state.phase === 'complete') return;
    this.#update({ phase: 'loading', error: null });
    const worker = new Worker(new URL('./digits-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<DigitsMessage>) => {
      this.#added = this.#added.then(() => this.#take(worker, data));
    });
    const stopped = () => {
      if (worker !== this.#worker) return;
      this.#end({ phase: 'failed', error: 'The worker that loads the digits stopped.' });
    };
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      stopped();
    });
    const lock = `glassbox-digits-${Math.random()}`;
    // Its first news come while it holds the lock: whoever waits for it gets it when the worker ends.
    const listed = () => navigator.locks?.request(lock, stopped).catch(() => {});
    worker.addEventListener('message', listed, { once: true });
    const wanted: DigitsWanted = { baseUrl, first: this.#shardsDone, lock };
    worker.postMessage(wanted);
  }

  cancel(): void {
    if (this.#state.phase === 'loading') this.#end({ phase: 'cancelled' });
  }

  async #take(worker: Worker, news: DigitsMessage): Promise<void> {
    if (worker !== this.#worker) return; // cancelled meanwhile
    if (news.kind === 'listed') {
      this.#update({
        totalBytes: news.bytes,
        totalTrainCount: news.trainCount,
        totalTestCount: news.testCount,
      });
    } else if (news.kind === 'progress') {
      this.#update({ bytes: news.bytes });
    } else if (news.kind === 'shard') {
      try {
        await this.#add(news.split, news.images, news.labels, news.classes);
      } catch (error) {
        this.#end({ phase: 'failed', error: messageOf(error) });
        return;
      }
      this.#shardsDone += 1;
      const count = news.split === 'train' ? 'trainCount' : 'testCount';
      this.#update({ bytes: news.bytes, [count]: this.#state[count] + news.count });
    } else if (news.kind === 'failed') {
      this.#end({ phase: 'failed', error: news.reason });
    } else {
      this.#end({ phase: 'complete' });
    }
  }

  #end(change: Partial<LoadState>): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#update(change);
  }

  #update(change: Partial<LoadState>): void {
    this.#state = { ...this.#state, ...change };
  }
}
