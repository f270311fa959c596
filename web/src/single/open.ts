// Opens the page that is one file: unpacks the archive in it, makes blobs of its files, and starts the
// page's script. Everything here runs before the page's own code is there.
import { CRC32_TABLE, decompress } from 'lzma1';
import { bytesOfText } from './bytes.ts';
import { type SingleSite, serveSingle } from './site.ts';

/** What stands before the packed parts: how long each is, and the files that it holds, in their order. */
interface Contents {
  parts: { bytes: number; files: [path: string, bytes: number][] }[];
  checksum: number;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8', // a script is else in the page's charset
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
};

const element = (id: string) => document.getElementById(id) as HTMLElement;

function checksum(bytes: Uint8Array): number {
  let rest = -1;
  for (const byte of bytes) {
    rest = ((CRC32_TABLE[(rest ^ byte) & 255] as number) ^ (rest >>> 8)) | 0;
  }
  return ~rest >>> 0;
}

/** Throws where the archive is not as it was written. */
function unpack(): Record<string, Blob> {
  const { parts, checksum: expected } = JSON.parse(element('contents').textContent) as Contents;
  const packed = bytesOfText(element('archive').textContent);
  const got = checksum(packed);
  if (got !== expected) throw new Error(`expected checksum ${expected}, got ${got}`);
  const files: Record<string, Blob> = {};
  let first = 0;
  for (const part of parts) {
    const unpacked = decompress(packed.subarray(first, first + part.bytes));
    first += part.bytes;
    let begin = 0;
    for (const [path, bytes] of part.files) {
      const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
      files[path] = new Blob([unpacked.subarray(begin, begin + bytes)], { type });
      begin += bytes;
    }
  }
  return files;
}

/** Links to files beside the page, such as the licences or a source as plain text, open their blobs. */
function leadLinks({ base, files }: SingleSite): void {
  const lead = (event: Event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const part = link?.href.startsWith(base) ? files[link.href.slice(base.length)] : undefined;
    if (link && part !== undefined) link.href = URL.createObjectURL(part);
  };
  for (const kind of ['click', 'auxclick']) document.addEventListener(kind, lead, true);
}

function open(): void {
  const files = unpack();
  for (const id of ['contents', 'archive', 'unpacking', 'damaged']) element(id).remove();
  const base = new URL('.', document.baseURI).href;
  serveSingle(base, { base, files });
  leadLinks({ base, files });
  const script = document.createElement('script');
  script.src = URL.createObjectURL(files['single.js'] as Blob);
  document.head.append(script);
}

/** The page says that it is being unpacked before that takes its time. */
requestAnimationFrame(() =>
  setTimeout(() => {
    try {
      open();
    } catch (error) {
      element('unpacking').hidden = true;
      element('damaged').hidden = false;
      element('reason').textContent = error instanceof Error ? error.message : String(error);
    }
  }),
);
