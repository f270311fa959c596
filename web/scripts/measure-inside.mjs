// Measurements of the digits lab with everything that looks inside it open.
import { busyness, button, metric, pauseLatency, watchedPage } from './measure-page.mjs';

/**
 * All panes on a tall screen: weights, time machine, confusion, gallery, a digit's card, one update's
 * pictures, health.
 * @param {import('./measure-page.mjs').Browser} browser
 * @param {string} url
 * @returns {Promise<import('./measure-page.mjs').Figures>}
 */
export async function measureInside(browser, url) {
  const page = await watchedPage(browser);
  try {
    await page.setViewportSize({ width: 1440, height: 6000 });
    await page.goto(`${url}#digits`);
    await page
      .getByText('60,000 digits to learn from, 10,000 to test on.')
      .waitFor({ timeout: 120_000 });
    await button(page, 'Start').click();
    await page.locator('glassbox-misread button').first().waitFor({ timeout: 60_000 });
    await page.locator('glassbox-misread li button').first().click();
    await page.waitForTimeout(3000);
    const samples = async () => {
      const { status } = await page.evaluate(
        () => /** @type {any} */ (globalThis).watch.lab().run.latest,
      );
      return status.samplesSeen;
    };
    const before = await samples();
    const begin = performance.now();
    const watched = await busyness(page, 8);
    const perSecond = ((await samples()) - before) / ((performance.now() - begin) / 1000);
    const pause = await pauseLatency(page);
    return {
      'all panes open: frames per second': watched.framesPerSecond,
      'all panes open: longest main-thread task, ms (0: none of 50 ms or more)':
        watched.longestTask,
      'all panes open: longest gap between two frames, ms': watched.longestGap,
      'all panes open: images per second': perSecond,
      'all panes open: from the press on Pause to the last iteration shown, ms': pause,
      'all panes open: test accuracy at the end': await metric(page, 'test-accuracy'),
    };
  } finally {
    await page.close();
  }
}
