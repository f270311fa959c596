import { css, html, LitElement, nothing } from 'lit';
import type { ChartPoint } from '../draw/line-chart.ts';
import {
  allSteps,
  comparedSteps,
  type Disturbance,
  disturbances,
  type PlannedRequest,
  robustnessPlan,
  sameSteps,
} from '../draw/robustness-plan.ts';
import * as format from '../messages/format.ts';
import { sayInside } from '../messages/inside.ts';
import type { PreparationSteps } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { insideSources, type Questions } from './inside-questions.ts';
import { inside } from './inside-style.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';
import './inside-line-chart.ts';

export const robustnessDigits = 500;

interface Measured extends PlannedRequest {
  accuracy: number;
}

interface Measurement {
  ways: readonly [PreparationSteps, PreparationSteps];
  iteration: number;
  plan: readonly PlannedRequest[];
  points: readonly Measured[];
  going: boolean;
  trouble: string | null;
}

/**
 * On request: how many test digits are read right when they are drawn elsewhere, larger or smaller.
 *
 * @fires measuring the detail is true when it begins and false when it ends: in between the
 * inspector is to stay at its moment
 */
export class GlassboxRobustness extends LitElement {
  static override properties = {
    questions: { attribute: false },
    iteration: { attribute: false },
    steps: { attribute: false },
    measurement: { state: true },
  };
  /** null: nothing can be asked yet. */
  declare questions: Questions | null;
  /** Of the weights that answer. */
  declare iteration: number | null;
  /** The present steps of the preparation. */
  declare steps: PreparationSteps;
  declare measurement: Measurement | null;

  static override styles = [
    base,
    lab,
    controls,
    inside,
    css`
      progress {
        width: 140px;
        height: 4px;
        accent-color: var(--edge);
      }
      .charts {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: var(--s5) var(--gutter);
        margin-top: var(--s4);
      }
      h3 {
        margin: 0 0 var(--s2);
        font: 500 var(--t-label) / 1.4 var(--sans);
      }
      @media (max-width: 900px) {
        .charts {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.questions = null;
    this.iteration = null;
    this.steps = allSteps;
    this.measurement = null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  override render() {
    const { measurement } = this;
    return html`<div class="pane">
      <h2>${sayInside.robustness}</h2>
      <p class="hint">${sayInside.robustnessHint(robustnessDigits)}</p>
      <div class="row">${this.#renderButton()}${this.#renderState()}</div>
      ${
        measurement?.trouble
          ? html`<glassbox-note
              .headline=${sayInside.notMeasured}
              .text=${format.sentence(measurement.trouble)}
            ></glassbox-note>`
          : nothing
      }
      ${
        measurement && measurement.points.length > 0
          ? html`<div class="charts">
              ${this.#renderChart(measurement, 'shift')} ${this.#renderChart(measurement, 'scale')}
            </div>`
          : nothing
      }
      <glassbox-sign
        .formula=${sayInside.robustnessFormula}
        .sources=${insideSources.robustness}
      ></glassbox-sign>
    </div>`;
  }

  #renderButton() {
    const { measurement } = this;
    const going = measurement?.going ?? false;
    const name = going
      ? sayInside.stopMeasuring
      : measurement
        ? sayInside.measureAgain
        : sayInside.measure;
    return html`<button
      type="button"
      class="btn"
      ?disabled=${!going && (!this.questions || this.iteration === null)}
      @click=${going ? this.#stop : this.#measure}
    >
      ${name}
    </button>`;
  }

  #renderState() {
    const { measurement } = this;
    if (!measurement) return html`<span class="small">${sayInside.robustnessEmpty}</span>`;
    const { points, plan, going, iteration } = measurement;
    const text = going
      ? sayInside.measuring(points.length, plan.length)
      : points.length < plan.length
        ? sayInside.stopped(points.length, plan.length)
        : sayInside.measuredWith(iteration);
    return html`${
      going
        ? html`<progress
              aria-label=${sayInside.robustness}
              max=${plan.length}
              .value=${points.length}
            ></progress>`
        : nothing
    }<span class="small" role="status">${text}</span>`;
  }

  #renderChart({ points, ways }: Measurement, kind: Disturbance) {
    const { amounts } = disturbances[kind];
    const lines = ways.map((steps, way) => ({
      name: sayInside.wayName(steps),
      dotted: !sameSteps(steps, allSteps),
      points: points
        .filter((point) => point.kind === kind && point.way === way)
        .map(({ amount, accuracy }): ChartPoint => ({ x: amount, accuracy })),
    }));
    return html`<section>
      <h3>${sayInside.disturbance[kind]}</h3>
      <inside-line-chart
        .lines=${lines}
        .amounts=${amounts}
        .axis=${sayInside.axis[kind]}
      ></inside-line-chart>
      <table class="sr">
        <caption>
          ${sayInside.disturbance[kind]}: ${sayInside.axis[kind]}
        </caption>
        <thead>
          <tr>
            <th scope="col">${sayInside.amountHead[kind]}</th>
            ${lines.map((line) => html`<th scope="col">${line.name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${amounts.map(
            (amount) => html`<tr>
              <th scope="row">${sayInside.amount(amount)}</th>
              ${lines.map((line) => {
                const found = line.points.find(({ x }) => x === amount);
                return html`<td>${found ? sayInside.accuracy(found.accuracy) : '–'}</td>`;
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  #measure = async (): Promise<void> => {
    const { questions, iteration } = this;
    if (!questions || iteration === null) return;
    const plan = robustnessPlan(this.steps, robustnessDigits);
    const ways = comparedSteps(this.steps);
    let now: Measurement = { ways, iteration, plan, points: [], going: true, trouble: null };
    const keep = (part: Partial<Measurement>) => {
      now = { ...now, ...part };
      this.measurement = now;
    };
    keep({});
    this.#tell(true);
    try {
      for (const request of plan) {
        const { accuracy } = await questions.ask('robustness', requestOf(request));
        if (this.measurement !== now) return; // stopped
        keep({ points: [...now.points, { ...request, accuracy }] });
      }
      keep({ going: false });
      this.#tell(false);
      did(this, 'moves-measured');
    } catch (error) {
      if (this.measurement !== now) return;
      keep({ going: false, trouble: error instanceof Error ? error.message : String(error) });
      this.#tell(false);
    }
  };

  #stop = (): void => {
    if (!this.measurement?.going) return;
    this.measurement = { ...this.measurement, going: false };
    this.#tell(false);
  };

  #tell(detail: boolean): void {
    this.dispatchEvent(new CustomEvent('measuring', { detail }));
  }
}

/** As the worker takes it. */
function requestOf({ kind, amount, canvas, count, steps }: PlannedRequest) {
  return { kind, amount, canvas, count, steps };
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-robustness': GlassboxRobustness;
  }
}

define('glassbox-robustness', GlassboxRobustness);
