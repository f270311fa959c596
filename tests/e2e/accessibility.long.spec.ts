// Every view in both languages, both themes and all widths. Prints what axe and the layout say.
import { axeViolations } from './axe.ts';
import { clippedLabels } from './layout.ts';
import { expect, test } from './site.ts';
import { openView, settled, views } from './views.ts';

const themes = ['light', 'dark'] as const;
const axeWidths = [1440, 390] as const;
/** 320 x 256 is a window of 1280 x 1024 enlarged four times. */
const windows = [
  [320, 256],
  [360, 640],
  [390, 844],
  [768, 1024],
  [1440, 900],
  [2560, 1440],
  [3840, 2160],
] as const;
const columns = axeWidths.flatMap((width) => themes.map((theme) => `${theme} ${width}`));

for (const [language, locale] of [
  ['English', 'en-GB'],
  ['Korean', 'ko-KR'],
] as const) {
  test.describe(`in ${language}`, () => {
    // One after the other in one worker: the rows come together.
    test.describe.configure({ mode: 'default' });
    test.use({ locale });
    const rows: string[] = [];

    test.afterAll(() => {
      const heads = [`${language}: view`, ...columns.map((name) => `axe, ${name}`), 'cut off'];
      const rule = heads.map((_, i) => (i === 0 ? '---' : '---:'));
      console.log([`| ${heads.join(' | ')} |`, `| ${rule.join(' | ')} |`, ...rows].join('\n'));
    });

    for (const view of views) {
      test(`${view.name}: nothing for axe, nothing cut off`, async ({ page }) => {
        await openView(page, view);
        const counts: number[] = [];
        const said: string[] = [];
        for (const width of axeWidths) {
          await page.setViewportSize({ width, height: 844 });
          for (const colorScheme of themes) {
            await page.emulateMedia({ colorScheme });
            await settled(page);
            const violations = await axeViolations(page);
            counts.push(violations.length);
            said.push(...violations.map((one) => `${colorScheme}, ${width} px: ${one}`));
          }
        }
        let cut = 0;
        for (const [width, height] of windows) {
          await page.setViewportSize({ width, height });
          await settled(page);
          const labels = await clippedLabels(page);
          cut += labels.length;
          said.push(...labels.map((one) => `${width} px: ${one}`));
        }
        rows.push(`| ${[view.name, ...counts, cut].join(' | ')} |`);
        expect(said).toEqual([]);
      });
    }
  });
}
