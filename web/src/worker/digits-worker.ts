/**
 * The worker that brings the digits. Unpacking 55 MB takes as long as an epoch: here it takes none
 * of the training worker's time, and the training none of its.
 */
import { type DigitNews, fetchDigits } from './digit-source.ts';
import { messageOf } from './fetch-idx.ts';
import { hold } from './hold.ts';

export interface DigitsWanted {
  baseUrl: string;
  /** How many shards are there already. */
  first: number;
  /** To be held for as long as this worker lives. */
  lock: string;
}

export type DigitsMessage = DigitNews | { kind: 'complete' } | { kind: 'failed'; reason: string };

/** News of bytes come at most this often, in milliseconds. */
const progressInterval = 50;

let told = 0;

function tell(message: DigitsMessage): void {
  if (message.kind === 'progress') {
    if (performance.now() - told < progressInterval) return;
    told = performance.now();
  }
  const transfer = message.kind === 'shard' ? [message.images.buffer, message.labels.buffer] : [];
  self.postMessage(message, { transfer: transfer as ArrayBuffer[] });
}

self.addEventListener('message', ({ data }: MessageEvent<DigitsWanted>) => {
  const fetched = () =>
    fetchDigits(data.baseUrl, data.first, tell).then(
      () => tell({ kind: 'complete' }),
      (error) => tell({ kind: 'failed', reason: messageOf(error) }),
    );
  hold(data.lock).then(fetched, fetched); // where there are no locks, it is not watched
});
