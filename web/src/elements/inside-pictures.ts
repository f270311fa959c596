import { css, html, LitElement } from 'lit';
import { cornerOf, layoutSheet } from '../draw/picture-sheet.ts';
import { signedPixels } from '../draw/ramp.ts';
import { base } from '../styles/base.ts';
import { density, putPixels } from './canvas.ts';
import { define } from './define.ts';
import { ownTask } from './own-task.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';

/** Pictures of one size, below each other. */
export interface Pictures {
  values: Float32Array;
  width: number;
  height: number;
}

/** Many small pictures of numbers with a sign, all on one range. One canvas for all of them. */
export class InsidePictures extends LitElement {
  static override properties = {
    pictures: { attribute: false },
    range: { attribute: false },
    wanted: { attribute: false },
    label: {},
    theme: { state: true },
  };
  declare pictures: Pictures | null;
  /** What is shown in full colour. */
  declare range: number;
  /** Width of a picture in CSS pixels, where there is room. */
  declare wanted: number;
  declare label: string;
  #theme = new Theme(this);
  #strip = document.createElement('canvas');

  static override styles = [
    base,
    css`
      canvas {
        max-width: none;
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => this.#paint());
    this.pictures = null;
    this.range = 1;
    this.wanted = 48;
    this.label = '';
  }

  protected override async scheduleUpdate(): Promise<void> {
    await ownTask();
    await super.scheduleUpdate();
  }

  override render() {
    return html`<canvas role="img" aria-label=${this.label}></canvas>`;
  }

  override updated(): void {
    const { pictures } = this;
    if (pictures && pictures.values.length > 0) {
      putPixels(
        this.#strip,
        signedPixels(pictures.values, this.range, this.#theme.ramp),
        pictures.width,
      );
    }
    this.#paint();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const room = Math.floor(this.clientWidth);
    const { pictures } = this;
    if (!canvas || !pictures || room < 40) return;
    const { width, height, values } = pictures;
    const sheet = layoutSheet(values.length / (width * height), pictures, room, this.wanted);
    const ratio = density();
    canvas.width = sheet.sheetWidth * ratio;
    canvas.height = sheet.sheetHeight * ratio;
    canvas.style.setProperty('width', `${sheet.sheetWidth}px`);
    canvas.style.setProperty('height', `${sheet.sheetHeight}px`);
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.scale(ratio, ratio);
    pen.imageSmoothingEnabled = false;
    for (let n = 0; n < sheet.count; n++) {
      const { x, y } = cornerOf(sheet, n);
      pen.drawImage(this.#strip, 0, n * height, width, height, x, y, sheet.width, sheet.height);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inside-pictures': InsidePictures;
  }
}

define('inside-pictures', InsidePictures);
