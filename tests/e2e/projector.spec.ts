// What a class sees, and screens from a phone to 4K.
import type { Page } from '@playwright/test';
import { roomIds as rooms } from '../../web/src/client/route.ts';
import { button, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const typeSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

test('the projector view has larger type and fewer controls, and Escape leaves it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openLab(page, 'boundary');
  const before = await typeSize(page);
  const settings = page.getByRole('combobox', { name: 'Learning rate' });
  await expect(settings).toBeVisible();
  const tool = page.getByRole('button', { name: 'Projector view' });
  await tool.click();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'projector');
  await expect(tool).toHaveAttribute('aria-pressed', 'true');
  expect(new URL(page.url()).search).toBe('?view=projector');
  expect(await typeSize(page)).toBeGreaterThanOrEqual(before * 1.4);
  await expect(settings).toBeHidden();
  for (const name of ['Start', 'Step', 'Reset']) await expect(button(page, name)).toBeVisible();
  expect(await tooWide(page)).toBeLessThanOrEqual(0);

  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-view');
  await expect(settings).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`opened for a projector of ${width} x ${height}, nothing is too wide in any room`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?view=projector');
    await expect(page.locator('html')).toHaveAttribute('data-view', 'projector');
    for (const room of rooms) {
      await page.goto(`./?view=projector#${room}`);
      await expect(page.locator(`glassbox-${room} h1`).first()).toBeVisible();
      expect(await tooWide(page), room).toBeLessThanOrEqual(0);
    }
  });
}

for (const [width, height] of [
  [360, 740],
  [768, 1024],
  [2560, 1440],
  [3840, 2160],
] as const) {
  test(`at ${width} px the page uses its screen, and no room is too wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const room of rooms) {
      await page.goto(`./#${room}`);
      await expect(page.locator(`glassbox-${room} h1`).first()).toBeVisible();
      expect(await tooWide(page), room).toBeLessThanOrEqual(0);
      const used = await page.locator(`glassbox-${room}`).evaluate((lab) => lab.clientWidth);
      expect(used / width, room).toBeGreaterThan(0.75);
    }
    expect(await typeSize(page)).toBeGreaterThanOrEqual(Math.max(16, width * 0.0079));
  });
}

test.describe('three device pixels to one', () => {
  test.use({ deviceScaleFactor: 3 });

  test('the curves are as sharp as the screen', async ({ page }) => {
    await openLab(page, 'digits');
    const strip = page.locator('glassbox-chart canvas').first();
    const ratio = await strip.evaluate(
      (canvas) => (canvas as HTMLCanvasElement).width / canvas.clientWidth,
    );
    expect(ratio).toBeCloseTo(3, 1);
  });
});
