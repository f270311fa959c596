// The page's keys: what they do, that they can be switched off, and that they keep out of text.
import { button, expectMetric, metric, openLab, status } from './lab.ts';
import { expect, test } from './site.ts';

test('letters and Space move the run', async ({ page }) => {
  await openLab(page, 'boundary');
  await expect(page.locator('glassbox-tools')).toBeVisible();
  await page.keyboard.press('s');
  await expectMetric(page, 'iteration').toBe(1);
  await page.keyboard.press('e');
  await expectMetric(page, 'iteration').toBe(2); // all four points are one batch
  await page.keyboard.press(' ');
  await expectMetric(page, 'iteration').toBeGreaterThan(20);
  await page.keyboard.press(' ');
  await expect(button(page, 'Start')).toBeVisible();
  await page.keyboard.press('r');
  await expectMetric(page, 'iteration').toBe(0);
  await expect(button(page, 'Step')).toHaveAttribute('aria-keyshortcuts', 'S');
});

test('keys go to rooms and tools', async ({ page }) => {
  await openLab(page, 'digits');
  await expect(page.locator('glassbox-tools')).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.locator('glassbox-pad canvas')).toBeFocused();
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('p');
  await expect(page.locator('html')).toHaveAttribute('data-view', 'projector');
  await page.keyboard.press('p');
  await expect(page.locator('html')).not.toHaveAttribute('data-view');
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('2');
  await expect(page.locator('glassbox-boundary')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('#boundary');
});

test('what is typed is text, and Space belongs to what has the focus', async ({ page }) => {
  await openLab(page, 'digits');
  await expect(page.locator('glassbox-tools')).toBeVisible();
  const hidden = page.getByRole('textbox', { name: 'Hidden layers' });
  await hidden.focus();
  await page.keyboard.type('s2');
  await expect(hidden).toHaveValue(/s2/);
  await button(page, 'Step').focus();
  await page.keyboard.press(' ');
  await expectMetric(page, 'iteration').toBe(1); // one step, no start
  await page.keyboard.press('Control+s');
  expect(await metric(page, 'iteration')).toBe(1);
  expect((await status(page)).iteration).toBe(1);
  await expect(page.locator('glassbox-digits')).toBeVisible();
});

test('the list opens by its key, names the keys, and switches them off for good', async ({
  page,
}) => {
  await openLab(page, 'boundary');
  await expect(page.locator('glassbox-tools')).toBeVisible();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: 'Keys' });
  await expect(list).toBeVisible();
  for (const text of ['Drawing pad', 'One step', 'Network']) await expect(list).toContainText(text);
  await page.keyboard.press('s'); // a dialog is open
  await list.getByRole('checkbox').uncheck();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(list).toHaveCount(0);
  await page.keyboard.press('s');
  await page.keyboard.press('t');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  expect(await metric(page, 'iteration')).toBe(0);
  await expect(button(page, 'Step')).not.toHaveAttribute('aria-keyshortcuts');

  await page.reload();
  await expect(page.locator('glassbox-tools')).toBeVisible();
  await page.keyboard.press('t');
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await list.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});
