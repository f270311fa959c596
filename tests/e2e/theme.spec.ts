// Light, dark, as the system has it: by the switch, remembered, by the address, also on canvases.
import type { Page } from '@playwright/test';
import { button, expectMetric, openLab, pause } from './lab.ts';
import { expect, test } from './site.ts';

const root = (page: Page) => page.locator('html');
const tool = (page: Page, name: string) => page.locator(`glassbox-tools [data-tool="${name}"]`);

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const light = 'rgb(237, 242, 240)';
const dark = 'rgb(10, 17, 16)';

/** The sum of all colours that are painted on the curves: light lines on dark, or the other way round. */
const paint = (page: Page) =>
  page
    .locator('glassbox-chart canvas')
    .first()
    .evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pen = (canvas as HTMLCanvasElement).getContext('2d');
      const pixels = pen?.getImageData(0, 0, width, height).data ?? [];
      let [sum, count] = [0, 0];
      for (let i = 0; i < pixels.length; i += 4) {
        if ((pixels[i + 3] as number) < 200) continue;
        sum += pixels[i] as number;
        count += 1;
      }
      return sum / Math.max(1, count);
    });

test('the switch turns through the themes, the curves too, and is remembered', async ({ page }) => {
  await openLab(page, 'digits');
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(100);
  await pause(page);
  expect(await ground(page)).toBe(light);
  await expect(tool(page, 'theme')).toHaveAccessibleName('Theme: as the system has it');
  const before = await paint(page);

  await tool(page, 'theme').click();
  await expect(root(page)).toHaveAttribute('data-theme', 'light');
  await tool(page, 'theme').click();
  await expect(root(page)).toHaveAttribute('data-theme', 'dark');
  expect(await ground(page)).toBe(dark);
  await expect(tool(page, 'theme')).toHaveAccessibleName('Theme: dark');
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute(
    'content',
    '#0a1110',
  );
  await expect.poll(() => paint(page)).not.toBeCloseTo(before, 0);

  // Before anything of the page is drawn.
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.first = getComputedStyle(document.body).backgroundColor;
    });
  });
  await page.reload();
  await expect(root(page)).toHaveAttribute('data-first', dark);

  await tool(page, 'theme').click();
  await expect(root(page)).not.toHaveAttribute('data-theme');
  expect(await page.evaluate(() => localStorage.getItem('glassbox-theme'))).toBeNull();
});

test('the address names a theme for this visit, and the switch goes beyond it', async ({
  page,
}) => {
  await page.goto('./?theme=dark#boundary');
  await expect(button(page, 'Start')).toBeEnabled();
  expect(await ground(page)).toBe(dark);
  expect(await page.evaluate(() => localStorage.getItem('glassbox-theme'))).toBeNull();
  await tool(page, 'theme').click();
  expect(new URL(page.url()).search).toBe('');
  expect(await ground(page)).toBe(light);
});

test.describe('where the system is dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the page is dark by itself, and can be light', async ({ page }) => {
    await openLab(page, 'digits');
    expect(await ground(page)).toBe(dark);
    await tool(page, 'theme').click();
    await expect(root(page)).toHaveAttribute('data-theme', 'light');
    expect(await ground(page)).toBe(light);
  });
});
