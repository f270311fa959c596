// Measurements of the digits lab.
import { timeToAccuracy } from './measure-accuracy.mjs';
import { busyness, button, median, metric, pauseLatency, watchedPage } from './measure-page.mjs';

/** @typedef {import('./measure-page.mjs').Page} Page */
/** @typedef {import('./measure-page.mjs').Browser} Browser */
/** @typedef {import('./measure-page.mjs').Figures} Figures */

/** @param {Page} page */
const allDigits = (page) =>
  page.getByText('60,000 digits to learn from, 10,000 to test on.').waitFor({ timeout: 120_000 });

/**
 * Opening the page and starting as soon as digits are to be seen.
 * @param {Browser} browser @param {string} url @returns {Promise<Figures>}
 */
export async function measureOpening(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await watchedPage(context);
  try {
    await page.goto(`${url}#digits`, { waitUntil: 'commit' });
    const times = await page.evaluate(async () => {
      const { watch } = /** @type {any} */ (globalThis);
      const startable = watch.when(() => watch.start()?.disabled === false);
      const seen = watch.when(() => watch.tile());
      const usable = Math.max(await startable, await seen);
      watch.start().click();
      const first = await watch.when(() => watch.value('iteration') > 0);
      const all = await watch.when(() => watch.lab().run.latest.load?.phase === 'complete');
      return { startable: await startable, usable, first, all };
    });
    return {
      'from navigation (nothing cached) until Start can be pressed, ms': times.startable,
      'until the first digits are shown as well, ms': times.usable,
      'until the first update is shown, ms': times.first,
      'until all 70,000 digits are there (training meanwhile), ms': times.all,
    };
  } finally {
    await context.close();
  }
}

/** @param {Browser} browser @param {string} url @returns {Promise<Figures>} */
export async function measureTimeTo97(browser, url) {
  const { fromNavigation, fromStart } = await timeToAccuracy(browser, url, { threshold: 0.97 });
  return {
    'from navigation (nothing cached) until the page shows 97 %, ms': fromNavigation,
    'of these since the press on Start, ms': fromStart,
  };
}

/**
 * Training with all digits there.
 * @param {Browser} browser @param {string} url @returns {Promise<Figures>}
 */
export async function measureTraining(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.goto(`${url}#digits`);
    await allDigits(page);
    await page.waitForTimeout(1000);
    const reached = page.evaluate(async () => {
      const { watch } = /** @type {any} */ (globalThis);
      const pressed = await new Promise((resolve) => {
        addEventListener('pointerdown', () => resolve(performance.now()), {
          once: true,
          capture: true,
        });
      });
      const end = await watch.when(() => watch.value('test-accuracy') >= 0.97, 300);
      return { time: end - pressed, epoch: watch.value('epoch') };
    });
    await page.waitForTimeout(100);
    await button(page, 'Start').click();
    const watching = busyness(page, 8);
    const perSecond = await trainedPerSecond(page, () => watching);
    const busy = await watching;
    const { time, epoch } = await reached;
    const pause = await pauseLatency(page);
    return {
      'images per second while training': perSecond,
      'from the press on Start to 97 % of the test digits, ms': time,
      'epochs done by then': epoch,
      'longest main-thread task, ms (0: none of 50 ms or more)': busy.longestTask,
      'main-thread tasks over 50 ms in 8 s': busy.longTasks,
      'frames per second': busy.framesPerSecond,
      'longest gap between two frames, ms': busy.longestGap,
      'gaps over 50 ms': busy.gapsOver50,
      'from the press on Pause to the last iteration shown, ms': pause,
    };
  } finally {
    await page.close();
  }
}

/**
 * From a stroke's first ink to its digit, twenty times paused and twenty times running.
 * @param {Browser} browser @param {string} url @returns {Promise<Figures>}
 */
export async function measureDrawing(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.goto(`${url}#digits`);
    await allDigits(page);
    const paused = await drawingLatencies(page);
    await button(page, 'Start').click();
    await page.waitForTimeout(1000);
    const running = await drawingLatencies(page);
    return {
      'from ink to the digit, paused, median, ms': median(paused),
      'from ink to the digit, paused, longest of 20, ms': Math.max(...paused),
      'from ink to the digit, running, median, ms': median(running),
      'from ink to the digit, running, longest of 20, ms': Math.max(...running),
    };
  } finally {
    await page.close();
  }
}

/** @param {Page} page @returns {Promise<number[]>} */
async function drawingLatencies(page) {
  const pad = page.getByLabel('Drawing pad', { exact: true });
  const latencies = [];
  for (let i = 0; i < 20; i++) {
    await button(page, 'Clear').click();
    while (!Number.isNaN(await metric(page, 'drawn-digit'))) await page.waitForTimeout(20);
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (!box) throw new Error('expected a drawing pad that can be seen, got none');
    const answered = page.evaluate(async () => {
      const { watch } = /** @type {any} */ (globalThis);
      const inked = await new Promise((resolve) => {
        addEventListener('pointerdown', () => resolve(performance.now()), {
          once: true,
          capture: true,
        });
      });
      return (await watch.when(() => !Number.isNaN(watch.value('drawn-digit')), 10)) - inked;
    });
    await page.waitForTimeout(50);
    await page.mouse.move(box.x + box.width * (0.3 + 0.02 * i), box.y + box.height * 0.3);
    await page.mouse.down();
    latencies.push(await answered);
    await page.mouse.up();
  }
  return latencies;
}

/**
 * The reference network in the page, and in the same worker without a page that looks on: how much
 * of the worker's time is training. The two take turns, so that both see the same machine.
 * @param {Browser} browser @param {string} url
 * @returns {Promise<{ inPage: number, alone: number, share: number }>} images per second, medians,
 *   and the median of the rounds' ratios
 */
export async function measureReference(browser, url, rounds = 5) {
  const page = await watchedPage(browser);
  try {
    await page.goto(`${url}#digits?hidden=128&rate=0.1&batch=64`);
    await allDigits(page);
    const pairs = [];
    for (let round = 0; round < rounds; round++) {
      const alone = await trainedAlone(page, 2500);
      await button(page, 'Start').click();
      await page.waitForTimeout(500);
      const inPage = await trainedPerSecond(page, () => page.waitForTimeout(2500));
      await button(page, 'Pause').click();
      await page.waitForTimeout(300);
      pairs.push({ alone, inPage });
    }
    return {
      alone: median(pairs.map(({ alone }) => alone)),
      inPage: median(pairs.map(({ inPage }) => inPage)),
      share: median(pairs.map(({ alone, inPage }) => inPage / alone)),
    };
  } finally {
    await page.close();
  }
}

/** Images per second when the worker is asked once and nobody looks. @param {Page} page @param {number} milliseconds */
function trainedAlone(page, milliseconds) {
  return page.evaluate(async (time) => {
    const app = document.querySelector('glassbox-app');
    const lab = /** @type {any} */ (app?.shadowRoot?.querySelector('glassbox-digits'));
    const train = (/** @type {number} */ milliseconds) =>
      lab.run.call((/** @type {any} */ worker) =>
        worker.advance({ milliseconds, steps: 1e9, views: {} }),
      );
    const before = await train(500);
    const begin = performance.now();
    const after = await train(time);
    const seconds = (performance.now() - begin) / 1000;
    return (after.status.samplesSeen - before.status.samplesSeen) / seconds;
  }, milliseconds);
}

/** Images per second while something else happens. @param {Page} page @param {() => Promise<unknown>} meanwhile */
async function trainedPerSecond(page, meanwhile) {
  const now = () =>
    page.evaluate(() => {
      const app = document.querySelector('glassbox-app');
      const lab = /** @type {any} */ (app?.shadowRoot?.querySelector('glassbox-digits'));
      return { time: performance.now(), samples: lab.status.samplesSeen };
    });
  const before = await now();
  await meanwhile();
  const after = await now();
  return (1000 * (after.samples - before.samples)) / (after.time - before.time);
}
