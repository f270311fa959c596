// Where more ink would make a network surer: -dL/dx over the digit itself.
import { digitPixelCount } from './digit-tile.ts';
import { type Ramp, type Rgb, rampOffset } from './ramp.ts';

/** How much of the ink is seen under full colour. */
const inkShare = 0.35;

/** The largest size of a number; 1 when all are zero, so that it can be divided by. */
export function largestSize(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++)
    largest = Math.max(largest, Math.abs(values[i] as number));
  return largest > 0 && Number.isFinite(largest) ? largest : 1;
}

/**
 * The digit faintly in ink, and over it -dL/dx on the diverging ramp: 28 x 28 pixels, four bytes
 * each. At +range more ink lowers the loss most.
 */
export function saliencyPixels(
  { saliency, pixels }: { saliency: Float32Array; pixels: Uint8Array },
  range: number,
  { ramp, ink }: { ramp: Ramp; ink: Rgb },
) {
  const picture = new Uint8ClampedArray(digitPixelCount * 4);
  for (let i = 0; i < digitPixelCount; i++) {
    const from = rampOffset(-(saliency[i] ?? 0) / range);
    const share = ((pixels[i] ?? 0) / 255) * inkShare;
    for (let c = 0; c < 3; c++) {
      picture[i * 4 + c] = (ramp[from + c] as number) * (1 - share) + (ink[c] as number) * share;
    }
    picture[i * 4 + 3] = 255;
  }
  return picture;
}
