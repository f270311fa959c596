// A worker that dies takes nothing along: a new one goes on from the last checkpoint, paused.
import type { Page } from '@playwright/test';
import { button, curve, expectMetric, metric, notes, openDigits, openLab } from './lab.ts';
import { expect, test } from './site.ts';
import { drawStrokes } from './strokes.ts';

/** An error in the worker that nobody caught. */
async function crash(page: Page): Promise<void> {
  await page
    .workers()[0]
    ?.evaluate(() => {
      setTimeout(() => {
        throw new Error('an error that nobody caught');
      });
    })
    .catch(() => {}); // the worker may be gone before it answers
}

const stopped = (page: Page) => notes(page).filter({ hasText: 'The training worker stopped.' });

test('a run goes on from its checkpoint after the worker died', async ({ page, complaints }) => {
  await openDigits(page, 'batch=500');
  await drawStrokes(page, [
    [
      [140, 50],
      [140, 230],
    ],
  ]);
  await button(page, 'Start').click();
  await page.waitForTimeout(3000); // a checkpoint is made every two seconds
  await expectMetric(page, 'iteration').toBeGreaterThan(5);
  const [first] = page.workers();
  const before = (await curve(page)).losses;
  await crash(page);

  await expect(stopped(page)).toContainText(/A new one goes on from iteration [\d,]+\./, {
    timeout: 60_000,
  });
  await expect(button(page, 'Start')).toBeVisible(); // paused
  const told = Number(
    (await stopped(page).innerText()).match(/iteration ([\d,]+)/)?.[1]?.replace(',', ''),
  );
  expect(told).toBeGreaterThan(0);
  expect(await metric(page, 'iteration')).toBe(told);
  await expect.poll(() => page.workers().length).toBe(1);
  expect(page.workers()[0]).not.toBe(first);
  await expectMetric(page, 'drawn-digit').not.toBeNaN(); // the drawing is still there

  // The same run: its curve so far is the old one's, bit for bit.
  const restored = (await curve(page)).losses;
  expect(restored).toHaveLength(told);
  const common = Math.min(restored.length, before.length);
  expect(restored.slice(0, common)).toEqual(before.slice(0, common));
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(told);
  complaints.splice(0);
});

test('a worker that dies before its first checkpoint begins the run again', async ({
  page,
  complaints,
}) => {
  await openLab(page, 'boundary', 'seed=5');
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  const loss = await metric(page, 'train-loss');
  await button(page, 'Reset').click(); // a run that has been trained and rests has a checkpoint
  await expectMetric(page, 'iteration').toBe(0);
  await crash(page);
  await expect(stopped(page)).toContainText('A new one has begun the run again.');
  await expectMetric(page, 'iteration').toBe(0);
  await expect(page.getByRole('table').locator('tbody tr')).toHaveCount(4);
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  expect(await metric(page, 'train-loss')).toBe(loss); // the same settings, the same seed
  complaints.splice(0);
});

test('a worker that dies again and again is replaced each time', async ({ page, complaints }) => {
  await openLab(page, 'boundary');
  for (let death = 1; death <= 3; death++) {
    const worker = page.workers()[0];
    await crash(page);
    await expect.poll(() => page.workers().length === 1 && page.workers()[0] !== worker).toBe(true);
    await expect(button(page, 'Start')).toBeEnabled();
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(1);
    await button(page, 'Reset').click();
    await expectMetric(page, 'iteration').toBe(0);
  }
  complaints.splice(0);
});
