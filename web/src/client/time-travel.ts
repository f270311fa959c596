// Keeps moments of a run while it trains, brings it back to one of them, and lets it branch off.
import type {
  BoundaryView,
  Curve,
  EpochSize,
  LoadState,
  RunSpec,
  RunStatus,
  TrainingWorker,
} from '../protocol/index.ts';
import type { TimeKeeper } from './run-parts.ts';
import { type Moment, TimeMachine } from './time-machine.ts';
import { thumbnail } from './time-pictures.ts';
import type { TrainingRun } from './training-run.ts';

/** Least milliseconds between two moments. */
const interval = 250;
/** Large runs are kept less often: so many bytes a millisecond, 20 MB a second. */
const bytesPerMillisecond = 20_000;

export class TimeTravel implements TimeKeeper {
  readonly machine = new TimeMachine();
  /** Curves to be drawn pale behind the run's own. */
  ghosts: Curve[] = [];
  /** Whoever shows the moments is told that there is something new. */
  seen: () => void = () => {};
  #run: TrainingRun<TrainingWorker>;
  #time = Number.NEGATIVE_INFINITY;
  #keeping = false;
  #moving = false;
  #wish: Moment | null = null;
  #drawn: BoundaryView | undefined;
  #version = 0;
  #onTheWay = false;

  constructor(run: TrainingRun<TrainingWorker>) {
    this.#run = run;
    if (run.ready) this.began();
  }

  /** The step to mark on a chart: where one looks, or where the present line branched off. */
  get mark(): number | null {
    const { at, present } = this.machine;
    return (at ?? present.begins)?.iteration ?? null;
  }

  get newest(): Moment | null {
    return this.machine.at ?? this.machine.newest;
  }

  /** Changed settings hold from the newest moment on too, instead of beginning a new run. */
  get onTheWay(): boolean {
    return this.#onTheWay;
  }

  set onTheWay(on: boolean) {
    this.#onTheWay = on;
    this.#version += 1;
    this.seen();
  }

  /** Another one whenever a moment, or where the run stands, has changed. */
  get version(): string {
    return `${this.#version} ${this.machine.version}`;
  }

  /** The moment to show: where the run stands or is on its way to. */
  get shown(): Moment | null {
    return this.#wish ?? this.machine.at ?? this.machine.newest;
  }

  /** Whether settings that are changed now hold from here on. */
  get holdsHere(): boolean {
    const { at, newest } = this.machine;
    return at !== null || (this.#onTheWay && (newest?.iteration ?? 0) > 0);
  }

  /** Whether the run shown is not, from its start on, the one that the settings ask for. */
  get branched(): boolean {
    return this.machine.lines.length > 1;
  }

  began(): void {
    const { spec, about, origin } = this.#run;
    this.machine.clear();
    this.ghosts = [];
    this.#wish = null;
    if (!spec) return;
    const { iteration = 0, epoch = 0 } = origin?.status ?? {};
    const bytes = origin?.bytes ?? null;
    const nothing = { testAccuracy: null, trainLoss: null, elapsed: 0, picture: null };
    this.machine.record({ iteration, epoch, ...nothing, bytes, spec, about });
    this.took();
  }

  took(): void {
    const { latest, running } = this.#run;
    const { status } = latest;
    const here = this.machine.at ?? this.machine.newest;
    if (!status || !here || this.#moving) return;
    const settled = status.testIteration === null || status.testIteration === status.iteration;
    if (status.iteration === here.iteration) {
      if (running) return;
      if (settled) here.testAccuracy = status.testAccuracy;
      here.trainLoss = status.trainLoss;
      here.picture = this.#picture() ?? here.picture;
      this.#version += 1;
      return;
    }
    if (this.machine.at || this.#keeping) return;
    const wait = Math.max(interval, (here.bytes?.length ?? 0) / bytesPerMillisecond);
    const due = performance.now() - this.#time >= wait;
    if (!(running ? due : settled)) return;
    // The last frame before a rest may have come meanwhile, and no other one will.
    void this.#keep().then(
      () => this.took(),
      () => {}, // The worker has stopped: its successor goes on from the moment before.
    );
  }

  goesOn(): void {
    this.machine.goOn();
    this.#changed();
  }

  /** Pauses and brings the run to this moment. Of several wishes only the newest counts. */
  async rewind(moment: Moment): Promise<void> {
    this.#wish = moment;
    this.#version += 1;
    if (this.#moving) return;
    this.#moving = true;
    try {
      await this.#leave();
      for (let gone: Moment | null = null; gone !== this.#wish; ) {
        gone = this.#wish;
        if (gone) await this.#goTo(gone);
      }
    } catch (error) {
      this.#run.failed(error); // where a worker has stopped, its successor stands where it stood
    } finally {
      this.#wish = null;
      this.#moving = false;
      this.took();
      this.#changed();
    }
  }

  branches(spec: RunSpec): boolean {
    const present = this.#run.spec;
    return this.holdsHere && present !== null && whatStays(spec) === whatStays(present);
  }

  async branch(spec: RunSpec, about: unknown): Promise<void> {
    const { running } = this.#run;
    this.#moving = true;
    try {
      await this.#leave();
      await this.#run.travel((worker) => worker.branch(spec), { spec, about });
      const bytes = await this.#run.keepCheckpoint();
      this.machine.goOn(true);
      if (bytes) this.machine.record(this.#moment(bytes));
    } finally {
      this.#moving = false;
      this.#changed();
      if (running) this.#run.start();
    }
  }

  /** Keeps the end of the present line as it is now, before the worker goes elsewhere. */
  async #leave(): Promise<void> {
    if (this.machine.at) return;
    this.#run.running = false;
    await this.#run.see();
    await this.#keep();
    const { curve = null, status, load } = this.#run.latest;
    this.machine.leave({
      curve,
      record: status ? recordToRepeat(this.#run.spec, status, load) : [],
    });
  }

  async #goTo(moment: Moment): Promise<void> {
    const { bytes, spec, about } = moment;
    const { record, moments } = this.machine.lineOf(moment);
    const again = record.length > 0 ? { ...spec, replay: [...record] } : spec;
    await this.#run.travel(
      async (worker) => {
        if (!bytes) return worker.start(again);
        const frame = await worker.restore(bytes);
        return again === spec || moment === moments.at(-1) ? frame : worker.branch(again);
      },
      { spec, about },
      bytes,
    );
    this.#run.stopwatch.elapsed = moment.elapsed;
    // A start has no bytes; standing at it, the run is to survive its worker as anywhere else.
    if (!bytes) moment.bytes = await this.#run.keepCheckpoint();
    this.machine.move(moment);
    this.#changed();
  }

  async #keep(): Promise<void> {
    this.#keeping = true;
    this.#time = performance.now();
    try {
      const bytes = await this.#run.keepCheckpoint();
      // The worker answers in order: the newest frame is of the snapshot's moment.
      if (bytes && !this.machine.at) this.machine.record(this.#moment(bytes));
    } finally {
      this.#keeping = false;
      this.seen(); // at rest no frame comes that would show it
    }
  }

  #moment(bytes: Uint8Array): Moment {
    const { latest, spec, about, stopwatch } = this.#run;
    const { status } = latest;
    if (!status || !spec) throw new Error('a moment: expected a run, got none');
    const { iteration, epoch, testAccuracy, trainLoss } = status;
    const numbers = { iteration, epoch, testAccuracy, trainLoss, elapsed: stopwatch.elapsed };
    return { ...numbers, bytes, spec, about, picture: this.#picture() };
  }

  /** Of the newest field, when there is one that no moment has yet: it may be an older one's. */
  #picture(): BoundaryView | null {
    const { boundary } = this.#run.latest;
    if (!boundary || boundary === this.#drawn) return null;
    this.#drawn = boundary;
    return thumbnail(boundary);
  }

  #changed(): void {
    this.#version += 1;
    const { lines, present, at } = this.machine;
    const left = lines.filter((line) => line !== present || at !== null);
    this.ghosts = left.flatMap(({ curve }) => curve ?? []);
    this.#run.tell();
    this.seen();
  }
}

/**
 * While digits were arriving, epochs drew from few and later ones from more. To go the same way again
 * a run is told from how many; behind the newest epoch, from all. Empty where every epoch is the same.
 */
function recordToRepeat(
  spec: RunSpec | null,
  { record, epoch }: RunStatus,
  load: LoadState | undefined,
): EpochSize[] {
  if (spec?.data.kind !== 'digits' || spec.data.total || !load) return [];
  const isComing = load.phase === 'loading' || load.phase === 'complete';
  const all = isComing ? load.totalTrainCount : load.trainCount;
  const last = record.at(-1);
  if (!last || (record.length === 1 && last.samples === all)) return [];
  return [...record, { epoch: Math.max(epoch, last.epoch) + 1, samples: all }];
}

/** What a branch cannot change: the data, the network and its start. */
function whatStays({ data, layers, initializer, seed, skippedDraws, bugs }: RunSpec): string {
  const still = data.kind === 'digits' ? { ...data, shift: 0 } : data;
  const built = layers.filter(({ kind }) => kind !== 'dropout');
  return JSON.stringify([still, built, initializer, seed, skippedDraws ?? 0, bugs ?? []]);
}
