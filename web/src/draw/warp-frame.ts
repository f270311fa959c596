// What part of a layer's space is shown, and how a place moves from one layer's picture to the next.
import type { WarpView } from '../protocol/plane.ts';

export type WarpLayer = WarpView['layers'][number];

/** The same range in both directions. */
export interface Frame {
  low: number;
  high: number;
}

/** Ends of a range, times a power of ten. */
const ends = [1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

function roundEnd(largest: number): number {
  if (!(largest > 0) || !Number.isFinite(largest)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  return (ends.find((end) => end * power >= largest * (1 - 1e-9)) ?? 10) * power;
}

/** Around the outermost values, as a share of the range. */
const margin = 0.06;

/**
 * From 0 where nothing is negative, else symmetric about 0; its end is a round number, so that it
 * stays while the values move a little.
 */
export function frameOf({ grid, points }: Pick<WarpLayer, 'grid' | 'points'>): Frame {
  let low = 0;
  let high = 0;
  for (const values of [grid, points]) {
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const range = Math.max(-low, high);
  // What tanh and sigmoid put out keeps the range that they can fill.
  const end = range <= 1 && range > 0.5 ? 1 : roundEnd(range);
  const edge = end * margin;
  return { low: low < 0 ? -end - edge : -edge, high: end + edge };
}

/** From 0 to 1 within the frame. */
export function share(value: number, { low, high }: Frame): number {
  return (value - low) / (high - low);
}

/** Places of `from` and of `to` mixed, both as shares of their frames: x, y, x, y, ... */
export function mixed(
  from: Float32Array,
  fromFrame: Frame,
  to: Float32Array,
  toFrame: Frame,
  mix: number,
): Float32Array {
  return from.map((value, i) => {
    const a = share(value, fromFrame);
    return a + (share(to[i] as number, toFrame) - a) * mix;
  });
}

type Place = [x: number, y: number];

/** The part of the square from 0 to 1 where a x + b y + c > 0 in the frame's numbers. */
export function positiveSide(line: readonly [number, number, number], frame: Frame): Place[] {
  const size = frame.high - frame.low;
  const [a, b, c] = line;
  const height = ([x, y]: Place) => a * (frame.low + x * size) + b * (frame.low + y * size) + c;
  const corners: Place[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  const kept: Place[] = [];
  for (const [i, corner] of corners.entries()) {
    const next = corners[(i + 1) % 4] as Place;
    const [here, there] = [height(corner), height(next)];
    if (here > 0) kept.push(corner);
    if (here > 0 !== there > 0) {
      const t = here / (here - there);
      kept.push([corner[0] + (next[0] - corner[0]) * t, corner[1] + (next[1] - corner[1]) * t]);
    }
  }
  return kept;
}

/** The two places where the line enters and leaves the square from 0 to 1; null when it is outside. */
export function lineInFrame(
  line: readonly [number, number, number],
  frame: Frame,
): [Place, Place] | null {
  const side = positiveSide(line, frame);
  const [a, b, c] = line;
  const size = frame.high - frame.low;
  const steepest = (Math.abs(a) + Math.abs(b)) * size + Math.abs(c);
  const crossings = side.filter(([x, y]) => {
    const height = a * (frame.low + x * size) + b * (frame.low + y * size) + c;
    return Math.abs(height) < 1e-9 * steepest;
  });
  const [first, second] = crossings;
  return first && second ? [first, second] : null;
}

/** Points are drawn with this stride, so that their number stays below `most`. */
export function strideOf(count: number, most: number): number {
  return Math.max(1, Math.ceil(count / most));
}
