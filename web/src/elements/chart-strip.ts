// One strip of the chart: lines over an axis of steps, on a canvas as wide as its place.
import type { Line, StripKind } from '../draw/curve-lines.ts';
import { errorHeight, errorTicks, largestAccuracy } from '../draw/error-scale.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { density } from './canvas.ts';
import { unit } from './theme.ts';

type Colours = (name: string) => string;

/** Room for the values of the axis, and for the lines' names. */
const left = 46;
const rightSpace = 96;
const top = 8;
const dotRadius = 3.5;
/** Narrower than this, the axis of steps has room for three numbers only. */
const narrow = 460;

/** Its measures are units of the type (see unit()), so that it grows with it. */
export class Strip {
  #canvas = document.createElement('canvas');
  #pen = this.#canvas.getContext('2d');
  #colours: Colours;
  #kind: StripKind;
  #height: number;
  #width = 0;
  #lines: readonly Line[] = [];
  #end = 1;
  #largest = 1;
  #mark: number | null = null;

  constructor(host: HTMLElement, colours: Colours, kind: StripKind, height: number) {
    this.#colours = colours;
    this.#kind = kind;
    this.#height = height;
    host.append(this.#canvas);
  }

  /** The axes go from 0 to `end` steps and, of loss, to `largest`; a hair line stands at `mark`. */
  draw(lines: readonly Line[], end: number, largest: number, mark: number | null): void {
    this.#mark = mark;
    this.#lines = lines;
    this.#end = end;
    this.#largest = largest;
    this.#paint();
  }

  resize(width: number): void {
    this.#width = width;
    this.#canvas.style.setProperty('width', `${width * unit()}px`);
    this.#canvas.style.setProperty('height', `${this.#height * unit()}px`);
  }

  /** Units from the strip's top to a value; what lies beyond the axis is at its end. */
  position(value: number): number {
    return Math.min(Math.max(this.#y(value), top), this.#bottom);
  }

  /** Units from the strip's left to the end of its axis. */
  get right(): number {
    return Math.max(left + 1, this.#width - rightSpace);
  }

  destroy(): void {
    this.#canvas.remove();
  }

  get #bottom(): number {
    return this.#height - (this.#kind === 'loss' ? 26 : 10);
  }

  #x(step: number): number {
    return left + (step / this.#end) * (this.right - left);
  }

  #y(value: number): number {
    const share = {
      error: () => errorHeight(value) / errorHeight(largestAccuracy),
      linear: () => value,
      loss: () => value / this.#largest,
    }[this.#kind]();
    return this.#bottom - share * (this.#bottom - top);
  }

  #paint(): void {
    const pen = this.#pen;
    if (!pen || this.#width < 1) return;
    const ratio = density(3) * unit();
    const [width, height] = [this.#width * ratio, this.#height * ratio].map(Math.round);
    const canvas = this.#canvas;
    if (canvas.width !== width) canvas.width = width as number;
    if (canvas.height !== height) canvas.height = height as number;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, this.#width, this.#height);
    pen.font = `12px ${this.#colours('--sans')}`;
    this.#paintValues(pen);
    if (this.#kind === 'loss') this.#paintSteps(pen);
    pen.save();
    pen.beginPath();
    pen.rect(left - dotRadius, top, this.right - left + 2 * dotRadius, this.#bottom - top + 1);
    pen.clip();
    if (this.#mark !== null) {
      pen.fillStyle = this.#colours('--edge');
      pen.fillRect(Math.round(this.#x(this.#mark)), top, 1, this.#height);
    }
    for (const line of this.#lines) this.#paintLine(pen, line);
    pen.restore();
    for (const line of this.#lines) this.#paintDot(pen, line);
  }

  /** A hair line and a number at each value. */
  #paintValues(pen: CanvasRenderingContext2D): void {
    pen.textAlign = 'right';
    pen.textBaseline = 'middle';
    pen.fillStyle = this.#colours('--ink-3');
    for (const value of this.#ticks()) {
      const y = this.#y(value);
      const isLoss = this.#kind === 'loss';
      const text = isLoss ? format.plain(value) : `${format.integer(value * 100)}%`;
      pen.fillText(text, left - 8, y);
      this.#rule(pen, '--hair', y);
    }
  }

  #ticks(): readonly number[] {
    if (this.#kind === 'error') return errorTicks;
    return this.#kind === 'linear' ? [0, 0.25, 0.5, 0.75, 1] : [0, this.#largest];
  }

  #paintSteps(pen: CanvasRenderingContext2D): void {
    this.#rule(pen, '--rule', this.#bottom);
    pen.textAlign = 'center';
    pen.textBaseline = 'top';
    pen.fillStyle = this.#colours('--ink-3');
    const parts = this.#width < narrow ? 2 : 4;
    for (let i = 0; i <= parts; i++) {
      const step = (this.#end / parts) * i;
      const text = i === parts ? say.stepsAxis(step) : format.integer(step);
      pen.fillText(text, this.#x(step), this.#bottom + 6);
    }
  }

  #rule(pen: CanvasRenderingContext2D, colour: string, y: number): void {
    pen.strokeStyle = this.#colours(colour);
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(left, Math.round(y) + 0.5);
    pen.lineTo(this.right, Math.round(y) + 0.5);
    pen.stroke();
  }

  #paintLine(pen: CanvasRenderingContext2D, { x, y, colour, width, dash }: Line): void {
    pen.strokeStyle = this.#colours(colour);
    pen.lineWidth = width;
    pen.lineJoin = 'round';
    pen.setLineDash([...dash]);
    pen.beginPath();
    for (let i = 0; i < x.length; i++) {
      const value = y[i] as number;
      if (Number.isFinite(value)) pen.lineTo(this.#x(x[i] as number), this.#y(value));
    }
    pen.stroke();
    pen.setLineDash([]);
  }

  #paintDot(pen: CanvasRenderingContext2D, { x, y, colour, marked }: Line): void {
    const last = x.length - 1;
    const value = y[last];
    if (!marked || value === undefined || !Number.isFinite(value)) return;
    pen.fillStyle = this.#colours(colour);
    pen.beginPath();
    pen.arc(this.#x(x[last] as number), this.position(value), dotRadius, 0, 2 * Math.PI);
    pen.fill();
  }
}
