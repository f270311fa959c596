// A convolutional network in the digits lab: chosen, trained, looked into.
import type { Page } from '@playwright/test';
import { button, expectMetric, field, metric, openDigits, openLab } from './lab.ts';
import { expect, test } from './site.ts';
import { drawnDigits, drawStrokes } from './strokes.ts';

const parameters = 8 * 25 + 8 + 24 * 8 * 25 + 24 + 7 * 7 * 24 * 10 + 10;
const filters = (page: Page) => page.locator('glassbox-filters');
const pictures = (page: Page) =>
  filters(page)
    .locator('canvas')
    .evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));

test('it is chosen in the settings, stands in the link, and shows its filters', async ({
  page,
}) => {
  await openLab(page, 'digits');
  await expect(filters(page)).toHaveCount(0);
  await field(page, 'Network').selectOption('lenet');
  await expectMetric(page, 'parameters').toBe(parameters);
  await expect(page).toHaveURL(/network=lenet/);
  await expect(field(page, 'Hidden layers')).toHaveCount(0);
  await expect(page.locator('glassbox-weights')).toHaveCount(0);
  await expect(filters(page).locator('canvas')).toHaveCount(2);

  await page.reload();
  await expectMetric(page, 'parameters').toBe(parameters);
  await field(page, 'Network').selectOption('dense');
  await expectMetric(page, 'parameters').toBe(784 * 128 + 128 + 1280 + 10);
  await expect(page.locator('glassbox-weights')).toHaveCount(1);
  await expect(filters(page)).toHaveCount(0);
});

test('it learns, and its pictures change with it', async ({ page }) => {
  await openDigits(page, 'network=lenet');
  await expect(filters(page)).toContainText('first test digit');
  const before = await pictures(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy', 90_000).toBeGreaterThan(0.9);
  await button(page, 'Pause').click();
  const after = await pictures(page);
  expect(after.length).toBe(2);
  for (const [i, picture] of after.entries()) expect(picture).not.toBe(before[i]);
});

test('the maps are those of what is drawn, and of the test digit again when it is wiped away', async ({
  page,
}) => {
  await openDigits(page, 'network=lenet');
  await expect(filters(page)).toContainText('are those of the first test digit');
  const ofTestDigit = await pictures(page);
  const [drawn] = drawnDigits;
  if (!drawn) throw new Error('expected a drawn digit, got none');
  await drawStrokes(page, drawn.strokes);
  await expect(filters(page)).toContainText('your digit');
  expect(await metric(page, 'drawn-digit')).not.toBeNaN();
  await expect.poll(() => pictures(page)).not.toEqual(ofTestDigit);
  await button(page, 'Clear').click();
  await expect(filters(page)).toContainText('first test digit');
  await expect.poll(() => pictures(page)).toEqual(ofTestDigit);
});
