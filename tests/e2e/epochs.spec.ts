// Who hears the page is told of the epochs that have ended, politely: not more often than can be
// listened to, and of the last one at rest.
import type { Page } from '@playwright/test';
import { button } from './lab.ts';
import { expect, test } from './site.ts';

interface Told {
  text: string;
  at: number;
}

declare global {
  interface Window {
    told: Told[];
  }
}

/** Keeps all that the region of this room says from now on. */
async function listen(page: Page, room: string): Promise<void> {
  await page
    .locator(`${room} p.sr[aria-live="polite"]`)
    .first()
    .evaluate((region) => {
      window.told = [];
      let last = region.textContent?.trim() ?? '';
      new MutationObserver(() => {
        const text = region.textContent?.trim() ?? '';
        if (text !== last && text !== '') window.told.push({ text, at: performance.now() });
        last = text;
      }).observe(region, { childList: true, characterData: true, subtree: true });
    });
}

const told = (page: Page) => page.evaluate(() => window.told);

const rooms = [
  {
    room: 'digits',
    locale: 'en-US',
    words: ['Start', 'Pause'],
    epochs: /^\d+ epochs?, [\d,]+ steps, test accuracy [\d.]+%\.$/,
    rest: /^Paused\. \d+ epochs?, /,
  },
  {
    room: 'boundary',
    locale: 'ko-KR',
    words: ['시작', '일시정지'],
    epochs: /^[\d,]+에폭, [\d,]+스텝, 점 [\d,]+개 중/,
    rest: /^일시정지했습니다\. [\d,]+에폭, /,
  },
  {
    room: 'race',
    locale: 'en-US',
    words: ['Start', 'Pause'],
    epochs: /^[\d,]+ epochs?\. After [\d,]+ steps: /,
    rest: /^[\d,]+ epochs?\. After [\d,]+ steps: /,
  },
] as const;

for (const { room, locale, words, epochs, rest } of rooms) {
  test.describe(room, () => {
    test.use({ locale });

    test(`tells of epochs, at most every eight seconds, in ${locale}`, async ({ page }) => {
      test.slow();
      await page.goto(`./#${room}`);
      const [start, pause] = words;
      await expect(button(page, start)).toBeEnabled({ timeout: 30_000 });
      await listen(page, `glassbox-${room}`);
      await button(page, start).click();
      await expect
        .poll(async () => (await told(page)).length, { timeout: 60_000 })
        .toBeGreaterThanOrEqual(2);
      const heard = await told(page);
      for (const { text } of heard) expect(text).toMatch(epochs);
      const gaps = heard.slice(1).map(({ at }, i) => at - (heard[i]?.at ?? 0));
      for (const gap of gaps) expect(gap).toBeGreaterThan(7500);

      await button(page, pause).click();
      await expect
        .poll(async () => (await told(page)).slice(heard.length).at(-1)?.text ?? '')
        .toMatch(rest);
    });
  });
}
