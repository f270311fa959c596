// The page's side of the inspector: it hands over snapshots of the run on the page and keeps what
// was answered about the newest of them.
import type { DigitTiles, LoadState, RunStatus } from '../protocol/index.ts';
import type {
  DigitHealth,
  InspectorCalls,
  InspectorWorker,
  NextStep,
  Results,
} from '../protocol/inspector.ts';
import { connectInspectorWorker } from './inspector-connection.ts';
import { sentenceOf, TrainingClient, type WorkerPort, WorkerStopped } from './training-client.ts';

/** Milliseconds between two snapshots. */
const snapshotInterval = 500;
/** Milliseconds between two looks at how far the digits have come. */
const loadInterval = 250;
/** A worker that dies is replaced so many times. */
const mostRestarts = 1;

export interface InspectorParts {
  /** Starts the inspector's worker. */
  connect?: () => WorkerPort;
  digitsUrl: string;
  /** Of the run on the page, as it is now. */
  snapshot: () => Promise<Uint8Array>;
  /** There is something new to draw. */
  changed: () => void;
  interval?: number;
}

/** Which views somebody looks at: only these are asked for after each snapshot. */
export interface Wanted {
  results: boolean;
  /** So many pictures of the next step, 0: no next step. */
  step: number;
  /** Over so many test digits, 0: no health. */
  health: number;
}

const nothing: Wanted = { results: false, step: 0, health: 0 };

export class Inspector {
  want: Wanted = nothing;
  results: Results | null = null;
  /** The newest results of an earlier complete epoch: what has been learned since, what broken. */
  before: Results | null = null;
  /** null as well for a run that makes no further update. */
  step: NextStep | null = null;
  health: DigitHealth | null = null;
  /** Of the snapshot that is shown. */
  status: RunStatus | null = null;
  load: LoadState | null = null;
  trouble: string | null = null;
  #parts: InspectorParts;
  #client: TrainingClient<InspectorWorker> | null = null;
  #closed = false;
  #restarts = 0;
  /** Goes up with forget(): answers for an older number are dropped. */
  #number = 0;
  #key: unknown = null;
  /** What has been asked for about the snapshot of this key. */
  #asked = nothing;
  #busy = false;
  /** When the next snapshot may be taken. */
  #time = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #watching = false;

  constructor(parts: InspectorParts) {
    this.#parts = parts;
  }

  /** Whether a snapshot is shown: before that, nothing can be asked. */
  get ready(): boolean {
    return this.status !== null;
  }

  /** Updates of the run that is shown. */
  get iteration(): number | null {
    return this.status?.iteration ?? null;
  }

  /**
   * To be called at every rendering. Takes a new snapshot when `key` (the run's iteration and
   * whatever else tells moments apart) is another one, though not too often and one at a time, and
   * asks for what is wanted.
   */
  follow(key: unknown): void {
    if (this.#closed || this.#busy) return;
    if (key === this.#key) {
      if (this.#lacks()) void this.#work((isOfUse) => this.#answer(isOfUse));
      return;
    }
    const rest = this.#time - performance.now();
    if (rest > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        this.#parts.changed();
      }, rest);
      return;
    }
    const began = performance.now();
    void this.#work(async (isOfUse) => {
      try {
        await this.#show(key, isOfUse);
        await this.#answer(isOfUse);
      } finally {
        const least = this.#parts.interval ?? snapshotInterval;
        // A network that takes long over the test set leaves the processors to training for half
        // of the time.
        if (isOfUse()) this.#time = began + Math.max(least, 2 * (performance.now() - began));
      }
    });
  }

  /** Rejects with the worker's own sentence, or with WorkerStopped. */
  ask<Name extends keyof InspectorCalls>(
    name: Name,
    ...args: Parameters<InspectorCalls[Name]>
  ): Promise<ReturnType<InspectorCalls[Name]>> {
    return this.#call((worker) => worker.ask(name, ...args));
  }

  testDigits(first: number, count: number): Promise<DigitTiles> {
    return this.#call((worker) => worker.testDigits(first, count));
  }

  /** A new run: what was known of the old one holds no longer. */
  forget(): void {
    this.#forgetMoment();
    this.results = null;
    this.before = null;
    this.step = null;
    this.health = null;
    this.status = null;
    this.trouble = null;
    this.#time = Number.NEGATIVE_INFINITY;
  }

  dispose(): void {
    this.#closed = true;
    this.#forgetMoment();
    this.#client?.dispose();
  }

  #forgetMoment(): void {
    this.#number += 1;
    this.#key = null;
    this.#busy = false;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #call<T>(question: (worker: InspectorWorker) => Promise<T>): Promise<T> {
    this.#client ??= new TrainingClient<InspectorWorker>(
      this.#parts.connect ?? connectInspectorWorker,
      {
        prepare: (silently) => {
          if (!silently) this.#restarts += 1; // ended from outside it may be as often as somebody likes
          this.load = null; // the new worker has none
          return this.#loadDigits();
        },
        restarted: () => this.#restarted(),
        gaveUp: (reason) => this.#gaveUp(reason),
      },
    );
    return this.#client.call(question);
  }

  async #loadDigits(): Promise<void> {
    if (this.load?.phase === 'complete') return;
    await this.#call((worker) => worker.loadDigits(this.#parts.digitsUrl));
    void this.#watchLoading();
  }

  async #watchLoading(): Promise<void> {
    if (this.#watching) return;
    this.#watching = true;
    try {
      do {
        this.load = await this.#call((worker) => worker.loading());
        // What was answered when there were fewer digits is asked anew.
        if (this.load.phase === 'complete') this.#asked = nothing;
        this.#parts.changed();
        await new Promise((resolve) => setTimeout(resolve, loadInterval));
      } while (this.load.phase === 'loading' && !this.#closed);
    } catch {
      // The worker has stopped; its replacement loads anew.
    } finally {
      this.#watching = false;
    }
  }

  /** One at a time. What fails is said, unless it is of no use any more. */
  async #work(work: (isOfUse: () => boolean) => Promise<void>): Promise<void> {
    const number = this.#number;
    const isOfUse = () => number === this.#number;
    this.#busy = true;
    try {
      await work(isOfUse);
    } catch (error) {
      // A dead worker is told of by `restarted` or `gaveUp`.
      if (isOfUse() && !(error instanceof WorkerStopped)) this.trouble = sentenceOf(error);
    }
    if (!isOfUse()) return;
    this.#busy = false;
    this.#parts.changed();
  }

  async #show(key: unknown, isOfUse: () => boolean): Promise<void> {
    const snapshot = await this.#parts.snapshot();
    if (!isOfUse()) return;
    this.#key = key; // one that is refused is not shown a second time
    this.#asked = nothing;
    await this.#loadDigits();
    const status = await this.#call((worker) => worker.show(snapshot));
    if (!isOfUse()) return;
    this.status = status;
    this.trouble = null;
    this.#parts.changed();
  }

  #lacks(): boolean {
    const { want } = this;
    const asked = this.#asked;
    if (!this.ready) return false;
    return (
      (want.results && !asked.results) ||
      (want.step > 0 && want.step !== asked.step) ||
      (want.health > 0 && want.health !== asked.health)
    );
  }

  /** Asks for what is wanted and has not been asked for yet, the quickest first. */
  async #answer(isOfUse: () => boolean): Promise<void> {
    const { step, health, results } = this.want;
    const asked = { ...this.#asked };
    this.#asked = asked;
    if (isOfUse() && step > 0 && step !== asked.step) {
      asked.step = step;
      const answer = await this.#refusable((worker) => worker.ask('nextStep', step));
      if (isOfUse()) this.step = answer;
      this.#parts.changed();
    }
    if (isOfUse() && health > 0 && health !== asked.health) {
      asked.health = health;
      const answer = await this.#refusable((worker) => worker.ask('health', health));
      if (isOfUse()) this.health = answer;
      this.#parts.changed();
    }
    if (isOfUse() && results && !asked.results) {
      asked.results = true;
      const answer = await this.#call((worker) => worker.results());
      if (isOfUse() && answer) this.#keep(answer);
    }
  }

  /** null where the worker refuses: a run that has ended has no next step. */
  async #refusable<T>(question: (worker: InspectorWorker) => Promise<T>): Promise<T | null> {
    try {
      return await this.#call(question);
    } catch (error) {
      if (error instanceof WorkerStopped) throw error;
      return null;
    }
  }

  #keep(results: Results): void {
    const last = this.results;
    if (last && last.epoch < results.epoch) this.before = last;
    // The run has been rewound.
    if (this.before && this.before.epoch >= results.epoch) this.before = null;
    this.results = results;
  }

  /** A new worker is there, which has been shown nothing yet. */
  #restarted(): void {
    if (this.#restarts > mostRestarts) {
      this.#client?.dispose();
      this.#gaveUp('The worker that looks into the network has stopped more than once.');
      return;
    }
    this.#forgetMoment();
    this.#parts.changed();
  }

  #gaveUp(reason: string): void {
    this.#closed = true;
    this.#forgetMoment();
    this.trouble = reason;
    this.#parts.changed();
  }
}
