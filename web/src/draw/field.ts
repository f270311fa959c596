// A field of probabilities over the plane: seven bands of colour and the line at p = 0.5.
import { type Ramp, rampOffset } from './ramp.ts';

/** Fields stop at this share of the ramp, so that points in full colour stand out. */
const strength = 0.54;

/** p from 0 to 1 as a place in the ramp, bent a little so that the middle is narrow. */
export function fieldStrength(p: number): number {
  const v = 2 * p - 1;
  return Math.sign(v) * Math.abs(v) ** 0.9 * strength;
}

/** One of seven bands: -3/6 to 3/6. */
export function band(value: number): number {
  return Math.round(value * 6) / 6;
}

/** Pixels of four bytes, as whole numbers, for p = 0 to 1 in equal steps. */
export type FieldColours = Uint32Array;

const fieldSteps = 1024;

/** The bands' colours, worked out once for each theme: a field has many points. */
export function makeFieldColours(ramp: Ramp): FieldColours {
  const bytes = new Uint8ClampedArray((fieldSteps + 1) * 4);
  for (let i = 0; i <= fieldSteps; i++) {
    const from = rampOffset(band(fieldStrength(i / fieldSteps)));
    bytes.set(ramp.subarray(from, from + 3), i * 4);
    bytes[i * 4 + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}

/**
 * `side` x `side` probabilities as `size` x `size` pixels of four bytes. Between the probabilities
 * it is linear in both directions; the bands are cut afterwards, so their edges are smooth.
 */
export function fieldPixels(
  values: Float32Array,
  side: number,
  size: number,
  colours: FieldColours,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(size * size);
  const step = (side - 1) / Math.max(1, size - 1);
  // Where each pixel lies between two grid points; the same for rows and columns.
  const before = Int32Array.from({ length: size }, (_, i) => Math.min(side - 2, i * step));
  const share = Float32Array.from(before, (at, i) => i * step - at);
  const line = new Float32Array(side);
  for (let row = 0; row < size; row++) {
    const top = (before[row] as number) * side;
    const down = share[row] as number;
    for (let x = 0; x < side; x++) {
      const above = values[top + x] as number;
      line[x] = above + ((values[top + side + x] as number) - above) * down;
    }
    for (let column = 0; column < size; column++) {
      const x = before[column] as number;
      const left = line[x] as number;
      const p = left + ((line[x + 1] as number) - left) * (share[column] as number);
      // Rounded by the cut to a whole number; a p that is not a number becomes 0.
      const at = (p * fieldSteps + 0.5) | 0;
      pixels[row * size + column] = colours[
        at < 0 ? 0 : at > fieldSteps ? fieldSteps : at
      ] as number;
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/**
 * Marching squares: where a `side` x `side` grid crosses `level`, as segments of four numbers
 * x1, y1, x2, y2 from 0 to 1 with y downwards.
 */
export function contour(values: Float32Array, side: number, level: number): number[] {
  const segments: number[] = [];
  const unit = 1 / (side - 1);
  const crossing = (a: number, b: number) => a / (a - b);
  for (let y = 0; y < side - 1; y++) {
    for (let x = 0; x < side - 1; x++) {
      const at = y * side + x;
      const a = (values[at] as number) - level;
      const b = (values[at + 1] as number) - level;
      const c = (values[at + side + 1] as number) - level;
      const d = (values[at + side] as number) - level;
      const found: number[] = [];
      if (a < 0 !== b < 0) found.push(x + crossing(a, b), y);
      if (b < 0 !== c < 0) found.push(x + 1, y + crossing(b, c));
      if (d < 0 !== c < 0) found.push(x + crossing(d, c), y + 1);
      if (a < 0 !== d < 0) found.push(x, y + crossing(a, d));
      // Two crossings make one segment; in a saddle's four, neighbours are joined.
      for (let i = 0; i + 3 < found.length; i += 4) {
        for (let k = 0; k < 4; k++) segments.push((found[i + k] as number) * unit);
      }
    }
  }
  return segments;
}
