// Claims: each is measured when it is asked for, and the verdict has the run's own numbers.
import type { Page } from '@playwright/test';
import { expectNumber, expectSound, numberOf, openPart } from './backprop.ts';
import { button } from './lab.ts';
import { expect, test } from './site.ts';

const verdict = (page: Page) => page.locator('[data-metric="verdict"]');

async function measure(page: Page, settings: string, timeout: number): Promise<void> {
  await openPart(page, `show=claims&${settings}`);
  await expect(page.getByText('Not measured yet.')).toBeVisible({ timeout: 30_000 });
  await button(page, 'Run').click();
  await expect(verdict(page)).toBeVisible({ timeout });
}

test('vanishing gradients: a bar and a number for each of eight layers', async ({ page }) => {
  await measure(page, 'claim=vanishing', 60_000);
  const norms = async (activation: string) => {
    const layers = [1, 2, 3, 4, 5, 6, 7, 8];
    return Promise.all(layers.map((layer) => numberOf(page, `norm-${activation}-${layer}`)));
  };
  const sigmoid = await norms('sigmoid');
  const relu = await norms('relu');
  for (const norm of [...sigmoid, ...relu]) expect(norm).toBeGreaterThan(0);
  const fading = (list: number[]) => (list[0] ?? 0) / (list[7] ?? 1);
  expect(fading(sigmoid)).toBeLessThan(0.1 * fading(relu));
  expect(await numberOf(page, 'fading-sigmoid')).toBeCloseTo(fading(sigmoid), 12);
  await expect(verdict(page)).toHaveAttribute('data-value', 'ahead');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('gradient vanishes');
});

test('numerical against backprop: both times, their ratio, the difference', async ({ page }) => {
  await measure(page, 'claim=time', 120_000);
  const backprop = await numberOf(page, 'backprop-milliseconds');
  const numerical = await numberOf(page, 'numerical-milliseconds');
  expect(backprop).toBeGreaterThan(0);
  expect(await numberOf(page, 'times')).toBeCloseTo(numerical / backprop, 6);
  expect(await numberOf(page, 'times')).toBeGreaterThan(1000);
  await expect(verdict(page)).toHaveAttribute('data-value', 'ahead');
  await expect(page.locator('glassbox-claims .verdict')).toContainText('39,760 numbers');
});

test('ReLU against sigmoid on all digits, for one epoch', async ({ page }) => {
  test.setTimeout(300_000);
  await measure(page, 'claim=relu', 240_000);
  const [relu, sigmoid] = [
    await numberOf(page, 'accuracy-ahead'),
    await numberOf(page, 'accuracy-other'),
  ];
  expect(relu).toBeGreaterThan(0.85);
  expect(sigmoid).toBeGreaterThan(0.2);
  const points = (relu - sigmoid) * 100;
  const expected = Math.abs(points) < 0.5 ? 'level' : points > 0 ? 'ahead' : 'behind';
  await expect(verdict(page)).toHaveAttribute('data-value', expected);
  await expect(page.locator('glassbox-claims .verdict')).toContainText('tested on 10,000 digits');
  await expect(page.locator('glassbox-claims-chart canvas')).toHaveCount(2);
  // What was measured stays while another claim is read.
  await page.getByRole('link', { name: 'Vanishing gradients' }).click();
  await expect(page.getByText('Not measured yet.')).toBeVisible();
  await page.getByRole('link', { name: 'ReLU against sigmoid' }).click();
  expect(await numberOf(page, 'accuracy-ahead')).toBe(relu);
});

test('a run can be stopped, and then has no verdict', async ({ page }) => {
  await openPart(page, 'show=claims&claim=depth&epochs=16');
  await button(page, 'Run').click();
  await expect(page.getByText(/Training with three layers: [1-9]/)).toBeVisible({
    timeout: 120_000,
  });
  await button(page, 'Stop').click();
  await expect(page.getByText('Stopped before the end: no verdict.')).toBeVisible();
  await expect(verdict(page)).toHaveCount(0);
});

test('impossible settings get a sentence, and nothing is lost', async ({ page }) => {
  await openPart(page, 'show=claims&claim=moon&epochs=3');
  await expect(page.getByRole('alert')).toContainText('“claim=moon”');
  await expect(page.getByRole('combobox', { name: 'Length' })).toHaveValue(/^3 epochs/);
  const seed = page.getByRole('textbox', { name: 'Seed' });
  await seed.fill('-1');
  await seed.press('Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Seed: expected a whole number' }),
  ).toBeVisible();
  await seed.fill('7');
  await seed.press('Enter');
  await expect(page).toHaveURL(/claim=relu&epochs=3&seed=7$/);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the claims are accessible and fit, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await measure(page, 'claim=vanishing', 60_000);
    await expectNumber(page, 'norm-tanh-8').toBeGreaterThan(0);
    await expectSound(page);
  });
}
