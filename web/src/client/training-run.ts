// One run in one worker: begin, train, pause, step, look, and survive the worker's death.
import type {
  AdvanceRequest,
  Drawing,
  Frame,
  Reading,
  RunSpec,
  TrainingWorker,
} from '../protocol/index.ts';
import { type Pull, PullLoop } from './pull-loop.ts';
import { hasEnded, type Latest, type TimeKeeper, type TrainingRunParts } from './run-parts.ts';
import { look, RunQuestions, untilDigits } from './run-questions.ts';
import { Stopwatch } from './stopwatch.ts';
import { type Ask, sentenceOf, TrainingClient, WorkerStopped } from './training-client.ts';

const checkpointInterval = 2000;

/** `generation` is the run that is asked about. */
type RunPull = Pull & { generation: number };

export class TrainingRun<W extends TrainingWorker = TrainingWorker> {
  /** Is training meant to go on? False at once when pause is asked for. */
  running = false;
  /** Is there a run in the worker that can be asked? */
  ready = false;
  /** New runs that have been asked for and not been answered yet. */
  beginning = 0;
  latest: Latest = {};
  readonly stopwatch = new Stopwatch();
  /** Keeps its moments; null: nobody does, and one snapshot every two seconds is enough. */
  time: TimeKeeper | null = null;
  /** The lab's settings that the run goes by now; only its time keeper and its lab look at them. */
  about: unknown = null;
  #parts: TrainingRunParts;
  #client: TrainingClient<W>;
  #loop: PullLoop<RunPull>;
  #questions: RunQuestions;
  /** What it was begun from when it was begun from a snapshot, which its settings do not bring back. */
  origin: { bytes: Uint8Array; status: Frame['status'] } | null = null;
  /** What the worker's present run was begun with. */
  spec: RunSpec | null = null;
  #start: Ask<Frame, W> | null = null;
  #rate: number | null = null; // chosen by hand, and not in the checkpoint yet
  #drawing: Drawing | null = null;
  #generation = 0;
  #begunAt = -1; // where the present worker began
  #resumes = false;
  #checkpointTime = 0;

  constructor(parts: TrainingRunParts) {
    this.#parts = parts;
    this.#questions = new RunQuestions(parts);
    this.#client = new TrainingClient<W>(parts.connect, {
      prepare: (silently) => this.#prepare(silently),
      restarted: (frame) => this.#restarted(frame),
      gaveUp: (reason) => this.#gaveUp(reason),
    });
    this.#loop = new PullLoop<RunPull>({
      next: () => this.#next(),
      ask: ({ request }) => this.#client.call((worker) => worker.advance(request)),
      take: (frame, { request, generation }) => {
        // A frame of a run that has been replaced meanwhile is of no use.
        if (generation === this.#generation) this.#take(frame, request);
      },
      failed: (error) => this.failed(error),
    });
  }

  tell = (): void => this.#parts.changed();

  /** Begins to load the digits, or goes on where loading stopped. */
  load(): void {
    const url = this.#parts.digitsUrl;
    if (url === null) return;
    // The look afterwards: a frame asked for before may still tell of the last failure.
    this.#client
      .call((worker) => worker.loadDigits(url))
      .then(
        () => this.look(),
        (error) => this.failed(error),
      );
    if (this.latest.load) {
      this.#keep({ load: { ...this.latest.load, phase: 'loading', error: null } }, false);
    }
    this.#loop.wake();
  }

  async cancelLoading(): Promise<void> {
    await this.call((worker) => worker.cancelLoading());
    this.look();
  }

  /**
   * Begins a new run, paused, by `start` or as the worker does it; `bytes` is the snapshot that
   * `start` begins from. Rejects with the refusal; the present run then stays as it is.
   */
  async begin(
    spec: RunSpec,
    start: Ask<Frame, W> | null = null,
    about: unknown = null,
    bytes: Uint8Array | null = null,
  ): Promise<void> {
    const ask: Ask<Frame, W> = (worker) => {
      this.spec ??= spec;
      return start ? start(worker) : worker.start(spec);
    };
    const frame = await this.#replace(ask, { spec, about });
    this.#start = bytes ? null : start;
    this.origin = bytes && { bytes, status: frame.status };
    this.#client.checkpoint = bytes;
    this.#questions.forgetCosts();
    this.stopwatch.reset();
    this.#keep(frame, true);
    this.time?.began();
  }

  /**
   * Brings the run to another moment of its own, or to other settings, paused. `checkpoint` is the
   * run there. What was shown stays until the pictures of that moment come.
   */
  async travel(
    ask: Ask<Frame, W>,
    { spec, about }: { spec: RunSpec; about: unknown },
    checkpoint = this.#client.checkpoint,
  ): Promise<void> {
    const frame = await this.#replace(ask, { spec, about });
    this.#client.checkpoint = checkpoint;
    this.#keep(frame, false);
    this.look();
    this.#parts.happened({ kind: 'moved' });
  }

  /** The worker gets another run, or the same one elsewhere; the next question goes by `known`. */
  async #replace(ask: Ask<Frame, W>, known: { spec: RunSpec; about: unknown }): Promise<Frame> {
    // Nothing is asked of the new run before it is known here: it is to begin paused.
    this.beginning += 1;
    try {
      const frame = await this.call(ask);
      this.running = false; // before the loop goes on: it would train the new run
      this.#rate = null;
      this.#generation += 1;
      Object.assign(this, known);
      return frame;
    } finally {
      this.beginning -= 1;
      this.#loop.wake();
    }
  }

  /** The run as it is now, for the day the worker dies; null: it was replaced meanwhile. */
  async keepCheckpoint(): Promise<Uint8Array | null> {
    const generation = this.#generation;
    const rate = this.#rate;
    const snapshot = await this.call((worker) => worker.snapshot());
    if (generation !== this.#generation) return null;
    if (rate === this.#rate) this.#rate = null;
    this.#client.checkpoint = snapshot;
    return snapshot;
  }

  start(): void {
    if (hasEnded(this.latest.status)) return;
    this.time?.goesOn();
    this.running = true;
    this.#checkpointTime = performance.now();
    this.stopwatch.begin(performance.now(), this.latest.status?.samplesSeen ?? 0);
    this.#questions.nothingToTrainOn = false;
    this.#loop.wake();
    this.#parts.changed();
  }

  pause(): void {
    this.running = this.#resumes = false;
    this.look();
    this.#parts.changed();
  }

  /** So many updates, then pause. */
  step(count = 1): void {
    this.#questions.fix(count, hasEnded(this.latest.status));
    this.time?.goesOn();
    this.running = false;
    this.stopwatch.begin(performance.now(), this.latest.status?.samplesSeen ?? 0);
    this.#loop.wake();
    this.#parts.changed();
  }

  async setLearningRate(rate: number): Promise<void> {
    await this.call((worker) => worker.setLearningRate(rate));
    this.#rate = rate;
  }

  /** One frame of all views, now; `look` asks for it when it is its turn. */
  async see(): Promise<void> {
    const request = this.#questions.everything();
    this.#keep(await this.call((worker) => worker.advance(request)), false);
  }

  /** Asks for one frame of all views without training. */
  look(): void {
    this.#questions.lookWanted = true;
    this.#loop.wake();
  }

  /** Reads a drawing; null: the pad has been cleared. */
  async read(drawing: Drawing | null): Promise<Reading | null> {
    this.#drawing = drawing;
    const reading = drawing ? await this.call((worker) => worker.read(drawing)) : null;
    if (this.#drawing === drawing) this.#keep({ reading }, false);
    return reading;
  }

  call = <T>(ask: Ask<T, W>): Promise<T> => this.#client.call(ask);

  dispose(): void {
    this.running = this.ready = false;
    this.#generation += 1;
    this.#client.dispose();
  }

  #next(): RunPull | null {
    if (!this.ready || this.beginning > 0) return null;
    const pull = this.#questions.next(this.latest, this.running);
    return pull && { ...pull, generation: this.#generation };
  }

  #take(frame: Frame, request: AdvanceRequest): void {
    const now = performance.now();
    this.#questions.took(frame, request);
    if (request.steps > 0) this.stopwatch.lap(now, frame.status.samplesSeen, frame.cost);
    if (hasEnded(frame.status) && this.running) {
      this.running = false;
      this.#questions.lookWanted = true;
    } else if (this.running && !this.time && now - this.#checkpointTime > checkpointInterval) {
      this.#checkpointTime = now;
      this.keepCheckpoint().catch(() => {});
    }
    this.#keep(frame, false);
    this.time?.took();
  }

  #keep(part: Latest, anew: boolean): void {
    const { load } = this.latest;
    this.latest = anew ? { ...(load && { load }), ...part } : { ...this.latest, ...part };
    this.ready ||= anew;
    if (anew) this.look();
    this.#parts.changed();
  }

  failed(error: unknown): void {
    this.running = false;
    // A dead worker is told of by `restarted` or `gaveUp`.
    if (!(error instanceof WorkerStopped)) {
      this.#parts.happened({ kind: 'failed', reason: sentenceOf(error) });
    }
    this.#parts.changed();
  }

  /** A run of digits can only go on when the digits of its epoch are here again. */
  async #prepare(silently: boolean): Promise<void> {
    // Nothing is wrong with a run whose worker was ended from outside.
    this.#resumes = silently && this.running && this.#begunAt !== this.latest.status?.iteration;
    const { spec } = this;
    this.load();
    if (this.#parts.digitsUrl === null || !spec || !this.#client.checkpoint) return;
    const start = this.#start;
    await this.call((worker) => (start ? start(worker) : worker.start(spec)));
    await untilDigits(this.latest.status?.epochSamples ?? 0, async () => {
      const { load } = await this.call((worker) => worker.advance(look({})));
      this.#keep({ load }, false);
      return load;
    });
  }

  #gaveUp(reason: string): void {
    this.ready = false;
    this.#parts.happened({ kind: 'gave-up', reason });
  }

  async #restarted(frame: Frame | null): Promise<void> {
    this.running = false;
    try {
      if (frame) {
        // The checkpoint has the rate of its moment; somebody may have chosen another since.
        if (this.#rate !== null) await this.setLearningRate(this.#rate);
        this.#generation += 1;
        this.#keep(frame, true);
      } else if (this.spec) {
        const learningRate = this.#rate ?? this.spec.learningRate;
        await this.begin({ ...this.spec, learningRate }, this.#start, this.about);
      }
      if (this.#drawing) await this.read(this.#drawing);
      this.#parts.happened({ kind: 'restarted', iteration: frame?.status.iteration ?? null });
      this.#begunAt = frame?.status.iteration ?? 0;
      if (this.#resumes) this.start();
    } catch (error) {
      this.#gaveUp(sentenceOf(error));
    }
  }
}
