// The IDX format of MNIST, Fashion-MNIST and EMNIST: two zero bytes, the type of the numbers, how
// many dimensions, their sizes as big-endian words of four bytes, then the numbers.

export const pictureSide = 28;
export const pictureBytes = pictureSide * pictureSide;
/** What the workers can hold, each its own copy: EMNIST's 280,000 digits fit. */
export const mostPictures = 300_000;

export interface IdxHeader {
  kind: 'images' | 'labels';
  count: number;
  /** Where the numbers begin, and how many bytes the whole file has. */
  headerBytes: number;
  totalBytes: number;
}

const unsignedByte = 8;
const typeNames: Readonly<Record<number, string>> = {
  8: 'unsigned bytes',
  9: 'signed bytes',
  11: 'whole numbers of two bytes',
  12: 'whole numbers of four bytes',
  13: 'numbers of four bytes',
  14: 'numbers of eight bytes',
};

/** So many bytes tell what a file is. */
export const longestHeader = 16;

/**
 * What the first bytes of a file say. Throws a sentence when they are not those of pictures of
 * 28 x 28 unsigned bytes or of labels.
 */
export function readIdxHeader(start: Uint8Array): IdxHeader {
  const [a, b, type = 0, dimensions = 0] = start;
  if (start.length < 8 || a !== 0 || b !== 0 || !(type in typeNames)) {
    const found = [...start.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
    throw new Error(
      `expected an IDX file, which begins with 00 00 08, got ${found.join(' ') || 'no byte'}`,
    );
  }
  if (type !== unsignedByte) {
    throw new Error(`expected an IDX file of unsigned bytes, got one of ${typeNames[type]}`);
  }
  if (dimensions !== 1 && dimensions !== 3) {
    throw new Error(
      `expected pictures (3 dimensions) or labels (1 dimension), got ${dimensions} dimensions`,
    );
  }
  const headerBytes = 4 + 4 * dimensions;
  if (start.length < headerBytes) {
    throw new Error(`expected a header of ${headerBytes} bytes, got ${start.length}`);
  }
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const count = view.getUint32(4);
  if (count < 1) throw new Error('expected at least one picture or label, got 0');
  if (dimensions === 1) {
    return { kind: 'labels', count, headerBytes, totalBytes: headerBytes + count };
  }
  const [height, width] = [view.getUint32(8), view.getUint32(12)];
  if (height !== pictureSide || width !== pictureSide) {
    throw new Error(`expected pictures of 28 x 28, got ${height} x ${width}`);
  }
  return { kind: 'images', count, headerBytes, totalBytes: headerBytes + count * pictureBytes };
}

/** An IDX file of these numbers: as many pictures of 28 x 28, or labels, as there are. */
export function writeIdx(kind: 'images' | 'labels', numbers: Uint8Array): Uint8Array {
  const sizes =
    kind === 'images'
      ? [numbers.length / pictureBytes, pictureSide, pictureSide]
      : [numbers.length];
  const headerBytes = 4 + 4 * sizes.length;
  const file = new Uint8Array(headerBytes + numbers.length);
  file.set([0, 0, unsignedByte, sizes.length]);
  const view = new DataView(file.buffer);
  for (const [i, size] of sizes.entries()) view.setUint32(4 + 4 * i, size);
  file.set(numbers, headerBytes);
  return file;
}
