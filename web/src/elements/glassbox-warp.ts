import { css, html, LitElement, type TemplateResult } from 'lit';
import { sayNetwork } from '../messages/network.ts';
import type { Points } from '../protocol/index.ts';
import type { WarpView } from '../protocol/plane.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { classColours } from './class-colours.ts';
import { define } from './define.ts';
import { did } from './did.ts';
import { ownTask } from './own-task.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';
import { paintWarp } from './warp-paint.ts';

/** From this width on all layers stand side by side as well. */
const wide = 640;
/** Steps of the slider between two layers, and the time that a button's way takes there. */
const sliderSteps = 50;
const walkMilliseconds = 700;

/**
 * What a network does to space: the grid of the plane and the points as they lie in each layer,
 * until a line can part the classes. A slider goes from layer to layer.
 */
export class GlassboxWarp extends LitElement {
  static override properties = {
    view: { attribute: false },
    points: { attribute: false },
    at: { state: true },
    width: { state: true },
    theme: { state: true },
  };
  declare view: WarpView | undefined;
  declare points: Points | null;
  /** The picture that is shown large: 0 the plane, 1 the first layer; null: the last layer. */
  declare at: number | null;
  declare width: number;
  #theme = new Theme(this);
  #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #walk = 0;

  static override styles = [
    base,
    classColours,
    controls,
    css`
      .all {
        display: grid;
        gap: var(--s4) var(--gutter);
      }
      .all.wide {
        grid-template-columns: minmax(0, 340px) minmax(0, 1fr);
      }
      canvas {
        width: 100%;
        aspect-ratio: 1;
        background: var(--pane);
        border: 1px solid var(--rule);
      }
      .steps {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2);
        margin-top: var(--s2);
        font-size: var(--t-label);
        text-align: center;
      }
      .sign {
        width: var(--target);
        padding: 0;
        flex: none;
        font-size: 18px;
      }
      .n,
      .note {
        color: var(--ink-2);
      }
      .note {
        margin-top: var(--s2);
        font-size: var(--t-label);
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: var(--s4);
        align-content: start;
      }
      .one {
        align-self: start;
        padding: 0 0 var(--s2);
        border: 0;
        border-bottom: 2px solid transparent;
        background: none;
        color: var(--ink);
        font: 400 var(--t-label) / 1.5 var(--sans);
        text-align: left;
        cursor: pointer;
      }
      .one:hover,
      .one[aria-pressed='true'] {
        border-color: var(--edge);
      }
      .one canvas {
        margin-bottom: 4px;
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => {
      this.width = Math.floor(this.clientWidth);
    });
    this.points = null;
    this.at = null;
    this.width = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#walk);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  get #last(): number {
    return (this.view?.layers.length ?? 1) - 1;
  }

  get #place(): number {
    return Math.min(this.at ?? this.#last, this.#last);
  }

  override render() {
    const { view } = this;
    if (!view) return html`<p class="note">${sayNetwork.warpWaits}</p>`;
    if (view.layers.length < 2) return html`<p class="note">${sayNetwork.noHidden}</p>`;
    const place = this.#place;
    const isWide = this.width >= wide;
    const here = Math.round(place);
    const line = view.layers[this.#last]?.line;
    const count = this.points?.labels.length ?? 0;
    return html`<div class="all ${isWide ? 'wide' : ''}">
      <div>
        <canvas
          class="large"
          role="img"
          aria-label=${sayNetwork.warpPicture(this.#name(place), this.#units(here), count)}
        ></canvas>
        <div class="steps">
          ${this.#renderStep('‹', sayNetwork.previousLayer, -1)}
          <p>${this.#name(place)}<br /><span class="n">${this.#units(here)}</span></p>
          ${this.#renderStep('›', sayNetwork.nextLayer, 1)}
        </div>
        <input
          type="range"
          min="0"
          max=${this.#last * sliderSteps}
          .value=${String(Math.round(place * sliderSteps))}
          aria-label=${sayNetwork.warpSlider}
          aria-valuetext=${this.#name(place)}
          @input=${(event: Event) => {
            cancelAnimationFrame(this.#walk);
            this.at = Number((event.target as HTMLInputElement).value) / sliderSteps;
          }}
        />
        ${line && place === this.#last ? html`<p class="note">${sayNetwork.warpLine}</p>` : ''}
      </div>
      ${isWide ? html`<div class="row">${view.layers.map((_, i) => this.#renderOne(i))}</div>` : ''}
    </div>`;
  }

  #renderOne(layer: number): TemplateResult {
    return html`<button
      type="button"
      class="one"
      aria-pressed=${this.#place === layer ? 'true' : 'false'}
      @click=${() => this.#go(layer)}
    >
      <canvas class="small" aria-hidden="true"></canvas>${this.#name(layer)}<br />
      <span class="n">${this.#units(layer)}</span>
    </button>`;
  }

  #renderStep(text: string, label: string, by: 1 | -1): TemplateResult {
    const place = this.#place;
    const to = by > 0 ? Math.floor(place) + 1 : Math.ceil(place) - 1;
    return html`<button
      type="button"
      class="btn small sign"
      aria-label=${label}
      ?disabled=${to < 0 || to > this.#last}
      @click=${() => this.#go(to)}
    >
      ${text}
    </button>`;
  }

  #name(place: number): string {
    const name = (layer: number) => (layer === 0 ? sayNetwork.plane : sayNetwork.layer(layer));
    const before = Math.floor(place);
    const share = place - before;
    return share === 0 ? name(before) : sayNetwork.between(name(before), name(before + 1), share);
  }

  #units(layer: number): string {
    const { units = 2, projected = false } = this.view?.layers[layer] ?? {};
    if (layer === 0) return 'x₁, x₂';
    return projected ? sayNetwork.projected(units) : sayNetwork.warpUnits(units);
  }

  /** The grid goes to a layer by itself; where less motion is wanted it is there at once. */
  #go(to: number): void {
    cancelAnimationFrame(this.#walk);
    const from = this.#place;
    const arrive = to === this.#last ? null : to;
    if (this.#lessMotion.matches) {
      this.at = arrive;
      return;
    }
    const start = performance.now();
    const walk = (now: number) => {
      const t = Math.min(1, (now - start) / walkMilliseconds);
      this.at = t === 1 ? arrive : from + (to - from) * t * t * (3 - 2 * t);
      if (t < 1) this.#walk = requestAnimationFrame(walk);
    };
    this.#walk = requestAnimationFrame(walk);
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const { view, points } = this;
    if (changed.has('at') && this.at !== null) did(this, 'plane-bent');
    if (!view) return;
    const paint = (canvas: HTMLCanvasElement, at: number) =>
      paintWarp(canvas, view, points, at, this.#theme);
    const large = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.large');
    if (large) paint(large, this.#place);
    // On the way between two layers only the large picture changes.
    const still = changed.size === 1 && changed.has('at');
    const all = still ? [] : this.renderRoot.querySelectorAll<HTMLCanvasElement>('canvas.small');
    for (const [i, small] of [...all].entries()) paint(small, i);
    const filled = `${(this.#place / Math.max(1, this.#last)) * 100}%`;
    this.renderRoot.querySelector('input')?.style.setProperty('--filled', filled);
  }
}

define('glassbox-warp', GlassboxWarp);
