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
import { fullSpeed } from './pace.ts';
import { type Pull, PullLoop } from './pull-loop.ts';
import { hasEnded, type Latest, type TrainingRunParts } from './run-parts.ts';
import { Stopwatch } from './stopwatch.ts';
import { type Ask, sentenceOf, TrainingClient, WorkerStopped } from './training-client.ts';
import { ViewSchedule } from './view-schedule.ts';

/** Long enough to make the messages cheap; short enough to pause at once, with two under way. */
const sliceMilliseconds = 25;
/** As long as it takes: one update, or an evaluation of ten thousand digits on a busy machine. */
const unhurriedMilliseconds = 60_000;
const watchInterval = 100;
const checkpointInterval = 2000;

interface RunPull extends Pull {
  generation: number; // the run that is asked about
}

export class TrainingRun<W extends TrainingWorker = TrainingWorker> {
  /** Is training meant to go on? False at once when pause is asked for. */
  running = false;
  latest: Latest = {};
  readonly stopwatch = new Stopwatch();
  #parts: TrainingRunParts;
  #client: TrainingClient<W>;
  #loop: PullLoop<RunPull>;
  #schedule: ViewSchedule;
  /** What the worker's present run was begun with. */
  spec: RunSpec | null = null;
  #start: Ask<Frame, W> | null = null;
  #rate = 0;
  #drawing: Drawing | null = null;
  #ready = false;
  #generation = 0;
  #beginning = 0; // new runs that have been asked for and not been answered yet
  #lookWanted = false;
  #fixed = 0; // updates to make before pausing
  #nothingToTrainOn = false;
  #checkpointTime = 0;

  constructor(parts: TrainingRunParts) {
    this.#parts = parts;
    this.#schedule = new ViewSchedule(parts.views);
    this.#client = new TrainingClient<W>(parts.connect, {
      prepare: () => this.#prepare(),
      restarted: (frame) => void this.#restarted(frame),
      gaveUp: (reason) => this.#gaveUp(reason),
    });
    this.#loop = new PullLoop<RunPull>({
      next: () => this.#next(),
      ask: ({ request }) => this.#client.call((worker) => worker.advance(request)),
      take: (frame, { request, generation }) => {
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
    // Nothing is asked of the new run before it is known here: it is to begin paused.
    this.#beginning += 1;
    let frame: Frame;
    try {
      frame = await this.call((worker) => {
        this.spec ??= spec;
        return start ? start(worker) : worker.start(spec);
      });
      this.running = false; // before the loop goes on: it would train the new run
    } finally {
      this.#beginning -= 1;
      this.#loop.wake();
    }
    this.#start = start;
    this.spec = spec;
    this.#rate = spec.learningRate;
    this.#generation += 1;
    this.#client.forgetCheckpoint();
    this.#schedule.forgetCosts();
    this.stopwatch.reset();
    this.#keep(frame, true);
  }

  start(): void {
    if (hasEnded(this.latest.status)) return;
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

  /** So many updates, then pause. */
  step(count = 1): void {
    this.running = false;
    this.#fixed = hasEnded(this.latest.status) ? 0 : count;
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

  #next(): RunPull | null {
    if (!this.#ready || this.#beginning > 0) return null;
    const now = performance.now();
    const pull = (request: AdvanceRequest, { interval = 0, ahead = false } = {}) => ({
      request,
      interval,
      ahead,
      generation: this.#generation,
    });
    if (this.#fixed > 0) {
      const steps = this.#fixed;
      this.#fixed = 0;
      return pull({ milliseconds: unhurriedMilliseconds, steps, views: this.#schedule.all(now) });
    }
    if (this.running) {
      const { steps, interval } = this.#parts.pace();
      const full = interval === fullSpeed.interval && steps === fullSpeed.steps;
      const views = this.#parts.unseen() ? {} : this.#schedule.due(now, full);
      const request = { milliseconds: sliceMilliseconds, steps, views };
      if (this.#nothingToTrainOn) return pull(request, { interval: watchInterval });
      // No slice ends within an update: where one takes long, a second would make Pause late.
      const brief = (this.latest.cost?.training ?? 0) < 2 * sliceMilliseconds;
      return pull(request, { interval, ahead: full && brief });
    }
    if (this.#lookWanted) {
      this.#lookWanted = false;
      return pull({ milliseconds: 0, steps: 0, views: this.#schedule.all(now) });
    }
    const { testIteration = null, iteration } = this.latest.status ?? {};
    if (testIteration !== null && testIteration !== iteration) {
      // At rest the test accuracy is that of the weights that are there.
      return pull({ milliseconds: sliceMilliseconds, steps: 0, views: { curve: true } });
    }
    if (this.latest.load?.phase !== 'loading') return null;
    return pull({ milliseconds: 0, steps: 0, views: {} }, { interval: watchInterval });
  }

  #take(frame: Frame, request: AdvanceRequest): void {
    const now = performance.now();
    this.#schedule.spent(frame.cost.views);
    if (request.steps > 0) {
      this.stopwatch.lap(now, frame.status.samplesSeen);
      // Not told by the iteration: a whole slice may go into the test set.
      this.#nothingToTrainOn = this.#parts.digitsUrl !== null && frame.load.trainCount === 0;
    }
    if (hasEnded(frame.status) && this.running) {
      this.running = false;
      this.#lookWanted = true;
    } else if (this.running && now - this.#checkpointTime > checkpointInterval) {
      this.#checkpointTime = now;
      const generation = this.#generation;
      this.#client.keepCheckpoint(() => generation === this.#generation).catch(() => {});
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
    const spec = this.spec;
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

  async #restarted(frame: Frame | null): Promise<void> {
    this.running = false;
    try {
      if (frame) {
        // The checkpoint has the rate of its moment; somebody may have chosen another since.
        if (this.#rate !== this.spec?.learningRate) await this.setLearningRate(this.#rate);
        this.#generation += 1;
        this.#keep(frame, true);
      } else if (this.spec) {
        const learningRate = this.#rate || this.spec.learningRate;
        await this.begin({ ...this.spec, learningRate }, this.#start);
      }
      if (this.#drawing) await this.read(this.#drawing);
      this.#parts.happened({ kind: 'restarted', iteration: frame?.status.iteration ?? null });
    } catch (error) {
      this.#gaveUp(sentenceOf(error));
    }
  }
}
