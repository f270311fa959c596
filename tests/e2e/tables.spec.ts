// The numbers behind the pictures: a table opens, follows the run, and can be copied.
import type { Locator, Page } from '@playwright/test';
import { button, curve, expectMetric, openLab, pause } from './lab.ts';
import { expect, test } from './site.ts';

const openTable = async (page: Page, of: string): Promise<Locator> => {
  await page.locator(`${of} glassbox-table button`).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('table')).toBeVisible();
  return dialog;
};

const rowsOf = (dialog: Locator): Promise<string[][]> =>
  dialog
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );

const numbers = (row: readonly string[] = []) =>
  row.map((text) => Number(text.replaceAll(',', '').replace('−', '-')));

test('the curve has a table that follows the run and gives the focus back', async ({ page }) => {
  await openLab(page, 'digits', 'hidden=16');
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(300);
  const opener = page.locator('glassbox-chart glassbox-table button');
  const dialog = await openTable(page, 'glassbox-chart');
  await expect(dialog.getByRole('heading')).toHaveText('Accuracy and loss of this run');
  await expect(dialog.getByRole('columnheader').first()).toHaveText('Step');
  const last = async () => numbers((await rowsOf(dialog)).at(-1))[0] ?? 0;
  const before = await last();
  await expect.poll(last).toBeGreaterThan(before);

  // With the window's own keys it closes, and the focus is where it was.
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await pause(page);

  const { trainIterations, testIterations, losses } = await curve(page);
  const resting = await openTable(page, 'glassbox-chart');
  const rows = (await rowsOf(resting)).map(numbers);
  expect(rows[0]?.[0]).toBe(Math.min(...trainIterations, ...testIterations));
  expect(rows.at(-1)?.[0]).toBe(Math.max(...trainIterations, ...testIterations));
  let compared = 0;
  for (const [step = 0, loss] of rows) {
    const at = trainIterations.indexOf(step);
    if (at < 0) continue;
    expect(loss).toBeCloseTo(losses[at] as number, 3);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(10);
  expect(rows.length).toBeLessThanOrEqual(200);
  if (trainIterations.length > 200)
    await expect(resting).toContainText('rows are shown, evenly spaced. A copy has all of them.');
});

test('a table is copied whole, with tabs or commas', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLab(page, 'digits', 'hidden=16');
  const dialog = await openTable(page, 'glassbox-weights');
  expect(await rowsOf(dialog)).toHaveLength(28);
  await dialog.getByLabel('Numbers of').selectOption('Neuron 16');
  await expect(dialog.getByRole('heading')).toContainText('Neuron 16');
  const [shown = []] = await rowsOf(dialog);
  for (const [name, mark] of [
    ['Copy with tabs', '\t'],
    ['Copy with commas', ','],
  ] as const) {
    await button(page, name).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split('\r\n').map((line) => line.split(mark));
    expect(lines).toHaveLength(29);
    expect(lines[0]?.slice(0, 2)).toEqual(['Row', '1']);
    for (const [i, cell] of (lines[1] ?? []).entries())
      expect(Number(cell)).toBeCloseTo(numbers(shown)[i] as number, 3);
  }
});

test('the plane has its answers, its points and its network in tables', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=3');
  const field = await openTable(page, 'glassbox-field');
  const answers = await rowsOf(field);
  expect(answers).toHaveLength(21);
  expect(answers[0]).toHaveLength(22);
  for (const value of numbers(answers[10]?.slice(1))) {
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
  await field.getByLabel('Numbers of').selectOption('Training points');
  await expect.poll(() => rowsOf(field)).toHaveLength(4);
  await button(page, 'Close').click();

  const network = await openTable(page, 'glassbox-network');
  await expect(network.getByRole('heading')).toHaveText('Weights of layer 1');
  const weights = await rowsOf(network);
  expect(weights.map((row) => row.length)).toEqual([4, 4, 4]); // name, two inputs, bias
  await button(page, 'Close').click();

  const warp = await openTable(page, '.pane:has(glassbox-warp)');
  expect(await rowsOf(warp)).toHaveLength(4);
});

async function trained(page: Page): Promise<void> {
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(20);
}

for (const [name, address, place] of [
  ['a tutorial', '#tutorials?system=xor-linear', 'glassbox-experiment'],
  ['one digit there and back', '#backprop?show=network&block=W1', 'glassbox-lens-entry'],
  ['the gradient check', '#backprop?show=check', 'glassbox-check-plot'],
  ['the museum', '#backprop?show=museum&bug=B4.5', 'glassbox-check-plot'],
] as const) {
  test(`${name} has its pictures in tables`, async ({ page }) => {
    await page.goto(`./${address}`);
    if (place === 'glassbox-experiment') await trained(page);
    const opener = page.locator(`${place} glassbox-table button`).first();
    await expect(opener).toBeVisible({ timeout: 30_000 });
    await opener.click();
    const dialog = page.getByRole('dialog');
    await expect
      .poll(async () => (await rowsOf(dialog)).length, { timeout: 30_000 })
      .toBeGreaterThan(2);
    const cells = (await rowsOf(dialog)).flatMap((row) => numbers(row.slice(1)));
    expect(cells.some((value) => Number.isFinite(value) && value !== 0)).toBe(true);
  });
}
