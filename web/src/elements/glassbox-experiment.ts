import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type PaceName, paceFrom } from '../client/tutorial-pace.ts';
import type { TutorialPlace } from '../client/tutorial-settings.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { tell } from '../messages/tutorials.ts';
import type { Preset } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';
import { Slow } from './slow.ts';
import type { ErrorLine } from './tutorial-errors.ts';
import { experimentLayout } from './tutorial-experiment-layout.ts';
import { renderPrinted, renderSettings } from './tutorial-experiment-panes.ts';
import { Findings } from './tutorial-findings.ts';
import type { RunChoice } from './tutorial-form.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import { systemLabel } from './tutorial-menu.ts';
import { StudyRun } from './tutorial-run.ts';
import { headSources } from './tutorial-spec.ts';
import './glassbox-attributes.ts';
import './glassbox-chart.ts';
import './glassbox-table.ts';
import './glassbox-load.ts';
import './glassbox-sign.ts';
import './tutorial-errors.ts';
import './tutorial-form.ts';

const chartHeights = [176, 112] as const;
/** The loss is half the sum of the squares of three scores; the tutorial prints their mean. */
const meanOf = (loss: number) => (2 * loss) / 3;
/** Where the axis of the loss ends at first. */
const lossEnds = { softmax_cross_entropy: 2.5, half_squared_error: 1 } as const;

/**
 * One system of a tutorial: its settings, its run, its curves, and the numbers that the tutorial
 * prints beside ours.
 *
 * @fires place-choose another version or seed; the detail is a TutorialPlace
 */
export class GlassboxExperiment extends LitElement {
  static override properties = {
    preset: { attribute: false },
    other: { attribute: false },
    seed: { attribute: false },
    pace: { state: true },
  };
  declare preset: Preset | null;
  /** The other version, as written or corrected. */
  declare other: Preset | null;
  /** null: the tutorial's own. */
  declare seed: number | null;
  declare pace: PaceName;

  #run: StudyRun = new StudyRun(this, {
    views: [{ name: 'curve', interval: 90, what: () => true }],
    pace: () => paceFrom(this.pace, this.#run.iteration, this.preset?.iterations ?? 0),
    changed: () => this.#changed(),
    began: () => this.#began(),
  });
  #findings = new Findings(this, this.#run);
  /** The preset whose run is there. */
  #shown: Preset | null = null;
  #reached = 0;
  /** The error of this run, and of the run of the other version before it. */
  #present: ErrorLine | null = null;
  #before: ErrorLine | null = null;
  #headline = new Slow<unknown>(500);
  #spoken = new Slow<string>(10_000);

  static override styles = [base, controls, lab, tutorialLayout, experimentLayout];

  constructor() {
    super();
    this.preset = null;
    this.other = null;
    this.seed = null;
    this.pace = 'watch';
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { preset } = this;
    if (!preset || !(changed.has('preset') || changed.has('seed'))) return;
    if (this.#shown?.tutorial !== preset.tutorial) this.pace = this.#digits ? 'full' : 'watch';
    const seed = this.seed ?? preset.spec.seed;
    void this.#run.begin({ ...preset.spec, seed }, preset.precision, (worker) =>
      worker.startPreset(preset.id, seed),
    );
  }

  get #digits(): boolean {
    return this.preset?.spec.data.kind === 'digits';
  }

  /** Scores instead of classes: there is no accuracy. */
  get #regression(): boolean {
    return this.preset?.spec.data.kind === 'study_sleep';
  }

  #otherSeed(preset: Preset): boolean {
    return this.seed !== null && this.seed !== preset.spec.seed;
  }

  /** Mean squared error of the last update's own forward pass, as the tutorial prints it. */
  get #error(): number | null {
    const loss = this.#run.status?.trainLoss ?? null;
    return loss === null ? null : meanOf(loss);
  }

  #began(): void {
    const { preset } = this;
    if (!preset) return;
    const other = this.#shown !== null && this.#shown.id === preset.other;
    if (this.#shown !== preset) this.#before = other ? this.#present : null;
    this.#shown = preset;
    this.#present = null;
    this.#reached = this.#run.iteration;
    this.#findings.begin(preset);
  }

  /** A frame has come, or a button was pressed. */
  #changed(): void {
    const { preset } = this;
    if (!preset || preset !== this.#shown) return;
    const { iteration } = this.#run;
    const arrived = iteration === preset.iterations && this.#reached < iteration;
    this.#reached = iteration;
    if (arrived) this.#run.pause();
    void this.#findings.look();
  }

  #choose(id: string, seed: number | null): void {
    const detail: TutorialPlace = { kind: 'system', id, seed };
    this.dispatchEvent(new CustomEvent('place-choose', { detail, bubbles: true }));
  }

  #chosen({ version, seed, pace }: RunChoice): void {
    const { preset, other } = this;
    if (pace) this.pace = pace;
    if (seed !== undefined) this.#choose(preset?.id ?? '', seed);
    if (version === 'other' && other) this.#choose(other.id, this.seed);
  }

  override render() {
    const { preset } = this;
    if (!preset) return nothing;
    const run = this.#run;
    const { load } = run.latest;
    const phase = `${preset.id} ${run.running} ${run.iteration > 0}`;
    return html`<section aria-labelledby="say">
      <div class="head">
        <div class="say">
          <h1 id="say">${this.#headline.value(phase, () => this.#sentence(preset))}</h1>
          <p class="lede">${tell.systemAbout[preset.id] ?? preset.title}</p>
          <p class="done">${this.#progress(preset)}</p>
          ${run.renderTransport(true)}
          <glassbox-tutorial-form
            .preset=${preset}
            .other=${this.other}
            .seed=${this.seed}
            .pace=${this.pace}
            @run-choose=${(event: CustomEvent<RunChoice>) => this.#chosen(event.detail)}
          ></glassbox-tutorial-form>
        </div>
        <div class="aside">
          ${this.#regression ? this.#renderErrors(preset) : this.#renderChart(preset)}
          ${
            this.#digits
              ? html`<glassbox-load
                  .load=${load ?? null}
                  @load-cancel=${() => run.cancelLoading()}
                  @load-retry=${() => run.load()}
                ></glassbox-load>`
              : nothing
          }
          <glassbox-sign .formula=${'W ← W − η ∂L/∂W'} .sources=${headSources}></glassbox-sign>
        </div>
        <div class="notes">${run.renderNotes()}${this.#renderUnsolved(preset)}</div>
      </div>
      <p class="sr" aria-live="polite">
        ${this.#spoken.value(run.running, () => this.#state())}
      </p>
      <div class="panes">
        ${renderSettings(preset)}
        ${renderPrinted(preset, this.#findings.printed, this.#otherSeed(preset), this.#findings.lost)}
        ${
          this.#findings.lens
            ? html`<div class="pane">
                <glassbox-attributes
                  .lens=${this.#findings.lens}
                  .study=${this.#study(preset)}
                ></glassbox-attributes>
              </div>`
            : nothing
        }
      </div>
    </section>`;
  }

  /** The tutorial has names of its own for what flows through its network. */
  #study({ tutorial, variant }: Preset) {
    if (tutorial !== 1) return null;
    return variant === 'corrected' ? 'corrected' : 'written';
  }

  #sentence(preset: Preset): unknown {
    const { iteration, status } = this.#run;
    if (iteration === 0 || preset !== this.#shown) return tell.unseen(systemLabel(preset));
    const accuracy = this.#digits ? status?.testAccuracy : status?.trainAccuracy;
    const error = this.#error;
    if (this.#regression) {
      return error === null ? tell.begun(iteration) : tell.onScores(iteration, error);
    }
    if (accuracy == null) return tell.begun(iteration);
    const words = this.#digits ? tell.readsDigits : tell.onPoints;
    return words(iteration, accuracy);
  }

  #state(): string {
    const { iteration, running, status } = this.#run;
    if (iteration === 0) return '';
    const accuracy = this.#digits ? status?.testAccuracy : status?.trainAccuracy;
    const loss = status?.trainLoss ?? null;
    const text = tell.spoken(iteration, loss, this.#regression ? null : (accuracy ?? null));
    return running ? text : say.pausedStatus(text);
  }

  #progress(preset: Preset): unknown {
    const { iteration, running, status } = this.#run;
    const marked = {
      done: metric('iteration', status?.iteration, format.integer),
      epochs: metric('epoch', status?.epoch, format.integer),
    };
    const ended = iteration === preset.iterations && !running;
    return ended ? tell.theTutorialEnds(marked) : tell.progress(marked, preset.iterations);
  }

  /** The tutorial says nothing of starts that fail; about a quarter of XOR's do. */
  #renderUnsolved({ spec, iterations }: Preset): TemplateResult | typeof nothing {
    const { iteration, running, status } = this.#run;
    const accuracy = status?.trainAccuracy ?? 1;
    const loss = status?.trainLoss ?? 0;
    const ended = iteration >= iterations && !running && this.#shown === this.preset;
    if (spec.data.kind !== 'xor_points' || !ended || accuracy === 1) return nothing;
    const hidden = spec.layers.filter(({ kind }) => kind === 'affine').length > 1;
    const headline = hidden ? tell.unsolved : tell.unsolvable;
    const wrong = Math.round(4 * (1 - accuracy));
    const text = hidden ? tell.unsolvedText(loss, wrong) : tell.unsolvableText(loss);
    return html`<glassbox-note .headline=${headline} .text=${text}></glassbox-note>`;
  }

  #renderChart({ iterations, spec }: Preset): TemplateResult {
    const { curve } = this.#run.latest;
    return html`<glassbox-chart
      .scale=${this.#digits ? 'error' : 'linear'}
      .heights=${chartHeights}
      .curve=${curve}
      .status=${this.#run.status}
      .firstEnd=${iterations}
      .lossEnd=${spec.loss in lossEnds ? lossEnds[spec.loss as keyof typeof lossEnds] : 1}
    ></glassbox-chart>`;
  }

  #renderErrors(preset: Preset): TemplateResult {
    const { curve } = this.#run.latest;
    if (curve && preset === this.#shown) {
      const error = Float64Array.from(curve.train.loss, meanOf);
      const name = preset.variant === 'corrected' ? tell.corrected : tell.asWritten;
      this.#present = { name, iteration: curve.train.iteration, error };
    }
    const lines = [this.#present, this.#before].filter((line) => line !== null);
    const mse = this.#error;
    return html`<glassbox-errors .lines=${lines} .end=${preset.iterations}></glassbox-errors>
      <p class="hint">
        ${tell.errorNow(html`<b data-metric="mse" data-value=${mse ?? ''}>${mse === null ? '–' : format.plain(mse)}</b>`)}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-experiment': GlassboxExperiment;
  }
}

define('glassbox-experiment', GlassboxExperiment);
