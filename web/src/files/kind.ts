// What a file is, by what stands in it.

export type FileKind = 'table' | 'idx' | 'model' | 'image' | 'spreadsheet';

const begins = (bytes: Uint8Array, text: string) =>
  [...text].every((letter, i) => bytes[i] === letter.charCodeAt(0));

const imageMarks = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'BM'];

/** Whatever is nothing else is tried as a table, which says itself what is wrong. */
export async function kindOf(file: Blob, name: string): Promise<FileKind> {
  const bytes = await firstBytes(file);
  if (begins(bytes, '\0\0\x08') && (bytes[3] === 1 || bytes[3] === 3)) return 'idx';
  if (imageMarks.some((mark) => begins(bytes, mark))) return 'image';
  if (begins(bytes, 'RIFF') && begins(bytes.subarray(8), 'WEBP')) return 'image';
  if (begins(bytes, '\x93NUMPY')) return 'model';
  // A length of 8 bytes, then the JSON of a safetensors file.
  const length = bytes.length > 8 ? new DataView(bytes.buffer).getBigUint64(0, true) : 0n;
  if (length > 0n && length < 100_000_000n && bytes[8] === 0x7b) return 'model';
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const isModel = ['npz', 'npy', 'onnx', 'safetensors', 'glassbox', 'pt', 'pth'].includes(ending);
  if (begins(bytes, 'PK\x03\x04')) return isModel ? 'model' : 'spreadsheet';
  // The old spreadsheets' container.
  if (begins(bytes, '\xd0\xcf\x11\xe0')) return 'spreadsheet';
  const isBinary = bytes.some((byte) => byte === 0);
  return isModel && (isBinary || ending === 'onnx') ? 'model' : 'table';
}

/** Of a gzip'd file those of what is in it. */
async function firstBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  const reader = file
    .slice(0, 1 << 16)
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  try {
    const { value } = await reader.read();
    return value ? value.slice(0, 64) : head;
  } catch {
    return head; // damaged, which the one who reads it says
  } finally {
    await reader.cancel().catch(() => {});
  }
}
