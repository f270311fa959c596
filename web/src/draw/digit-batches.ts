// Test digits are fetched by ranges, but are wanted here and there.

export interface Batch {
  first: number;
  count: number;
}

/** Ranges that hold all of these digits; two that are at most `gap` apart share one. */
export function batchesOf(digits: readonly number[], gap = 4, most = 100): Batch[] {
  const batches: Batch[] = [];
  for (const digit of [...new Set(digits)].sort((a, b) => a - b)) {
    const last = batches.at(-1);
    if (last && digit - (last.first + last.count - 1) <= gap && digit - last.first < most) {
      last.count = digit - last.first + 1;
    } else {
      batches.push({ first: digit, count: 1 });
    }
  }
  return batches;
}
