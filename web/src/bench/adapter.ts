// Glassbox as a benchmark drives it: the site's own training worker, asked for so many steps.
import type { TrainingClient } from '../client/training-client.ts';
import type { Frame, LoadState } from '../protocol/index.ts';
import { denseDigits } from './dense.ts';
import { type Config, parseConfig, runSpecOf } from './workloads.ts';

/** What others may call; `window.benchAdapter` is one. */
export interface BenchAdapter {
  /** Resolves when the data are here and the run can begin. Refuses with a sentence. */
  init(config: unknown): Promise<void>;
  /** Makes exactly n updates. */
  trainSteps(n: number): Promise<void>;
  /** The share of the 10,000 test digits, or of XOR's four points, that is read correctly. */
  evaluate(): Promise<number>;
  /** Classifies all test digits; how many there were. */
  inferAll(): Promise<number>;
}

export type Data = 'digits' | 'dense' | 'points';

/** As long as it takes, ten days at most. */
const unhurried = 864e6;
const trainCount = 60_000;
const testCount = 10_000;
const look = { milliseconds: 0, steps: 0, views: {} };

export class GlassboxAdapter implements BenchAdapter {
  readonly #connect: (data: Data) => TrainingClient;
  readonly #digitsUrl: string;
  #client: TrainingClient | null = null;
  /** What the client was opened for, and what it has. */
  #opened: Data | null = null;
  #data: Data | null = null;
  #iteration = 0;
  /** How far the digits have come, for whoever waits. */
  loading: (load: LoadState) => void = () => {};

  constructor(connect: (data: Data) => TrainingClient, digitsUrl: string) {
    this.#connect = connect;
    this.#digitsUrl = digitsUrl;
  }

  async init(config: unknown): Promise<void> {
    const parsed = parseConfig(config);
    const spec = runSpecOf(parsed);
    const data = dataOf(parsed);
    // A worker keeps its digits from one run to the next.
    if (this.#opened !== data) this.#close();
    this.#opened = data;
    this.#client ??= this.#connect(data);
    await this.#client.call((worker) => worker.start(spec));
    if (this.#data !== data) await this.#load(data, parsed.seed);
    this.#data = data;
    this.#iteration = 0;
  }

  async trainSteps(n: number): Promise<void> {
    const last = this.#iteration + n;
    const { status } = await this.#ask((worker) =>
      worker.advance({ milliseconds: unhurried, steps: n, evaluate: false, views: {} }),
    );
    this.#iteration = status.iteration;
    if (status.iteration === last) return;
    throw new Error(
      `trainSteps: expected update ${last}, got only to ${status.iteration}${status.diverged ? ': the loss stopped being a number' : ''}.`,
    );
  }

  async evaluate(): Promise<number> {
    if (this.#data === 'points') return this.#evaluatePoints();
    const { status } = await this.#ask((worker) =>
      worker.advance({ milliseconds: unhurried, steps: 0, views: {} }),
    );
    if (status.testAccuracy === null || status.testCount !== testCount) {
      throw new Error(`evaluate: expected ${testCount} test digits, got ${status.testCount}.`);
    }
    return status.testAccuracy;
  }

  async inferAll(): Promise<number> {
    const gallery = { first: 0, count: testCount };
    const frame = await this.#ask((worker) => worker.advance({ ...look, views: { gallery } }));
    return (frame.gallery?.probabilities.length ?? 0) / 10;
  }

  /** Each of the four points once, as the newest epoch has read it before its updates. */
  async #evaluatePoints(): Promise<number> {
    const { status } = await this.#ask((worker) => worker.advance(look));
    return status.trainAccuracy ?? 0;
  }

  async #load(data: Data, seed: number): Promise<void> {
    if (data === 'digits') return this.#loadDigits();
    if (data === 'points') return;
    const train = denseDigits(trainCount, seed);
    const test = denseDigits(testCount, seed + 1);
    await this.#ask((worker) => worker.addDigits('train', train.images, train.labels));
    await this.#ask((worker) => worker.addDigits('test', test.images, test.labels));
  }

  async #loadDigits(): Promise<void> {
    await this.#ask((worker) => worker.loadDigits(this.#digitsUrl));
    for (;;) {
      const { load }: Frame = await this.#ask((worker) => worker.advance(look));
      this.loading(load);
      if (load.phase === 'complete') return;
      if (load.phase !== 'loading') throw new Error(load.error ?? 'The digits did not arrive.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  #ask: TrainingClient['call'] = (ask) => {
    if (this.#client) return this.#client.call(ask);
    return Promise.reject(new Error('There is no workload yet: expected init(cfg) first.'));
  };

  #close(): void {
    this.#client?.dispose();
    this.#client = null;
    this.#data = null;
  }
}

function dataOf({ workload, dense }: Config): Data {
  if (workload.kind === 'xor') return 'points';
  return dense ? 'dense' : 'digits';
}
