// Iteration, batch, epoch: the same arithmetic as nn/epochs.h.

export interface BatchPlan {
  samples: number;
  batch: number;
  iterations: number;
  /** Updates in an epoch in which every sample is used once; the last batch may be short. */
  perEpoch: number;
  lastBatch: number;
  /** Whole batches only: what textbooks take when batches are drawn at random. */
  wholePerEpoch: number;
  epochs: number;
  /** All samples a step, one sample a step, or something between. */
  mode: 'gd' | 'sgd' | 'mini';
}

/** 1 <= batch <= samples, iterations >= 1, all whole. */
export function planOf(samples: number, batch: number, iterations: number): BatchPlan {
  const perEpoch = Math.ceil(samples / batch);
  return {
    samples,
    batch,
    iterations,
    perEpoch,
    lastBatch: samples - (perEpoch - 1) * batch,
    wholePerEpoch: Math.max(Math.floor(samples / batch), 1),
    epochs: iterations / perEpoch,
    mode: batch === samples ? 'gd' : batch === 1 ? 'sgd' : 'mini',
  };
}

export interface BatchBlock {
  /** Shares of the whole bar, 0 to 1. */
  start: number;
  end: number;
  /** How many pieces this block stands for: more where single ones would be too narrow to see. */
  count: number;
  /** A single piece that is not whole. */
  short: boolean;
}

/** A bar of `pieces`, the last of which may be a part of one, as at most `most` blocks. */
export function blocksOf(pieces: number, most: number): BatchBlock[] {
  const whole = Math.ceil(pieces - 1e-9);
  const together = Math.ceil(whole / most);
  const blocks: BatchBlock[] = [];
  for (let first = 0; first < whole; first += together) {
    const end = Math.min(first + together, pieces);
    blocks.push({
      start: first / pieces,
      end: end / pieces,
      count: Math.min(together, whole - first),
      short: together === 1 && end - first < 1 - 1e-9,
    });
  }
  return blocks;
}

/** A whole number from 1 to `most`, or null. */
export function parseCount(text: string, most: number): number | null {
  const digits = text.trim().replace(/,/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const count = Number(digits);
  return count >= 1 && count <= most ? count : null;
}
