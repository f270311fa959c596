// Every view of the page, in English on a desktop and in Korean on a phone in the dark: axe finds
// nothing, no label is cut off, and a finger can press everything. All combinations of language,
// theme and width: accessibility.long.spec.ts.
import { axeViolations } from './axe.ts';
import { button, expectMetric, openLab } from './lab.ts';
import { clippedLabels, runningAnimations, smallTargets } from './layout.ts';
import { expect, test } from './site.ts';
import { openView, settled, views } from './views.ts';

const height = 844;

for (const view of views) {
  test.describe('in English', () => {
    test.use({ locale: 'en-GB', colorScheme: 'light', viewport: { width: 1440, height } });

    test(`${view.name}: nothing for axe, nothing cut off`, async ({ page }) => {
      await openView(page, view);
      expect(await axeViolations(page), 'axe, 1440 px').toEqual([]);
      expect.soft(await clippedLabels(page), '1440 px').toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      await settled(page);
      expect.soft(await clippedLabels(page), '360 px').toEqual([]);
    });
  });

  test.describe('in Korean', () => {
    test.use({ locale: 'ko-KR', colorScheme: 'dark', viewport: { width: 390, height } });

    test(`${view.name}: nothing for axe, nothing cut off, 40 px to press`, async ({ page }) => {
      await openView(page, view);
      expect(await axeViolations(page), 'axe, 390 px').toEqual([]);
      expect.soft(await smallTargets(page), '390 px').toEqual([]);
      await page.setViewportSize({ width: 360, height: 640 });
      await settled(page);
      expect.soft(await clippedLabels(page), '360 px').toEqual([]);
      await page.setViewportSize({ width: 1440, height: 900 });
      await settled(page);
      expect.soft(await clippedLabels(page), '1440 px').toEqual([]);
    });
  });
}

for (const lab of ['digits', 'boundary'] as const) {
  test(`nothing moves by itself in the ${lab} lab where less motion is wanted`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLab(page, lab);
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(20);
    for (let i = 0; i < 8; i++) {
      await button(page, 'Pause').hover();
      expect(await runningAnimations(page)).toEqual([]);
      await button(page, 'Reset').hover();
      expect(await runningAnimations(page)).toEqual([]);
    }
    // Where motion is wanted, the same looks find some: they can see it.
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect
      .poll(async () => {
        await button(page, 'Step').hover();
        const first = await runningAnimations(page);
        await button(page, 'Reset').hover();
        return first.length + (await runningAnimations(page)).length;
      })
      .toBeGreaterThan(0);
  });
}
