// Bytes as they can stand in a page in windows-1252; web/src/single/bytes.ts reads them.

const mark = 0x3d; // =
const shift = 64;

/** The parser of HTML replaces NUL and CR; "<" could end the element; "=" announces an escaped byte. */
const unfit = new Set([0x00, 0x0d, 0x3c, mark]);

/** @param {Uint8Array} bytes */
export function textOfBytes(bytes) {
  const text = Buffer.alloc(2 * bytes.length);
  let length = 0;
  for (const byte of bytes) {
    if (unfit.has(byte)) {
      text[length++] = mark;
      text[length++] = byte + shift;
    } else {
      text[length++] = byte;
    }
  }
  return text.subarray(0, length);
}
