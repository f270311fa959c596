// The text of a file, piece by piece, gzip'd or not, in the characters that it is written in.

/** euc-kr as browsers read it is also CP949, which Korean spreadsheets write. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'euc-kr' | 'windows-1252';

export interface TextPiece {
  text: string;
  encoding: Encoding;
  /** The characters were others than was thought: everything before is void. */
  restarted: boolean;
  last: boolean;
}

interface TextOptions {
  signal?: AbortSignal | undefined;
  progress?: ((bytes: number) => void) | undefined;
}

/** Letters at a time, and how long the page may be kept from its own work. */
const pieceLength = 1 << 18;
const longest = 12;

/** Line ends are \n. Throws a sentence when the file is no text. */
export async function* textPieces(file: Blob, options: TextOptions): AsyncGenerator<TextPiece> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const gzip = head[0] === 0x1f && head[1] === 0x8b;
  let restarted = false;
  for (const encoding of encodingsOf(head)) {
    try {
      for await (const piece of piecesIn(file, gzip, encoding, options)) {
        yield { ...piece, encoding, restarted };
        restarted = false;
      }
      return;
    } catch (error) {
      // The next encoding is tried from the beginning; windows-1252 reads anything.
      if (!(error instanceof Undecodable)) throw error;
      restarted = true;
    }
  }
}

class Undecodable extends Error {}

function encodingsOf(head: Uint8Array): Encoding[] {
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le'];
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'euc-kr', 'windows-1252'];
}

async function* piecesIn(
  file: Blob,
  gzip: boolean,
  encoding: Encoding,
  { signal, progress }: TextOptions,
): AsyncGenerator<{ text: string; last: boolean }> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new Undecodable();
    }
  };
  const pause = breather(signal);
  let rest = '';
  for await (const bytes of bytesOf(file, gzip, progress)) {
    signal?.throwIfAborted();
    let text = rest + decode(bytes);
    if (text.includes('\0')) {
      throw new Error('the file is no text: expected a table of text, got binary data');
    }
    // A carriage return may be the first half of a line end.
    rest = text.endsWith('\r') ? '\r' : '';
    if (rest) text = text.slice(0, -1);
    const lines = text.replace(/\r\n?/g, '\n');
    for (let at = 0; at < lines.length; at += pieceLength) {
      yield { text: lines.slice(at, at + pieceLength), last: false };
      await pause();
    }
  }
  yield { text: (rest + decode()).replace(/\r\n?/g, '\n'), last: true };
}

/** Lets the page do its own work when it has waited long enough. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > longest) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    signal?.throwIfAborted();
  };
}

async function* bytesOf(
  file: Blob,
  gzip: boolean,
  progress: TextOptions['progress'],
): AsyncGenerator<Uint8Array> {
  let taken = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (chunk, controller) => {
      taken += chunk.length;
      progress?.(taken);
      controller.enqueue(chunk);
    },
  });
  const plain = file.stream().pipeThrough(counting);
  const stream = gzip ? plain.pipeThrough(new DecompressionStream('gzip')) : plain;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((error: unknown) => {
        if (gzip) throw new Error(damaged);
        throw new Error(`the file could not be read: ${nameOf(error)}`);
      });
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops reading in the middle lets go of the file.
    await reader.cancel().catch(() => {});
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error));
const damaged = 'the gzip file is damaged or cut short: expected a whole one';
