// Measurements of the boundary lab.
import { busyness, button, pauseLatency, watchedPage } from './measure-page.mjs';

/**
 * The share of the worker's time that goes into pictures, as its frames say.
 * @param {import('./measure-page.mjs').Page} page @param {number} seconds
 */
async function drawingShare(page, seconds) {
  return page.evaluate(async (seconds) => {
    /** @param {ParentNode} root @returns {any} */
    const labBelow = (root) => {
      for (const element of root.querySelectorAll('*')) {
        if (element.localName === 'glassbox-boundary') return element;
        const found = element.shadowRoot && labBelow(element.shadowRoot);
        if (found) return found;
      }
    };
    const { run } = labBelow(document);
    let drawing = 0;
    let last = null;
    const begin = performance.now();
    const end = begin + seconds * 1000;
    while (performance.now() < end) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const { cost } = run.latest;
      if (!cost || cost === last) continue;
      last = cost;
      for (const spent of Object.values(cost.views)) drawing += spent;
    }
    return drawing / (performance.now() - begin);
  }, seconds);
}

/**
 * Two spirals with every picture live: the boundary, all neurons, the bent plane, the curves.
 * @param {import('./measure-page.mjs').Browser} browser
 * @param {string} url
 * @returns {Promise<import('./measure-page.mjs').Figures>}
 */
async function measureSpiral(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.setViewportSize({ width: 1440, height: 2400 });
    await page.goto(`${url}#boundary?data=spiral&hidden=8,8&batch=10&rate=0.03`);
    await page.waitForTimeout(1500);
    await button(page, 'Start').click();
    await page.waitForTimeout(1000);
    const watched = await busyness(page, 4);
    const share = await drawingShare(page, 3);
    await page.getByRole('slider', { name: 'Speed' }).first().press('End');
    await page.waitForTimeout(1000);
    const fast = await busyness(page, 4);
    const fastShare = await drawingShare(page, 3);
    return {
      'spiral, all pictures: frames per second': watched.framesPerSecond,
      'spiral, all pictures: longest main-thread task, ms': watched.longestTask,
      "spiral, all pictures: pictures' share of the worker's time": share,
      'spiral at full speed: frames per second': fast.framesPerSecond,
      'spiral at full speed: longest main-thread task, ms': fast.longestTask,
      "spiral at full speed: pictures' share of the worker's time": fastShare,
    };
  } finally {
    await page.close();
  }
}

/**
 * XOR from the default seed, then training at full speed.
 * @param {import('./measure-page.mjs').Browser} browser
 * @param {string} url
 * @returns {Promise<import('./measure-page.mjs').Figures>}
 */
export async function measureBoundary(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.goto(`${url}#boundary`);
    await page.waitForTimeout(1500);
    const solved = page.evaluate(async () => {
      const { watch } = /** @type {any} */ (globalThis);
      const pressed = await new Promise((resolve) => {
        addEventListener('pointerdown', () => resolve(performance.now()), {
          once: true,
          capture: true,
        });
      });
      const end = await watch.when(
        () => watch.value('train-loss') < 0.01 && watch.value('train-accuracy') === 1,
        60,
      );
      return end - pressed;
    });
    await page.waitForTimeout(100);
    await button(page, 'Start').click();
    const time = await solved;
    const watched = await busyness(page, 4);
    await page.getByRole('slider', { name: 'Speed' }).first().press('End');
    const fast = await busyness(page, 4);
    const pause = await pauseLatency(page);
    return {
      'from the press on Start to XOR solved (loss < 0.01, four right), ms': time,
      'frames per second': watched.framesPerSecond,
      'longest main-thread task, ms (0: none of 50 ms or more)': watched.longestTask,
      'longest gap between two frames, ms': watched.longestGap,
      'frames per second at full speed': fast.framesPerSecond,
      'longest main-thread task at full speed, ms': fast.longestTask,
      'longest gap between two frames at full speed, ms': fast.longestGap,
      'from the press on Pause to the last iteration shown, ms': pause,
      ...(await measureSpiral(browser, url)),
    };
  } finally {
    await page.close();
  }
}
