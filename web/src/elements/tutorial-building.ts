import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { roomHref } from '../client/site.ts';
import type { TrainingClient } from '../client/training-client.ts';
import { askStudy } from '../client/tutorial-ask.ts';
import { stageCount, type TutorialPlace } from '../client/tutorial-settings.ts';
import * as format from '../messages/format.ts';
import { tell } from '../messages/tutorials.ts';
import type { LensView, Preset, StudyWorker } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { buildingLayout } from './tutorial-building-layout.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import {
  forwardLog,
  initialisedLog,
  type LogEntry,
  meanSquaredError,
  nextHalt,
  skippedLog,
  updateLog,
} from './tutorial-log.ts';
import { StudyRun } from './tutorial-run.ts';
import { stages } from './tutorial-stages.ts';
import './glassbox-attributes.ts';
import './glassbox-sign.ts';
import './tutorial-log-pane.ts';
import './tutorial-sigmoid.ts';

const haltMilliseconds = 90;
const longestLog = 600;

/**
 * NN0 to NN6: the study and sleep network built up class by class, with its debug log and its
 * attributes. All numbers are of one run in its own worker.
 *
 * @fires place-choose another class; the detail is a TutorialPlace
 */
export class GlassboxTutorialBuilding extends LitElement {
  static override properties = {
    client: { attribute: false },
    written: { attribute: false },
    corrected: { attribute: false },
    stage: { attribute: false },
    faulty: { state: true },
  };
  declare client: TrainingClient<StudyWorker> | null;
  declare written: Preset | null;
  declare corrected: Preset | null;
  declare stage: number;
  /** As written, with both misplaced derivatives. */
  declare faulty: boolean;

  #run: StudyRun = new StudyRun(this, {
    views: [],
    pace: () => ({
      steps: nextHalt(this.#run.iteration) - this.#run.iteration,
      interval: haltMilliseconds,
    }),
    changed: () => void this.#look(),
    began: () => this.#began(),
  });
  #log: LogEntry[] = [];
  #lens: LensView | null = null;
  /** The update behind which the lens looked. */
  #seen = -1;
  /** The newest update that is being looked at, so that each is looked at once. */
  #asked = -1;

  static override styles = [base, controls, lab, tutorialLayout, buildingLayout];

  constructor() {
    super();
    this.client = null;
    this.written = null;
    this.corrected = null;
    this.stage = 0;
    this.faulty = true;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('written') || changed.has('faulty')) this.#begin();
    if (changed.has('stage') && this.stage < stageCount - 1) this.#run.pause();
  }

  get #preset(): Preset | null {
    return this.faulty ? this.written : this.corrected;
  }

  #begin(): void {
    const preset = this.#preset;
    if (!preset) return;
    void this.#run.begin(preset.spec, preset.precision, (worker) =>
      worker.startPreset(preset.id, preset.spec.seed),
    );
  }

  #began(): void {
    this.#lens = null;
    this.#seen = -1;
    this.#asked = -1;
    void this.#look();
  }

  /** Looks at the network behind each halt. The worker answers before it trains on. */
  async #look(): Promise<void> {
    const { asked, iteration } = this.#run;
    const { faulty } = this;
    if (!asked || iteration === this.#asked) return;
    this.#asked = iteration;
    if (iteration === this.#preset?.iterations) this.#run.pause();
    try {
      const lens = await askStudy(asked, 'lens', 0, 3);
      if (faulty !== this.faulty || iteration < this.#seen) return;
      this.#record(lens, iteration);
    } catch {
      // The worker has stopped: its successor begins anew.
    }
  }

  #record(lens: LensView, iteration: number): void {
    const before = this.#lens;
    if (before === null) {
      if (iteration === 0) this.#say(initialisedLog(lens, this.faulty));
    } else if (iteration === this.#seen + 1) {
      this.#say(updateLog(iteration, before, lens, this.faulty));
    } else {
      this.#say(skippedLog(iteration - this.#seen));
    }
    this.#lens = lens;
    this.#seen = iteration;
    this.requestUpdate();
  }

  #say(entries: readonly LogEntry[]): void {
    this.#log = [...this.#log, ...entries].slice(-longestLog);
    this.requestUpdate();
  }

  #choose(stage: number): void {
    const detail: TutorialPlace = { kind: 'topic', topic: 'building', stage };
    this.dispatchEvent(new CustomEvent('place-choose', { detail, bubbles: true }));
  }

  override render() {
    const { stage } = this;
    return html`<section aria-labelledby="say">
      <h1 id="say">${tell.buildingHead(stage, tell.stageAdds[stage] ?? '')}</h1>
      ${this.#renderSteps()}
      <div class="notes">${this.#run.renderNotes()}</div>
      <div class="panes">
        <div class="pane half">${this.#renderClass()}</div>
        <div class="pane half">
          ${
            stage === 2 || stage === 4
              ? html`<glassbox-tutorial-sigmoid
                  .client=${this.client}
                  ?slope=${stage === 4}
                ></glassbox-tutorial-sigmoid>`
              : this.#renderLog()
          }
        </div>
        ${
          stage >= 1
            ? html`<div class="pane">
                <glassbox-attributes
                  .lens=${this.#lens}
                  .study=${this.faulty ? 'written' : 'corrected'}
                  .stage=${stage}
                ></glassbox-attributes>
              </div>`
            : nothing
        }
        ${stage === 2 || stage === 4 ? html`<div class="pane">${this.#renderLog()}</div>` : nothing}
      </div>
    </section>`;
  }

  #renderSteps(): TemplateResult {
    const { stage } = this;
    const step = (label: string, to: number) =>
      html`<button
        type="button"
        class="btn"
        ?disabled=${to < 0 || to >= stageCount}
        @click=${() => this.#choose(to)}
      >
        ${label}
      </button>`;
    return html`<div class="steps">
      <div class="choice" role="group" aria-label=${tell.stages}>
        ${stages.map(
          (_, i) => html`<button
            type="button"
            aria-pressed=${i === stage ? 'true' : 'false'}
            @click=${() => this.#choose(i)}
          >
            ${tell.stageName(i)}
          </button>`,
        )}
      </div>
      ${step(tell.previous, stage - 1)} ${step(tell.next, stage + 1)}
    </div>`;
  }

  #renderClass(): TemplateResult {
    const { stage, faulty } = this;
    const entry = stages[stage];
    return html`<h2>${tell.theClass}<span class="n">${tell.heirOf(stage)}</span></h2>
      <p class="about">${tell.stageAbout[stage]}</p>
      <pre tabindex="0" aria-label=${tell.theClass}>${entry?.code(faulty)}</pre>
      <p class="about">${tell.stageCan[stage]}</p>
      ${stage >= 5 ? this.#renderVersions() : nothing}
      <div class="actions">${stage < 6 ? this.#renderActions() : this.#run.renderTransport()}</div>
      <p class="hint">${this.#renderError()}</p>
      <glassbox-sign .formula=${''} .sources=${entry?.sources ?? []}></glassbox-sign>`;
  }

  #renderVersions(): TemplateResult {
    const button = (faulty: boolean, label: string) => html`<button
      type="button"
      aria-pressed=${faulty === this.faulty ? 'true' : 'false'}
      @click=${() => {
        this.faulty = faulty;
      }}
    >
      ${label}
    </button>`;
    return html`<div class="choice" role="group" aria-label=${tell.variant}>
        ${button(true, tell.asWritten)}${button(false, tell.corrected)}
      </div>
      <p class="hint">
        ${tell.museum}
        ${['B1.1', 'B1.2'].map((bug) => html`<a href=${roomHref(`#backprop?show=museum&bug=${bug}`)}>${bug}</a> `)}
      </p>`;
  }

  #renderActions(): TemplateResult {
    const { stage } = this;
    const button = (label: string, press: () => void) =>
      html`<button type="button" class="btn" ?disabled=${!this.#lens} @click=${press}>
        ${label}
      </button>`;
    const forward = () => {
      if (this.#lens) this.#say(forwardLog(this.#lens, this.faulty));
    };
    return html`${button(tell.newNetwork, () => this.#begin())}
    ${stage >= 3 ? button(tell.feedForward, forward) : nothing}
    ${stage >= 5 ? button(tell.backwardOnce, () => this.#run.step()) : nothing}`;
  }

  #renderError(): unknown {
    if (this.stage < 5 || !this.#lens) return nothing;
    const error = meanSquaredError(this.#lens);
    return tell.errorBehind(
      html`<b data-metric="iteration" data-value=${this.#seen}>${format.integer(this.#seen)}</b>`,
      html`<b data-metric="mse" data-value=${error}>${String(error)}</b>`,
    );
  }

  #renderLog(): TemplateResult {
    return html`<glassbox-tutorial-log
      .entries=${this.#log}
      @log-clear=${() => this.#clear()}
    ></glassbox-tutorial-log>`;
  }

  #clear(): void {
    this.#log = [];
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-building': GlassboxTutorialBuilding;
  }
}

define('glassbox-tutorial-building', GlassboxTutorialBuilding);
