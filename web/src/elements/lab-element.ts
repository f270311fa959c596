import { nothing, type TemplateResult } from 'lit';
import type { SavedLab } from '../client/autosave.ts';
import { connectTrainingWorker } from '../client/connect.ts';
import type { KeptRun } from '../client/kept-run.ts';
import type { LabRules } from '../client/lab-rules.ts';
import { fullSpeed, type Pace } from '../client/pace.ts';
import { refusalOf, type WorkerPort } from '../client/training-client.ts';
import { TrainingRun } from '../client/training-run.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { say } from '../messages/index.ts';
import type { TrainingWorker } from '../protocol/index.ts';
import { arranged } from './arranged.ts';
import type { Refused } from './lab-notes.ts';
import { LabRun } from './lab-run.ts';
import { transport } from './lab-transport.ts';
import { LabTrouble } from './lab-trouble.ts';
import { tellSettings } from './tell-settings.ts';
import { Turns } from './turns.ts';

/** What the labs share: they own a worker and its run, never read the address, and tell what goes
 * wrong. Settings come in as text and go out by the event `settings-change`. */
export abstract class LabElement<
  S extends { rate: number },
  W extends TrainingWorker = TrainingWorker,
> extends LabRun<W> {
  abstract readonly rules: LabRules<S>;
  protected chosen!: S;
  protected refusal: Refused<S> | null = null;
  /** Where the present run's digits come from. */
  protected url: string | null = null;
  #wrong = new LabTrouble(this);
  /** The settings that have been taken, or are the lab's own news. */
  #adopted = '';
  #turns = new Turns(() => this.requestUpdate());
  #startWanted = false;

  protected abstract views(): readonly ScheduledView[];
  /** A new run has begun in the worker. */
  protected began(): void {}
  /** Where the digits of a run with these settings come from; null: it has none. */
  digitsUrl(_settings: S = this.chosen): string | null {
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

  /** The settings that the run goes by; undefined before there is one. */
  get runSettings(): string | undefined {
    return this.run?.ready ? this.rules.format(this.chosen) : undefined;
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
    await this.#turns.take(() => this.#begin(this.chosen));
    if (branched) this.#tell();
  }

  /** The run as it is now, as bytes that `open` goes on from. */
  async keep(): Promise<KeptRun> {
    const { keepRun } = await import('../client/kept-run.ts');
    return keepRun(this.run, this.rules.lab, () => this.rules.format(this.chosen));
  }

  /**
   * Goes on from a kept run, paused. Answers with the sentence of a refusal, for say.refused(), or
   * null; refused, the present run stays.
   */
  open(kept: Pick<KeptRun, 'settings' | 'snapshot'> & Partial<KeptRun>): Promise<string | null> {
    return this.#turns.take(async () => {
      const { openRun } = await import('../client/kept-run.ts');
      const { settings } = this.rules.parse(kept.settings);
      const refusal = await this.#begin(settings, async (run) => {
        const opened = await openRun(run, this.rules, kept);
        return typeof opened === 'string' ? opened : null;
      });
      if (refusal !== null) return refusal;
      this.#wrong.link = [];
      this.#tell();
      return null;
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.rules.defaults;
    this.#connect();
  }

  protected saved(): SavedLab {
    const { lab } = this.rules;
    return {
      lab: lab === 'data' ? 'table' : lab,
      run: () => this.run as TrainingRun | null,
      keep: () => this.keep(),
      open: (kept) => this.open(kept),
      settingsOf: (about) => this.rules.format((about ?? this.chosen) as S),
      changed: () => this.requestUpdate(),
    };
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (this.settings !== this.#adopted && this.run) void this.#adopt();
    else if (this.#startWanted && this.run?.ready && this.#turns.underWay === 0) {
      this.#startWanted = false;
      this.run.start();
    }
    if (changed.has('panels') && this.hasUpdated) void arranged(this);
  }

  #connect(): void {
    this.event = null;
    const url = this.digitsUrl(this.rules.parse(this.settings).settings);
    this.#use(this.#made(url), url);
    this.#turns.hurry(); // what was under way was asked of the worker before
    void this.#adopt();
  }

  #use(run: TrainingRun<W>, url: string | null): void {
    this.run?.dispose();
    Object.assign(this, { run, url });
  }

  #made(digitsUrl: string | null): TrainingRun<W> {
    const run = new TrainingRun<W>({
      connect: () => this.connect(),
      digitsUrl,
      views: this.views(),
      pace: () => this.pace(),
      unseen: () => document.hidden,
      changed: this.changed,
      happened: (event) => {
        if (event.kind === 'moved') return this.#moved();
        this.event = event;
        if (event.kind === 'restarted') this.began();
        this.requestUpdate();
      },
    });
    run.load();
    return run;
  }

  /** The settings are those of the moment that the run stands at; how it is looked at stays. */
  #moved(): void {
    const settings = { ...(this.run?.about as S) };
    for (const key of this.rules.looks) settings[key] = this.chosen[key];
    this.#choose(settings);
  }

  #choose(settings: S): void {
    this.chosen = settings;
    if (this.run) this.run.about = settings;
    this.requestUpdate();
  }

  /** Takes the settings of the link; what is not possible gives way to the default. */
  #adopt(): Promise<void> {
    this.#adopted = this.settings;
    const { settings, refused } = this.rules.parse(this.settings);
    return this.#turns.take(async () => {
      this.#wrong.link = refused;
      if (this.run?.ready && this.rules.run(settings) === this.rules.run(this.chosen))
        return this.#choose(settings);
      const refusal = await this.#begin(settings);
      if (refusal === null) return;
      const second = await this.#begin(this.rules.defaults);
      // Where not even the default run can begin, the link is not to blame.
      if (second !== null) this.event = { kind: 'failed', reason: second };
      else this.#wrong.link = refusal;
      this.requestUpdate();
    });
  }

  /** Begins a run; answers with the sentence of its refusal, or null. */
  async #begin(
    settings: S,
    begin = (run: TrainingRun<W> | null) =>
      refusalOf(run?.begin(this.rules.spec(settings), null, settings)),
  ): Promise<string | null> {
    const { run: before } = this;
    const url = this.digitsUrl(settings);
    // Other digits are for another worker; the present run stays until that one has begun.
    const run = before && url !== this.url ? this.#made(url) : before;
    const refusal = await begin(run);
    if (run && run !== before) {
      if (refusal === null && before === this.run) this.#use(run, url);
      else run.dispose();
    }
    if (refusal !== null || run !== this.run) return refusal;
    this.chosen = settings;
    this.refusal = null;
    this.event = null;
    this.began();
    this.requestUpdate();
    return null;
  }

  /** Takes these settings, unless they are refused; answers whether it has. One change at a time. */
  protected change(part: Partial<S>): Promise<boolean> {
    return this.#turns.take(() => this.take(part));
  }

  protected async take(part: Partial<S>): Promise<boolean> {
    const settings = this.rules.changed(this.chosen, part);
    const keys = Object.keys(part) as [keyof S];
    const refusal = await this.#take(settings, keys);
    this.refusal = refusal === null ? null : { key: keys[0], text: say.refused(refusal) };
    this.requestUpdate();
    if (refusal !== null) return false;
    this.#wrong.link = [];
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
    return keys.every((key) => key === 'rate') && !this.ended
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
    const about = { running: this.running, ready, ended: this.ended };
    return transport(this, about, extra);
  }

  /** What went wrong, what was kept, and the buttons that help. */
  protected renderNotes(): unknown[] {
    const change = (rate: number) => void this.change({ rate } as Partial<S>);
    const { kept } = this;
    const notes = this.#wrong.notes({
      event: this.event,
      status: this.run?.latest.status,
      rate: this.chosen.rate,
      rates: this.rules.rates,
      again: () => this.#connect(),
      use: change,
      back: (rate) => kept?.back(rate, () => change(rate)),
    });
    return [...(kept?.notes() ?? []), ...notes];
  }
}
