import { css, html, LitElement } from 'lit';
import { digitPixelCount, digitSide } from '../draw/digit-tile.ts';
import { niceRange, signedPixels } from '../draw/ramp.ts';
import type { TableOf } from '../draw/table-view.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { WeightsView } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { density, putPixels } from './canvas.ts';
import { define } from './define.ts';
import { ownTask } from './own-task.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';

/** More pictures than this would be too small to see anything in. */
export const mostPictures = 128;

/**
 * The weights of the first layer as pictures of 28 x 28, all on one range, with a bar under each:
 * how strongly the drawn digit excites it. One canvas for all of them.
 */
export class GlassboxWeights extends LitElement {
  static override properties = {
    weights: { attribute: false },
    activations: { attribute: false },
    theme: { state: true },
  };
  declare weights: WeightsView | undefined;
  /** Activations for the drawn digit; empty: nothing has been drawn. */
  declare activations: Float32Array;
  #theme = new Theme(this);
  #strip = document.createElement('canvas');
  #range = 1;

  static override styles = [
    base,
    css`
      .pictures {
        width: 100%;
      }
      glassbox-table {
        display: block;
        min-height: 24px;
      }
      .ramp {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s2);
        margin-top: var(--s4);
        font-size: var(--t-tick);
        color: var(--ink-2);
      }
      .ramp canvas {
        width: 120px;
        height: 8px;
      }
      .ramp :last-child {
        margin-left: auto;
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => this.#paint());
    this.weights = undefined;
    this.activations = new Float32Array();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('weights') || !this.weights) return;
    let squares = 0;
    for (const value of this.weights.values) squares += value * value;
    // Three times the typical size is full colour: the few larger ones would make all pale.
    this.#range = niceRange(3 * Math.sqrt(squares / Math.max(1, this.weights.values.length)));
  }

  override render() {
    const count = this.weights?.rows ?? 0;
    const silent = this.#silent();
    return html`<canvas
        class="pictures"
        role="img"
        aria-label=${say.weightsPicture(Math.min(count, mostPictures))}
      ></canvas>
      <p class="ramp">
        <span>${format.plain(-this.#range)}</span>
        <canvas class="scale" aria-hidden="true"></canvas>
        <span>+${format.plain(this.#range)}</span>
        <span>${silent > 0 ? say.silent(silent, count) : ''}</span>
      </p>
      <glassbox-table .view=${this.#table}></glassbox-table>`;
  }

  #table: TableOf = async (choice) =>
    (await import('./table-digits.ts')).weightsTable(this.weights, choice);

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.isConnected) return; // another network has taken its place meanwhile
    if (changed.has('theme') || !this.hasUpdated) {
      const steps = new Float32Array(120).map((_, i) => i / 59.5 - 1);
      const scale = this.renderRoot.querySelector<HTMLCanvasElement>('.scale');
      putPixels(scale, signedPixels(steps, 1, this.#theme.ramp), 120);
    }
    if (changed.has('theme') || changed.has('weights')) this.#colour();
    this.#paint();
  }

  #silent(): number {
    let silent = 0;
    for (const value of this.activations) if (value === 0) silent += 1;
    return silent === this.activations.length ? 0 : silent;
  }

  /** All pictures below each other, one pixel a weight. */
  #colour(): void {
    const { weights } = this;
    if (!weights || weights.columns !== digitPixelCount) return;
    const shown = weights.values.subarray(0, mostPictures * digitPixelCount);
    putPixels(this.#strip, signedPixels(shown, this.#range, this.#theme.ramp), digitSide);
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('.pictures');
    const { weights } = this;
    const width = Math.floor(canvas?.clientWidth ?? 0);
    if (!canvas || !weights || weights.columns !== digitPixelCount || width < 50) return;
    const count = Math.min(weights.rows, mostPictures);
    const columns = pictureColumns(count, width);
    const gap = width / columns > 46 ? 10 : 5;
    const side = Math.floor((width - gap * (columns - 1)) / columns);
    const rowHeight = side + 3 + 3 + gap;
    const height = Math.ceil(count / columns) * rowHeight;
    const ratio = density();
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    canvas.style.setProperty('aspect-ratio', `${width} / ${height}`);
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.scale(ratio, ratio);
    pen.imageSmoothingEnabled = false;
    let most = 1e-6;
    for (const value of this.activations) most = Math.max(most, Math.abs(value));
    for (let n = 0; n < count; n++) {
      const x = Math.round(((n % columns) * (width + gap)) / columns);
      const y = Math.floor(n / columns) * rowHeight;
      pen.drawImage(this.#strip, 0, n * digitSide, digitSide, digitSide, x, y, side, side);
      const value = this.activations[n];
      pen.fillStyle = this.#theme.value('--well');
      pen.fillRect(x, y + side + 3, side, 3);
      pen.fillStyle = this.#theme.value('--ink');
      pen.fillRect(x, y + side + 3, (side * Math.abs(value ?? 0)) / most, 3);
    }
  }
}

/** Pictures in a row: as large as they may be, but all of them within about five rows of ten. */
function pictureColumns(count: number, width: number): number {
  if (count <= 10) return Math.max(5, count);
  const wide = count <= 50 ? 10 : count <= 72 ? 12 : 16;
  return width < 420 ? Math.min(wide, 12) : wide;
}

define('glassbox-weights', GlassboxWeights);
