// IDX files of small made-up pictures, as somebody might have them on a disk.
import { gzipSync } from 'node:zlib';

interface Chosen {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const side = 28;

export function idx(numbers: Uint8Array | readonly number[], ...sizes: number[]): Buffer {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.set([0, 0, 8, sizes.length]);
  for (const [i, size] of sizes.entries()) header.writeUInt32BE(size, 4 + 4 * i);
  return Buffer.concat([header, Buffer.from(numbers as Uint8Array)]);
}

/** Of each class a grid of 5 x 5 blocks, lit as the bits of a number of its own; slightly noisy. */
export function picture(label: number, noise: number): Uint8Array {
  const pixels = new Uint8Array(side * side);
  const bits = Math.imul(label + 1, 0x9e3779b1) >>> 7;
  for (let y = 4; y < 24; y++) {
    for (let x = 4; x < 24; x++) {
      const block = Math.floor((y - 4) / 4) * 5 + Math.floor((x - 4) / 4);
      const lit = (bits >>> (block % 25)) & 1;
      pixels[y * side + x] = lit ? 200 + ((x * 7 + y * 3 + noise * 13) % 55) : 0;
    }
  }
  return pixels;
}

/** So many pictures, class after class in turn; `first` is the label of the first class. */
export function pictures(count: number, classes: number, first = 0, seed = 0) {
  const pixels = new Uint8Array(count * side * side);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const label = (i * 7 + seed) % classes;
    pixels.set(picture(label, i + seed), i * side * side);
    labels[i] = first + label;
  }
  return { images: idx(pixels, count, side, side), labels: idx(labels, count) };
}

export const file = (name: string, bytes: Buffer, packed = false): Chosen => ({
  name: packed ? `${name}.gz` : name,
  mimeType: 'application/octet-stream',
  buffer: packed ? gzipSync(bytes) : bytes,
});
