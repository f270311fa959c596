// npm run bench: Glassbox beside its peers in one Chromium, and natively. Prints tables; a whole run
// also writes tests/bench/results.md, its plot and README's table. Nothing here passes or fails.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { fromRoot, Problem, runMain } = await import('./common.mjs');
const { contests, labels } = await import('./bench-contestants.mjs');
const { claims, pageRow, rowOf } = await import('./bench-rows.mjs');
const { claimsTable, report, withTable } = await import('./bench-report.mjs');
const { plot } = await import('./bench-plot.mjs');

const usage =
  '--rounds N, --seconds N, --patience N, --only W1,W1-dense,..., --peers tfjs-wasm,jax,...';

/** @param {string | undefined} text @param {string} what @param {number} otherwise */
function positive(text, what, otherwise) {
  const value = text === undefined ? otherwise : Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw new Problem(`--${what}: expected a number above 0, got "${text}"`);
}

/** @param {string | undefined} text @param {string} what @param {string[]} known */
function names(text, what, known) {
  const asked = text?.split(',') ?? known;
  const unknown = asked.find((name) => !known.includes(name));
  if (unknown === undefined) return asked;
  throw new Problem(`--${what}: expected some of ${known.join(', ')}, got "${unknown}"`);
}

function readArguments() {
  const text = /** @type {const} */ ({ type: 'string' });
  const options = { rounds: text, seconds: text, patience: text, only: text, peers: text };
  try {
    const { values } = parseArgs({ options });
    return {
      rounds: Math.ceil(positive(values.rounds, 'rounds', 7)),
      seconds: positive(values.seconds, 'seconds', 1),
      // So many milliseconds an epoch may take before its accuracy is looked at anyway.
      patience: 1000 * positive(values.patience, 'patience', 20),
      only: names(
        values.only,
        'only',
        contests.map(({ id }) => id),
      ),
      who: names(values.peers, 'peers', Object.keys(labels)),
      whole: values.only === undefined && values.peers === undefined,
    };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`expected ${usage}, got "${process.argv.slice(2).join(' ')}"`);
  }
}

/** @typedef {ReturnType<typeof readArguments>} Asked */

const load = () => (loadavg()[0] ?? 0).toFixed(1);

/** Seconds from navigation to 97 %, and of training to 99 % with the CNN preset. */
const pageTasks = [
  {
    what: 'from navigation to 97 % of the test digits, through the page, s',
    target: 'under 3',
    threshold: 0.97,
    settings: '',
    patience: 60,
    from: /** @type {const} */ ('fromNavigation'),
    limit: 3000,
  },
  {
    what: 'CNN preset: training until 99 % of the test digits, through the page, s',
    target: 'under 60',
    threshold: 0.99,
    settings: 'network=lenet',
    patience: 120,
    from: /** @type {const} */ ('fromStart'),
    limit: 60_000,
  },
];

/** @param {import('@playwright/test').Browser} browser @param {string} url @param {number} rounds */
async function pageRows(browser, url, rounds) {
  const { timeToAccuracy } = await import('./measure-accuracy.mjs');
  const rows = [];
  for (const { what, target, from, limit, ...task } of pageTasks) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      times.push((await timeToAccuracy(browser, url, task))[from]);
    }
    const show = (/** @type {number} */ time) => (time / 1000).toFixed(1);
    rows.push(pageRow(what, target, times, show, (time) => time < limit));
  }
  return rows;
}

await runMain(async () => {
  const asked = readArguments();
  const { setUp } = await import('./setup.mjs');
  setUp({ forTests: true, forBenchmark: true });
  const { buildSite } = await import('./build.mjs');
  await buildSite();
  const { buildBench } = await import('./bench-build.mjs');
  await buildBench();
  const { openField } = await import('./bench-field.mjs');

  const loadBefore = load();
  const field = await openField(asked);
  const results = [];
  /** @type {import('./bench-rows.mjs').Row[]} */
  let fromPage = [];
  try {
    for (const contest of contests.filter(({ id }) => asked.only.includes(id))) {
      results.push(await field.run(contest));
    }
    if (asked.whole) fromPage = await pageRows(field.browser, field.siteUrl, 3);
  } finally {
    await field.close();
  }

  const rates = Object.fromEntries(results.map((result) => [result.contest.id, result.rates]));
  const rows = [
    ...claims
      .filter(({ contest }) => asked.only.includes(contest))
      .map((claim) => rowOf(claim, rates)),
    ...fromPage,
  ];
  console.log(`\n${claimsTable(rows)}`);
  const machine = `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} processors`;
  const date = new Date().toISOString().slice(0, 10);
  const facts = {
    Machine: machine,
    Date: date,
    Rounds: `${asked.rounds} of ${asked.seconds} s`,
    'Load of the last minute, before and after': `${loadBefore} and ${load()}`,
    ...field.versions,
  };
  for (const [what, value] of Object.entries(facts)) console.log(`${what}: ${value}`);
  if (!asked.whole) {
    console.log('Nothing was written: that takes a run of all workloads and all peers.');
    return;
  }
  writeFileSync(fromRoot('tests/bench/results.md'), report(facts, rows, results));
  writeFileSync(fromRoot('tests/bench/results.svg'), plot(results, `${machine}. ${date}`));
  const readme = fromRoot('README.md');
  const caption = `Measured on ${date}: ${machine}, Chromium ${field.browser.version()}.`;
  const shown = `${claimsTable(rows)}\n\n${caption}`;
  writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), shown));
  console.log('Written: tests/bench/results.md, tests/bench/results.svg, the table in README.md');
});
