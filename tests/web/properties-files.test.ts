// Files come from anybody. Reading one ends, gives what it says or refuses it with a sentence, and
// what the page has written comes back bit for bit.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { About } from '../../web/src/files/about.ts';
import { readCheckpoint, writeCheckpoint } from '../../web/src/files/checkpoint.ts';
import { readNpy, writeNpy } from '../../web/src/files/npy.ts';
import { readNpz, writeNpz } from '../../web/src/files/npz.ts';
import { readSafetensors, writeSafetensors } from '../../web/src/files/safetensors.ts';
import { zip } from '../../web/src/files/zip.ts';
import type { ModelParameter } from '../../web/src/protocol/model.ts';
import { answerOf, damaged, oddText, oddTexts, prototypeIsClean, someRuns } from './properties.ts';

const finite = fc.float({ noNaN: true, noDefaultInfinity: true });
const shape = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
const parameter: fc.Arbitrary<Omit<ModelParameter, 'name'>> = shape.chain((sides) => {
  const count = sides.reduce((product, side) => product * side, 1);
  return fc
    .array(finite, { minLength: count, maxLength: count })
    .map((values) => ({ shape: sides, values: Float32Array.from(values) }));
});
const partName = fc.constantFrom('weight', 'bias', 'running_mean');
const parameters = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 40 }), partName), {
    maxLength: 6,
    selector: ([place, part]) => `${place}.${part}`,
  })
  .chain((names) =>
    fc.tuple(
      ...names.map(([place, part]) =>
        parameter.map((one) => ({ name: `${place}.${part}`, ...one })),
      ),
    ),
  );
const about: fc.Arbitrary<About> = fc.record({
  format: fc.constant(1 as const),
  lab: fc.constantFrom('digits' as const, 'boundary' as const, 'table' as const),
  settings: fc.oneof(oddText, fc.constant('hidden=16')),
  iteration: fc.nat(),
  epoch: fc.nat(),
  testAccuracy: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  trainLoss: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null }),
});
/** JSON has no minus zero and no halves of letters. */
const asJson = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === 'string' ? one.replace(/\p{Surrogate}/gu, '\ufffd') : one,
  );

const bits = ({ name, shape, values }: ModelParameter) => ({
  name,
  shape,
  values: [...new Uint32Array(values.slice().buffer)],
});
const inOrder = (all: readonly ModelParameter[]) =>
  [...all].sort((a, b) => (a.name < b.name ? -1 : 1)).map(bits);

describe.each([
  ['safetensors', writeSafetensors, readSafetensors],
  ['npz', writeNpz, readNpz],
] as const)('%s', (_, write, read) => {
  test('comes back bit for bit', () => {
    fc.assert(
      fc.property(parameters, about, (tensors, told) => {
        const found = read(write(tensors, asJson(told), '{}'));
        expect(inOrder(found.tensors)).toEqual(inOrder(tensors));
        expect(found.about).toEqual(asJson(told));
        expect(found.converted).toEqual([]);
      }),
      someRuns(0.5),
    );
  });

  test('is read or refused with a sentence, however it is damaged', () => {
    const good = fc
      .tuple(parameters, about)
      .chain(([tensors, told]) => damaged(write(tensors, asJson(told), '{}')));
    fc.assert(
      fc.property(good, (file) => {
        const found = answerOf(() => read(file));
        for (const { shape, values } of found?.tensors ?? []) {
          expect(values.length).toBe(shape.reduce((product, side) => product * side, 1));
          expect(values.every(Number.isFinite)).toBe(true);
        }
        expect(prototypeIsClean()).toBe(true);
      }),
    );
  });

  test('is refused with a sentence when it is any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (file) => {
        expect(answerOf(() => read(file))).toBe(null);
      }),
    );
  });
});

/** A safetensors file of this header, and so many bytes behind it. */
function withHeader(header: string, size: number, length?: bigint): Uint8Array {
  const text = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + text.length + size);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

test('a header of safetensors may say anything', () => {
  const number = fc.oneof(
    fc.integer({ min: -2, max: 40 }),
    fc.constantFrom(2 ** 53, 1e308, 4294967296, -1, 0.5, null, '4'),
  );
  const entry = fc.record({
    dtype: fc.oneof(
      fc.constantFrom('F32', 'F64', 'F16', 'BF16', 'I64', 'F8_E4M3', 'x'.repeat(5000)),
      oddText,
    ),
    shape: fc.oneof(fc.array(number, { maxLength: 4 }), fc.constant(Array(2000).fill(1))),
    data_offsets: fc.array(number, { maxLength: 3 }),
  });
  const name = fc.oneof(
    fc.constantFrom('0.weight', '__metadata__', ...oddTexts),
    fc.constant('a'.repeat(5000)),
  );
  const header = fc
    .array(fc.tuple(name, fc.oneof({ weight: 4, arbitrary: entry }, fc.jsonValue())), {
      maxLength: 4,
    })
    // Put together by hand: a key may come twice, or be __proto__.
    .map(
      (all) =>
        `{${all.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
    );
  fc.assert(
    fc.property(header, fc.nat({ max: 64 }), (text, size) => {
      answerOf(() => readSafetensors(withHeader(text, size)));
      expect(prototypeIsClean()).toBe(true);
    }),
  );
});

test('a header of .npy may say anything', () => {
  const dict = fc.oneof(
    oddText,
    fc
      .tuple(
        fc.oneof(fc.constantFrom('<f4', '>f8', '|O', '<i8', '<U3', '<c8'), oddText),
        fc.constantFrom('True', 'False', '__import__("os")'),
        fc.array(fc.oneof(fc.nat({ max: 5 }), fc.constantFrom(2 ** 53, 1e21, 99999999)), {
          maxLength: 60,
        }),
      )
      .map(
        ([type, order, sides]) =>
          `{'descr': '${type}', 'fortran_order': ${order}, 'shape': (${sides.join(',')},), }\n`,
      ),
  );
  fc.assert(
    fc.property(
      dict,
      fc.integer({ min: 0, max: 4 }),
      fc.nat({ max: 64 }),
      (header, major, size) => {
        const text = new TextEncoder().encode(header);
        const prefix = major === 1 ? 10 : 12;
        const file = new Uint8Array(prefix + text.length + size);
        file.set([
          0x93,
          0x4e,
          0x55,
          0x4d,
          0x50,
          0x59,
          major,
          0,
          text.length & 255,
          text.length >> 8,
        ]);
        file.set(text, prefix);
        answerOf(() => readNpy('0.weight', file));
      },
    ),
  );
});

test('.npy comes back bit for bit', () => {
  fc.assert(
    fc.property(parameter, (one) => {
      const { shape, values } = readNpy('a', writeNpy(one));
      expect(bits({ name: 'a', shape, values })).toEqual(bits({ name: 'a', ...one }));
    }),
  );
});

test('an archive may hold entries of any names and contents', () => {
  const name = fc.oneof(
    fc.constantFrom(
      '../../etc/passwd.npy',
      '/a.npy',
      'C:\\a.npy',
      '__proto__.npy',
      'glassbox.json',
      'about.json',
      'snapshot.bin',
      'snapshot.json',
      'constructor',
    ),
    fc.string({ minLength: 1, maxLength: 20 }).map((text) => `${text}.npy`),
  );
  const entries = fc.dictionary(name, fc.uint8Array({ maxLength: 60 }), { maxKeys: 5 });
  fc.assert(
    fc.property(entries, (all) => {
      const file = zip(all);
      answerOf(() => readNpz(file));
      answerOf(() => readCheckpoint(file));
      expect(prototypeIsClean()).toBe(true);
    }),
  );
});

describe('a checkpoint', () => {
  test('comes back bit for bit', () => {
    fc.assert(
      fc.property(about, fc.uint8Array({ maxLength: 200 }), (told, snapshot) => {
        const found = readCheckpoint(writeCheckpoint({ about: asJson(told), snapshot }));
        expect(found.about).toEqual(asJson(told));
        expect([...found.snapshot]).toEqual([...snapshot]);
      }),
    );
  });

  test('is never taken for whole when a bit of its snapshot has changed', () => {
    const file = (snapshot: Uint8Array) =>
      writeCheckpoint({
        about: {
          format: 1,
          lab: 'digits',
          settings: '',
          iteration: 1,
          epoch: 0,
          testAccuracy: null,
          trainLoss: null,
        },
        snapshot,
      });
    const snapshot = Uint8Array.from({ length: 200 }, (_, i) => (i * 37) & 255);
    fc.assert(
      fc.property(damaged(file(snapshot)), (bytes) => {
        const found = answerOf(() => readCheckpoint(bytes));
        if (found) expect([...found.snapshot]).toEqual([...snapshot]);
      }),
    );
  });
});
