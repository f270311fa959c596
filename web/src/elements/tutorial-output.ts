import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { askStudy } from '../client/tutorial-ask.ts';
import { paceFrom } from '../client/tutorial-pace.ts';
import * as format from '../messages/format.ts';
import { tell } from '../messages/tutorials.ts';
import type { LensView } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { metric } from './metric.ts';
import { lossSources } from './pane-sources.ts';
import { choice } from './tutorial-choice.ts';
import { tutorialLayout } from './tutorial-layout.ts';
import {
  type Problem,
  problemSpec,
  problems,
  type RegressionLoss,
  regressionLosses,
} from './tutorial-output-specs.ts';
import { StudyRun } from './tutorial-run.ts';
import { renderSamples } from './tutorial-samples.ts';
import './glassbox-chart.ts';
import './glassbox-table.ts';
import './glassbox-sign.ts';
import './tutorial-errors.ts';

const lensInterval = 150;
const chartHeights = [110, 90] as const;
/** The runs have no end of their own; this is where their axes end at first. */
const firstEnd = 1000;

/** What the problem makes of the last layer: three rules, and a live network for each. */
export class GlassboxTutorialOutput extends LitElement {
  static override properties = {
    problem: { state: true },
    loss: { state: true },
    lens: { state: true },
  };
  declare problem: Problem;
  declare loss: RegressionLoss;
  declare lens: LensView | null;

  #run: StudyRun = new StudyRun(this, {
    views: [{ name: 'curve', interval: 100, what: () => true }],
    pace: () => paceFrom('watch', this.#run.iteration, 0),
    changed: () => void this.#look(),
    began: () => void this.#look(),
  });
  #asking = false;
  #again = false;
  #time = 0;

  static override styles = [
    base,
    controls,
    lab,
    tutorialLayout,
    css`
      .kinds {
        margin-top: var(--s5);
      }
      .rules td,
      .rules th {
        padding: 7px var(--s2);
        overflow-wrap: anywhere;
      }
      .rules th[scope='row'],
      .rules th:first-child {
        padding-left: 0;
      }
      .rules .here {
        background: var(--edge-tint);
        color: var(--ink);
        font-weight: 500;
      }
      @media (max-width: 600px) {
        .rules {
          font-size: var(--t-label);
        }
      }
      td.code {
        font: 400 var(--t-label) / 1.5 var(--mono);
        white-space: nowrap;
      }
      .losses {
        margin-bottom: var(--s4);
      }
    `,
  ];

  constructor() {
    super();
    this.problem = 'binary';
    this.loss = 'mean_squared_error';
    this.lens = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('problem') && !changed.has('loss')) return;
    this.lens = null;
    void this.#run.begin(problemSpec(this.problem, this.loss), 'double');
  }

  async #look(): Promise<void> {
    this.#again = this.#asking;
    const { asked } = this.#run;
    const now = performance.now();
    const early = this.#run.running && now - this.#time < lensInterval;
    if (this.#asking || !asked || early) return;
    this.#asking = true;
    this.#time = now;
    const { problem, loss } = this;
    try {
      const lens = await askStudy(asked, 'lens', 0, problem === 'binary' ? 4 : 3);
      if (problem === this.problem && loss === this.loss) this.lens = lens;
    } catch {
      // The worker has stopped: its successor is asked again.
    } finally {
      this.#asking = false;
      if (this.#again) void this.#look();
    }
  }

  override render() {
    const { problem, lens } = this;
    const spec = problemSpec(problem, this.loss);
    return html`<section aria-labelledby="say">
      <h1 id="say">${tell.outputHead()}</h1>
      <p class="lede">${tell.outputAbout}</p>
      <div class="kinds">
        ${choice(tell.problem, problems, problem, tell.problemName, (chosen) => {
          this.problem = chosen;
        })}
      </div>
      <div class="notes">${this.#run.renderNotes()}</div>
      <div class="panes">
        <div class="pane five">
          <h2>${tell.liveRun}</h2>
          <p class="hint">${tell.liveAbout[problem]}</p>
          ${problem === 'regression' ? this.#renderLosses() : nothing} ${this.#run.renderTransport()}
          <p class="hint">
            ${tell.updatesSoFar(metric('iteration', this.#run.status?.iteration, format.integer))}
          </p>
          ${this.#renderChart()}
        </div>
        <div class="pane seven">
          <h2>${tell.rules}</h2>
          ${this.#renderRules()}
          <glassbox-sign
            .formula=${''}
            .sources=${['experiments/run_spec.cpp#output_count', 'nn/loss.cpp#make_loss']}
          ></glassbox-sign>
        </div>
        <div class="pane">
          <h2>${tell.lastLayer}</h2>
          <p class="hint">${tell.lastHint[problem]}</p>
          ${lens ? renderSamples(lens, problem, this.loss) : nothing}
          <glassbox-sign
            .formula=${formulas[spec.loss as keyof typeof formulas]}
            .sources=${lossSources[spec.loss]}
          ></glassbox-sign>
        </div>
      </div>
    </section>`;
  }

  #renderRules(): TemplateResult {
    const here = (problem: Problem) => (problem === this.problem ? 'here' : '');
    const row = (name: string, text: Readonly<Record<Problem, string>>) => html`<tr>
      <th scope="row">${name}</th>
      ${problems.map((problem) => html`<td class=${here(problem)}>${text[problem]}</td>`)}
    </tr>`;
    return html`<table class="wide rules">
      <thead>
        <tr>
          <th scope="col">${tell.problem}</th>
          ${problems.map(
            (problem) => html`<th
              scope="col"
              class=${here(problem)}
              aria-current=${problem === this.problem ? 'true' : nothing}
            >
              ${tell.problemTerm[problem]}
            </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${row(tell.units, tell.unitsText)} ${row(tell.outputActivation, tell.activationText)}
        ${row(tell.means, tell.meansText)} ${row(tell.lossOf, tell.lossTerm)}
      </tbody>
    </table>`;
  }

  #renderLosses(): TemplateResult {
    return html`<div class="losses">
      ${choice(tell.lossOf, regressionLosses, this.loss, tell.lossShort, (chosen) => {
        this.loss = chosen;
      })}
    </div>`;
  }

  #renderChart(): TemplateResult {
    const { curve } = this.#run.latest;
    if (this.problem !== 'regression') {
      return html`<glassbox-chart
        scale="linear"
        .heights=${chartHeights}
        .curve=${curve}
        .status=${this.#run.status}
        .firstEnd=${firstEnd}
        .lossEnd=${1}
      ></glassbox-chart>`;
    }
    const line = curve && {
      name: tell.lossShort[this.loss],
      iteration: curve.train.iteration,
      error: Float64Array.from(curve.train.loss),
    };
    return html`<glassbox-errors .lines=${line ? [line] : []} .end=${firstEnd}></glassbox-errors>`;
  }
}

const formulas = {
  binary_cross_entropy: 'L = −y log p − (1 − y) log(1 − p)',
  softmax_cross_entropy: 'L = −Σ y log p',
  mean_squared_error: 'L = mean of (z − y)²',
  mean_absolute_error: 'L = mean of |z − y|',
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-tutorial-output': GlassboxTutorialOutput;
  }
}

define('glassbox-tutorial-output', GlassboxTutorialOutput);
