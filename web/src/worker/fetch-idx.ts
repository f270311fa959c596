/**
 * Fetches one IDX file that may arrive gzipped (a plain static host) or already inflated (a host
 * that says Content-Encoding: gzip). The first two bytes decide, never a header.
 *
 * `onInflated` gets the number of inflated bytes so far. Rejects with a sentence that names the
 * file when it is not there, is damaged, or does not inflate to exactly `inflatedBytes`.
 */
export async function fetchIdx(
  url: URL,
  inflatedBytes: number,
  onInflated: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const name = url.pathname.split('/').at(-1) ?? url.pathname;
  const response = await fetch(url, { signal });
  if (!response.ok || response.body === null) {
    throw new Error(`${name} could not be fetched: expected status 200, got ${response.status}.`);
  }
  const inflated = new Uint8Array(inflatedBytes);
  let filled = 0;
  try {
    const body = await inflate(response.body);
    for (let part = await body.read(); !part.done; part = await body.read()) {
      if (filled + part.value.length > inflatedBytes) {
        throw new Error(`expected ${inflatedBytes} bytes, got more`);
      }
      inflated.set(part.value, filled);
      filled += part.value.length;
      onInflated(filled);
    }
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Error(`${name} did not arrive whole: ${messageOf(error)}.`);
  }
  if (filled !== inflatedBytes) {
    throw new Error(`${name} is cut short: expected ${inflatedBytes} bytes, got ${filled}.`);
  }
  return inflated;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A reader of the body's bytes, unpacked when they are gzip. */
async function inflate(body: ReadableStream<Bytes>): Promise<ReadableStreamDefaultReader<Bytes>> {
  const source = body.getReader();
  // The first bytes: parts until there are two, since a part may hold a single byte.
  const head: Bytes[] = [];
  let length = 0;
  while (length < 2) {
    const part = await source.read();
    if (part.done) break;
    head.push(part.value);
    length += part.value.length;
  }
  const [first, second] = head.flatMap((part) => [...part.subarray(0, 2)]);
  const whole = new ReadableStream<Bytes>({
    async pull(controller) {
      const next = head.shift();
      if (next !== undefined) {
        controller.enqueue(next);
        return;
      }
      const part = await source.read();
      if (part.done) controller.close();
      else controller.enqueue(part.value);
    },
    cancel: (reason) => source.cancel(reason),
  });
  const gzip = first === 0x1f && second === 0x8b;
  return (gzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole).getReader();
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
