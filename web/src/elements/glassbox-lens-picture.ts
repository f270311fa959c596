import { css, html, LitElement } from 'lit';
import { digitPixels } from '../draw/digit-tile.ts';
import { entry, pictureOf } from '../draw/lens-blocks.ts';
import { signedPixels } from '../draw/ramp.ts';
import type { Array2 } from '../protocol/study.ts';
import { base } from '../styles/base.ts';
import { putPixels } from './canvas.ts';
import { define } from './define.ts';
import { Theme } from './theme.ts';

export interface Place {
  row: number;
  column: number;
}

/**
 * An array as a picture, one pixel an entry; of the weights of 784 pixels the chosen row. Ink for
 * what is never negative, else the diverging ramp, symmetric about 0.
 *
 * @fires place-chosen when `pickable`: a pixel was pressed; the detail is its Place
 */
export class GlassboxLensPicture extends LitElement {
  static override properties = {
    array: { attribute: false },
    place: { attribute: false },
    ink: { type: Boolean },
    pickable: { type: Boolean },
    theme: { state: true },
  };
  declare array: Array2 | null;
  declare place: Place;
  /** A digit: ink on pane. */
  declare ink: boolean;
  declare pickable: boolean;
  #theme = new Theme(this);

  static override styles = [
    base,
    css`
      .frame {
        position: relative;
      }
      canvas {
        width: 100%;
        height: 100%;
        image-rendering: pixelated;
        background: var(--pane);
        border: 1px solid var(--hair);
      }
      :host([pickable]) canvas {
        cursor: crosshair;
      }
      i {
        position: absolute;
        border: 2px solid var(--edge);
        outline: 1px solid var(--pane);
        pointer-events: none;
      }
    `,
  ];

  constructor() {
    super();
    this.array = null;
    this.place = { row: 0, column: 0 };
    this.ink = false;
    this.pickable = false;
  }

  override render() {
    return html`<div class="frame">
      <canvas aria-hidden="true" @click=${this.#pick}></canvas>${this.pickable ? html`<i></i>` : ''}
    </div>`;
  }

  override updated(): void {
    const { array } = this;
    const canvas = this.renderRoot.querySelector('canvas');
    if (!array || !canvas) return;
    const picture = pictureOf(array, this.place.row);
    const { width, height } = picture;
    const values = Float64Array.from({ length: width * height }, (_, pixel) => {
      const { row, column } = picture.at(pixel);
      return row < array.rows ? entry(array, row, column) : 0;
    });
    if (this.ink) {
      const bytes = Uint8Array.from(values, (value) => value * 255);
      putPixels(canvas, digitPixels(bytes, this.#theme.rgb('--digit')), width);
    } else {
      const range = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      putPixels(canvas, signedPixels(values, range, this.#theme.ramp), width);
    }
    // Wide and flat arrays keep a height at which a pixel can be seen.
    canvas.style.setProperty('aspect-ratio', `${width} / ${Math.max(height, width / 5)}`);
    this.#mark(width, height);
  }

  #mark(width: number, height: number): void {
    const mark = this.renderRoot.querySelector<HTMLElement>('i');
    const { array } = this;
    if (!mark || !array) return;
    const picture = pictureOf(array, this.place.row);
    const wanted = Array.from({ length: width * height }, (_, pixel) => picture.at(pixel));
    const found = wanted.findIndex(
      ({ row, column }) => row === this.place.row && column === this.place.column,
    );
    const [x, y] = [found % width, Math.floor(found / width)];
    mark.style.setProperty('left', `calc(${(x / width) * 100}% - 2px)`);
    mark.style.setProperty('top', `calc(${(y / height) * 100}% - 2px)`);
    mark.style.setProperty('width', `calc(${100 / width}% + 4px)`);
    mark.style.setProperty('height', `calc(${100 / height}% + 4px)`);
  }

  #pick = (event: MouseEvent): void => {
    const { array } = this;
    if (!this.pickable || !array) return;
    const picture = pictureOf(array, this.place.row);
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const share = (from: number, size: number) => Math.max(0, Math.min(0.999999, from / size));
    const x = Math.floor(share(event.clientX - box.left, box.width) * picture.width);
    const y = Math.floor(share(event.clientY - box.top, box.height) * picture.height);
    const detail: Place = picture.at(y * picture.width + x);
    if (detail.row < array.rows) {
      this.dispatchEvent(new CustomEvent('place-chosen', { detail }));
    }
  };
}

define('glassbox-lens-picture', GlassboxLensPicture);
