// Settings that cannot go well: a rate that ends in a loss that is no number, and networks that no
// memory holds. Each is said, and what was there before stays.
import { button, expectMetric, field, metric, notes, openLab, status } from './lab.ts';
import { expect, test } from './site.ts';

test('a rate that is too large stops, is explained, and leads back to a good moment', async ({
  page,
}) => {
  await openLab(page, 'boundary', 'data=regress_plane&activation=identity&rate=0.001&batch=1');
  for (let i = 0; i < 30; i++) await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(30);
  const good = await metric(page, 'train-loss');
  await page.waitForTimeout(2000); // the way back has come
  await field(page, 'Learning rate').selectOption('10');
  await button(page, 'Start').click();
  const said = notes(page).filter({ hasText: 'The loss is not a number' });
  await expect(said).toContainText('is too large here', { timeout: 60_000 });
  expect((await status(page)).diverged).toBe(true);
  const diverged = await metric(page, 'iteration');
  await page.getByRole('button', { name: /^Back to iteration [\d,]+, with 3/ }).click();
  await expect(said).toHaveCount(0);
  const found = await status(page);
  expect(found.diverged).toBe(false);
  expect(found.iteration).toBeGreaterThan(0);
  expect(found.iteration).toBeLessThan(diverged);
  await expect.poll(async () => (await status(page)).learningRate).toBe(3);
  expect(await metric(page, 'train-loss')).toBeLessThanOrEqual(good * 2);
  console.log(`diverged at ${diverged}, back at ${found.iteration}`);
});

const tooLarge = {
  '20000,20000': 'Affine layer 1 has 20000 units: expected 1 to 10000. Nothing has changed.',
  '6000,6000': /The network has 40776010 weights and biases: expected at most 20000000\./,
};

for (const [hidden, sentence] of Object.entries(tooLarge)) {
  test(`a network of ${hidden} is refused, and the run before goes on`, async ({ page }) => {
    await openLab(page, 'digits', 'hidden=16');
    for (let i = 0; i < 3; i++) await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(3);
    const { parameters } = await status(page);
    await field(page, 'Hidden layers').fill(hidden);
    await field(page, 'Hidden layers').press('Enter');
    await expect(page.locator('glassbox-settings')).toContainText(sentence);
    const now = await status(page);
    expect([now.iteration, now.parameters]).toEqual([3, parameters]);
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(4);
  });
}

test('memory that the browser does not give is a sentence, and the run before goes on', async ({
  page,
}) => {
  // As a small device does: no more memory from now on, when it is asked for.
  await page.route('**/assets/training-worker-*.js', async (route) => {
    const response = await route.fetch();
    const full = `const { grow } = WebAssembly.Memory.prototype;
      WebAssembly.Memory.prototype.grow = function (pages) {
        if (this.buffer.byteLength + pages * 65536 > 2 ** 27) throw new RangeError('no memory');
        return grow.call(this, pages);
      };\n`;
    await route.fulfill({ response, body: full + (await response.text()) });
  });
  await openLab(page, 'digits', 'hidden=16');
  for (let i = 0; i < 3; i++) await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(3);
  await field(page, 'Hidden layers').fill('3000,3000');
  await field(page, 'Hidden layers').press('Enter');
  await expect(page.locator('glassbox-settings')).toContainText(/memory.*Nothing has changed/, {
    timeout: 60_000,
  });
  expect((await status(page)).iteration).toBe(3);
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(4);
});
