// What the measurements share: reading the open page, and watching how busy its main thread is.

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').BrowserContext} Context */
/** @typedef {Record<string, number | null>} Figures what was measured, null: could not be */

/** @param {number[]} values */
export const median = (values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {Page} page @param {string} name */
export const button = (page, name) => page.getByRole('button', { name, exact: true });

/**
 * A fresh page with a watch on it: long tasks, frames, and every change of a metric with its time.
 * @param {Browser | Context} browser a browser makes a context of its own for it
 */
export async function watchedPage(browser) {
  const page = await browser.newPage();
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.addInitScript(() => {
    const watch = {
      longTasks: /** @type {number[]} */ ([]),
      frames: /** @type {number[]} */ ([]),
      /** The element of a metric, found anew when the lab has been rendered anew. */
      metric(/** @type {string} */ name) {
        /** @type {(root: Document | ShadowRoot) => HTMLElement | null} */
        const search = (root) => {
          const found = root.querySelector(`[data-metric="${name}"]`);
          if (found) return /** @type {HTMLElement} */ (found);
          for (const { shadowRoot } of root.querySelectorAll('*')) {
            const inside = shadowRoot ? search(shadowRoot) : null;
            if (inside) return /** @type {HTMLElement} */ (inside);
          }
          return null;
        };
        return search(document);
      },
      /** The open lab. */
      lab() {
        const app = document.querySelector('glassbox-app')?.shadowRoot;
        return /** @type {any} */ (app?.querySelector('glassbox-digits, glassbox-boundary'));
      },
      /** The button Start, which is Pause while the lab trains. */
      start() {
        const transport = watch.lab()?.shadowRoot?.querySelector('glassbox-transport');
        return transport?.shadowRoot?.querySelector('button');
      },
      /** The first test digit that is shown. */
      tile() {
        const gallery = watch.lab()?.shadowRoot?.querySelector('glassbox-gallery');
        return gallery?.shadowRoot
          ?.querySelector('glassbox-tile')
          ?.shadowRoot?.querySelector('canvas');
      },
      /** NaN until it is measured. */
      value(/** @type {string} */ name) {
        const text = watch.metric(name)?.dataset.value;
        return text ? Number(text) : NaN;
      },
      /** Resolves with the time (performance.now) at which the condition first held. */
      when(/** @type {() => boolean} */ condition, seconds = 120) {
        const end = performance.now() + seconds * 1000;
        return /** @type {Promise<number>} */ (
          new Promise((resolve) => {
            const look = () => {
              if (condition()) resolve(performance.now());
              else if (performance.now() > end) resolve(NaN);
              else setTimeout(look, 2);
            };
            look();
          })
        );
      },
    };
    Object.assign(globalThis, { watch });
    new PerformanceObserver((list) => {
      watch.longTasks.push(...list.getEntries().map((entry) => entry.duration));
    }).observe({ type: 'longtask', buffered: true });
    const frame = (/** @type {number} */ time) => {
      watch.frames.push(time);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  return page;
}

/** The metric's plain number now. @param {Page} page @param {string} name @returns {Promise<number>} */
export const metric = (page, name) =>
  page.evaluate((which) => /** @type {any} */ (globalThis).watch.value(which), name);

/**
 * Watches the main thread for some seconds.
 * @param {Page} page @param {number} seconds
 */
export async function busyness(page, seconds) {
  await page.evaluate(() => {
    const { watch } = /** @type {any} */ (globalThis);
    watch.longTasks.length = 0;
    watch.frames.length = 0;
  });
  await page.waitForTimeout(seconds * 1000);
  return page.evaluate(() => {
    const { longTasks, frames } = /** @type {any} */ (globalThis).watch;
    const gaps = frames
      .slice(1)
      .map((/** @type {number} */ time, /** @type {number} */ i) => time - frames[i]);
    const time = frames.at(-1) - frames[0];
    return {
      longestTask: Math.max(0, ...longTasks),
      longTasks: longTasks.length,
      framesPerSecond: (1000 * gaps.length) / time,
      longestGap: Math.max(0, ...gaps),
      gapsOver50: gaps.filter((/** @type {number} */ gap) => gap > 50).length,
    };
  });
}

/**
 * From the press on Pause to the last change of the shown iteration, in milliseconds.
 * @param {Page} page
 */
export async function pauseLatency(page) {
  const measured = page.evaluate(async () => {
    const { watch } = /** @type {any} */ (globalThis);
    const pressed = await new Promise((resolve) => {
      addEventListener('pointerdown', () => resolve(performance.now()), {
        once: true,
        capture: true,
      });
    });
    let last = pressed;
    let before = watch.value('iteration');
    while (performance.now() - last < 1000) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      const now = watch.value('iteration');
      if (now !== before) last = performance.now();
      before = now;
    }
    return last - pressed;
  });
  await page.waitForTimeout(100);
  await button(page, 'Pause').click();
  return measured;
}
