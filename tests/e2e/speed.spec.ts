// The speed room: what this device does, measured by its own worker.
import { axeViolations } from './axe.ts';
import { button, metric } from './lab.ts';
import { expect, test } from './site.ts';

const rows = ['sparse', 'dense', 'one', 'convolution', 'xor', 'reading'].map((id) => `speed-${id}`);

test('Measure fills every row with a number, by keyboard alone', async ({ page }) => {
  await page.goto('./#speed');
  await expect(button(page, 'Measure')).toBeVisible();
  for (const row of rows) expect(await metric(page, row)).toBeNaN();
  await button(page, 'Measure').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Cancel')).toBeVisible();
  await expect(button(page, 'Measure again')).toBeVisible({ timeout: 90_000 });
  for (const row of rows) expect(await metric(page, row)).toBeGreaterThan(0);
  const first = await metric(page, 'speed-sparse');
  const shown = await page.getByRole('heading', { level: 1 }).textContent();
  expect(Number(shown?.match(/[\d,]+/)?.[0].replace(/,/g, ''))).toBeCloseTo(first, -3);

  await button(page, 'Measure again').click();
  await expect(button(page, 'Cancel')).toBeVisible();
  expect(await metric(page, 'speed-reading')).toBeNaN(); // no number of an earlier time stays
  await button(page, 'Cancel').click();
  await expect(page.getByRole('alert')).toContainText('Measuring was stopped.');
  await expect(button(page, 'Measure')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the speed room, and no width breaks it, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('./#speed');
    await button(page, 'Measure').click();
    await expect(button(page, 'Cancel')).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page), `${width} px`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });
}

test('digits that do not come get a sentence', async ({ page, complaints }) => {
  await page.route('**/mnist/manifest.json', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./#speed');
  await button(page, 'Measure').click();
  await expect(page.getByRole('alert')).toContainText(
    'The list of digits could not be fetched: expected status 200, got 404.',
  );
  await expect(button(page, 'Measure')).toBeVisible();
  complaints.splice(0);
});
