// Digits without a single zero pixel: what a network costs when every input counts.

import { randomNumbers } from './random.ts';

const side = 28;
const pixels = side * side;
const classes = 10;

export interface IdxPair {
  images: Uint8Array;
  labels: Uint8Array;
}

function idx(magic: number, sizes: number[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4 + 4 * sizes.length + length);
  const view = new DataView(bytes.buffer);
  for (const [i, value] of [magic, ...sizes].entries()) view.setUint32(4 * i, value);
  return bytes;
}

/**
 * Random images as IDX files. A pixel is 1 to 64, about as bright on the whole as a digit; those
 * whose place is the label's, counted modulo 10, are brighter by 32, so that there is something
 * to learn and accuracy tells whether it was learnt.
 */
export function denseDigits(count: number, seed: number): IdxPair {
  const next = randomNumbers(seed);
  const images = idx(0x803, [count, side, side], count * pixels);
  const labels = idx(0x801, [count], count);
  const image = images.subarray(images.length - count * pixels);
  const label = labels.subarray(labels.length - count);
  for (let i = 0; i < count; i++) label[i] = next() % classes;
  for (let i = 0; i < image.length; i += 4) {
    const four = next(); // 6 bits of each byte
    for (let k = 0; k < 4; k++) image[i + k] = 1 + ((four >>> (8 * k)) & 63);
  }
  for (let i = 0; i < count; i++) {
    for (let pixel = label[i] ?? 0; pixel < pixels; pixel += classes) {
      const at = i * pixels + pixel;
      image[at] = (image[at] ?? 0) + 32;
    }
  }
  return { images, labels };
}
