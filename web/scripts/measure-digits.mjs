// Measurements of the digits lab.
import { busyness, button, median, metric, pauseLatency, watchedPage } from './measure-page.mjs';

/** @typedef {import('./measure-page.mjs').Page} Page */
/** @typedef {import('./measure-page.mjs').Browser} Browser */
/** @typedef {import('./measure-page.mjs').Figures} Figures */

/** @param {Page} page */
const allDigits = (page) =>
  page.getByText('60,000 digits to learn from, 10,000 to test on.').waitFor({ timeout: 120_000 });

/**
 * Opening the page and starting as soon as that can be done.
 * @param {Browser} browser @param {string} url @returns {Promise<Figures>}
 */
export async function measureOpening(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.goto(`${url}#digits`);
    const times = await page.evaluate(async () => {
      const { watch } = /** @type {any} */ (globalThis);
      const transport = () => {
        const digits = document
          .querySelector('glassbox-app')
          ?.shadowRoot?.querySelector('glassbox-digits');
        return digits?.shadowRoot
          ?.querySelector('glassbox-transport')
          ?.shadowRoot?.querySelector('button');
      };
      const usable = await watch.when(() => transport()?.disabled === false);
      transport()?.click();
      const first = await watch.when(() => watch.value('iteration') > 0);
      return { usable, first };
    });
    await allDigits(page);
    const arrived = await page.evaluate(() => performance.now());
    return {
      'from navigation until Start can be pressed, ms': times.usable,
      'from navigation to the first update shown, ms': times.first,
      'from navigation until all 70,000 digits are there (training meanwhile), ms': arrived,
    };
  } finally {
    await page.close();
  }
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
 * of the worker's time is training.
 * @param {Browser} browser @param {string} url
 * @returns {Promise<{ inPage: number, alone: number }>} images per second
 */
export async function measureReference(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.goto(`${url}#digits?hidden=128&rate=0.1&batch=64`);
    await allDigits(page);
    const alone = await page.evaluate(async () => {
      const app = document.querySelector('glassbox-app');
      const lab = /** @type {any} */ (app?.shadowRoot?.querySelector('glassbox-digits'));
      const train = (/** @type {number} */ milliseconds) =>
        lab.run.call((/** @type {any} */ worker) =>
          worker.advance({ milliseconds, steps: 1e9, views: {} }),
        );
      const before = await train(1000);
      const begin = performance.now();
      const after = await train(8000);
      const seconds = (performance.now() - begin) / 1000;
      return (after.status.samplesSeen - before.status.samplesSeen) / seconds;
    });
    await button(page, 'Start').click();
    await page.waitForTimeout(1000);
    return { alone, inPage: await trainedPerSecond(page, () => page.waitForTimeout(8000)) };
  } finally {
    await page.close();
  }
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
