// The computational graph: its numbers, its steps, its expressions, its mistake.
import type { Page } from '@playwright/test';
import { expectNumber, expectSound, numberOf, openPart } from './backprop.ts';
import { button } from './lab.ts';
import { expect, test } from './site.ts';

const apple = { output: 220, gradients: { apple: 2.2, apple_num: 110, tax: 200 } };
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const rule = (page: Page) => page.locator('glassbox-graph .rule');

async function type(page: Page, name: string, text: string): Promise<void> {
  await field(page, name).fill(text);
  await field(page, name).press('Enter');
}

test('the apple graph shows 220, 2.2, 110 and 200', async ({ page }) => {
  await openPart(page, 'show=graph');
  await expectNumber(page, 'value-output').toBeCloseTo(apple.output, 10);
  for (const [name, gradient] of Object.entries(apple.gradients)) {
    await expectNumber(page, `gradient-${name}`).toBeCloseTo(gradient, 10);
    await expect(page.locator(`[data-metric="gradient-${name}"]`)).toHaveText(String(gradient));
  }
  await expect(page.locator('[data-metric="value-output"]')).toHaveText('220');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('you pay 2.2 more');
});

test('it is the first part of the room, and its worker goes with it', async ({ page }) => {
  await page.goto('./#backprop');
  await expectNumber(page, 'value-output').toBeCloseTo(apple.output, 10);
  expect(page.workers()).toHaveLength(1);
  await page.getByRole('link', { name: 'Digits', exact: true }).click();
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
  // That of the digits, beside the one that loads them.
  expect(page.workers().filter((worker) => /training-worker/.test(worker.url()))).toHaveLength(1);
});

test('stepped node by node, there and back, with buttons and with keys', async ({ page }) => {
  await openPart(page, 'show=graph');
  await expectNumber(page, 'gradient-apple').toBeCloseTo(2.2, 10);
  await button(page, 'From the start').click();
  expect(await numberOf(page, 'value-node2')).toBeNaN();
  expect(await numberOf(page, 'value-apple')).toBe(100);
  await button(page, 'Next').click();
  await expect(rule(page)).toContainText('200 = 100 × 2');
  await expectNumber(page, 'value-node2').toBe(200);
  expect(await numberOf(page, 'value-output')).toBeNaN();
  await button(page, 'All forward').click();
  await expectNumber(page, 'value-output').toBeCloseTo(220, 10);
  expect(await numberOf(page, 'gradient-output')).toBeNaN();

  await button(page, 'Next').focus();
  await page.keyboard.press('ArrowRight');
  await expectNumber(page, 'gradient-output').toBe(1);
  await page.keyboard.press('ArrowRight');
  await expectNumber(page, 'gradient-tax').toBeCloseTo(200, 10);
  await expect(rule(page)).toContainText('gradient of tax = 1 × 200 = 200');
  expect(await numberOf(page, 'gradient-apple')).toBeNaN();
  await page.keyboard.press('ArrowRight');
  await expect(rule(page)).toContainText('gradient of apple = 1.1 × 2 = 2.2');
  await expect(rule(page)).toContainText('d(xy)/dx = y');
  await expect(rule(page)).toContainText('gradient of apple_num = 1.1 × 100 = 110');
  await page.keyboard.press('ArrowLeft');
  await expectNumber(page, 'gradient-apple').toBeNaN();
  await page.keyboard.press('Home');
  await expectNumber(page, 'value-node2').toBeNaN();
  await button(page, 'Play').click();
  await expectNumber(page, 'gradient-apple').toBeCloseTo(2.2, 10);
  await expect(button(page, 'Play')).toBeVisible(); // it has stopped by itself
});

test('every number can be changed, and the link keeps it', async ({ page }) => {
  await openPart(page, 'show=graph&example=fruit');
  await expectNumber(page, 'value-output').toBeCloseTo(715, 10);
  await type(page, 'apple', '120');
  await expectNumber(page, 'value-output').toBeCloseTo(759, 10);
  await type(page, 'Gradient at the output', '2');
  await expectNumber(page, 'gradient-apple').toBeCloseTo(4.4, 10);
  await expect(page).toHaveURL(/#backprop\?show=graph&example=fruit&values=apple:120&dout=2$/);
  await page.reload();
  await expectNumber(page, 'value-output').toBeCloseTo(759, 10);

  await type(page, 'tax', 'much');
  await expect(page.getByRole('alert')).toContainText('tax: expected a number');
  expect(await numberOf(page, 'value-output')).toBeCloseTo(759, 10);
  await type(page, 'tax', '1.2');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await button(page, 'The example’s numbers').click();
  await expectNumber(page, 'gradient-tax').toBeCloseTo(2 * 650, 10);
});

test('an own expression is drawn; one that does not parse leaves the graph', async ({ page }) => {
  await openPart(page, 'show=graph&example=own');
  await expectNumber(page, 'gradient-x').toBe(11); // 2x + 3 at x = 4
  await expect(rule(page)).toContainText('gradient of x = 3 + 4 + 4 = 11');
  await expect(rule(page)).toContainText('what comes back adds up');
  await type(page, 'Expression', '(a + b) * ');
  await expect(page.getByRole('alert')).toContainText(/Column \d+: expected a number/);
  await expect(page.getByRole('alert')).toContainText('The graph before it is still there.');
  expect(await numberOf(page, 'gradient-x')).toBe(11);
  await type(page, 'Expression', '(a + b) * (b + 1)');
  await expectNumber(page, 'value-output').toBe(4); // a and b begin with 1
  await expectNumber(page, 'gradient-b').toBe(4);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await type(page, 'b', '2');
  await expectNumber(page, 'value-output').toBe(9);
  await type(page, 'Expression', 'log(a - 1)');
  await expect(page.locator('[data-metric="value-output"]')).toHaveText('−∞');
});

test('the tutorial’s mistake: the price is right, two gradients are wrong', async ({ page }) => {
  await openPart(page, 'show=graph');
  await expectNumber(page, 'gradient-tax').toBeCloseTo(200, 10);
  await page.getByRole('checkbox', { name: 'The tutorial’s mistake' }).check();
  await expectNumber(page, 'gradient-tax').toBeCloseTo(1.1, 10);
  await expectNumber(page, 'gradient-apple_num').toBeCloseTo(2.2, 10);
  expect(await numberOf(page, 'gradient-apple')).toBeCloseTo(2.2, 10);
  expect(await numberOf(page, 'value-output')).toBeCloseTo(220, 10);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('2 gradients are wrong');
  await expect(page.locator('glassbox-graph-picture .struck')).toHaveText(['110', '200']);
  const more = page.getByRole('link', { name: 'More about it in the museum' });
  await expect(more).toHaveAttribute('href', '#backprop?show=museum&bug=B2.1');
});

test('the XOR network 2-2-1 is trained by hand', async ({ page }) => {
  await openPart(page, 'show=graph&example=xor');
  await expectNumber(page, 'value-p').toBeGreaterThan(0);
  const loss = await numberOf(page, 'value-output');
  const p = await numberOf(page, 'value-p');
  expect(loss).toBeCloseTo(-Math.log(p), 10); // y is 1
  const [weight, gradient] = [
    await numberOf(page, 'value-v1'),
    await numberOf(page, 'gradient-v1'),
  ];
  await button(page, 'One step down').click();
  await expectNumber(page, 'value-output').toBeLessThan(loss);
  expect(await numberOf(page, 'value-v1')).toBeCloseTo(weight - gradient, 10);

  await page.getByRole('combobox', { name: 'Input' }).selectOption('1, 1 → 0');
  await expectNumber(page, 'value-x1').toBe(1);
  await expectNumber(page, 'value-y').toBe(0);
  for (let i = 0; i < 3; i++) {
    await button(page, '100 rounds over all four').click();
    await expect(button(page, '100 rounds over all four')).toBeEnabled({ timeout: 60_000 });
  }
  await expectNumber(page, 'mean-loss').toBeLessThan(0.1);
  const answers = page.getByRole('table', { name: 'The four inputs' }).locator('tbody tr');
  await expect(answers.filter({ hasText: 'right' })).toHaveCount(4);
});

test('a link that asks for too much gets a sentence and the example', async ({ page }) => {
  await openPart(page, 'show=graph&example=pear');
  await expect(page.getByRole('alert')).toContainText('“example=pear”');
  await expectNumber(page, 'value-output').toBeCloseTo(220, 10);
  await openPart(page, 'show=nothing');
  await expect(page.getByRole('alert')).toContainText('no part named “nothing”');
  await expectNumber(page, 'value-output').toBeCloseTo(220, 10);
});

test('all numbers stand in a table too, in full', async ({ page }) => {
  await openPart(page, 'show=graph&example=fruit');
  await page.getByText('All numbers as a table').click();
  const rows = page.locator('glassbox-graph-table tbody tr');
  await expect(rows).toHaveCount(9);
  await expect(rows.last()).toContainText('715.0000000000001');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the graph is accessible and fits, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const settings of ['example=apple&faulty=1', 'example=xor']) {
      await openPart(page, `show=graph&${settings}`);
      await expectNumber(page, 'gradient-output').toBe(1);
      await type(page, 'Expression', 'x +');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectSound(page);
    }
  });
}
