// One array in NumPy's .npy format, after numpy.lib.format's description: a magic string, the
// version, the length of the header, the header (a Python dict) and the numbers.
import type { ModelParameter } from '../protocol/model.ts';
import { bytesOf, bytesPer, type FloatType, floatsOf, rowsFirst } from './numbers.ts';
import { expectCount, expectFinite } from './tensors.ts';

const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
const floatTypes: Record<string, FloatType> = { f2: 'F16', f4: 'F32', f8: 'F64' };

export interface NpyArray extends ModelParameter {
  /** As in '<f8'. */
  descr: string;
}

export function writeNpy({ shape, values }: Omit<ModelParameter, 'name'>): Uint8Array {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dict = `{'descr': '<f4', 'fortran_order': False, 'shape': (${sides}), }`;
  // The numbers begin at a multiple of 64, and the header ends with a line feed.
  const length = Math.ceil((10 + dict.length + 1) / 64) * 64 - 10;
  const file = new Uint8Array(10 + length + 4 * values.length);
  file.set([...magic, 1, 0, length & 255, length >> 8]);
  file.set(new TextEncoder().encode(`${dict.padEnd(length - 1)}\n`), 10);
  file.set(bytesOf(values), 10 + length);
  return file;
}

export function readNpy(name: string, file: Uint8Array): NpyArray {
  const { text, data } = headerOf(name, file);
  const { descr, fortran, shape } = fieldsOf(name, text);
  const type = floatTypes[descr.slice(1)];
  if (!/^[<>]/.test(descr) || type === undefined) {
    throw new Error(`${name}: expected numbers of type <f4, <f8 or <f2, got ${descr}`);
  }
  const bytes = expectCount(name, shape) * bytesPer[type];
  if (data.length !== bytes) {
    throw new Error(
      `${name} is ${shape.join(' x ')} in ${descr}: expected ${bytes} bytes, got ${data.length}`,
    );
  }
  const stored = floatsOf(data, type, descr.startsWith('<'));
  const values = fortran ? rowsFirst(stored, shape) : stored;
  expectFinite({ name, shape, values });
  return { name, shape, values, descr };
}

function headerOf(name: string, file: Uint8Array): { text: string; data: Uint8Array } {
  if (file.length < 12 || magic.some((byte, i) => file[i] !== byte)) {
    throw new Error(`${name}: expected an array of NumPy (.npy), got something else`);
  }
  const major = file[6] ?? 0;
  if (major < 1 || major > 3) {
    throw new Error(`${name}: expected version 1, 2 or 3 of .npy, got ${major}`);
  }
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const start = major === 1 ? 10 : 12;
  const length = major === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (start + length > file.length) {
    throw new Error(
      `${name}: expected a header of ${length} bytes, got ${file.length - start} bytes in all`,
    );
  }
  const text = new TextDecoder().decode(file.subarray(start, start + length));
  return { text, data: file.subarray(start + length) };
}

/** The header is a Python dict of three known keys; nothing else of Python is read. */
function fieldsOf(name: string, text: string) {
  const descr = /'descr'\s*:\s*'([^']{1,20})'/.exec(text)?.[1];
  const fortran = /'fortran_order'\s*:\s*(True|False)\b/.exec(text)?.[1];
  const sides = /'shape'\s*:\s*\(([\d,\sL]*)\)/.exec(text)?.[1];
  if (descr === undefined || fortran === undefined || sides === undefined) {
    const got = text.trim().slice(0, 80);
    throw new Error(`${name}: expected descr, fortran_order and shape in its header, got ${got}`);
  }
  const shape = (sides.match(/\d+/g) ?? []).map(Number);
  return { descr, fortran: fortran === 'True', shape };
}
