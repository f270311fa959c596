// The lens: one digit through a network, and the formula of any number on its way.
import type { Page } from '@playwright/test';
import { expectNumber, expectSound, numberOf, openPart } from './backprop.ts';
import { button } from './lab.ts';
import { expect, test } from './site.ts';

const block = (page: Page, id: string) =>
  page.locator('glassbox-lens-row').getByRole('button', { name: new RegExp(`^${id}\\b`) });
const lines = (page: Page) => page.locator('glassbox-lens-entry .line');
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** The numbers of the two lines: the one that goes forward, and its gradient. */
async function values(page: Page): Promise<number[]> {
  const texts = await lines(page)
    .locator('[data-value]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.value));
  return texts.map(Number);
}

async function openLens(page: Page, settings = ''): Promise<void> {
  await openPart(page, `show=network${settings}`);
  await expectNumber(page, 'lens-loss').toBeGreaterThan(0);
}

test('the first digit on its way there and back', async ({ page }) => {
  await openLens(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This is a 5.');
  const blocks = page.locator('glassbox-lens-row button .id');
  await expect(blocks).toHaveText(['X', 'W1', 'b1', 'Z1', 'A1', 'W2', 'b2', 'Z2', 'P', 'L']);
  await expect(block(page, 'W1')).toContainText('50 × 784');
  // An untrained network gives every digit about a tenth.
  expect(await numberOf(page, 'lens-loss')).toBeCloseTo(Math.log(10), 1);
});

test('formulas with live numbers, forward and backward', async ({ page }) => {
  await openLens(page, '&block=Z2&row=5&column=0');
  await expect(lines(page).first()).toContainText('z2[5] = Σⱼ W2[5,j] a1[j] + b2[5]');
  await expect(lines(page).last()).toContainText('dz2[5] = p[5] − t[5]');
  const [, gradient = Number.NaN] = await values(page);
  await block(page, 'P').click();
  await expect(lines(page).first()).toContainText('p[5]');
  const [p = Number.NaN] = await values(page);
  expect(gradient).toBeCloseTo(p - 1, 6); // the digit is a 5
  expect(-Math.log(p)).toBeCloseTo(await numberOf(page, 'lens-loss'), 5);

  await block(page, 'W2').click();
  await expect(lines(page).last()).toContainText('dW2[5,0] = dz2[5] · a1[0]');
  const [, dW = Number.NaN] = await values(page);
  await block(page, 'A1').click();
  await field(page, 'Row').fill('0');
  await field(page, 'Row').press('Enter');
  await expect(lines(page).first()).toContainText('a1[0] = relu(z1[0])');
  const [a = Number.NaN] = await values(page);
  expect(dW).toBeCloseTo(gradient * a, 6);
});

test('an entry is chosen on the picture, or by its place', async ({ page }) => {
  await openLens(page, '&block=W1&row=3');
  const picture = page.locator('glassbox-lens-entry glassbox-lens-picture canvas').first();
  const box = await picture.boundingBox();
  if (!box) throw new Error('expected a picture of W1');
  // Row 14, column 10 of the image: pixel 402.
  const position = { x: (box.width * 10.5) / 28, y: (box.height * 14.5) / 28 };
  await picture.click({ position });
  await expect(lines(page).first()).toContainText('W1[3,402]');
  await expect(page).toHaveURL(/block=W1&row=3&column=402$/);
  await field(page, 'Row').fill('50');
  await field(page, 'Row').press('Enter');
  await expect(page.getByRole('alert')).toContainText('Row: expected a whole number from 0 to 49');
  await expect(lines(page).first()).toContainText('W1[3,402]');
  await field(page, 'Row').fill('49');
  await field(page, 'Row').press('Enter');
  await expect(lines(page).first()).toContainText('W1[49,402]');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('training moves the weights against their gradients', async ({ page }) => {
  await openLens(page);
  const loss = await numberOf(page, 'lens-loss');
  await button(page, '1 step').click();
  await expect(page.getByText('1 step of 100 digits')).toBeVisible({ timeout: 30_000 });
  await expectNumber(page, 'lens-loss').not.toBe(loss);
  await button(page, '100 steps').click();
  await expect(page.getByText('101 steps of 100 digits')).toBeVisible({ timeout: 60_000 });
  await button(page, '600 steps').click();
  await expect(page.getByText('701 steps of 100 digits')).toBeVisible({ timeout: 120_000 });
  // How far depends on how many digits had arrived when the first epoch began.
  await expectNumber(page, 'lens-loss').toBeLessThan(loss / 2);
  await button(page, 'Reset').click();
  await expectNumber(page, 'lens-loss').toBe(loss);
});

test('other digits, other networks', async ({ page }) => {
  await openLens(page);
  await button(page, 'Next digit').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This is a 0.');
  await field(page, 'Digit number').fill('99999');
  await field(page, 'Digit number').press('Enter');
  await expect(page.getByRole('alert')).toContainText('Digit number: expected a whole number');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('This is a 0.');
  await page.getByRole('combobox', { name: 'Network' }).selectOption('784-50-30-10, ReLU');
  await expect(page.locator('glassbox-lens-row button')).toHaveCount(14);
  await block(page, 'Z2').click();
  await expect(lines(page).last()).toContainText('relu′(z2[9]) · Σₖ W3[k,9] dz3[k]');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('digits that do not come get a sentence, and can be tried again', async ({
  page,
  complaints,
}) => {
  let missing = true;
  await page.route('**/mnist/manifest.json', (route) =>
    missing ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await openPart(page, 'show=network');
  await expect(page.getByRole('alert')).toContainText('expected status 200, got 404', {
    timeout: 30_000,
  });
  missing = false;
  await button(page, 'Try again').click();
  await expectNumber(page, 'lens-loss').toBeGreaterThan(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  complaints.splice(0); // the missing file is in the console
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the lens is accessible and fits, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openLens(page, '&block=W1&row=9');
    await expectSound(page);
  });
}
