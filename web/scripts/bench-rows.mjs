// What the benchmark must show: a row for each claim, with what it asks for and what came.
import { labels, peerNames } from './bench-contestants.mjs';
import { best, ratios, spread } from './bench-statistics.mjs';

/** @typedef {import('./bench-statistics.mjs').Spread} Spread */
/** @typedef {Record<string, number[]>} Rates samples a second of each round, by name */

/**
 * @typedef {object} Claim
 * @property {string} contest
 * @property {string} what
 * @property {string[]} against the best of these
 * @property {number} atLeast
 */

/** @type {Claim[]} */
export const claims = [
  {
    contest: 'W1',
    what: 'W1, against TensorFlow.js wasm as people use it',
    against: ['tfjs-wasm'],
    atLeast: 17,
  },
  {
    contest: 'W1',
    what: 'W1, against the best tuned peer',
    against: ['tfjs-manual', 'jax'],
    atLeast: 4,
  },
  { contest: 'W1', what: 'W1, against the dense wasm SIMD peak', against: ['peak'], atLeast: 1.6 },
  { contest: 'W1', what: 'W1, against native PyTorch', against: ['torch'], atLeast: 1.05 },
  {
    contest: 'W1-dense',
    what: 'W1 with dense random inputs, against the peak',
    against: ['peak'],
    atLeast: 0.8,
  },
  { contest: 'W2', what: 'W2, against TensorFlow.js wasm', against: ['tfjs-wasm'], atLeast: 14 },
  { contest: 'W3', what: 'W3, against the best peer', against: peerNames, atLeast: 50 },
  { contest: 'W4', what: 'W4, against the best peer', against: peerNames, atLeast: 2 },
  { contest: 'W5', what: 'W5, against the best peer', against: peerNames, atLeast: 4 },
  { contest: 'W6', what: 'W6, against the best peer', against: peerNames, atLeast: 34 },
  { contest: 'W6', what: 'W6, against the dense wasm SIMD peak', against: ['peak'], atLeast: 0.5 },
  ...['W1', 'W1-dense', 'W2', 'W3', 'W4', 'W5', 'W6'].map((contest) => ({
    contest,
    what: `${contest} in wasm, against the same steps natively`,
    against: ['native'],
    atLeast: 0.85,
  })),
];

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {string} target
 * @property {string} came
 * @property {'met' | 'not met' | 'not measured'} verdict
 */

/** 17, 1.6, 0.85: as many digits as tell something. @param {number} value */
export const ratioText = (value) => (value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** @param {Spread} spread */
export const spreadText = ({ median, low, high }) =>
  `${ratioText(median)} (${ratioText(low)} to ${ratioText(high)})`;

/** @param {Claim} claim @param {Record<string, Rates>} results @returns {Row} */
export function rowOf({ contest, what, against, atLeast }, results) {
  const rates = results[contest] ?? {};
  const other = best(rates, against);
  const ours = rates.glassbox ?? [];
  const target = `at least ${atLeast}`;
  if (other === null || ours.length === 0) {
    return { what, target, came: '–', verdict: 'not measured' };
  }
  const ratio = spread(ratios(ours, rates[other] ?? []));
  const named = against.length > 1 ? ` (${labels[other]})` : '';
  return {
    what: `${what}${named}`,
    target,
    came: spreadText(ratio),
    verdict: ratio.median >= atLeast ? 'met' : 'not met',
  };
}

/**
 * A row of what the page does, in seconds or as a share.
 * @param {string} what @param {string} target @param {number[]} values @param {(value: number) => string} show
 * @param {(value: number) => boolean} good @returns {Row}
 */
export function pageRow(what, target, values, show, good) {
  if (values.length === 0) return { what, target, came: '–', verdict: 'not measured' };
  if (values.some(Number.isNaN)) return { what, target, came: 'not reached', verdict: 'not met' };
  const { median, low, high } = spread(values);
  return {
    what,
    target,
    came: `${show(median)} (${show(low)} to ${show(high)})`,
    verdict: good(median) ? 'met' : 'not met',
  };
}
