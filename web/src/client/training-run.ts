// One run in one worker: begin, train, pause, step, look, and survive the worker's death.
import type {
  AdvanceRequest,
  Drawing,
  Frame,
  LoadState,
  Reading,
  RunSpec,
  TrainingWorker,
} from '../protocol/index.ts';
import { type Pull, PullLoop } from './pull-loop.ts';
import type { Latest, TrainingRunParts } from './run-parts.ts';
import { Stopwatch } from './stopwatch.ts';
import { type Ask, sentenceOf, TrainingClient, WorkerStopped } from './training-client.ts';
import { ViewSchedule } from './view-schedule.ts';

/** Long enough to make the messages cheap, short enough to pause and to draw at once. */
const sliceMilliseconds = 30;
/** As long as it takes: one update, or an evaluation of ten thousand digits on a busy machine. */
const unhurriedMilliseconds = 60_000;
const watchInterval = 100;
const checkpointInterval = 2000;

export class TrainingRun<W extends TrainingWorker = TrainingWorker> {
  /** Is training meant to go on? False at once when pause is asked for. */
  running = false;
  latest: Latest = {};
  readonly stopwatch = new Stopwatch();
  #parts: TrainingRunParts;
  #client: TrainingClient<W>;
  #loop: PullLoop;
  #schedule: ViewSchedule;
  #spec: RunSpec | null = null;
  #start: Ask<Frame, W> | null = null;
  #rate = 0;
  #drawing: Drawing | null = null;
  #ready = false;
  #generation = 0;
  #lookWanted = false;
  #single = false;
  #nothingToTrainOn = false;
  #checkpointTime = 0;

  constructor(parts: TrainingRunParts) {
    this.#parts = parts;
    this.#schedule = new ViewSchedule(parts.views);
    this.#client = new TrainingClient<W>(parts.connect, {
      prepare: () => this.#prepare(),
      restarted: (frame, checkpoint) => void this.#restarted(frame, checkpoint?.iteration ?? null),
      gaveUp: (reason) => this.#gaveUp(reason),
    });
    let generation = 0;
    this.#loop = new PullLoop({
      next: () => this.#next(),
      ask: (request) => {
        generation = this.#generation;
        return this.#client.call((worker) => worker.advance(request));
      },
      take: (frame, _, request) => {
        // A frame of a run that has been replaced meanwhile is of no use.
        if (generation === this.#generation) this.#take(frame, request);
      },
      failed: (error) => this.#failed(error),
    });
  }

  get ready(): boolean {
    return this.#ready;
  }

  get diverged(): boolean {
    return this.latest.status?.diverged ?? false;
  }

  /** Begins to load the digits, or goes on where loading stopped. */
  load(): void {
    const url = this.#parts.digitsUrl;
    if (url === null) return;
    // The look afterwards: a frame asked for before may still tell of the last failure.
    this.#client
      .call((worker) => worker.loadDigits(url))
      .then(
        () => this.look(),
        (error) => this.#failed(error),
      );
    if (this.latest.load) this.#setLoad({ ...this.latest.load, phase: 'loading', error: null });
    this.#loop.wake();
  }

  async cancelLoading(): Promise<void> {
    await this.call((worker) => worker.cancelLoading());
    this.look();
  }

  /**
   * Begins a new run, paused, by `start` or as the worker does it. Rejects with the refusal; the
   * present run then stays as it is.
   */
  async begin(spec: RunSpec, start: Ask<Frame, W> | null = null): Promise<void> {
    const frame = await this.call((worker) => {
      this.#spec ??= spec;
      return start ? start(worker) : worker.start(spec);
    });
    this.#start = start;
    this.running = false;
    this.#spec = spec;
    this.#rate = spec.learningRate;
    this.#generation += 1;
    this.#client.forgetCheckpoint();
    this.stopwatch.reset();
    this.#keep(frame, true);
  }

  start(): void {
    if (this.diverged) return;
    this.running = true;
    this.#checkpointTime = performance.now();
    this.stopwatch.begin(performance.now(), this.latest.status?.samplesSeen ?? 0);
    this.#nothingToTrainOn = false;
    this.#loop.wake();
    this.#parts.changed();
  }

  pause(): void {
    this.running = false;
    this.look();
    this.#parts.changed();
  }

  /** One update, then pause. */
  step(): void {
    this.running = false;
    this.#single = !this.diverged;
    this.stopwatch.begin(performance.now(), this.latest.status?.samplesSeen ?? 0);
    this.#loop.wake();
    this.#parts.changed();
  }

  async setLearningRate(rate: number): Promise<void> {
    await this.call((worker) => worker.setLearningRate(rate));
    this.#rate = rate;
  }

  /** Asks for one frame of all views without training. */
  look(): void {
    this.#lookWanted = true;
    this.#loop.wake();
  }

  /** Reads a drawing; null: the pad has been cleared. */
  async read(drawing: Drawing | null): Promise<Reading | null> {
    this.#drawing = drawing;
    const reading = drawing ? await this.call((worker) => worker.read(drawing)) : null;
    if (this.#drawing === drawing) this.#keep({ reading }, false);
    return reading;
  }

  call<T>(ask: Ask<T, W>): Promise<T> {
    return this.#client.call(ask);
  }

  dispose(): void {
    this.running = false;
    this.#ready = false;
    this.#generation += 1;
    this.#client.dispose();
  }

  #next(): Pull | null {
    if (!this.#ready) return null;
    const now = performance.now();
    const ask = (milliseconds: number, steps: number, views: AdvanceRequest['views']) => ({
      milliseconds,
      steps,
      views,
    });
    if (this.#single) {
      this.#single = false;
      return { request: ask(unhurriedMilliseconds, 1, this.#schedule.all(now)), interval: 0 };
    }
    if (this.running) {
      const pace = this.#parts.pace();
      const views = this.#parts.unseen() ? {} : this.#schedule.due(now);
      const interval = this.#nothingToTrainOn ? watchInterval : pace.interval;
      return { request: ask(sliceMilliseconds, pace.steps, views), interval };
    }
    if (this.#lookWanted) {
      this.#lookWanted = false;
      return { request: ask(0, 0, this.#schedule.all(now)), interval: 0 };
    }
    const { testIteration = null, iteration } = this.latest.status ?? {};
    if (testIteration !== null && testIteration !== iteration) {
      // At rest the test accuracy is that of the weights that are there.
      return { request: ask(sliceMilliseconds, 0, { curve: true }), interval: 0 };
    }
    const loading = this.latest.load?.phase === 'loading';
    return loading ? { request: ask(0, 0, {}), interval: watchInterval } : null;
  }

  #take(frame: Frame, request: AdvanceRequest): void {
    const now = performance.now();
    if (request.steps > 0) {
      this.stopwatch.lap(now, frame.status.samplesSeen);
      // Not told by the iteration: a whole slice may go into the test set.
      this.#nothingToTrainOn = this.#parts.digitsUrl !== null && frame.load.trainCount === 0;
    }
    if (frame.status.diverged && this.running) {
      this.running = false;
      this.#lookWanted = true;
    } else if (this.running && now - this.#checkpointTime > checkpointInterval) {
      this.#checkpointTime = now;
      // Sent before the next question, so it is the state of this very frame.
      this.#client.keepCheckpoint(frame.status.iteration).catch(() => {});
    }
    this.#keep(frame, false);
  }

  #keep(part: Latest, anew: boolean): void {
    const { load } = this.latest;
    this.latest = anew ? { ...(load && { load }), ...part } : { ...this.latest, ...part };
    this.#ready ||= anew;
    if (anew) this.look();
    this.#parts.changed();
  }

  #setLoad(load: LoadState): void {
    this.latest = { ...this.latest, load };
    this.#parts.changed();
  }

  #failed(error: unknown): void {
    this.running = false;
    // A dead worker is told of by `restarted` or `gaveUp`.
    if (!(error instanceof WorkerStopped)) {
      this.#parts.happened({ kind: 'failed', reason: sentenceOf(error) });
    }
    this.#parts.changed();
  }

  /** A run of digits can only go on when the digits of its epoch are here again. */
  async #prepare(): Promise<void> {
    const needed = this.latest.status?.epochSamples ?? 0;
    const spec = this.#spec;
    this.load();
    if (this.#parts.digitsUrl === null || !spec || !this.#client.hasCheckpoint) return;
    const start = this.#start;
    await this.call((worker) => (start ? start(worker) : worker.start(spec)));
    for (;;) {
      const nothing = { milliseconds: 0, steps: 0, views: {} };
      const { load } = await this.call((worker) => worker.advance(nothing));
      this.#setLoad(load);
      if (load.trainCount >= needed) return;
      if (load.phase !== 'loading') throw new Error(load.error ?? '');
      await new Promise((resolve) => setTimeout(resolve, watchInterval));
    }
  }

  #gaveUp(reason: string): void {
    this.#ready = false;
    this.#parts.happened({ kind: 'gave-up', reason });
  }

  async #restarted(frame: Frame | null, iteration: number | null): Promise<void> {
    this.running = false;
    try {
      if (frame) {
        await this.setLearningRate(this.#rate);
        this.#generation += 1;
        this.#keep(frame, true);
      } else if (this.#spec) {
        const learningRate = this.#rate || this.#spec.learningRate;
        await this.begin({ ...this.#spec, learningRate }, this.#start);
      }
      if (this.#drawing) await this.read(this.#drawing);
      this.#parts.happened({ kind: 'restarted', iteration });
    } catch (error) {
      this.#gaveUp(sentenceOf(error));
    }
  }
}
