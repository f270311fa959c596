// npm run measure: times on the built site in Chromium, printed as a table. Nothing here passes or
// fails; npm test asserts what happens, this says how fast.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { runMain } = await import('./common.mjs');

/** @typedef {import('@playwright/test').Page} Page */

const rounds = 3;
const trainingSeconds = 5;

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The plain number of a metric on the open page; NaN until it is measured. @param {Page} page @param {string} name */
async function metric(page, name) {
  const text = await page.locator(`[data-metric="${name}"]`).getAttribute('data-value');
  return text ? Number(text) : NaN;
}

/** @param {() => Promise<boolean>} condition @returns {Promise<number>} milliseconds until it held */
async function timeUntil(condition) {
  const begin = performance.now();
  while (!(await condition())) {
    if (performance.now() - begin > 30_000) {
      throw new Error('expected the page to get there within 30 s, got no such state');
    }
  }
  return performance.now() - begin;
}

/**
 * One fresh page of the digits lab: opening, training for some seconds, pausing.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 */
async function measureDigits(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await page.addInitScript(() => {
      const times = /** @type {number[]} */ ([]);
      Object.assign(globalThis, { longTasks: times });
      new PerformanceObserver((list) => {
        times.push(...list.getEntries().map((entry) => entry.duration));
      }).observe({ type: 'longtask', buffered: true });
    });
    const start = page.getByRole('button', { name: 'Start', exact: true });
    const begin = performance.now();
    await page.goto(`${url}#digits`);
    await timeUntil(() => start.isEnabled());
    const interactive = performance.now() - begin;
    await start.click();
    await timeUntil(async () => (await metric(page, 'iteration')) > 0);
    const firstIteration = performance.now() - begin;

    await page.evaluate(() => {
      /** @type {any} */ (globalThis).longTasks.length = 0;
    });
    await page.waitForTimeout(trainingSeconds * 1000);
    const imagesPerSecond = await metric(page, 'images-per-second');
    const tasks = await page.evaluate(() => /** @type {any} */ (globalThis).longTasks);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const pause = await timeUntil(() => start.isVisible());
    return {
      'opened and ready to start, ms': interactive,
      'opened and first iteration done, ms': firstIteration,
      'training images per second': imagesPerSecond,
      'longest main-thread task over 50 ms, ms (0: none)': Math.max(0, ...tasks),
      'pause shown after the click, ms': pause,
    };
  } finally {
    await page.close();
  }
}

/** @param {Record<string, number>[]} runs */
function printMedians(runs) {
  console.log(`\nDigits lab, median of ${runs.length} runs (lowest to highest)`);
  for (const what of Object.keys(runs[0] ?? {})) {
    const values = runs.map((run) => run[what] ?? NaN);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const numbers = [median(values), low, high].map((value) => value.toFixed(0));
    console.log(`  ${what.padEnd(52)} ${numbers[0]?.padStart(8)} (${numbers[1]} to ${numbers[2]})`);
  }
}

await runMain(async () => {
  const { setUp } = await import('./setup.mjs');
  setUp({ forTests: true });
  const { buildSite } = await import('./build.mjs');
  const { serveSite } = await import('./serve.mjs');
  const { chromium } = await import('@playwright/test');
  const { launchOptions } = await import('./chromium.mjs');

  await buildSite(); // prints the sizes
  const site = await serveSite();
  const browser = await chromium.launch(launchOptions);
  try {
    const runs = [];
    for (let round = 0; round < rounds; round++) runs.push(await measureDigits(browser, site.url));
    printMedians(runs);
  } finally {
    await browser.close();
    site.close();
  }
});
