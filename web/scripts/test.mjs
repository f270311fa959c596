// npm test: sets everything up, runs the suites one after another (all, or those named), and ends
// with a table and one line. A suite that fails does not stop the next.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { Problem, runMain } = await import('./common.mjs');

/**
 * @param {string[]} names
 * @param {Record<string, () => Promise<import('./test-reports.mjs').Count>>} suites
 * @param {Record<string, () => Promise<import('./test-reports.mjs').Count>>} longSuites
 */
function chosenSuites(names, suites, longSuites) {
  if (names.length === 0) return Object.entries(suites);
  if (names.length === 1 && names[0] === 'long') return Object.entries(longSuites);
  return names.map((name) => {
    const suite = suites[name];
    if (suite) return /** @type {const} */ ([name, suite]);
    const known = [...Object.keys(suites), 'long'].join(', ');
    throw new Problem(`expected the name of a suite (${known}), got "${name}"`);
  });
}

await runMain(async () => {
  const { setUp } = await import('./setup.mjs');
  setUp({ forTests: true });
  const { suites, longSuites } = await import('./suites.mjs');
  const { againLine, sum, summaryLine, summaryTable } = await import('./test-reports.mjs');

  const results = [];
  for (const [name, suite] of chosenSuites(process.argv.slice(2), suites, longSuites)) {
    console.log(`\n==== ${name} ====`);
    const begin = performance.now();
    const count = await suite();
    results.push({ name, count, seconds: (performance.now() - begin) / 1000 });
  }
  const total = sum(results.map(({ count }) => count));
  const lines = [summaryTable(results), againLine(total), summaryLine(total)];
  console.log(`\n${lines.filter(Boolean).join('\n')}`);
  if (total.failed > 0) process.exitCode = 1;
});
