// Positions that keep an order and their distances, and otherwise come as close as they can to
// where they would like to stand.

/**
 * The y with y[i + 1] - y[i] >= distance[i] that make the sum of (y[i] - wanted[i])^2 smallest.
 * With S[i] the sum of the distances before i, z = y - S must not fall: isotonic regression, solved
 * by pooling adjacent violators.
 */
export function spreadOut(wanted: readonly number[], distance: readonly number[]): number[] {
  const shift: number[] = [];
  let sum = 0;
  for (let i = 0; i < wanted.length; i++) {
    shift.push(sum);
    sum += distance[i] ?? 0;
  }
  const pools: { mean: number; count: number }[] = [];
  for (let i = 0; i < wanted.length; i++) {
    let pool = { mean: (wanted[i] ?? 0) - (shift[i] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  const flat = pools.flatMap(({ mean, count }) => Array<number>(count).fill(mean));
  return flat.map((z, i) => z + (shift[i] ?? 0));
}
