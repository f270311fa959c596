// How long a person waits until the digits lab reads as well as that.
import { button, watchedPage } from './measure-page.mjs';

/** @typedef {import('./measure-page.mjs').Browser} Browser */

/**
 * Opens the digits lab with an empty cache, presses Start as soon as that can be done,
 * and waits until the shown test accuracy has come to `threshold`.
 * @param {Browser} browser @param {string} url
 * @param {{ threshold: number, settings?: string, patience?: number }} task `settings` as the
 *   address has them behind the question mark; `patience` in seconds
 * @returns {Promise<{ fromNavigation: number, fromStart: number, accuracy: number }>}
 *   milliseconds, NaN when the threshold was not reached; the highest accuracy that was shown
 */
export async function timeToAccuracy(browser, url, { threshold, settings = '', patience = 120 }) {
  const page = await watchedPage(browser); // in a context of its own
  try {
    await page.goto(`${url}#digits${settings === '' ? '' : `?${settings}`}`);
    const times = page.evaluate(
      async ({ threshold, patience }) => {
        const { watch } = /** @type {any} */ (globalThis);
        const pressed = new Promise((resolve) => {
          addEventListener('pointerdown', () => resolve(performance.now()), {
            once: true,
            capture: true,
          });
        });
        let highest = NaN;
        const reached = watch.when(() => {
          const now = watch.value('test-accuracy');
          if (!(now <= highest)) highest = now;
          return now >= threshold;
        }, patience);
        const end = await reached;
        return { fromNavigation: end, fromStart: end - (await pressed), accuracy: highest };
      },
      { threshold, patience },
    );
    await button(page, 'Start').click();
    return await times;
  } finally {
    await page.close();
  }
}
