// Measurements of the boundary lab.
import { busyness, button, pauseLatency, watchedPage } from './measure-page.mjs';

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
    };
  } finally {
    await page.close();
  }
}
