// What a network answers over the plane as colours: classes with their sureness, numbers, and one
// neuron by itself.
import type { FieldColours } from './field.ts';
import type { Rgb } from './ramp.ts';

/** Steps of sureness that are told apart. */
const tints = 32;
/** How much of a class's colour a place has where the network is least and most sure. */
const weakest = 0.08;
const strongest = 0.5;

/** Pixels for class and sureness, worked out once for each theme. */
export function makeClassColours(
  colours: readonly Rgb[],
  ground: Rgb,
  discrete: boolean,
): Uint32Array {
  const bytes = new Uint8ClampedArray(colours.length * tints * 4);
  for (const [label, colour] of colours.entries()) {
    for (let tint = 0; tint < tints; tint++) {
      const sure = discrete ? 0.8 : tint / (tints - 1);
      const share = weakest + (strongest - weakest) * sure;
      const at = (label * tints + tint) * 4;
      for (let c = 0; c < 3; c++) {
        const from = ground[c] as number;
        bytes[at + c] = from + ((colour[c] as number) - from) * share;
      }
      bytes[at + 3] = 255;
    }
  }
  return new Uint32Array(bytes.buffer);
}

/** A probability of the likeliest of `classes` as 0 (a guess) to 1. */
export function sureness(p: number, classes: number): number {
  const guess = 1 / classes;
  return Math.min(1, Math.max(0, (p - guess) / (1 - guess))) || 0;
}

/** One pixel a place of the grid. */
export function classPixels(
  winners: Uint8Array,
  values: Float32Array,
  colours: Uint32Array,
): Uint8ClampedArray<ArrayBuffer> {
  const classes = colours.length / tints;
  const pixels = new Uint32Array(winners.length);
  for (let i = 0; i < winners.length; i++) {
    const tint = Math.round(sureness(values[i] as number, classes) * (tints - 1));
    pixels[i] = colours[(winners[i] as number) * tints + tint] as number;
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** Only which side of the middle: every place below it has one colour, every other the other. */
export function twoColours(colours: FieldColours): FieldColours {
  const last = colours.length - 1;
  const low = colours[Math.round(last * 0.1)] as number;
  const high = colours[Math.round(last * 0.9)] as number;
  return colours.map((_, i) => (i < last / 2 ? low : high));
}

/** Numbers from -range to range as 0 to 1, so that a field of probabilities can draw them. */
export function asShares(values: Float32Array, range: number): Float32Array {
  const scale = range > 0 ? 0.5 / range : 0;
  return values.map((value) => 0.5 + value * scale);
}

/** The value of a grid at a place of the square, between its points; row by row from the top left. */
export function valueAt(
  values: ArrayLike<number>,
  side: number,
  square: { low: number; high: number },
  x1: number,
  x2: number,
): number {
  const unit = (side - 1) / (square.high - square.low);
  const clamp = (place: number) => Math.min(side - 1, Math.max(0, place));
  const column = clamp((x1 - square.low) * unit);
  const row = clamp((square.high - x2) * unit);
  const [left, top] = [Math.min(side - 2, Math.floor(column)), Math.min(side - 2, Math.floor(row))];
  const [right, down] = [column - left, row - top];
  const at = (r: number, c: number) => values[r * side + c] ?? 0;
  const above = at(top, left) * (1 - right) + at(top, left + 1) * right;
  const below = at(top + 1, left) * (1 - right) + at(top + 1, left + 1) * right;
  return above * (1 - down) + below * down;
}
