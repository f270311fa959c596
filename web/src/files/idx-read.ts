// One IDX file as it comes from the disk, packed by gzip or not, without holding it twice.
import { type IdxHeader, longestHeader, mostPictures, readIdxHeader } from './idx.ts';

export interface IdxFile {
  name: string;
  kind: IdxHeader['kind'];
  count: number;
  /** Pixels or labels, without the header. */
  numbers: Uint8Array<ArrayBuffer>;
}

/** As much of a File as is needed. */
export type NamedBlob = Pick<File, 'name' | 'stream' | 'slice' | 'size'>;

/** `took` is told of every piece that has been read. Rejects with a sentence that names the file. */
export async function readIdx(file: NamedBlob, took: (bytes: number) => void): Promise<IdxFile> {
  try {
    return { name: file.name, ...(await read(file, took)) };
  } catch (error) {
    throw named(file.name, error);
  }
}

function named(name: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  return Object.assign(new Error(), { message: `${name}: ${reason}.` });
}

async function read(
  file: NamedBlob,
  took: (bytes: number) => void,
): Promise<Omit<IdxFile, 'name'>> {
  const packed = await isPacked(file);
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(part, to) {
        took(part.length);
        to.enqueue(part);
      },
    }),
  );
  const parts = packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  const reader = parts.getReader();
  const next = async () => {
    try {
      const { value, done } = await reader.read();
      return done ? null : (value as Uint8Array<ArrayBuffer>);
    } catch {
      throw new Error(
        packed
          ? 'expected a whole gzip file, got one that is damaged or cut short'
          : 'the file could not be read',
      );
    }
  };
  try {
    return await fill(next, packed ? null : file.size);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

async function isPacked(file: NamedBlob): Promise<boolean> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer().catch(unreadable));
  if (a === 0x50 && b === 0x4b) {
    throw new Error('expected an IDX file, got a zip archive: it has to be unpacked first');
  }
  return a === 0x1f && b === 0x8b;
}

function unreadable(): never {
  throw new Error('the file could not be read');
}

/** `size` of the file, where it says how much there is to come. */
async function fill(
  next: () => Promise<Uint8Array<ArrayBuffer> | null>,
  size: number | null,
): Promise<Omit<IdxFile, 'name'>> {
  let start = new Uint8Array();
  let rest: Uint8Array | null = null;
  while (start.length < longestHeader) {
    rest = await next();
    if (!rest) break;
    const longer = new Uint8Array(start.length + rest.length);
    longer.set(start);
    longer.set(rest, start.length);
    start = longer;
  }
  const { kind, count, headerBytes, totalBytes } = readIdxHeader(start);
  if (count > mostPictures) {
    throw new Error(`expected at most ${mostPictures} pictures or labels, got ${count}`);
  }
  const wrongLength = (got: number | string) =>
    new Error(`expected ${totalBytes} bytes for ${count} ${kind}, got ${got}`);
  if (size !== null && size !== totalBytes) throw wrongLength(size);
  const numbers = new Uint8Array(totalBytes - headerBytes);
  let filled = 0;
  for (let part: Uint8Array | null = start.subarray(headerBytes); part; part = await next()) {
    if (filled + part.length > numbers.length) throw wrongLength('more');
    numbers.set(part, filled);
    filled += part.length;
  }
  if (filled < numbers.length) throw wrongLength(headerBytes + filled);
  return { kind, count, numbers };
}
