// safetensors: 8 bytes with the length of the header, the header in JSON, and the numbers of all
// tensors one after the other. Written and read after the format's description in its own repository
// (huggingface/safetensors, README, "Format").
import * as v from 'valibot';
import type { ModelParameter } from '../protocol/model.ts';
import { type About, gotOf, jsonOf, readAbout } from './about.ts';
import { bytesOf, bytesPer, type FloatType, floatsOf } from './numbers.ts';
import { expectCount, expectFinite, expectNames, mostSides, type TensorFile } from './tensors.ts';

/** The format's own limit. */
const longestHeader = 100_000_000;
const aboutKey = 'glassbox';

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const entrySchema = v.strictObject({
  dtype: v.pipe(v.string(), v.maxLength(20)),
  shape: v.pipe(v.array(whole), v.maxLength(mostSides)),
  data_offsets: v.tuple([whole, whole]),
});
const headerSchema = v.record(v.string(), v.unknown());
const metadataSchema = v.record(v.string(), v.string());

export function writeSafetensors(
  parameters: readonly ModelParameter[],
  about: About,
  spec: string,
): Uint8Array {
  const header: Record<string, unknown> = {
    __metadata__: { format: 'pt', [aboutKey]: JSON.stringify(about), spec },
  };
  let offset = 0;
  for (const { name, shape, values } of parameters) {
    const end = offset + 4 * values.length;
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, end] };
    offset = end;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  // Spaces behind the header: the numbers begin at a multiple of 8.
  const length = Math.ceil(text.length / 8) * 8;
  const file = new Uint8Array(8 + length + offset).fill(32, 8, 8 + length);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.set(text, 8);
  let place = 8 + length;
  for (const { values } of parameters) {
    file.set(bytesOf(values), place);
    place += 4 * values.length;
  }
  return file;
}

interface Entry {
  name: string;
  dtype: string;
  shape: number[];
  begin: number;
  end: number;
}

export function readSafetensors(file: Uint8Array): TensorFile {
  const { header, data } = headerOf(file);
  const { __metadata__: metadata, ...rest } = header;
  const about = aboutOf(metadata);
  expectNames(Object.keys(rest));
  const entries = Object.entries(rest).map(([name, value]) => entryOf(name, value));
  expectContiguous(entries, data.length);
  const converted = new Set<string>();
  const tensors = entries
    .filter(({ name }) => !isCounter(name))
    .map((entry) => {
      const type = floatTypeOf(entry);
      if (type !== 'F32') converted.add(type);
      const { name, shape, begin, end } = entry;
      const parameter = { name, shape, values: floatsOf(data.subarray(begin, end), type) };
      expectFinite(parameter);
      return parameter;
    });
  return { about, tensors, converted: [...converted] };
}

/** What PyTorch's batch norm counts beside its parameters; nothing depends on it. */
export const isCounter = (name: string): boolean => name.endsWith('num_batches_tracked');

function headerOf(file: Uint8Array): { header: Record<string, unknown>; data: Uint8Array } {
  if (file.length < 8) {
    throw new Error(`safetensors: expected at least 8 bytes, got ${file.length}`);
  }
  const length = Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  if (length > longestHeader) {
    throw new Error(
      `safetensors: expected a header of at most ${longestHeader} bytes, got ${length}`,
    );
  }
  if (length > file.length - 8) {
    throw new Error(
      `safetensors: expected a header of ${length} bytes, got ${file.length - 8} bytes in all`,
    );
  }
  const bytes = file.subarray(8, 8 + length);
  if (bytes[0] !== 0x7b) throw new Error('safetensors: expected a header that begins with {');
  const text = new TextDecoder().decode(bytes);
  const header = v.safeParse(headerSchema, jsonOf(text, 'safetensors header'));
  if (!header.success) throw new Error('safetensors header: expected an object of tensors');
  return { header: header.output, data: file.subarray(8 + length) };
}

function aboutOf(metadata: unknown): About | null {
  if (metadata === undefined) return null;
  const parsed = v.safeParse(metadataSchema, metadata);
  if (!parsed.success) {
    throw new Error('safetensors: expected texts in __metadata__, got something else');
  }
  const text = parsed.output[aboutKey];
  return text === undefined ? null : readAbout(text, `__metadata__.${aboutKey}`);
}

function entryOf(name: string, value: unknown): Entry {
  const parsed = v.safeParse(entrySchema, value);
  if (!parsed.success) {
    const { got, field } = gotOf(parsed.issues[0]);
    throw new Error(`${name}: expected dtype, shape and data_offsets, got ${got} (${field})`);
  }
  const { dtype, shape, data_offsets } = parsed.output;
  return { name, dtype, shape, begin: data_offsets[0], end: data_offsets[1] };
}

/** The tensors fill the rest of the file without a hole and without lying on each other. */
function expectContiguous(entries: readonly Entry[], size: number): void {
  const inOrder = [...entries].sort((a, b) => a.begin - b.begin || a.end - b.end);
  let place = 0;
  for (const { name, begin, end } of inOrder) {
    if (begin !== place) {
      const what = begin < place ? 'overlaps the one before' : 'leaves a hole';
      throw new Error(`${name} ${what}: expected its numbers at byte ${place}, got ${begin}`);
    }
    if (end < begin || end > size) {
      throw new Error(`${name}: expected its end between bytes ${begin} and ${size}, got ${end}`);
    }
    place = end;
  }
  if (place !== size) {
    throw new Error(`safetensors: expected ${place} bytes of numbers, got ${size}`);
  }
}

function floatTypeOf({ name, dtype, shape, begin, end }: Entry): FloatType {
  if (!Object.hasOwn(bytesPer, dtype)) {
    throw new Error(`${name}: expected a dtype among F32, F64, F16 and BF16, got ${dtype}`);
  }
  const type = dtype as FloatType;
  const bytes = expectCount(name, shape) * bytesPer[type];
  if (bytes !== end - begin) {
    throw new Error(
      `${name} is ${shape.join(' x ')} in ${dtype}: expected ${bytes} bytes, got ${end - begin}`,
    );
  }
  return type;
}
