// The digits lab as a person uses it: opening, training, pausing, stepping, starting again.
import { button, curve, expectMetric, metric, openDigits, openLab, pause } from './lab.ts';
import { expect, test } from './site.ts';

test('the page without a lab in its address opens the digits lab', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Digits' })).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('glassbox-digits')).toHaveCount(1);
  await expect(page.locator('glassbox-boundary')).toHaveCount(0);
});

test('training starts with the first digits while the others stream in', async ({ page }) => {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/mnist/train-01000-*', async (route) => {
    await held;
    await route.continue();
  });
  await openLab(page, 'digits');
  const load = page.locator('glassbox-load');
  await expect(load).toContainText('2,000 of 70,000 digits are here');
  await expect(load).toContainText(/\(\d+\.\d of \d+\.\d MB\)/);
  const bar = page.getByRole('progressbar', { name: 'Digits loaded' });
  expect(Number(await bar.getAttribute('aria-valuenow'))).toBeLessThan(10);
  await expect(page.locator('glassbox-gallery li')).toHaveCount(60);

  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(20);
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.3);
  await expect(page.getByText('tested on 1,000 digits')).toBeVisible();

  letGo();
  await expect(page.getByText('tested on 10,000 digits')).toBeVisible({ timeout: 60_000 });
  await pause(page);
});

test('training brings the loss down and the test accuracy up', async ({ page }) => {
  await openDigits(page);
  expect(await metric(page, 'iteration')).toBe(0);
  expect(await metric(page, 'parameters')).toBe(784 * 128 + 128 + 128 * 10 + 10);
  expect(await metric(page, 'train-loss')).toBeNaN();

  await button(page, 'Start').click();
  await expectMetric(page, 'train-loss').toBeGreaterThan(0);
  const early = (await curve(page)).losses[0] ?? 0;
  expect(early).toBeGreaterThan(1.8); // about ln 10 before the first update
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.9);
  await expectMetric(page, 'epoch').toBeGreaterThanOrEqual(1);
  await expectMetric(page, 'images-per-second').toBeGreaterThan(0);
  await pause(page);

  expect(await metric(page, 'train-loss')).toBeLessThan(early / 4);
  expect(await metric(page, 'train-accuracy')).toBeGreaterThan(0.9);
  expect(await metric(page, 'test-accuracy')).toBeGreaterThan(0.9);
  await expect(page.getByText('tested on 10,000 digits')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(
    /After [\d.]+ seconds this network reads \d\d\.\d% of digits it has never seen/,
  );
});

test('Pause stops, Step makes exactly one update, Start goes on', async ({ page }) => {
  await openDigits(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(10);
  await expect(button(page, 'Start')).toHaveCount(0);
  await pause(page);
  await expect(button(page, 'Start')).toBeVisible();
  const resting = await metric(page, 'iteration');
  await page.waitForTimeout(1000);
  expect(await metric(page, 'iteration')).toBe(resting);

  for (let step = 1; step <= 3; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(resting + step);
  }
  await page.waitForTimeout(500);
  expect(await metric(page, 'iteration')).toBe(resting + 3);

  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(resting + 3);
  await button(page, 'Step').click(); // while running: one more update, then rest
  await expect(button(page, 'Start')).toBeVisible();
});

test('Reset gives the same start, and the run is the same again', async ({ page }) => {
  await openDigits(page, 'batch=500');
  const run = async () => {
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(130); // beyond the first epoch's 120
    await pause(page);
    return (await curve(page)).losses;
  };
  const first = await run();
  await button(page, 'Reset').click();
  await expectMetric(page, 'iteration').toBe(0);
  await expectMetric(page, 'train-loss').toBeNaN();
  const second = await run();

  // Bit for bit, however the work was sliced.
  const common = Math.min(first.length, second.length);
  expect(common).toBeGreaterThan(130);
  expect(second.slice(0, common)).toEqual(first.slice(0, common));
});

test('the gallery changes with training and marks a wrong answer by more than colour', async ({
  page,
}) => {
  await openDigits(page);
  const gallery = page.locator('glassbox-gallery');
  const wrong = gallery.locator('li.no');
  await expect(gallery.locator('li')).toHaveCount(60);
  await expect(wrong.first()).toBeVisible(); // an untrained network is wrong on most
  const before = await gallery.locator('ol').innerText();
  const wrongBefore = await wrong.count();
  expect(wrongBefore).toBeGreaterThan(30);

  // What it is → what the network said, a probability, the word, a cross, and a frame.
  await expect(wrong.first()).toContainText(/\d → \d\s*\d+\.\d%\s*wrong/);
  const mark = await wrong
    .first()
    .evaluate((item) => getComputedStyle(item, '::after').getPropertyValue('content'));
  expect(mark).toContain('✕');
  await expect(gallery).toContainText(`${wrongBefore} of these 60 are wrong`);

  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.9);
  await pause(page);
  await expect.poll(() => wrong.count()).toBeLessThan(15);
  expect(await gallery.locator('ol').innerText()).not.toBe(before);

  const left = await wrong.count();
  await page.getByLabel('Only the wrong ones').check();
  await expect(gallery.locator('li')).toHaveCount(left);
});
