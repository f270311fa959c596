// Painting what a network answers over the plane, or what one neuron makes of it.
import { asShares, classPixels, makeClassColours, twoColours } from '../draw/answer-field.ts';
import { contour, type FieldColours, fieldPixels } from '../draw/field.ts';
import { classColour } from '../draw/point-marks.ts';
import type { BoundaryView } from '../protocol/index.ts';
import { density, putPixels } from './canvas.ts';
import type { Theme } from './theme.ts';

/** Pixels a side; the browser smooths them to the size on the page. */
const fieldSize = 228;

/** One neuron's picture in the place of the answers. */
export interface NeuronPicture {
  name: string;
  side: number;
  low: number;
  high: number;
  values: Float32Array;
}

export class FieldAnswers {
  #theme: Theme;
  #small = document.createElement('canvas');
  #classes: { key: string; colours: Uint32Array } | null = null;
  #two: { from: FieldColours; colours: FieldColours } | null = null;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  forget(): void {
    this.#classes = null;
    this.#two = null;
  }

  answers(
    pen: CanvasRenderingContext2D,
    view: BoundaryView,
    width: number,
    what: { classes: number; regression: boolean; discrete: boolean },
  ): void {
    const { winners, values, side } = view;
    if (winners) {
      const pixels = classPixels(winners, values, this.#classColours(what));
      putPixels(this.#small, pixels, side);
      // The grid's points are the middles of its pixels: half a pixel hangs over at each side.
      const over = width / (side - 1) / 2;
      this.#enlarge(pen, -over, width + 2 * over);
      return;
    }
    const shares = what.regression ? asShares(values, 1) : values;
    this.#field(pen, shares, side, width, what.discrete);
    this.#line(pen, values, side, width, what.regression ? 0 : 0.5);
  }

  neuron(pen: CanvasRenderingContext2D, picture: NeuronPicture, width: number): void {
    let range = 0;
    for (const value of picture.values) range = Math.max(range, Math.abs(value));
    this.#field(pen, asShares(picture.values, range), picture.side, width, false);
    this.#line(pen, picture.values, picture.side, width, 0);
  }

  #field(
    pen: CanvasRenderingContext2D,
    shares: Float32Array,
    side: number,
    width: number,
    discrete: boolean,
  ): void {
    const size = Math.min(fieldSize, width);
    const colours = discrete ? this.#twoColours() : this.#theme.fieldColours;
    putPixels(this.#small, fieldPixels(shares, side, size, colours), size);
    this.#enlarge(pen, 0, width);
  }

  #enlarge(pen: CanvasRenderingContext2D, from: number, width: number): void {
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(this.#small, from, from, width, width);
  }

  #line(
    pen: CanvasRenderingContext2D,
    values: Float32Array,
    side: number,
    width: number,
    level: number,
  ): void {
    const segments = contour(values, side, level);
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

  #classColours({ classes, discrete }: { classes: number; discrete: boolean }): Uint32Array {
    const key = `${classes} ${discrete}`;
    if (this.#classes?.key !== key) {
      const colours = Array.from({ length: classes }, (_, i) => this.#theme.rgb(classColour(i)));
      const ground = this.#theme.rgb('--zero');
      this.#classes = { key, colours: makeClassColours(colours, ground, discrete) };
    }
    return this.#classes.colours;
  }

  #twoColours(): FieldColours {
    const from = this.#theme.fieldColours;
    if (this.#two?.from !== from) this.#two = { from, colours: twoColours(from) };
    return this.#two.colours;
  }
}
