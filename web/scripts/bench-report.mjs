// What the benchmark writes: tables in Markdown.
import { labels } from './bench-contestants.mjs';
import { spreadText } from './bench-rows.mjs';
import { ratios, spread } from './bench-statistics.mjs';

/** @typedef {import('./bench-rows.mjs').Row} Row */
/** @typedef {import('./bench-contestants.mjs').Contest} Contest */

/**
 * What came of a contest: rates of each round, what was trained before, and who could not run.
 * @typedef {object} Result
 * @property {Contest} contest
 * @property {Record<string, number[]>} rates
 * @property {Record<string, { accuracy: number, steps: number }>} prepared
 * @property {Record<string, string>} failures
 */

/** @typedef {Record<string, string>} Facts of the machine and the run, in the order to be shown */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** @param {string[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/** @param {string[]} head @param {string} alignment one of "l" and "r" a column @param {string[][]} rows */
const table = (head, alignment, rows) =>
  [
    line(head),
    `|${[...alignment].map((side) => (side === 'r' ? '---:' : '---')).join('|')}|`,
    ...rows.map(line),
  ].join('\n');

/** @param {Row[]} rows */
export const claimsTable = (rows) =>
  table(
    ['what', 'target', 'measured (lowest to highest)', ''],
    'llrl',
    rows.map(({ what, target, came, verdict }) => [what, target, came, verdict]),
  );

/** @param {Contest} contest @param {{ accuracy: number, steps: number } | undefined} prepared */
function learnt({ epoch, plausible: [low, high] }, prepared) {
  if (!prepared || Number.isNaN(prepared.accuracy)) return '';
  const share = `${(100 * prepared.accuracy).toFixed(1)} %`;
  if (prepared.steps < epoch) return `${share} after ${whole.format(prepared.steps)} steps`;
  const odd = prepared.accuracy < low || prepared.accuracy > high;
  return odd ? `${share}, outside ${100 * low} to ${100 * high} %` : share;
}

/** @param {Result} result */
export function contestTable({ contest, rates, prepared, failures }) {
  const ours = rates.glassbox ?? [];
  const measured = contest.names.filter((name) => (rates[name] ?? []).length > 0);
  const byMedian = [...measured].sort(
    (a, b) => spread(rates[b] ?? []).median - spread(rates[a] ?? []).median,
  );
  const rows = byMedian.map((name) => {
    const own = rates[name] ?? [];
    const { median, low, high } = spread(own);
    const ratio =
      name === 'glassbox' || ours.length === 0 ? '' : spreadText(spread(ratios(ours, own)));
    return [
      labels[name] ?? name,
      whole.format(median),
      `${whole.format(low)} to ${whole.format(high)}`,
      ratio,
      learnt(contest, prepared[name]),
    ];
  });
  const after = contest.workload === 'W4' ? '30,000 updates' : 'an epoch';
  const head = [
    'who',
    contest.unit,
    'lowest to highest',
    'Glassbox is so many times as fast',
    `accuracy after ${after}`,
  ];
  const missing = Object.entries(failures).map(
    ([name, why]) => `\n${labels[name] ?? name} did not run: ${why.split('\n')[0]}`,
  );
  return [`### ${contest.id}: ${contest.title}`, '', table(head, 'lrrrl', rows), ...missing].join(
    '\n',
  );
}

/** The whole report. @param {Facts} facts @param {Row[]} rows @param {Result[]} results */
export const report = (facts, rows, results) =>
  [
    '# Benchmark',
    '',
    'Written by `npm run bench`. Rounds are interleaved, their order reversed every other time; figures are',
    'medians, ratios are medians of the ratios within a round. Everybody runs on one thread.',
    '',
    ...Object.entries(facts).map(([what, value]) => `- ${what}: ${value}`),
    '',
    '![All contestants on a scale of powers of ten](results.svg)',
    '',
    '## What it shows',
    '',
    claimsTable(rows),
    '',
    '## Who was measured',
    '',
    results.map(contestTable).join('\n\n'),
    '',
  ].join('\n');

const begin = '<!-- benchmark: written by npm run bench -->\n';
const end = '<!-- end of benchmark -->';

/** README with this in the place between its two marks. @param {string} readme @param {string} shown */
export function withTable(readme, shown) {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`expected "${begin.trim()}" and "${end}", got neither`);
  return `${readme.slice(0, from + begin.length)}\n${shown}\n\n${readme.slice(to)}`;
}
