import { LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { connectTrainingWorker } from '../client/connect.ts';
import type { LabRules } from '../client/lab-rules.ts';
import { fullSpeed, type Pace } from '../client/pace.ts';
import type { PanelList } from '../client/panels.ts';
import { hasEnded, type RunEvent } from '../client/run-parts.ts';
import { refusalOf, type WorkerPort } from '../client/training-client.ts';
import { TrainingRun } from '../client/training-run.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { say } from '../messages/index.ts';
import type { Curve, RunStatus, TrainingWorker } from '../protocol/index.ts';
import { arranged } from './arranged.ts';
import { Frames } from './frames.ts';
import { type LinkNote, labNotes, linkNote, type Refused } from './lab-notes.ts';
import { transport } from './lab-transport.ts';
import { ownTask } from './own-task.ts';
import { tellSettings } from './tell-settings.ts';

/** What the labs share: they own a worker and its run, never read the address, and tell what goes
 * wrong. Settings come in as text and go out by the event `settings-change`. */
export abstract class LabElement<
  S extends { rate: number },
  W extends TrainingWorker = TrainingWorker,
> extends LitElement {
  static override properties: PropertyDeclarations = {
    settings: {},
    panels: {},
    docked: { type: Boolean },
  };
  /** `key=value&key=value`; what is not named is the lab's default. */
  declare settings: string;
  /** The panels that are shown, see client/panels.ts; null: all. */
  declare panels: PanelList;
  /** On a phone the buttons stay at the bottom of the screen. */
  declare docked: boolean;

  protected abstract readonly rules: LabRules<S>;
  /** Least milliseconds between two renderings. */
  protected abstract readonly renderInterval: number;
  protected run: TrainingRun<W> | null = null;
  protected chosen!: S;
  protected refusal: Refused<S> | null = null;
  #linkNote: LinkNote | null = null;
  #event: RunEvent | null = null;
  #frames: Frames | null = null;
  /** The settings that have been taken, or are the lab's own news. */
  #adopted = '';
  #turn: Promise<unknown> = Promise.resolve();
  #startWanted = false;

  constructor() {
    super();
    this.settings = '';
    this.panels = null;
    this.docked = false;
  }

  protected abstract views(): readonly ScheduledView[];
  /** A new run has begun in the worker. */
  protected began(): void {}
  protected digitsUrl(): string | null {
    return null;
  }
  protected pace(): Pace {
    return fullSpeed;
  }
  /** The run is there, but is not to be started as it is. */
  protected waits(): boolean {
    return false;
  }
  protected connect(): WorkerPort {
    return connectTrainingWorker();
  }

  /** Losses and accuracies of the run so far, for scripts; undefined before the first frame. */
  get curve(): Curve | undefined {
    return this.run?.latest.curve;
  }
  /** The newest status of the run, for scripts; undefined before the first frame. */
  get status(): RunStatus | undefined {
    return this.run?.latest.status;
  }
  get running(): boolean {
    return this.run?.running ?? false;
  }
  /** Milliseconds of training so far. */
  get elapsed(): number {
    return this.run?.stopwatch.elapsed ?? 0;
  }
  /** The settings that the run goes by; undefined before there is one. */
  get runSettings(): string | undefined {
    return this.run?.ready ? this.rules.format(this.chosen) : undefined;
  }
  /** Why the run cannot go on, as its worker says it; null: nothing is wrong. */
  get trouble(): string | null {
    return this.#event && 'reason' in this.#event ? this.#event.reason : null;
  }

  /** Trains until paused; before the run is there, as soon as it is. */
  start(): void {
    this.#startWanted = true;
    this.requestUpdate();
  }
  pause(): void {
    this.#startWanted = false;
    this.move((run) => run.pause());
  }
  /** So many updates, then pause. */
  step(count = 1): void {
    this.move((run) => run.step(count));
  }

  /** Begins anew with the settings that are shown. */
  async reset(): Promise<void> {
    const branched = this.run?.time?.branched;
    await this.#begin(this.chosen);
    if (branched) this.#tell();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.rules.defaults;
    document.addEventListener('visibilitychange', this.#seen);
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    this.#frames?.stop();
    this.run?.dispose();
    this.run = null;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The page's frame is drawn, and the worker set out, before the lab is drawn for the first time.
    if (!this.hasUpdated) await ownTask().then(() => arranged(this));
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.settings !== this.#adopted && this.run) void this.#adopt();
    else if (this.#startWanted && this.run?.ready && this.run.beginning === 0) {
      this.#startWanted = false;
      this.run.start();
    }
    if (changed.has('panels') && this.hasUpdated) void arranged(this);
  }

  #open(): void {
    this.run?.dispose();
    this.#event = null;
    this.run = new TrainingRun<W>({
      connect: () => this.connect(),
      digitsUrl: this.digitsUrl(),
      views: this.views(),
      pace: () => this.pace(),
      unseen: () => document.hidden,
      changed: this.changed,
      happened: (event) => {
        if (event.kind === 'moved') return this.#moved();
        this.#event = event;
        if (event.kind === 'restarted') this.began();
        this.requestUpdate();
      },
    });
    this.run.load();
    void this.#adopt();
  }

  /** The settings are those of the moment that the run stands at; how it is looked at stays. */
  #moved(): void {
    const settings = { ...(this.run?.about as S) };
    for (const key of this.rules.looks) settings[key] = this.chosen[key];
    this.#choose(settings);
    this.requestUpdate();
  }

  #choose(settings: S): void {
    this.chosen = settings;
    if (this.run) this.run.about = settings;
  }

  #seen = (): void => {
    if (!document.hidden) this.run?.look();
  };

  /** Renders soon, but not more often than the lab's interval, and not when nobody looks. */
  protected changed = (): void => {
    if (!this.isConnected || document.hidden) return;
    this.#frames ??= new Frames(this.renderInterval, () => this.requestUpdate());
    this.#frames.want(this.running);
  };

  /** Takes the settings of the link; what is not possible gives way to the default. */
  async #adopt(): Promise<void> {
    this.#adopted = this.settings;
    const { settings, refused } = this.rules.parse(this.settings);
    if (this.run?.ready && this.rules.run(settings) === this.rules.run(this.chosen)) {
      this.#choose(settings);
      return this.requestUpdate();
    }
    this.#linkNote = linkNote(refused);
    const refusal = await this.#begin(settings);
    if (refusal === null) return;
    const second = await this.#begin(this.rules.defaults);
    // Where not even the default run can begin, the link is not to blame.
    if (second !== null) this.#event = { kind: 'failed', reason: second };
    else this.#linkNote = { headline: say.linkRefused, text: say.refused(refusal) };
    this.requestUpdate();
  }

  /** Begins a run; answers with the sentence of its refusal, or null. */
  async #begin(settings: S): Promise<string | null> {
    const { run } = this;
    const refusal = await refusalOf(run?.begin(this.rules.spec(settings), null, settings));
    if (refusal !== null || run !== this.run) return refusal;
    this.chosen = settings;
    this.refusal = null;
    this.#event = null;
    this.began();
    this.requestUpdate();
    return null;
  }

  /** Takes these settings, unless they are refused; answers whether it has. One change at a time. */
  protected change(part: Partial<S>): Promise<boolean> {
    const taken = this.#turn.then(() => this.take(part));
    this.#turn = taken.catch(() => {});
    return taken;
  }

  protected async take(part: Partial<S>): Promise<boolean> {
    const settings = this.rules.changed(this.chosen, part);
    const keys = Object.keys(part) as [keyof S];
    const refusal = await this.#take(settings, keys);
    this.refusal = refusal === null ? null : { key: keys[0], text: say.refused(refusal) };
    this.requestUpdate();
    if (refusal !== null) return false;
    this.#linkNote = null;
    this.#tell();
    return true;
  }

  /** A link holds a run from its start: there is none for a branch. */
  #tell(): void {
    if (this.run?.time?.branched) return;
    this.#adopted = this.settings = this.rules.format(this.chosen);
    tellSettings(this, this.rules.lab, this.settings);
  }

  async #take(settings: S, keys: readonly (keyof S)[]): Promise<string | null> {
    if (keys.every((key) => this.rules.looks.includes(key))) {
      this.#choose(settings);
      return null;
    }
    const spec = this.rules.spec(settings);
    const { time } = this.run ?? {};
    const onTheWay = keys.every((key) => this.rules.branches.includes(key));
    if (onTheWay && time?.branches(spec))
      return this.#try(settings, () => time.branch(spec, settings));
    // A run that has ended cannot go on: the new rate is for a new start.
    return keys.every((key) => key === 'rate') && !hasEnded(this.run?.latest.status)
      ? this.#try(settings, () => this.run?.setLearningRate(settings.rate))
      : this.#begin(settings);
  }

  /** The run goes on under these settings; answers with the sentence of a refusal, or null. */
  async #try(settings: S, work: () => Promise<void> | undefined): Promise<string | null> {
    const refusal = await refusalOf(work());
    if (refusal === null) this.#choose(settings);
    return refusal;
  }

  /** A button answers at once, whatever the interval of the pictures. */
  protected move(how: (run: TrainingRun<W>) => void): void {
    if (this.run) how(this.run);
    this.requestUpdate();
  }

  protected renderTransport(extra: unknown = nothing): TemplateResult {
    const { run } = this;
    const ready = (run?.ready ?? false) && !this.waits();
    const about = { running: this.running, ready, ended: hasEnded(run?.latest.status) };
    return transport(this, about, extra);
  }

  /** What went wrong, what was kept, and the buttons that help. */
  protected renderNotes(): unknown[] {
    return labNotes({
      link: this.#linkNote,
      event: this.#event,
      status: this.run?.latest.status,
      rate: this.chosen.rate,
      rates: this.rules.rates,
      again: () => this.#open(),
      use: (rate) => void this.change({ rate } as Partial<S>),
    });
  }
}
