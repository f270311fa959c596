import type { Rgb } from './ramp.ts';

export const digitSide = 28;
export const digitPixelCount = digitSide * digitSide;

/** A digit (0 paper, 255 ink) as ink over whatever is behind it: 28 x 28 pixels, four bytes each. */
export function digitPixels(bytes: Uint8Array, ink: Rgb) {
  const pixels = new Uint8ClampedArray(digitPixelCount * 4);
  for (let i = 0; i < digitPixelCount; i++) {
    pixels[i * 4] = ink[0];
    pixels[i * 4 + 1] = ink[1];
    pixels[i * 4 + 2] = ink[2];
    pixels[i * 4 + 3] = bytes[i] ?? 0;
  }
  return pixels;
}
