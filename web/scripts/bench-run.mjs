// One contest: everybody gets ready, then rounds in which everybody runs once.
import { labels } from './bench-contestants.mjs';
import { orderOf, spread } from './bench-statistics.mjs';

/** @typedef {import('./bench-browser.mjs').Contestant} Contestant */
/** @typedef {import('./bench-contestants.mjs').Contest} Contest */
/** @typedef {import('./bench-report.mjs').Result} Result */

/** The first sentence of an error. @param {unknown} error */
const reasonOf = (error) =>
  String(error instanceof Error ? error.message : error)
    .replace(/^page\.evaluate: (Error: )*/, '')
    .split('\n')[0] ?? '';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/**
 * Whoever fails is left out, with the reason.
 * @param {Contest} contest @param {Contestant[]} contestants
 * @param {{ rounds: number, seconds: number, patience: number, config: import('./bench-browser.mjs').Config }} how
 * @returns {Promise<Result>}
 */
export async function runContest(contest, contestants, { rounds, seconds, patience, config }) {
  console.log(`\n${contest.id}: ${contest.title}`);
  /** @type {Result} */
  const result = { contest, rates: {}, prepared: {}, failures: {} };
  const ready = [];
  for (const contestant of contestants) {
    const label = labels[contestant.name] ?? contestant.name;
    try {
      const prepared = await contestant.prepare({ config, epoch: contest.epoch, patience });
      result.prepared[contestant.name] = prepared;
      result.rates[contestant.name] = [];
      ready.push(contestant);
      const { accuracy, steps } = prepared;
      const learnt = Number.isFinite(accuracy)
        ? `reads ${(100 * accuracy).toFixed(1)} % after ${whole.format(steps)} steps`
        : 'ready';
      console.log(`  ${label}: ${learnt}`);
    } catch (error) {
      result.failures[contestant.name] = reasonOf(error);
      console.log(`  ${label} does not run: ${reasonOf(error)}`);
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (const { name, measure } of orderOf(ready, round)) {
      result.rates[name]?.push(await measure(seconds));
    }
  }
  for (const [name, rates] of Object.entries(result.rates)) {
    const { median, low, high } = spread(rates);
    const range = `(${whole.format(low)} to ${whole.format(high)})`;
    console.log(
      `  ${(labels[name] ?? name).padEnd(38)} ${whole.format(median).padStart(11)} ${range}`,
    );
  }
  return result;
}
