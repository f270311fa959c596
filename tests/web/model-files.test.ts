// Files of weights: what is written comes back, and what does not fit is refused with a sentence.
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { specText } from '../../web/src/files/about.ts';
import { fitParameters } from '../../web/src/files/fit.ts';
import { parameterPlan } from '../../web/src/files/network.ts';
import { readNpy, writeNpy } from '../../web/src/files/npy.ts';
import { readNpz, writeNpz } from '../../web/src/files/npz.ts';
import { readSafetensors, writeSafetensors } from '../../web/src/files/safetensors.ts';
import { about, convolutional, dense, drawn } from './model-samples.ts';

const encode = (text: string) => new TextEncoder().encode(text);

/** A safetensors file with this header and so many bytes behind it. */
function safetensors(header: unknown, data: Uint8Array | number): Uint8Array {
  const text = encode(typeof header === 'string' ? header : JSON.stringify(header));
  const numbers = typeof data === 'number' ? new Uint8Array(data) : data;
  const file = new Uint8Array(8 + text.length + numbers.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  file.set(numbers, 8 + text.length);
  return file;
}
const tensor = (dtype: string, shape: number[], begin: number, end: number) => ({
  dtype,
  shape,
  data_offsets: [begin, end],
});

describe.each([
  ['safetensors', writeSafetensors, readSafetensors],
  ['npz', writeNpz, readNpz],
] as const)('%s', (_, write, read) => {
  test.each([
    ['dense', dense],
    ['convolutional', convolutional],
  ])('holds a %s network as it is', (_name, spec) => {
    const parameters = drawn(spec);
    const found = read(write(parameters, about, specText(spec)));
    expect(found.about).toEqual(about);
    expect(found.converted).toEqual([]);
    const { parameters: fitted, renamed } = fitParameters(parameterPlan(spec), found.tensors);
    expect(renamed).toBe(false);
    expect(fitted).toEqual(parameters);
  });

  test('a file cut short anywhere is refused with a sentence', () => {
    const file = write(drawn(dense), about, specText(dense));
    for (let i = 0; i < 60; i++) {
      const length = Math.floor((file.length * i) / 60);
      expect(() => read(file.slice(0, length))).toThrow(/expected/);
    }
  });
});

describe('safetensors', () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(3), 'safetensors: expected at least 8 bytes, got 3'],
    [
      'a header that is longer than the file',
      safetensors('{}', 0).fill(255, 0, 2),
      'expected a header of 65535 bytes, got 2 bytes in all',
    ],
    [
      'a header beyond the limit',
      safetensors('{}', 0).fill(255, 0, 6),
      'expected a header of at most 100000000 bytes, got 281474976710655',
    ],
    [
      'a header that is no JSON',
      safetensors('{"a":', 0),
      'safetensors header: expected JSON, got something else',
    ],
    ['a header that is a list', safetensors('[1]', 0), 'expected a header that begins with {'],
    [
      'a tensor without a type',
      safetensors({ a: { shape: [1], data_offsets: [0, 4] } }, 4),
      'a: expected dtype, shape and data_offsets, got nothing (dtype)',
    ],
    [
      'a negative shape',
      safetensors({ a: tensor('F32', [-1], 0, 4) }, 4),
      'a: expected dtype, shape and data_offsets, got -1 (shape.0)',
    ],
    [
      'whole numbers',
      safetensors({ a: tensor('I64', [1], 0, 8) }, 8),
      'a: expected a dtype among F32, F64, F16 and BF16, got I64',
    ],
    [
      'too few bytes for the shape',
      safetensors({ a: tensor('F32', [2, 3], 0, 20) }, 20),
      'a is 2 x 3 in F32: expected 24 bytes, got 20',
    ],
    [
      'a hole',
      safetensors({ a: tensor('F32', [1], 0, 4), b: tensor('F32', [1], 8, 12) }, 12),
      'b leaves a hole: expected its numbers at byte 4, got 8',
    ],
    [
      'an overlap',
      safetensors({ a: tensor('F32', [2], 0, 8), b: tensor('F32', [1], 4, 8) }, 8),
      'b overlaps the one before: expected its numbers at byte 8, got 4',
    ],
    [
      'an end behind the file',
      safetensors({ a: tensor('F32', [1], 0, 4) }, 2),
      'a: expected its end between bytes 0 and 2, got 4',
    ],
    [
      'bytes left over',
      safetensors({ a: tensor('F32', [1], 0, 4) }, 9),
      'expected 4 bytes of numbers, got 9',
    ],
    [
      'a tensor of all memory',
      safetensors({ a: tensor('F32', [2 ** 26, 2 ** 26], 0, 4) }, 4),
      'a: expected at most 20000000 numbers, got 4503599627370496',
    ],
    [
      'numbers as metadata',
      safetensors({ __metadata__: { a: 1 } }, 0),
      'expected texts in __metadata__',
    ],
    [
      'another version of ours',
      safetensors({ __metadata__: { glassbox: '{"format":2}' } }, 0),
      '__metadata__.glassbox: expected 1, got 2 (format)',
    ],
    [
      'not a number',
      safetensors({ a: tensor('F32', [2], 0, 8) }, new Uint8Array([0, 0, 0, 0, 0, 0, 192, 127])),
      'a: expected finite numbers, got NaN at place 1 (counted from 0)',
    ],
  ];
  test.each(cases)('%s is refused', (_, file, sentence) => {
    expect(() => readSafetensors(file)).toThrow(sentence);
  });

  test('other floats become float32, and it is told', () => {
    const data = new Uint8Array(16);
    const view = new DataView(data.buffer);
    view.setFloat64(0, -0.1, true);
    view.setUint16(8, 0x3555, true); // one third, half precision
    view.setUint16(10, 0x8001, true); // the smallest negative half
    view.setUint16(12, 0x3eaa, true); // one third, bfloat16
    view.setUint16(14, 0xc000, true); // -2, bfloat16
    const header = {
      a: tensor('F64', [1], 0, 8),
      b: tensor('F16', [2], 8, 12),
      c: tensor('BF16', [2], 12, 16),
    };
    const { tensors, converted } = readSafetensors(safetensors(header, data));
    expect(converted).toEqual(['F64', 'F16', 'BF16']);
    expect(tensors.map(({ values }) => [...values])).toEqual([
      [Math.fround(-0.1)],
      [0.333251953125, -(2 ** -24)],
      [0.33203125, -2],
    ]);
  });
});

describe('npy', () => {
  const file = (dict: string, data: Uint8Array, major = 1) => {
    const length =
      major === 1
        ? [dict.length & 255, dict.length >> 8]
        : [dict.length & 255, dict.length >> 8, 0, 0];
    return new Uint8Array([
      0x93,
      ...encode('NUMPY'),
      major,
      0,
      ...length,
      ...encode(dict),
      ...data,
    ]);
  };
  const bytes = (values: number[]) => {
    const view = new DataView(new ArrayBuffer(4 * values.length));
    for (const [i, value] of values.entries()) view.setFloat32(4 * i, value, false);
    return new Uint8Array(view.buffer);
  };

  test('an array in Fortran order and of the other byte order is turned', () => {
    const dict = "{'descr': '>f4', 'fortran_order': True, 'shape': (2, 3), }\n";
    for (const major of [1, 2, 3]) {
      expect([...readNpy('a', file(dict, bytes([1, 4, 2, 5, 3, 6]), major)).values]).toEqual([
        1, 2, 3, 4, 5, 6,
      ]);
    }
  });
  test('a scalar and an empty array have their shapes', () => {
    expect(readNpy('a', writeNpy({ shape: [], values: new Float32Array([7]) }))).toMatchObject({
      shape: [],
      values: new Float32Array([7]),
    });
    expect(readNpy('a', writeNpy({ shape: [0], values: new Float32Array() }))).toMatchObject({
      shape: [0],
    });
  });
  test('its numbers begin at a multiple of 64', () => {
    for (const shape of [[1], [1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]) {
      expect((writeNpy({ shape, values: new Float32Array(1) }).length - 4) % 64).toBe(0);
    }
  });
  test.each([
    [
      'whole numbers',
      file("{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }", new Uint8Array(8)),
      'a: expected numbers of type <f4, <f8 or <f2, got <i8',
    ],
    [
      'code in the header',
      file("__import__('os')", new Uint8Array(4)),
      "a: expected descr, fortran_order and shape in its header, got __import__('os')",
    ],
    ['version 4', file('{}', new Uint8Array(4), 4), 'a: expected version 1, 2 or 3 of .npy, got 4'],
    [
      'a long header',
      file("{'descr'}", new Uint8Array(1)).fill(255, 8, 10),
      'a: expected a header of 65535 bytes, got 10 bytes in all',
    ],
    [
      'another file',
      encode('not an array at all'),
      'a: expected an array of NumPy (.npy), got something else',
    ],
    [
      'too few numbers',
      file("{'descr': '<f4', 'fortran_order': False, 'shape': (3,), }", new Uint8Array(4)),
      'a is 3 in <f4: expected 12 bytes, got 4',
    ],
  ])('%s are refused', (_, data, sentence) => {
    expect(() => readNpy('a', data)).toThrow(sentence);
  });
});

describe('npz', () => {
  /** An archive whose directory tells of so many bytes unpacked. */
  const claiming = (size: number) => {
    const file = zipSync({ 'a.npy': new Uint8Array(1000) }, { level: 9 });
    const directory = file.findIndex(
      (_, i) => file[i] === 0x50 && file[i + 1] === 0x4b && file[i + 2] === 1 && file[i + 3] === 2,
    );
    new DataView(file.buffer).setUint32(directory + 24, size, true);
    return file;
  };
  test('a bomb is refused before it is unpacked', () => {
    const sentence = 'npz: expected at most 536870912 bytes unpacked, got more';
    expect(() => readNpz(claiming(600 * 1024 * 1024))).toThrow(sentence);
  });
  test('an entry that is not as long as its directory says is refused', () => {
    for (const size of [0, 20, 5000]) expect(() => readNpz(claiming(size))).toThrow(/^a|^npz/);
  });
  test('another file is refused', () => {
    expect(() => readNpz(encode('weights'))).toThrow(
      'npz: expected a zip archive, got something else',
    );
  });
});
