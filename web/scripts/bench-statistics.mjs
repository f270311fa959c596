// The arithmetic of the benchmark: rounds in, medians and ratios out.

/** @param {number[]} values @returns {number} NaN of none */
export function median(values) {
  if (values.length === 0) return NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length % 2 === 1) return sorted[Math.floor(middle)] ?? NaN;
  return ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** @typedef {{ median: number, low: number, high: number }} Spread */

/** @param {number[]} values @returns {Spread} */
export const spread = (values) => ({
  median: median(values),
  low: Math.min(...values),
  high: Math.max(...values),
});

/**
 * Round by round: what a machine does in the meantime to one of them it mostly does to both.
 * @param {number[]} ours @param {number[]} theirs @returns {number[]}
 */
export function ratios(ours, theirs) {
  if (ours.length !== theirs.length) {
    throw new Error(`expected as many rounds of both, got ${ours.length} and ${theirs.length}`);
  }
  return ours.map((value, round) => value / (theirs[round] ?? NaN));
}

/** The order of a round: every other one is reversed. @template T @param {T[]} all @param {number} round */
export const orderOf = (all, round) => (round % 2 === 0 ? [...all] : [...all].reverse());

/**
 * The name of the highest median among those that were measured; null of none.
 * @param {Record<string, number[]>} rates @param {string[]} names
 */
export function best(rates, names) {
  const measured = names.filter((name) => (rates[name]?.length ?? 0) > 0);
  const middle = (/** @type {string} */ name) => median(rates[name] ?? []);
  return measured.reduce(
    (/** @type {string | null} */ top, name) =>
      top === null || middle(name) > middle(top) ? name : top,
    null,
  );
}
