// Builds the fuzzers of tests/cpp/fuzz and runs them. What they have learned to reach stays in
// build/fuzz/corpus; inputs that once led to a finding stand in tests/fixtures/fuzz.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fromRoot, Problem, root, run } from './common.mjs';
import { fuzzResult, fuzzTable } from './fuzz-report.mjs';

/** @typedef {import('./test-reports.mjs').Count} Count */

const programs = 'build/fuzz/tests/cpp/fuzz';

/** @returns {string[]} the names of the fuzzers, sorted */
export const fuzzers = () =>
  readdirSync(fromRoot('tests/cpp/fuzz'))
    .filter((file) => file.endsWith('_fuzz.cpp'))
    .map((file) => file.replace('_fuzz.cpp', ''))
    .sort();

export function buildFuzzers() {
  run('cmake', ['--preset', 'fuzz']);
  run('cmake', ['--build', '--preset', 'fuzz']);
  rmSync(fromRoot('build/fuzz/seeds'), { recursive: true, force: true });
  run(fromRoot(`${programs}/fuzz_seeds`), [fromRoot('build/fuzz/seeds')]);
}

/** Bytes that are worth trying: a snapshot has thousands, a name has ten. @type {Record<string, number>} */
const mostBytes = { checkpoint: 20_000, model: 20_000, idx: 2_000, names: 40, bytes: 200 };

/**
 * @param {string} name
 * @param {{ seconds: number, corpus: string, seed: number }} how the seed 0 is another every time
 */
function runFuzzer(name, { seconds, corpus, seed }) {
  const folders = [`${corpus}/${name}`, `build/fuzz/seeds/${name}`, `tests/fixtures/fuzz/${name}`];
  mkdirSync(fromRoot(`${corpus}/${name}`), { recursive: true });
  mkdirSync(fromRoot('build/fuzz/findings'), { recursive: true });
  const child = spawn(
    fromRoot(`${programs}/fuzz_${name}`),
    [
      `-max_total_time=${Math.ceil(seconds)}`,
      ...['-print_final_stats=1', '-len_control=0', `-max_len=${mostBytes[name] ?? 600}`],
      ...['-timeout=30', '-rss_limit_mb=2000', '-malloc_limit_mb=500', `-seed=${seed}`],
      `-artifact_prefix=build/fuzz/findings/${name}-`,
      ...folders.filter((folder) => existsSync(fromRoot(folder))),
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let text = '';
  child.stderr.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  const began = performance.now();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      const result = fuzzResult(text, status);
      if (result.finding) console.error(text.split('\n').slice(-60).join('\n'));
      resolve({ name, seconds: (performance.now() - began) / 1000, result });
    });
  });
}

/**
 * Runs these fuzzers, as many at once as there are processors, and prints what they did.
 * @param {string[]} names
 * @param {{ seconds: number, corpus: string, seed: number }} how for so long each
 * @returns {Promise<Count>} the fuzzers that found nothing, and those that did
 */
export async function fuzz(names, how) {
  const unknown = names.find((name) => !fuzzers().includes(name));
  if (unknown !== undefined) {
    throw new Problem(`expected a fuzzer (${fuzzers().join(', ')}), got "${unknown}"`);
  }
  const waiting = [...names];
  /** @type {{ name: string, seconds: number, result: import('./fuzz-report.mjs').FuzzResult }[]} */
  const rows = [];
  const oneAfterAnother = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      rows.push(await runFuzzer(name, how));
    }
  };
  await Promise.all(Array.from({ length: Math.min(8, availableParallelism()) }, oneAfterAnother));
  rows.sort((a, b) => a.name.localeCompare(b.name));
  console.log(fuzzTable(rows));
  const failed = rows.filter(({ result }) => result.finding).length;
  return { passed: rows.length - failed, failed, skipped: 0 };
}

/** A few seconds each, from the seeds alone: what npm test runs. @returns {Promise<Count>} */
export function fuzzBriefly() {
  const corpus = 'build/fuzz/corpus-brief';
  rmSync(fromRoot(corpus), { recursive: true, force: true });
  return fuzz(fuzzers(), { seconds: 5, corpus, seed: 1 });
}
