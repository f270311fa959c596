// Numbers as files hold them, made into float32.

export type FloatType = 'F16' | 'BF16' | 'F32' | 'F64';

export const bytesPer: Record<FloatType, number> = { F16: 2, BF16: 2, F32: 4, F64: 8 };

/** Each of the 65,536 half precision numbers is a float32 as well. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** `bytes` holds whole numbers of that type and nothing else. F64 is rounded. */
export function floatsOf(bytes: Uint8Array, type: FloatType, littleEndian = true): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.byteLength / bytesPer[type];
  const values = new Float32Array(count);
  const upper = new DataView(new ArrayBuffer(4));
  for (let i = 0; i < count; i++) {
    if (type === 'F32') values[i] = view.getFloat32(4 * i, littleEndian);
    else if (type === 'F64') values[i] = view.getFloat64(8 * i, littleEndian);
    else if (type === 'F16') values[i] = fromHalf(view.getUint16(2 * i, littleEndian));
    else {
      // The upper half of a float32.
      upper.setUint16(0, view.getUint16(2 * i, littleEndian));
      values[i] = upper.getFloat32(0);
    }
  }
  return values;
}

/** Little endian whatever the machine's order. */
export function bytesOf(values: Float32Array): Uint8Array {
  const bytes = new Uint8Array(4 * values.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < values.length; i++) view.setFloat32(4 * i, values[i] ?? 0, true);
  return bytes;
}

/** Rows first made of columns first, for any number of dimensions. */
export function rowsFirst(values: Float32Array, shape: readonly number[]): Float32Array {
  const turned = new Float32Array(values.length);
  const place = shape.map(() => 0);
  for (let i = 0; i < values.length; i++) {
    let index = 0;
    for (let d = 0; d < shape.length; d++) index = index * (shape[d] ?? 1) + (place[d] ?? 0);
    turned[index] = values[i] ?? 0;
    // In columns first the first dimension runs fastest.
    for (let d = 0; d < shape.length; d++) {
      place[d] = (place[d] ?? 0) + 1;
      if ((place[d] ?? 0) < (shape[d] ?? 1)) break;
      place[d] = 0;
    }
  }
  return turned;
}
