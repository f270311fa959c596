import { css, html, LitElement, nothing } from 'lit';
import { digitSide } from '../draw/digit-tile.ts';
import { niceRange, signedPixels } from '../draw/ramp.ts';
import type { TableOf } from '../draw/table-view.ts';
import { sayInside } from '../messages/inside.ts';
import type { NextStep } from '../protocol/inspector.ts';
import { base } from '../styles/base.ts';
import { choice } from '../styles/choice.ts';
import { lab } from '../styles/lab.ts';
import { putPixels } from './canvas.ts';
import { define } from './define.ts';
import { insideSources } from './inside-questions.ts';
import { inside } from './inside-style.ts';
import { Theme } from './theme.ts';
import './glassbox-sign.ts';
import './glassbox-table.ts';
import './inside-pictures.ts';

/** As many as stand in three columns of a wide page. */
export const stepPictures = 32;

const sets = ['weights', 'gradient', 'update'] as const;
type SetName = (typeof sets)[number];

/** Root mean square; 0 of nothing. */
function typicalSize(values: Float32Array): number {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares / Math.max(1, values.length));
}

/** The first layer's weights, their gradient and their next update, each set on its own range. */
export class GlassboxStepPictures extends LitElement {
  static override properties = {
    step: { attribute: false },
    plain: { attribute: false },
    ended: { type: Boolean },
    shown: { state: true },
    theme: { state: true },
  };
  declare step: NextStep | null;
  /** The optimizer is plain gradient descent. */
  declare plain: boolean;
  /** The run makes no further update. */
  declare ended: boolean;
  /** On a narrow page one set is shown. */
  declare shown: SetName;
  #theme = new Theme(this);

  static override styles = [
    base,
    lab,
    choice,
    inside,
    css`
      .choice {
        display: none;
        margin-bottom: var(--s3);
      }
      .sets {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: var(--s5) var(--s6);
      }
      h3 {
        margin: 0 0 var(--s2);
        font: 500 var(--t-label) / 1.4 var(--sans);
      }
      .ramp {
        display: flex;
        align-items: center;
        gap: var(--s2);
        margin-top: var(--s3);
        font-size: var(--t-tick);
        color: var(--ink-2);
      }
      .ramp canvas {
        width: 96px;
        height: 8px;
      }
      @media (max-width: 900px) {
        .choice {
          display: flex;
        }
        .sets {
          grid-template-columns: minmax(0, 1fr);
        }
        .sets > :not(.shown) {
          display: none;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.step = null;
    this.plain = true;
    this.ended = false;
    this.shown = 'weights';
  }

  override render() {
    const pictures = this.step?.pictures ?? null;
    const missing = this.step
      ? !pictures && sayInside.noPictures
      : this.ended && sayInside.noFurtherUpdate;
    return html`<div class="pane">
      <h2>
        ${sayInside.step}<span class="n"
          >${pictures ? sayInside.neuronsShown(pictures.rows, pictures.units) : ''}</span
        >
      </h2>
      <p class="hint">
        ${sayInside.stepHint} ${this.step ? sayInside.stepLoss(this.step.loss) : ''}
      </p>
      ${
        missing
          ? html`<p class="empty">${missing}</p>`
          : html`<div class="choice" role="group" aria-label=${sayInside.whichSet}>
                ${sets.map((name) => this.#renderButton(name))}
              </div>
              <div class="sets">${sets.map((name) => this.#renderSet(name))}</div>`
      }
      <glassbox-sign
        .formula=${sayInside.stepFormula(this.plain)}
        .sources=${insideSources.step}
        ><glassbox-table .view=${this.#table}></glassbox-table
      ></glassbox-sign>
    </div>`;
  }

  #table: TableOf = async (choice) =>
    (await import('./table-digits.ts')).stepTable(this.step, sayInside.pictureSet, choice);

  #renderButton(name: SetName) {
    return html`<button
      type="button"
      aria-pressed=${this.shown === name}
      @click=${() => {
        this.shown = name;
      }}
    >
      ${sayInside.pictureSet[name]}
    </button>`;
  }

  #renderSet(name: SetName) {
    const pictures = this.step?.pictures;
    const title = sayInside.pictureSet[name];
    const values = pictures?.[name] ?? new Float32Array();
    // As in the box: three times the typical size is full colour.
    const range = niceRange(3 * typicalSize(values));
    return html`<section class=${this.shown === name ? 'shown' : ''}>
      <h3 class=${name === 'weights' ? '' : 'grad'}>${title}</h3>
      ${
        pictures
          ? html`<inside-pictures
              .pictures=${{ values, width: digitSide, height: digitSide }}
              .range=${range}
              .wanted=${40}
              .label=${sayInside.setOf(title, pictures.rows, pictures.units)}
            ></inside-pictures>`
          : nothing
      }
      <p class="ramp">
        <span>${sayInside.low(range)}</span><canvas aria-hidden="true"></canvas
        ><span>${sayInside.high(range)}</span>
      </p>
    </section>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('theme') && !changed.has('step')) return;
    const steps = new Float32Array(96).map((_, i) => i / 47.5 - 1);
    for (const canvas of this.renderRoot.querySelectorAll<HTMLCanvasElement>('.ramp canvas')) {
      putPixels(canvas, signedPixels(steps, 1, this.#theme.ramp), steps.length);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-step-pictures': GlassboxStepPictures;
  }
}

define('glassbox-step-pictures', GlassboxStepPictures);
