// Digits (or other pictures of 28 x 28) of a person's own, once for the whole page. The workers get
// them as they get MNIST: by the address of a list of shards, here of blobs that the page holds.
import { type DigitFiles, type OwnDigits, ownDigitsFault } from './own-digits-check.ts';

export type { DigitFiles, OwnDigits };

/** Small ones come first, so that training can begin. */
const firstShard = 1000;
const shardSize = 5000;
const headerBytes = { images: 16, labels: 8 };
const digitBytes = { images: 784, labels: 1 };

let own: OwnDigits | null = null;
let list: { url: string; files: string[] } | null = null;
const listeners = new Set<() => void>();

export const ownDigits = (): OwnDigits | null => own;

/** Takes other digits, or none. Throws a sentence when they are none, and keeps those there are. */
export function setOwnDigits(next: OwnDigits | null): void {
  const fault = next && ownDigitsFault(next);
  if (fault) throw new Error(fault);
  own = next;
  for (const url of list ? [list.url, ...list.files] : []) URL.revokeObjectURL(url);
  list = null;
  tell();
}

/** The same digits under other names; their address stays. */
export function renameOwnClasses(classNames: readonly string[]): void {
  if (!own) return;
  const next = { ...own, classNames: [...classNames] };
  const fault = ownDigitsFault(next);
  if (fault) throw new Error(fault);
  own = next;
  tell();
}

/** Called whenever there are other digits, none any more, or other names; answers how to end it. */
export function onOwnDigits(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The address of their list, for as long as they are these; null: there are none. */
export function ownDigitsUrl(): string | null {
  if (!own) return null;
  list ??= publish(own);
  return list.url;
}

function tell(): void {
  for (const listener of listeners) listener();
}

function publish({ train, test, classNames }: OwnDigits): { url: string; files: string[] } {
  const files: string[] = [];
  const put = (kind: 'images' | 'labels', whole: Uint8Array, first: number, count: number) => {
    const header = whole.slice(0, headerBytes[kind]);
    new DataView(header.buffer).setUint32(4, count);
    const from = headerBytes[kind] + first * digitBytes[kind];
    const part = whole.subarray(from, from + count * digitBytes[kind]);
    const blob = new Blob([header, part as Uint8Array<ArrayBuffer>]);
    const file = URL.createObjectURL(blob);
    files.push(file);
    return { file, bytes: blob.size, inflatedBytes: blob.size };
  };
  const shards = (['train', 'test'] as const).flatMap((split) => {
    const { images, labels } = split === 'train' ? train : test;
    const all = labels.length - headerBytes.labels;
    return shardsOf(all).map(({ first, count }) => ({
      split,
      first,
      count,
      images: put('images', images, first, count),
      labels: put('labels', labels, first, count),
    }));
  });
  // The first of both, then the others.
  shards.sort((a, b) => a.first - b.first);
  const count = (split: string) =>
    shards.reduce((sum, shard) => sum + (shard.split === split ? shard.count : 0), 0);
  const manifest = {
    version: 1,
    trainCount: count('train'),
    testCount: count('test'),
    bytes: shards.reduce((sum, { images, labels }) => sum + images.bytes + labels.bytes, 0),
    classes: classNames.length,
    shards,
  };
  const blob = new Blob([JSON.stringify(manifest)], { type: 'application/json' });
  return { url: URL.createObjectURL(blob), files };
}

function shardsOf(count: number): { first: number; count: number }[] {
  const shards: { first: number; count: number }[] = [];
  for (let first = 0; first < count; first += shards.at(-1)?.count ?? 0) {
    const size = first === 0 ? firstShard : shardSize;
    shards.push({ first, count: Math.min(size, count - first) });
  }
  return shards;
}
