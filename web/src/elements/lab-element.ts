import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { connectTrainingWorker } from '../client/connect.ts';
import { fullSpeed, type Pace } from '../client/pace.ts';
import type { RunEvent } from '../client/run-parts.ts';
import {
  type LabSettings,
  networkSettings,
  runSpec,
  type Settings,
  sameSettings,
} from '../client/settings.ts';
import { formatSettings, parseSettings } from '../client/settings-text.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { TrainingRun } from '../client/training-run.ts';
import type { ScheduledView } from '../client/view-schedule.ts';
import { say } from '../messages/index.ts';
import type { Curve, RunStatus } from '../protocol/index.ts';
import type { Refusal, SettingInput } from './glassbox-settings.ts';
import { ownTask } from './own-task.ts';
import './glassbox-note.ts';
import './glassbox-settings.ts';
import './glassbox-transport.ts';

/** Who asks for less motion gets new pictures once a second. */
const calmInterval = 1000;

/** What the labs share: they own a worker and its run, never read the address, and say so when
 * something goes wrong. Settings come in as text and go out by the event `settings-change`. */
export abstract class LabElement extends LitElement {
  static override properties: PropertyDeclarations = { settings: {}, docked: { type: Boolean } };
  /** `key=value&key=value`; what is not named is the lab's default. */
  declare settings: string;
  /** On a phone the buttons stay at the bottom of the screen. */
  declare docked: boolean;

  protected abstract readonly lab: LabSettings;
  /** Least milliseconds between two renderings. */
  protected abstract readonly renderInterval: number;
  protected run: TrainingRun | null = null;
  protected chosen!: Settings;
  #refusal: Refusal | null = null;
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
    this.chosen = this.lab.defaults;
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
    this.run = new TrainingRun({
      connect: connectTrainingWorker,
      digitsUrl: this.digitsUrl(),
      views: this.views(),
      pace: () => this.pace(),
      unseen: () => document.hidden,
      changed: this.changed,
      happened: (event) => {
        this.#event = event;
        if (event.kind === 'restarted') this.began();
        this.requestUpdate();
      },
    });
    this.run.load();
    void this.#adopt();
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
    const { settings, refused } = parseSettings(this.lab.lab, this.settings);
    if (this.run?.ready && sameSettings(settings, this.chosen)) return;
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
    const second = await this.#begin(this.lab.defaults);
    // Where not even the default run can begin, the link is not to blame.
    if (second !== null) this.#event = { kind: 'failed', reason: second };
    else this.#linkNote = { headline: say.linkRefused, text: say.refused(refusal) };
    this.requestUpdate();
  }

  /** Begins a run; answers with the sentence of its refusal, or null. */
  async #begin(settings: Settings): Promise<string | null> {
    const { run } = this;
    try {
      await run?.begin(runSpec(this.lab, settings));
    } catch (error) {
      if (!(error instanceof WorkerStopped)) return sentenceOf(error);
    }
    if (run !== this.run) return null;
    this.chosen = settings;
    this.#refusal = null;
    this.#event = null;
    this.began();
    this.requestUpdate();
    return null;
  }

  protected async change({ key, value }: SettingInput): Promise<void> {
    const settings: Settings = { ...this.chosen, [key]: value };
    if (key === 'network') Object.assign(settings, networkSettings[value]);
    const refusal = key === 'rate' ? await this.#setRate(settings) : await this.#begin(settings);
    this.#refusal = refusal === null ? null : { key, text: say.refused(refusal) };
    this.requestUpdate();
    if (refusal !== null) return;
    this.#linkNote = null;
    const text = formatSettings(this.lab.lab, this.chosen);
    this.dispatchEvent(
      new CustomEvent('settings-change', {
        detail: { lab: this.lab.lab, settings: text },
        bubbles: true,
        composed: true,
      }),
    );
  }

  async #setRate(settings: Settings): Promise<string | null> {
    // A run that has diverged cannot go on: the new rate is for a new start.
    if (this.run?.diverged) return this.#begin(settings);
    try {
      await this.run?.setLearningRate(settings.rate);
    } catch (error) {
      if (!(error instanceof WorkerStopped)) return sentenceOf(error);
    }
    this.chosen = settings;
    return null;
  }

  /** A button answers at once, whatever the interval of the pictures. */
  #move(how: (run: TrainingRun) => void): void {
    if (this.run) how(this.run);
    this.requestUpdate();
  }

  protected renderTransport(extra: unknown = nothing): TemplateResult {
    const { run } = this;
    return html`<glassbox-transport
      class="transport"
      ?docked=${this.docked}
      .running=${run?.running ?? false}
      .ready=${run?.ready ?? false}
      .ended=${run?.diverged ?? false}
      @run-start=${() => this.#move((run) => run.start())}
      @run-pause=${() => this.#move((run) => run.pause())}
      @run-step=${() => this.#move((run) => run.step())}
      @run-reset=${() => void this.#begin(this.chosen)}
      >${extra}</glassbox-transport
    >`;
  }

  protected renderSettings(extra: unknown = nothing): TemplateResult {
    return html`<glassbox-settings
      class="settings"
      .lab=${this.lab}
      .values=${this.chosen}
      .refusal=${this.#refusal}
      @setting-input=${(event: CustomEvent<SettingInput>) => void this.change(event.detail)}
      @setting-refused=${(event: CustomEvent<Refusal>) => {
        this.#refusal = event.detail;
        this.requestUpdate();
      }}
      >${extra}</glassbox-settings
    >`;
  }

  /** What went wrong, what was kept, and the buttons that help. */
  protected renderNotes(): unknown[] {
    const notes: unknown[] = [];
    if (this.#linkNote) notes.push(this.#note(this.#linkNote.headline, this.#linkNote.text));
    const event = this.#event;
    if (event?.kind === 'restarted') {
      const { iteration } = event;
      const rest = iteration === null ? say.goesOnFromStart : say.goesOnFrom(iteration);
      notes.push(this.#note(say.workerRestarted, rest));
    } else if (event?.kind === 'gave-up') {
      const again = this.#button(say.tryAgain, () => this.#open());
      notes.push(this.#note(say.workerGaveUp, say.refused(event.reason), again));
    } else if (event?.kind === 'failed') {
      notes.push(this.#note(say.failed, say.refused(event.reason)));
    }
    const status = this.run?.latest.status;
    if (status?.diverged) {
      const rate = this.lab.rates.filter((smaller) => smaller <= this.chosen.rate / 3).at(-1);
      const smaller = rate ?? this.chosen.rate / 10;
      notes.push(
        this.#note(
          say.diverged(status.iteration),
          say.divergedKept(status.iteration, this.chosen.rate),
          this.#button(
            say.useRate(smaller),
            () => void this.change({ key: 'rate', value: smaller }),
          ),
        ),
      );
    }
    return notes;
  }

  #note(headline: string, text: string, actions: unknown = nothing): TemplateResult {
    return html`<glassbox-note .headline=${headline} .text=${text}>${actions}</glassbox-note>`;
  }

  #button(label: string, press: () => void): TemplateResult {
    return html`<button type="button" class="btn" @click=${press}>${label}</button>`;
  }
}
