// Colours of numbers that have a sign: one diverging ramp, symmetric about zero.

export type Rgb = readonly [red: number, green: number, blue: number];

/** '#0a6557' or '#fff' as three numbers from 0 to 255. */
export function parseColour(text: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text.trim());
  const digits = short
    ? short.slice(1).map((digit) => digit + digit)
    : /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim())?.slice(1);
  if (!digits) throw new Error(`expected a colour like #0a6557, got "${text}"`);
  const [red = '0', green = '0', blue = '0'] = digits;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Colours for -1 to 1 in `rampSize` equal steps, three bytes each. */
export type Ramp = Uint8ClampedArray;

const rampSize = 513;

/** Linear between the stops, the first at -1, the middle one at 0, the last at 1. */
export function makeRamp(stops: readonly Rgb[]): Ramp {
  const ramp = new Uint8ClampedArray(rampSize * 3);
  for (let i = 0; i < rampSize; i++) {
    const position = (i / (rampSize - 1)) * (stops.length - 1);
    const left = Math.min(stops.length - 2, Math.floor(position));
    const from = stops[left];
    const to = stops[left + 1];
    if (!from || !to) throw new Error(`expected at least 2 stops, got ${stops.length}`);
    for (let c = 0; c < 3; c++) {
      const start = from[c] as number;
      ramp[i * 3 + c] = start + ((to[c] as number) - start) * (position - left);
    }
  }
  return ramp;
}

/** Where the colour of `value` stands in the ramp; beyond -1 and 1 it is the end's. */
export function rampOffset(value: number): number {
  const clamped = value > 1 ? 1 : value < -1 ? -1 : value || 0;
  return Math.round((clamped + 1) * ((rampSize - 1) / 2)) * 3;
}

/** Values from -range to range as pixels, four bytes each. */
export function signedPixels(values: ArrayLike<number>, range: number, ramp: Ramp) {
  const pixels = new Uint8ClampedArray(values.length * 4);
  const scale = range > 0 ? 1 / range : 0;
  for (let i = 0; i < values.length; i++) {
    const from = rampOffset((values[i] as number) * scale);
    pixels[i * 4] = ramp[from] as number;
    pixels[i * 4 + 1] = ramp[from + 1] as number;
    pixels[i * 4 + 2] = ramp[from + 2] as number;
    pixels[i * 4 + 3] = 255;
  }
  return pixels;
}

/** A range to print: the smallest of 1, 2, 3, 5 times a power of ten that holds `largest`. */
export function niceRange(largest: number): number {
  if (!(largest > 0) || !Number.isFinite(largest)) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const factor = [1, 2, 3, 5, 10].find((step) => step * power >= largest * (1 - 1e-9)) ?? 10;
  return factor * power;
}
