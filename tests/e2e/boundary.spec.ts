// The boundary lab: XOR is solved, the picture follows, and a stuck start is called stuck.
import type { Page } from '@playwright/test';
import { fieldPixels, toFullSpeed } from './boundary.ts';
import { button, curve, expectMetric, field, labElement, metric, notes, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const truths = (page: Page) => page.getByRole('table', { name: 'The four truths' });
const rightAnswers = (page: Page) => truths(page).locator('tbody tr').filter({ hasText: 'right' });

test('XOR 2-4-1 is solved from the default seed', async ({ page }) => {
  await openLab(page, 'boundary');
  expect(await metric(page, 'parameters')).toBe(2 * 4 + 4 + 4 + 1);
  await expect(truths(page).locator('tbody tr')).toHaveCount(4);
  const before = await fieldPixels(page);
  expect(before.length).toBeGreaterThan(10_000);

  await button(page, 'Start').click();
  await expectMetric(page, 'train-loss').toBeLessThan(0.01);
  await expect(rightAnswers(page)).toHaveCount(4);
  await button(page, 'Pause').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('right on 4 of 4 points');
  await expectMetric(page, 'train-accuracy').toBe(1);

  const after = await fieldPixels(page);
  const changed = after.filter((pixel, i) => pixel !== before[i]).length;
  expect(changed / after.length).toBeGreaterThan(0.2);
  const { losses } = await curve(page);
  expect(losses[0]).toBeGreaterThan(0.5); // about ln 2 at first
  await expect(notes(page)).toHaveCount(0);
});

test('Step makes one update of the four points, Reset gives the same start', async ({ page }) => {
  await openLab(page, 'boundary');
  const firstPicture = await fieldPixels(page);
  for (let step = 1; step <= 3; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(step);
  }
  const first = (await curve(page)).losses;
  expect(first).toHaveLength(3);
  await button(page, 'Reset').click();
  await expectMetric(page, 'iteration').toBe(0);
  await expect.poll(() => fieldPixels(page)).toEqual(firstPicture);
  for (let step = 1; step <= 3; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(step);
  }
  expect((await curve(page)).losses).toEqual(first);
});

test('another seed is another start, and stands in the address', async ({ page }) => {
  await openLab(page, 'boundary');
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  const loss = await metric(page, 'train-loss');
  const seed = field(page, 'Seed');
  await seed.fill('7');
  await seed.press('Enter');
  await expectMetric(page, 'iteration').toBe(0);
  await expect(page).toHaveURL(/#boundary\?.*seed=7/);
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  expect(await metric(page, 'train-loss')).not.toBe(loss);

  await button(page, 'Another seed').click();
  await expectMetric(page, 'iteration').toBe(0);
  await expect(page).not.toHaveURL(/seed=7(&|$)/);
});

test('the truths say which answers are wrong by more than colour', async ({ page }) => {
  await openLab(page, 'boundary');
  const wrong = truths(page).locator('tbody tr').filter({ hasText: 'wrong' });
  await expect(truths(page).locator('tbody svg')).toHaveCount(4); // the answers have come
  const wrongCount = await wrong.count();
  expect(wrongCount + (await rightAnswers(page).count())).toBe(4);
  expect(wrongCount).toBeGreaterThan(0); // an untrained network cannot have all four
  await expect(wrong.first().locator('svg')).toBeVisible();
  await expect(page.locator('glassbox-field canvas')).toHaveAccessibleName(
    `Decision boundary over the plane: ${4 - wrongCount} of 4 points on the right side`,
  );
});

test('the noisy clusters have a test set of their own', async ({ page }) => {
  await openLab(page, 'boundary');
  await button(page, 'Clusters').click();
  await expect(button(page, 'Clusters')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/data=xor_clusters/);
  await expect(page.getByText('140 points to learn from')).toBeVisible();
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.9);
  await expectMetric(page, 'train-accuracy').toBeGreaterThan(0.9);
  await button(page, 'Pause').click();
});

test('a start in a local minimum is called stuck, and another seed helps', async ({ page }) => {
  // Natively too, seed 1 of tanh 2-2-1 rests at a loss of 0.3469, ln(2) / 2: two coin flips.
  await openLab(page, 'boundary', 'hidden=2&seed=1');
  await toFullSpeed(page);
  await button(page, 'Start').click();
  const stuck = notes(page).filter({ hasText: 'This start is stuck.' });
  await expect(stuck).toBeVisible({ timeout: 30_000 });
  await expect(stuck).toContainText(/The loss rests at 0\.34\d/);
  await button(page, 'Pause').click();
  expect(await metric(page, 'train-loss')).toBeGreaterThan(0.3);

  await button(page, 'Try another seed').click();
  await expect(stuck).toHaveCount(0);
  await expectMetric(page, 'iteration').toBe(0);
});

test('a run that is solved is not called stuck', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=2&seed=3'); // natively too, this one gets there
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(3000);
  await button(page, 'Pause').click();
  expect(await metric(page, 'train-loss')).toBeLessThan(0.01);
  await expect(labElement(page)).not.toContainText('This start is stuck.');
});
