import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { sayBoundary } from '../messages/boundary.ts';
import * as format from '../messages/format.ts';
import type { SeedMapState } from '../protocol/plane.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { menuField } from './setting-fields.ts';

export const mapCount = 100;
/** Every training point right and the loss below this is solved. */
export const mapLoss = 0.1;
const columns = 20;
const stepChoices = [500, 2000, 5000, 20_000] as const;

export interface MapAsk {
  steps: number;
}

/**
 * One network from 100 start points, one square each, row by row: solved, stuck or diverged, told
 * by colour and by sign. The lab trains them; here they are shown and chosen.
 *
 * @fires map-begin the detail is a MapAsk @fires map-cancel
 * @fires map-open the detail is the seed
 */
export class GlassboxSeedMap extends LitElement {
  static override properties = {
    state: { attribute: false },
    busy: { type: Boolean },
    stopped: { type: Boolean },
    possible: { type: Boolean },
    trained: { attribute: false },
    seed: { attribute: false },
    steps: { state: true },
    at: { state: true },
  };
  declare state: SeedMapState | null;
  declare busy: boolean;
  /** It was not finished. */
  declare stopped: boolean;
  /** Whether the data have classes. */
  declare possible: boolean;
  /** Steps that each seed of the map was given. */
  declare trained: number;
  /** The seed of the present run. */
  declare seed: number;
  declare steps: number;
  /** The square that the Tab key comes to. */
  declare at: number;

  static override styles = [
    base,
    controls,
    css`
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: end;
        gap: var(--s3);
        margin-bottom: var(--s4);
      }
      .grid {
        display: grid;
        grid-template-columns: repeat(${columns}, minmax(0, 1fr));
        gap: 2px;
        max-width: 760px;
      }
      .grid button {
        display: grid;
        place-items: center;
        aspect-ratio: 1;
        min-width: 0;
        padding: 0;
        border: 1px solid var(--hair);
        border-radius: var(--r);
        background: var(--well);
        color: var(--ink-3);
        font: 400 var(--t-tick) / 1 var(--sans);
        cursor: pointer;
      }
      .grid .solved {
        background: var(--edge-tint);
        border-color: var(--edge-2);
        color: var(--ink);
      }
      .grid .stuck {
        background: var(--pane);
        border-color: var(--control);
        border-style: dashed;
        color: var(--ink-3);
      }
      .grid .diverged {
        background: var(--err-tint);
        border-color: var(--err);
        color: var(--err);
      }
      .grid .present {
        outline: 2px solid var(--ink);
        outline-offset: -2px;
      }
      svg {
        width: 60%;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.75;
      }
      progress {
        width: 160px;
        height: 4px;
        accent-color: var(--edge);
      }
      p {
        max-width: 46em;
        margin-top: var(--s3);
        font-size: var(--t-ui);
        color: var(--ink-2);
      }
      .rule,
      .key {
        font-size: var(--t-label);
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s4);
      }
      .key span {
        display: inline-flex;
        align-items: center;
      }
      .key svg {
        width: 12px;
        height: 12px;
        margin-right: 4px;
      }
      .counts {
        font-weight: 500;
        color: var(--ink);
      }
      @media (max-width: 600px) {
        .grid {
          grid-template-columns: repeat(8, minmax(0, 1fr));
        }
      }
    `,
  ];

  constructor() {
    super();
    this.state = null;
    this.busy = false;
    this.stopped = false;
    this.possible = true;
    this.trained = 0;
    this.seed = 1;
    this.steps = 5000;
    this.at = 0;
  }

  override render() {
    const { state, busy } = this;
    if (!this.possible) return html`<p>${sayBoundary.mapOnlyClasses}</p>`;
    return html`<div class="row">
        ${menuField<number>({
          name: 'steps',
          label: sayBoundary.mapSteps,
          value: this.steps,
          offered: stepChoices,
          text: format.integer,
          chosen: (steps) => {
            this.steps = steps;
          },
        })}
        ${
          busy
            ? html`<button type="button" class="btn" @click=${() => this.#tell('map-cancel', null)}>
                ${sayBoundary.mapCancel}
              </button>`
            : html`<button
                type="button"
                class="btn"
                @click=${() => this.#tell('map-begin', { steps: this.steps } satisfies MapAsk)}
              >
                ${sayBoundary.mapBegin}
              </button>`
        }
        ${
          busy && state
            ? html`<progress
                max=${state.count}
                .value=${state.done}
                aria-label=${sayBoundary.seedMap}
              ></progress>`
            : nothing
        }
      </div>
      ${state ? this.#renderMap(state) : html`<p>${sayBoundary.mapEmpty}</p>`}`;
  }

  #renderMap(state: SeedMapState): TemplateResult {
    const counts = { solved: 0, stuck: 0, diverged: 0 };
    for (const outcome of state.outcome) counts[outcome] += 1;
    const finished = state.done === state.count;
    return html`<div
        class="grid"
        role="group"
        aria-label=${sayBoundary.mapGrid}
        @keydown=${this.#key}
      >
        ${Array.from({ length: state.count }, (_, i) => this.#renderSeed(state, i))}
      </div>
      <p class="counts" aria-live="polite">
        ${
          finished
            ? sayBoundary.mapCounts(counts.solved, counts.stuck, counts.diverged)
            : sayBoundary.mapProgress(state.done, state.count)
        }
        ${this.stopped && !finished ? sayBoundary.mapStopped : nothing}
      </p>
      <p class="key" aria-hidden="true">
        ${(['solved', 'stuck', 'diverged'] as const).map(
          (outcome) => html`<span>${sign(outcome)}${sayBoundary.mapOutcome[outcome]}</span>`,
        )}
      </p>
      <p class="rule">${sayBoundary.mapRule(this.trained, mapLoss)}</p>
      ${finished ? html`<p>${sayBoundary.mapLesson(counts.stuck, state.count)}</p>` : nothing}`;
  }

  #renderSeed(state: SeedMapState, i: number): TemplateResult {
    const seed = i + 1;
    const outcome = state.outcome[i];
    const label = outcome
      ? sayBoundary.mapSeed(
          seed,
          sayBoundary.mapOutcome[outcome],
          state.loss[i] ?? Number.NaN,
          state.solvedAt[i] ?? null,
        )
      : sayBoundary.mapWaiting(seed);
    return html`<button
      type="button"
      class="${outcome ?? ''} ${seed === this.seed ? 'present' : ''}"
      title=${label}
      aria-label=${label}
      tabindex=${i === this.at ? 0 : -1}
      @focus=${() => {
        this.at = i;
      }}
      @click=${() => this.#tell('map-open', seed)}
    >
      ${outcome ? sign(outcome) : nothing}
    </button>`;
  }

  #key = (event: KeyboardEvent): void => {
    const grid = event.currentTarget as HTMLElement;
    const across = getComputedStyle(grid).gridTemplateColumns.split(' ').length;
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      ArrowUp: -across,
      ArrowDown: across,
      Home: -this.at,
      End: mapCount - 1 - this.at,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = grid.querySelectorAll('button');
    buttons[Math.min(buttons.length - 1, Math.max(0, this.at + step))]?.focus();
  };

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
    if (name === 'map-begin') did(this, 'map-begun');
  }
}

/** A tick, a bar, a cross. */
function sign(outcome: 'solved' | 'stuck' | 'diverged'): TemplateResult {
  const paths = { solved: 'M2 7l3 3 6-7', stuck: 'M2 6.5h9', diverged: 'M3 3l7 7M10 3l-7 7' };
  return html`<svg viewBox="0 0 13 13" aria-hidden="true"><path d=${paths[outcome]} /></svg>`;
}

define('glassbox-seed-map', GlassboxSeedMap);
