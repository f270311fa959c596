import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { connectTrainingWorker } from '../client/connect.ts';
import type { LabRules } from '../client/lab-rules.ts';
import { fullSpeed, type Pace } from '../client/pace.ts';
import { hasEnded, type RunEvent } from '../client/run-parts.ts';
import { sentenceOf, type WorkerPort, WorkerStopped } from '../client/training-client.ts';
import { TrainingRun } from '../client/training-run.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { say } from '../messages/index.ts';
import type { Curve, RunStatus, TrainingWorker } from '../protocol/index.ts';
import { divergedNote, eventNote, note } from './lab-notes.ts';
import { ownTask } from './own-task.ts';
import './glassbox-transport.ts';

/** Who asks for less motion gets new pictures once a second. */
const calmInterval = 1000;

/** A setting that was asked for and is not possible, and why. */
export interface Refused<S> {
  key: keyof S;
  text: string;
}

/** What the labs share: they own a worker and its run, never read the address, and say so when
 * something goes wrong. Settings come in as text and go out by the event `settings-change`. */
export abstract class LabElement<
  S extends { rate: number },
  W extends TrainingWorker = TrainingWorker,
> extends LitElement {
  static override properties: PropertyDeclarations = { settings: {}, docked: { type: Boolean } };
  /** `key=value&key=value`; what is not named is the lab's default. */
  declare settings: string;
  /** On a phone the buttons stay at the bottom of the screen. */
  declare docked: boolean;

  protected abstract readonly rules: LabRules<S>;
  /** Least milliseconds between two renderings. */
  protected abstract readonly renderInterval: number;
  protected run: TrainingRun<W> | null = null;
  protected chosen!: S;
  protected refusal: Refused<S> | null = null;
  #linkNote: { headline: string; text: string } | null = null;
  #event: RunEvent | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #rendered = 0;
  #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor() {
    super();
    this.settings = '';
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

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = this.rules.defaults;
    document.addEventListener('visibilitychange', this.#seen);
    this.#open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.run?.dispose();
    this.run = null;
  }

  protected override async scheduleUpdate(): Promise<void> {
    // The page's frame is drawn, and the worker set out, before the lab is drawn for the first time.
    if (!this.hasUpdated) await ownTask();
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('settings') && this.hasUpdated && this.run) void this.#adopt();
  }

  override updated(_changed: Map<PropertyKey, unknown>): void {
    this.#rendered = performance.now();
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
    if (this.#timer || !this.isConnected || document.hidden) return;
    const running = this.run?.running ?? false;
    const interval = this.#lessMotion.matches ? calmInterval : this.renderInterval;
    // After Pause the last numbers are shown at once.
    const rest = running ? interval - (performance.now() - this.#rendered) : 0;
    this.#timer = setTimeout(
      () => {
        this.#timer = null;
        this.requestUpdate();
      },
      Math.max(0, rest),
    );
  };

  /** Takes the settings of the link; what is not possible gives way to the default. */
  async #adopt(): Promise<void> {
    const { settings, refused } = this.rules.parse(this.settings);
    if (this.run?.ready && this.rules.run(settings) === this.rules.run(this.chosen)) {
      this.#choose(settings);
      return this.requestUpdate();
    }
    const [first] = refused;
    this.#linkNote = null;
    if (first) {
      const one = refused.length === 1;
      const headline = one
        ? say.linkValueRefused(first.key, first.value)
        : say.linkValuesRefused(refused);
      this.#linkNote = { headline, text: '' };
    }
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
    try {
      await run?.begin(this.rules.spec(settings), null, settings);
    } catch (error) {
      if (!(error instanceof WorkerStopped)) return sentenceOf(error);
    }
    if (run !== this.run) return null;
    this.chosen = settings;
    this.refusal = null;
    this.#event = null;
    this.began();
    this.requestUpdate();
    return null;
  }

  /** Takes these settings, unless they are refused; answers whether it has. */
  protected async change(part: Partial<S>): Promise<boolean> {
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
    const detail = { lab: this.rules.lab, settings: this.rules.format(this.chosen) };
    this.dispatchEvent(
      new CustomEvent('settings-change', { detail, bubbles: true, composed: true }),
    );
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

  /** The settings that are shown begin anew; those of a branch come into the link only now. */
  async #reset(): Promise<void> {
    const branched = this.run?.time?.branched;
    await this.#begin(this.chosen);
    if (branched) this.#tell();
  }

  /** The run goes on under these settings; answers with the sentence of a refusal, or null. */
  async #try(settings: S, work: () => Promise<void> | undefined): Promise<string | null> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof WorkerStopped)) return sentenceOf(error);
    }
    this.#choose(settings);
    return null;
  }

  /** A button answers at once, whatever the interval of the pictures. */
  protected move(how: (run: TrainingRun<W>) => void): void {
    if (this.run) how(this.run);
    this.requestUpdate();
  }

  protected renderTransport(extra: unknown = nothing): TemplateResult {
    const { run } = this;
    return html`<glassbox-transport
      class="transport"
      ?docked=${this.docked}
      .running=${run?.running ?? false}
      .ready=${(run?.ready ?? false) && !this.waits()}
      .ended=${hasEnded(run?.latest.status)}
      @run-start=${() => this.move((run) => run.start())}
      @run-pause=${() => this.move((run) => run.pause())}
      @run-step=${() => this.move((run) => run.step())}
      @run-reset=${() => void this.#reset()}
      >${extra}</glassbox-transport
    >`;
  }

  /** What went wrong, what was kept, and the buttons that help. */
  protected renderNotes(): unknown[] {
    const status = this.run?.latest.status;
    const { rate } = this.chosen;
    const use = (smaller: number) => void this.change({ rate: smaller } as Partial<S>);
    return [
      this.#linkNote && note(this.#linkNote.headline, this.#linkNote.text),
      this.#event && eventNote(this.#event, () => this.#open()),
      status?.diverged ? divergedNote(status, rate, this.rules.rates, use) : null,
    ];
  }
}
