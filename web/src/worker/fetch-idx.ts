type Bytes = Uint8Array<ArrayBuffer>;

/** How long a file is as it was packed, and unpacked. */
interface Lengths {
  bytes: number;
  inflatedBytes: number;
}

/**
 * Fetches one IDX file that may arrive gzipped (a plain static host) or already inflated (a host
 * that says Content-Encoding: gzip). The first two bytes decide, never a header.
 *
 * `onShare` gets the share of the file that has come. Rejects with a sentence that names the file
 * when it is not there, is damaged, or does not inflate to exactly `inflatedBytes`.
 */
export async function fetchIdx(
  url: URL,
  { bytes, inflatedBytes }: Lengths,
  onShare: (share: number) => void,
): Promise<Bytes> {
  const name = url.pathname.split('/').at(-1) ?? url.pathname;
  const response = await fetch(url);
  if (!response.ok || response.body === null) {
    throw new Error(`${name} could not be fetched: expected status 200, got ${response.status}.`);
  }
  const inflated = new Uint8Array(inflatedBytes);
  let filled = 0;
  const fill = (part: Bytes) => {
    if (filled + part.length > inflatedBytes) {
      throw new Error(`expected ${inflatedBytes} bytes, got more`);
    }
    inflated.set(part, filled);
    filled += part.length;
  };
  try {
    const parts: Bytes[] = [];
    let length = 0;
    await readAll(response.body, (part) => {
      parts.push(part);
      length += part.length;
      onShare(Math.min(1, length / (isGzip(parts) ? bytes : inflatedBytes)));
    });
    if (isGzip(parts)) await inflate(parts, fill);
    else parts.forEach(fill);
  } catch (error) {
    throw new Error(`${name} did not arrive whole: ${messageOf(error)}.`);
  }
  if (filled !== inflatedBytes) {
    throw new Error(`${name} is cut short: expected ${inflatedBytes} bytes, got ${filled}.`);
  }
  return inflated;
}

async function readAll(body: ReadableStream<Bytes>, take: (part: Bytes) => void): Promise<void> {
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) take(part.value);
}

/** A part may hold a single byte. */
function isGzip(parts: readonly Bytes[]): boolean {
  const [first, second] = parts.slice(0, 3).flatMap((part) => [...part.subarray(0, 2)]);
  return first === 0x1f && second === 0x8b;
}

/** Writing all parts at once is faster than piping them one by one. */
async function inflate(parts: readonly Bytes[], take: (part: Bytes) => void): Promise<void> {
  const unpack = new DecompressionStream('gzip');
  const writer = unpack.writable.getWriter();
  const written = [...parts.map((part) => writer.write(part)), writer.close()];
  // What goes wrong with a write goes wrong with the read as well, and is heard there.
  for (const write of written) write.catch(() => {});
  await readAll(unpack.readable, take);
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
