import { css, html, LitElement } from 'lit';
import { contour, fieldPixels } from '../draw/field.ts';
import { sayBoundary } from '../messages/boundary.ts';
import type { BoundaryView, Points } from '../protocol/index.ts';
import { base } from '../styles/base.ts';
import { density, putPixels } from './canvas.ts';
import { define } from './define.ts';
import { Resized } from './resized.ts';
import { Theme } from './theme.ts';

/** Pixels a side; the browser smooths them to the size on the page. */
const fieldSize = 228;
/** More points than this are drawn smaller. */
const fewPoints = 12;

/**
 * The network's answer everywhere in the plane, in seven bands, with an ink line at p = 0.5.
 * Class 0 is round, class 1 a diamond, and a point on the wrong side has a ring.
 */
export class GlassboxField extends LitElement {
  static override properties = {
    view: { attribute: false },
    points: { attribute: false },
    theme: { state: true },
  };
  declare view: BoundaryView | undefined;
  declare points: Points | null;
  #theme = new Theme(this);
  #small = document.createElement('canvas');

  static override styles = [
    base,
    css`
      canvas {
        width: 100%;
        aspect-ratio: 1;
        background: var(--well);
      }
    `,
  ];

  constructor() {
    super();
    new Resized(this, () => this.#paint());
    this.view = undefined;
    this.points = null;
  }

  override render() {
    const { view, points } = this;
    const all = points?.labels.length ?? 0;
    const right = view && points ? all - misread(view, points).length : 0;
    return html`<canvas role="img" aria-label=${sayBoundary.fieldPicture(right, all)}></canvas>`;
  }

  override updated(): void {
    this.#paint();
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const { view } = this;
    const width = Math.round((canvas?.clientWidth ?? 0) * density());
    if (!canvas || !view || width < 10) return;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== width) canvas.height = width;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    const size = Math.min(fieldSize, width);
    const pixels = fieldPixels(view.values, view.side, size, this.#theme.fieldColours);
    pen.imageSmoothingQuality = 'high';
    putPixels(this.#small, pixels, size);
    pen.drawImage(this.#small, 0, 0, width, width);
    this.#line(pen, view, width);
    if (this.points) this.#marks(pen, view, this.points, width);
  }

  #line(pen: CanvasRenderingContext2D, view: BoundaryView, width: number): void {
    const segments = contour(view.values, view.side, 0.5);
    pen.beginPath();
    for (let i = 0; i < segments.length; i += 4) {
      pen.moveTo((segments[i] as number) * width, (segments[i + 1] as number) * width);
      pen.lineTo((segments[i + 2] as number) * width, (segments[i + 3] as number) * width);
    }
    pen.strokeStyle = this.#theme.value('--ink');
    pen.lineWidth = 1.75 * density();
    pen.lineCap = 'round';
    pen.stroke();
  }

  #marks(pen: CanvasRenderingContext2D, view: BoundaryView, points: Points, width: number): void {
    const wrong = new Set(misread(view, points));
    const { coordinates, labels } = points;
    const radius = (labels.length <= fewPoints ? 8 : 4.5) * density();
    const share = (value: number) => (value - view.low) / (view.high - view.low);
    for (let i = 0; i < labels.length; i++) {
      const x = share(coordinates[2 * i] as number) * width;
      const y = (1 - share(coordinates[2 * i + 1] as number)) * width;
      pen.beginPath();
      if (labels[i] === 1) diamond(pen, x, y, radius * 1.25);
      else pen.arc(x, y, radius, 0, 2 * Math.PI);
      pen.strokeStyle = this.#theme.value('--pane');
      pen.lineWidth = 3 * density();
      pen.stroke();
      pen.fillStyle = this.#theme.value(labels[i] === 1 ? '--pos' : '--neg');
      pen.fill();
      if (!wrong.has(i)) continue;
      pen.beginPath();
      pen.arc(x, y, radius + 6 * density(), 0, 2 * Math.PI);
      pen.strokeStyle = this.#theme.value('--ink');
      pen.lineWidth = 2 * density();
      pen.stroke();
    }
  }
}

/** The indices of the points on the wrong side of p = 0.5. */
export function misread(view: BoundaryView, points: Points): number[] {
  return [...points.labels.keys()].filter(
    (i) => (view.points[i] ?? 0.5) > 0.5 !== (points.labels[i] === 1),
  );
}

function diamond(pen: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  pen.moveTo(x, y - radius);
  pen.lineTo(x + radius, y);
  pen.lineTo(x, y + radius);
  pen.lineTo(x - radius, y);
  pen.closePath();
}

define('glassbox-field', GlassboxField);
