import { css, html, LitElement } from 'lit';
import { digitPixels, digitSide } from '../draw/digit-tile.ts';
import { base } from '../styles/base.ts';
import { putPixels } from './canvas.ts';
import { define } from './define.ts';
import { Theme } from './theme.ts';

/** One digit of 28 x 28 bytes as ink on pane. Its meaning is said beside it. */
export class GlassboxTile extends LitElement {
  static override properties = { pixels: { attribute: false }, theme: { state: true } };
  /** 784 bytes, 0 paper to 255 ink; none: an empty frame. */
  declare pixels: Uint8Array | undefined;
  #theme = new Theme(this);

  static override styles = [
    base,
    css`
      canvas {
        width: 100%;
        aspect-ratio: 1;
        image-rendering: pixelated;
        background: var(--tile-ground, var(--pane));
        border: var(--tile-edge, 1px solid var(--hair));
      }
    `,
  ];

  override render() {
    return html`<canvas width=${digitSide} height=${digitSide} aria-hidden="true"></canvas>`;
  }

  override updated(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const pixels = this.pixels ?? new Uint8Array(digitSide * digitSide);
    putPixels(canvas, digitPixels(pixels, this.#theme.rgb('--digit')), digitSide);
  }
}

define('glassbox-tile', GlassboxTile);
