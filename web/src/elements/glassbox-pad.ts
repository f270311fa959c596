import { css, html, LitElement, nothing } from 'lit';
import { embedded } from '../client/site.ts';
import { inkOf, type PenPoint, type Stroke, tracePath } from '../draw/strokes.ts';
import { say } from '../messages/index.ts';
import type { Drawing } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { Theme } from './theme.ts';

/** The drawing is this many pixels wide and high, whatever the screen's pixels are. */
export const padSide = 280;
const keyStep = 8;

/**
 * A pad to draw a digit on, with mouse, pen, finger or keys.
 *
 * @fires drawing the detail is a Drawing, or null when the pad has been cleared
 */
export class GlassboxPad extends LitElement {
  static override properties = {
    penWidth: { type: Number, attribute: 'pen-width' },
    theme: { state: true },
    keyPen: { state: true },
    picture: { state: true },
  };
  /** Of the round pen, in the drawing's pixels. */
  declare penWidth: number;
  /** Where the pen of the keys is, and whether it is down; null: the keys are not in use. */
  declare keyPen: (PenPoint & { down: boolean }) | null;
  /** What was put on it before the strokes, of the pad's size. */
  declare picture: CanvasImageSource | null;
  #theme = new Theme(this);
  #strokes: Stroke[] = [];
  #pointer: number | null = null;

  static override styles = [
    base,
    controls,
    css`
      .pad {
        position: relative;
        overflow: hidden;
        border: 1px solid var(--control);
        background: var(--pane);
      }
      canvas {
        width: 100%;
        aspect-ratio: 1;
        touch-action: none;
        cursor: crosshair;
      }
      canvas:focus-visible {
        outline-offset: -2px;
      }
      .pen {
        position: absolute;
        width: 16px;
        height: 16px;
        margin: -8px;
        border: 2px solid var(--edge);
        border-radius: 50%;
        pointer-events: none;
      }
      .pen.down {
        background: var(--edge);
      }
      .row {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--s3);
        margin-top: var(--s2);
        font-size: var(--t-label);
        line-height: 1.35;
        color: var(--ink-2);
      }
    `,
  ];

  constructor() {
    super();
    this.penWidth = 20;
    this.keyPen = null;
  }

  override render() {
    return html`<div class="pad">
        <canvas
          width=${padSide}
          height=${padSide}
          tabindex="0"
          role="application"
          aria-roledescription="canvas"
          aria-label=${say.pad}
          aria-describedby="keys"
          aria-keyshortcuts=${embedded() ? nothing : 'D'}
          @pointerdown=${this.#press}
          @pointermove=${this.#move}
          @pointerup=${this.#release}
          @pointercancel=${this.#release}
          @keydown=${this.#key}
          @blur=${() => {
            this.keyPen = null;
          }}
        ></canvas>
        ${this.keyPen ? html`<div class="pen ${this.keyPen.down ? 'down' : ''}"></div>` : ''}
      </div>
      <div class="row">
        <span>${say.padHelp}</span><span id="keys" class="sr">${say.padKeys}</span>
        <inside-pen
          .width=${this.penWidth}
          @pen-change=${(e: CustomEvent<number>) => {
            this.penWidth = e.detail;
          }}
        ></inside-pen>
        <button type="button" class="btn small" @click=${this.clear}>${say.clear}</button>
      </div>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.picture ? changed.has('picture') : changed.has('penWidth') && this.#strokes.length > 0)
      this.#inked();
    else if (changed.has('theme')) this.#redraw();
    const pen = this.renderRoot.querySelector<HTMLElement>('.pen');
    if (!pen || !this.keyPen) return;
    pen.style.setProperty('left', `${(this.keyPen.x / padSide) * 100}%`);
    pen.style.setProperty('top', `${(this.keyPen.y / padSide) * 100}%`);
  }

  clear = (): void => {
    this.#strokes = [];
    this.picture = null;
    this.keyPen = null;
    this.#redraw();
    this.#tell(null);
  };

  get #canvas(): HTMLCanvasElement | null {
    return this.renderRoot.querySelector('canvas');
  }

  #press = (event: PointerEvent): void => {
    if (this.#pointer !== null || event.button !== 0) return;
    this.#canvas?.setPointerCapture(event.pointerId);
    this.#pointer = event.pointerId;
    this.keyPen = null;
    this.#strokes.push([this.#place(event)]);
    this.#inked();
  };

  #move = (event: PointerEvent): void => {
    if (event.pointerId !== this.#pointer) return;
    const events = event.getCoalescedEvents?.() ?? [];
    for (const part of events.length > 0 ? events : [event]) {
      this.#strokes.at(-1)?.push(this.#place(part));
    }
    this.#inked();
  };

  #release = (event: PointerEvent): void => {
    if (event.pointerId === this.#pointer) this.#pointer = null;
  };

  #place(event: PointerEvent): PenPoint {
    const box = this.#canvas?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1);
    return {
      x: ((event.clientX - box.left) / box.width) * padSide,
      y: ((event.clientY - box.top) / box.height) * padSide,
    };
  }

  #key = (event: KeyboardEvent): void => {
    const pen = this.keyPen ?? { x: padSide / 2, y: padSide / 2, down: false };
    const by = (x: number, y: number) => this.#moveKeyPen({ ...pen, x: pen.x + x, y: pen.y + y });
    if (event.key === 'ArrowLeft') by(-keyStep, 0);
    else if (event.key === 'ArrowRight') by(keyStep, 0);
    else if (event.key === 'ArrowUp') by(0, -keyStep);
    else if (event.key === 'ArrowDown') by(0, keyStep);
    else if (event.key === ' ' || event.key === 'Enter')
      this.#lowerKeyPen({ ...pen, down: !pen.down });
    else if (event.key === 'Delete' || event.key === 'Backspace' || event.key === 'Escape') {
      this.clear();
    } else return;
    event.preventDefault();
  };

  #lowerKeyPen(pen: PenPoint & { down: boolean }): void {
    this.keyPen = pen;
    if (!pen.down) return;
    this.#strokes.push([{ x: pen.x, y: pen.y }]);
    this.#inked();
  }

  #moveKeyPen(pen: PenPoint & { down: boolean }): void {
    const inside = (value: number) => Math.min(padSide, Math.max(0, value));
    this.keyPen = { x: inside(pen.x), y: inside(pen.y), down: pen.down };
    if (!pen.down) return;
    this.#strokes.at(-1)?.push({ x: this.keyPen.x, y: this.keyPen.y });
    this.#inked();
  }

  #inked(): void {
    const pen = this.#redraw();
    if (!pen) return;
    const { data } = pen.getImageData(0, 0, padSide, padSide);
    this.#tell({ ink: inkOf(data), width: padSide, height: padSide });
  }

  #redraw(): CanvasRenderingContext2D | null {
    const pen = this.#canvas?.getContext('2d', { willReadFrequently: true }) ?? null;
    if (!pen) return null;
    pen.clearRect(0, 0, padSide, padSide);
    if (this.picture) pen.drawImage(this.picture, 0, 0);
    pen.strokeStyle = this.#theme.value('--digit');
    pen.lineWidth = this.penWidth;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    for (const stroke of this.#strokes) {
      pen.beginPath();
      tracePath(stroke, pen);
      pen.stroke();
    }
    return pen;
  }

  #tell(detail: Drawing | null): void {
    this.dispatchEvent(new CustomEvent('drawing', { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-pad': GlassboxPad;
  }
}

define('glassbox-pad', GlassboxPad);
