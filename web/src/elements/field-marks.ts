// Points on a field, each stamped from a small picture that is drawn once.
import { classColour, markPath } from '../draw/point-marks.ts';
import { rampOffset } from '../draw/ramp.ts';
import type { Points } from '../protocol/index.ts';
import { density } from './canvas.ts';
import type { Theme } from './theme.ts';

type Stamp = HTMLCanvasElement;
/** Where a place of the plane lies on the canvas. */
type Place = (x1: number, x2: number) => readonly [number, number];

/** Up to this many points are drawn large; more than the second number are drawn small. */
const fewPoints = 12;
const manyPoints = 900;
/** Shades of the numbers of a regression. */
const shades = 20;

export class FieldMarks {
  #theme: Theme;
  #stamps = new Map<string, Stamp>();
  /** All marks of the points that were drawn last: they move only when somebody paints. */
  #layer = document.createElement('canvas');
  #layerOf: { points: Points; test: boolean; width: number; key: string } | null = null;

  constructor(theme: Theme) {
    this.#theme = theme;
  }

  /** Other colours, or another size. */
  forget(): void {
    this.#stamps.clear();
    this.#layerOf = null;
  }

  /** `ringed` are indices of training points. */
  draw(
    pen: CanvasRenderingContext2D,
    points: Points,
    { low, high }: { low: number; high: number },
    ringed: readonly number[],
    test: boolean,
  ): void {
    const { width } = pen.canvas;
    const count = points.labels.length;
    const size = count <= fewPoints ? 8 : count > manyPoints ? 3.2 : 4.5;
    const share = (value: number) => ((value - low) / (high - low)) * width;
    const place: Place = (x1, x2) => [share(x1), width - share(x2)];
    const of = this.#layerOf;
    const key = `${low} ${high}`;
    if (of?.points !== points || of.test !== test || of.width !== width || of.key !== key) {
      this.#layerOf = { points, test, width, key };
      this.#layer.width = width; // which clears it, too
      this.#layer.height = width;
      const layer = this.#layer.getContext('2d');
      if (layer) this.#drawMarks(layer, points, place, size * density(), test);
    }
    pen.drawImage(this.#layer, 0, 0);
    this.#drawRings(pen, points, place, size, ringed);
  }

  #drawMarks(
    pen: CanvasRenderingContext2D,
    points: Points,
    place: Place,
    radius: number,
    showTest: boolean,
  ): void {
    const count = points.labels.length;
    const regression = points.task === 'regression';
    const { test } = points;
    if (showTest && test) {
      for (let i = 0; i < test.labels.length; i++) {
        const at = place(test.coordinates[2 * i] as number, test.coordinates[2 * i + 1] as number);
        const kind = regression ? (test.targets[i] as number) : (test.labels[i] as number);
        this.#stamp(pen, at, radius, kind, regression, true);
      }
    }
    for (let i = 0; i < count; i++) {
      const at = place(
        points.coordinates[2 * i] as number,
        points.coordinates[2 * i + 1] as number,
      );
      const label = points.labels[i] as number;
      const kind = regression ? (points.targets?.[i] ?? 0) : label;
      this.#stamp(pen, at, radius, kind, regression, false);
    }
  }

  #drawRings(
    pen: CanvasRenderingContext2D,
    points: Points,
    place: Place,
    size: number,
    ringed: readonly number[],
  ): void {
    const radius = size * density();
    pen.beginPath();
    for (const i of ringed) {
      const [x, y] = place(
        points.coordinates[2 * i] as number,
        points.coordinates[2 * i + 1] as number,
      );
      const ring = radius + (size >= 8 ? 6 : 3.5) * density();
      pen.moveTo(x + ring, y);
      pen.arc(x, y, ring, 0, 2 * Math.PI);
    }
    pen.strokeStyle = this.#theme.value('--ink');
    pen.lineWidth = (size >= 8 ? 2 : 1.25) * density();
    pen.stroke();
  }

  #stamp(
    pen: CanvasRenderingContext2D,
    [x, y]: readonly [number, number],
    radius: number,
    kind: number,
    regression: boolean,
    hollow: boolean,
  ): void {
    const shade = regression ? Math.round(Math.min(1, Math.max(-1, kind)) * (shades / 2)) : kind;
    const key = `${regression} ${shade} ${radius} ${hollow}`;
    let stamp = this.#stamps.get(key);
    if (!stamp) {
      // As the classes: what is above zero is told by its shape, too.
      const shape = regression ? Number(shade > 0) : kind;
      // A number near zero has nearly the colour of the ground.
      stamp = this.#make(
        shape,
        this.#colour(shade, regression),
        radius,
        hollow,
        regression && !hollow,
      );
      this.#stamps.set(key, stamp);
    }
    pen.drawImage(stamp, Math.round(x - stamp.width / 2), Math.round(y - stamp.height / 2));
  }

  #colour(shade: number, regression: boolean): string {
    if (!regression) return this.#theme.value(classColour(shade));
    const { ramp } = this.#theme;
    const at = rampOffset(shade / (shades / 2));
    return `rgb(${ramp[at]} ${ramp[at + 1]} ${ramp[at + 2]})`;
  }

  #make(shape: number, colour: string, radius: number, hollow: boolean, outlined: boolean): Stamp {
    const halo = 1.5 * density();
    const side = Math.ceil(2 * (radius * 1.4 + halo)) + 2;
    const stamp = document.createElement('canvas');
    stamp.width = side;
    stamp.height = side;
    const pen = stamp.getContext('2d');
    if (!pen) return stamp;
    const pane = this.#theme.value('--pane');
    pen.beginPath();
    markPath(pen, shape, side / 2, side / 2, hollow ? radius * 0.8 : radius);
    pen.lineJoin = 'round';
    pen.strokeStyle = pane;
    pen.lineWidth = 2 * halo + (hollow ? halo : 0);
    pen.stroke();
    pen.fillStyle = hollow ? pane : colour;
    pen.fill();
    if (hollow || outlined) {
      pen.strokeStyle = outlined ? this.#theme.value('--ink-2') : colour;
      pen.lineWidth = outlined ? halo / 2 : halo;
      pen.stroke();
    }
    return stamp;
  }
}
