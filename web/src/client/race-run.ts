// A race in a worker: begin, start, pause, step, look, and a worker that has died is said.
import type { LoadState } from '../protocol/index.ts';
import type { RaceAdvance, RaceFrame, RaceRequest, Racer, RaceWorker } from '../protocol/race.ts';
import { LiveWorker, type WorkerPort, WorkerStopped } from './live-worker.ts';
import { hasEnded } from './run-parts.ts';
import { sentenceOf } from './training-client.ts';

/** How long one answer works, and least milliseconds from one question to the next. */
export interface RacePace {
  milliseconds: number;
  interval: number;
}

export const fullPace: RacePace = { milliseconds: 40, interval: 0 };
/** A small network learns the plane in a few hundredths of a second: so it can be watched. */
export const calmPace: RacePace = { milliseconds: 1.5, interval: 40 };

/** As long as it takes: an update of each, or two evaluations on a busy machine. */
const unhurriedMilliseconds = 60_000;
const watchInterval = 100;
/** Curves and pictures are asked for at most this often while both learn. */
const pictureInterval = 120;

export interface RaceRunParts {
  connect: () => WorkerPort;
  /** Where the digits of the race that is to begin come from; null: they are not here. */
  digitsUrl: () => string | null;
  /** Points along a side of the pictures of the plane; undefined: none are wanted. */
  boundary: () => number | undefined;
  pace: () => RacePace;
  changed: () => void;
}

/** What is wrong; the sentence is the worker's own. */
export type RaceTrouble = { kind: 'stopped' } | { kind: 'failed'; reason: string };

export class RaceRun {
  running = false;
  trouble: RaceTrouble | null = null;
  load: LoadState | null = null;
  /** The newest of each part; null before the race has begun. */
  racers: [Racer, Racer] | null = null;
  #parts: RaceRunParts;
  #client: LiveWorker<RaceWorker>;
  #request: RaceRequest | null = null;
  /** Where the worker's digits come from; null: it has none. */
  #url: string | null = null;
  #generation = 0;
  #turning = false;
  #lookWanted = false;
  #stepWanted = false;
  #restWanted = false;
  #pictured = 0;

  constructor(parts: RaceRunParts) {
    this.#parts = parts;
    this.#client = this.#open();
  }

  /** Both have ended: diverged, or a stop rule holds. */
  get ended(): boolean {
    return this.racers?.every(({ status }) => hasEnded(status)) ?? false;
  }

  get ready(): boolean {
    return this.racers !== null && this.trouble?.kind !== 'stopped';
  }

  /** A new race, at rest. Rejects with the refusal; the present race then stays as it is. */
  async begin(request: RaceRequest): Promise<void> {
    const reads = request.specs[0].data.kind === 'digits';
    const url = reads ? this.#parts.digitsUrl() : this.#url;
    if (reads && url === null) {
      throw new Error(
        'The race is about own pictures that are not here: expected them to be chosen in the digits lab.',
      );
    }
    // Other digits are for another worker; the present race stays until that one has begun.
    const client = this.#url !== null && url !== this.#url ? this.#open() : this.#client;
    const frame = await client
      .call((worker) => worker.begin(request))
      .catch((error) => {
        if (client !== this.#client) client.close();
        throw error;
      });
    if (client !== this.#client) {
      this.#client.close();
      this.#client = client;
      this.load = null;
    }
    this.#url = url;
    this.#generation += 1;
    this.#request = request;
    this.running = false;
    this.racers = null;
    this.trouble = null;
    this.#take(frame);
    // Digits are fetched when the first race wants them.
    if (reads) this.loadDigits();
    this.look();
  }

  loadDigits(): void {
    const url = this.#url;
    if (url === null) return;
    this.call((worker) => worker.loadDigits(url)).then(
      () => this.look(),
      (error) => this.#failed(error),
    );
  }

  async cancelLoading(): Promise<void> {
    await this.call((worker) => worker.cancelLoading()).catch((error) => this.#failed(error));
    this.look();
  }

  start(): void {
    if (!this.ready || this.ended) return;
    this.running = true;
    this.#wake();
  }

  /** At rest the test scores are those of the weights that are there. */
  pause(): void {
    this.running = false;
    this.#restWanted = true;
    this.#wake();
  }

  /** One update of each, then rest. */
  step(): void {
    this.running = false;
    this.#stepWanted = true;
    this.#wake();
  }

  /** Asks for one frame with all pictures. */
  look(): void {
    this.#lookWanted = true;
    this.#wake();
  }

  /** After the worker has died: another one begins the race from the start. */
  async restart(): Promise<void> {
    this.#client.close();
    this.#client = this.#open();
    this.trouble = null;
    this.load = null;
    const request = this.#request;
    if (request) await this.begin(request).catch((error) => this.#failed(error));
  }

  call<T>(ask: (worker: RaceWorker) => Promise<T>): Promise<T> {
    return this.#client.call(ask);
  }

  dispose(): void {
    this.running = false;
    this.#generation += 1;
    this.#client.close();
  }

  #open(): LiveWorker<RaceWorker> {
    return new LiveWorker<RaceWorker>(this.#parts.connect, 'worker of the race', () => {
      this.running = false;
      this.trouble = { kind: 'stopped' };
      this.#parts.changed();
    });
  }

  #wake(): void {
    this.#parts.changed();
    if (!this.#turning) void this.#turn();
  }

  async #turn(): Promise<void> {
    this.#turning = true;
    try {
      for (let request = this.#next(); request; request = this.#next()) {
        const generation = this.#generation;
        const asked = request;
        const began = performance.now();
        const frame = await this.call((worker) => worker.advance(asked));
        // A frame of a race that has been replaced meanwhile is of no use.
        if (generation !== this.#generation) continue;
        this.#take(frame);
        const interval = this.#waits
          ? watchInterval
          : this.running
            ? this.#parts.pace().interval
            : 0;
        const rest = interval - (performance.now() - began);
        if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#turning = false;
      // Another worker has taken over meanwhile.
      if (this.ready && this.#lookWanted) void this.#turn();
    }
  }

  get #isLoading(): boolean {
    return this.load?.phase === 'loading';
  }

  /** For digits, which may not come. */
  get #waits(): boolean {
    const none = this.load?.trainCount === 0;
    return this.#isLoading || (none && this.#request?.specs[0].data.kind === 'digits');
  }

  #next(): RaceAdvance | null {
    if (!this.ready) return null;
    const boundary = this.#parts.boundary();
    const pictures = { curves: true, ...(boundary !== undefined && { boundary }) };
    if (this.#stepWanted) {
      this.#stepWanted = false;
      this.#restWanted = true;
      return { milliseconds: unhurriedMilliseconds, steps: 1, ...pictures };
    }
    if (this.running) {
      const due = performance.now() - this.#pictured > pictureInterval;
      if (due) this.#pictured = performance.now();
      return { milliseconds: this.#parts.pace().milliseconds, ...(due && pictures) };
    }
    if (this.#restWanted) {
      this.#restWanted = false;
      return { milliseconds: unhurriedMilliseconds, steps: 0, ...pictures };
    }
    if (this.#lookWanted) {
      this.#lookWanted = false;
      return { milliseconds: 0, ...pictures };
    }
    return this.#isLoading ? { milliseconds: 0 } : null;
  }

  #take({ racers, load }: RaceFrame): void {
    const [a, b] = this.racers ?? racers;
    this.racers = [
      { ...a, ...racers[0] },
      { ...b, ...racers[1] },
    ];
    this.load = load;
    if (this.running && this.ended) this.pause();
    this.#parts.changed();
  }

  #failed(error: unknown): void {
    this.running = false;
    // A dead worker is told of by `stopped`.
    if (!(error instanceof WorkerStopped)) {
      this.trouble = { kind: 'failed', reason: sentenceOf(error) };
    }
    this.#parts.changed();
  }
}
