// Zip archives that come from anywhere: what may be unpacked is counted before it is.
import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';

/** Bytes of all entries together. */
export const mostUnpacked = 512 * 1024 * 1024;

export const isZip = (file: Uint8Array): boolean =>
  file[0] === 0x50 && file[1] === 0x4b && file[2] === 3 && file[3] === 4;

/** Entries that `wanted` asks for. `what` is what the file should be. */
export function unzip(
  file: Uint8Array,
  what: string,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  if (!isZip(file)) throw new Error(`${what}: expected a zip archive, got something else`);
  let bytes = 0;
  let refusal: string | null = null;
  const seen = new Set<string>();
  const filter = ({ name, originalSize, compression }: UnzipFileInfo) => {
    if (!wanted(name) || refusal !== null) return false;
    bytes += originalSize;
    if (bytes > mostUnpacked) {
      refusal = `${what}: expected at most ${mostUnpacked} bytes unpacked, got more`;
    } else if (seen.has(name))
      refusal = `${what}: expected one entry ${name.slice(0, 60)}, got two`;
    else if (compression !== 0 && compression !== 8) {
      refusal = `${what}: expected ${name.slice(0, 60)} stored or deflated, got compression ${compression}`;
    }
    seen.add(name);
    return refusal === null;
  };
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(file, { filter });
  } catch (error) {
    if (refusal !== null) throw new Error(refusal);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${what}: expected a whole zip archive, but it cannot be unpacked (${reason})`);
  }
  if (refusal !== null) throw new Error(refusal);
  return new Map(Object.entries(entries));
}

/** Stored as it is: weights hardly become smaller. */
export function zip(entries: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...entries }, { level: 0, mtime: new Date(1980, 0, 1) });
}
