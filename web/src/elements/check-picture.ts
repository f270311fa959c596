// What a picture of lines shows, and where the lines' names go.

export interface Tick {
  at: number;
  text: string;
}

/** A line and its name, which stands at the line's height above `nameAt`. */
export interface PlotLine {
  name: string;
  /** Rising. */
  x: readonly number[];
  /** null: no point there. */
  y: readonly (number | null)[];
  /** A colour of the look, such as --err. */
  colour: string;
  dashed?: boolean;
  width?: number;
  /** A place on the axis, or the line's end. */
  nameAt: number | 'end';
}

export interface PlotAxis {
  low: number;
  high: number;
  ticks: readonly Tick[];
  /** Its numbers are powers of ten. */
  logarithmic?: true;
  /** What is measured along it, for the table; steps unless told. */
  name?: string;
}

/** All that a picture shows, in the numbers of its axes. */
export interface PlotPicture {
  lines: readonly PlotLine[];
  x: PlotAxis;
  y: PlotAxis;
  /** A vertical line with a name, and a dot on every line that it meets. */
  mark?: { at: number; name: string; dots: readonly (number | null)[] };
  /** Words at the left and the right edge, above the axis. */
  left?: string;
  right?: string;
}

/** Height of a name. */
export const labelHeight = 19;

type Values = ArrayLike<number | null | undefined>;

/** The index of the last point of a line, -1 without one. */
export function lastPoint(y: Values): number {
  for (let i = y.length - 1; i >= 0; i--) if (y[i] != null) return i;
  return -1;
}

/** The index of the point nearest to a place on the axis, -1 without one. */
export function nearestPoint({ x, y }: Pick<PlotLine, 'x' | 'y'>, at: number): number {
  let nearest = -1;
  for (const [i, value] of x.entries()) {
    if (y[i] == null) continue;
    if (nearest < 0 || Math.abs(value - at) < Math.abs((x[nearest] as number) - at)) nearest = i;
  }
  return nearest;
}

/** Heights of names that would stand on each other, moved apart. */
export function apart(tops: readonly number[]): number[] {
  const moved = [...tops];
  const order = [...moved.keys()].sort((a, b) => (moved[a] as number) - (moved[b] as number));
  for (let i = 1; i < order.length; i++) {
    const [upper, lower] = [order[i - 1] as number, order[i] as number];
    const lack = labelHeight - ((moved[lower] as number) - (moved[upper] as number));
    if (lack > 0) moved[lower] = (moved[lower] as number) + lack;
  }
  return moved;
}

/** Ticks at whole powers of ten, of a logarithmic axis; every second or third when there are many. */
export function decades(low: number, high: number, most: number, text: (power: number) => string) {
  const ticks: Tick[] = [];
  const first = Math.ceil(low);
  const stride = Math.max(1, Math.ceil((Math.floor(high) - first + 1) / most));
  for (let power = first; power <= high; power += stride) {
    ticks.push({ at: power, text: text(power) });
  }
  return ticks;
}
