// Workers that are ended from outside, where no event tells of it: noticed within two seconds, the
// run goes on by itself, and nothing but the steps since its last checkpoint is lost.
import type { Page } from '@playwright/test';
import { cutOff, iterationsSeen, kill, recordIterations, seeded, workersOf } from './faults.ts';
import {
  button,
  digitsArrived,
  expectMetric,
  type LabName,
  notes,
  openDigits,
  openLab,
} from './lab.ts';
import { expect, test } from './site.ts';

const deaths = 20;
const longestNotice = 2000;
/** A checkpoint at least every two seconds, and the time until it is there. */
const checkpointAge = 3000;
const workerName = { digits: 'training-worker', boundary: 'plane-worker' } as const;

const told = async (page: Page) => {
  const text = await notes(page).filter({ hasText: 'The training worker stopped.' }).innerText();
  return Number(text.match(/goes on from iteration ([\d,]+)/)?.[1]?.replaceAll(',', '') ?? 'NaN');
};

const isRunning = (page: Page) =>
  page
    .locator('glassbox-digits, glassbox-boundary')
    .evaluate((lab) => (lab as unknown as { running: boolean }).running);

for (const lab of ['digits', 'boundary'] satisfies LabName[]) {
  test(`${lab}: a worker is ended at ${deaths} random moments`, async ({ page }) => {
    test.setTimeout(240_000);
    const name = workerName[lab];
    if (lab === 'digits') await openDigits(page, 'batch=200');
    else await openLab(page, lab, 'data=spiral&hidden=8,8');
    await expect.poll(() => workersOf(page, name).length).toBe(1);
    await recordIterations(page);
    await button(page, 'Start').click();
    const random = seeded(20);
    const notices: number[] = [];
    const losses: number[] = [];
    for (let death = 0; death < deaths; death++) {
      await page.waitForTimeout(1500 + 1500 * random());
      const successor = page.waitForEvent('worker', (worker) => worker.url().includes(name));
      const time = Date.now();
      await kill(workersOf(page, name)[0]);
      await successor;
      notices.push(Date.now() - time);
      await expect.poll(() => isRunning(page), { timeout: 30_000 }).toBe(true);
      await page.waitForTimeout(250); // the sentence is on the page
      const seen = (await iterationsSeen(page)).filter((one) => one.time <= time + longestNotice);
      const from = await told(page);
      const best = Math.max(...seen.filter((one) => one.time <= time + 50).map((s) => s.iteration));
      const older = seen.filter((one) => one.time < time - checkpointAge).at(-1)?.iteration ?? 0;
      losses.push(best - from);
      expect(from).toBeGreaterThan(0);
      expect(from, 'no more than since the last checkpoint is lost').toBeGreaterThanOrEqual(
        Math.min(older, best),
      );
    }
    expect(Math.max(...notices)).toBeLessThan(longestNotice);
    const line = (numbers: number[]) => [...numbers].sort((a, b) => a - b).join(' ');
    console.log(`${lab}: ms until noticed: ${line(notices)}; steps lost: ${line(losses)}`);
  });
}

test('a call that is cut off in the middle ends the worker, and the run goes on', async ({
  page,
  complaints,
}) => {
  await openLab(page, 'digits', 'batch=500&hidden=512');
  await expect.poll(() => workersOf(page, 'training-worker').length).toBe(1);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(20);
  await page.waitForTimeout(2500);
  const successor = page.waitForEvent('worker', (worker) =>
    worker.url().includes('training-worker'),
  );
  let came = false;
  successor.then(
    () => {
      came = true;
    },
    () => {},
  );
  let time = 0;
  // Between two calls there is nothing to cut off: then once more.
  while (!came) {
    time = Date.now();
    await cutOff(page, 'training-worker');
    await Promise.race([successor, page.waitForTimeout(3000)]);
  }
  expect(Date.now() - time).toBeLessThan(longestNotice);
  await expect.poll(() => told(page)).toBeGreaterThan(0);
  complaints.splice(0); // the worker throws what it found
});

test('the worker that looks inside is replaced, as often as it is ended', async ({ page }) => {
  await openDigits(page);
  await button(page, 'Step').click();
  const inside = page.locator('glassbox-inside');
  await inside.scrollIntoViewIfNeeded();
  await expect.poll(() => workersOf(page, 'inspector-worker').length).toBe(1);
  for (let death = 0; death < 3; death++) {
    await page.waitForTimeout(1500);
    const successor = page.waitForEvent('worker', (worker) =>
      worker.url().includes('inspector-worker'),
    );
    const time = Date.now();
    await kill(workersOf(page, 'inspector-worker')[0]);
    await successor;
    expect(Date.now() - time).toBeLessThan(longestNotice);
  }
  await expect(notes(page)).toHaveCount(0);
});

test('the worker that brings the digits is ended: said at once, and Retry goes on', async ({
  page,
}) => {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/mnist/train-10000-*', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await openLab(page, 'digits');
  const load = page.locator('glassbox-load');
  await expect(load).toContainText(/20,000 of 70,000 digits are here/);
  await kill(workersOf(page, 'digits-worker')[0]);
  await expect(load).toContainText('The worker that loads the digits stopped.', { timeout: 2000 });
  letGo();
  await button(page, 'Retry').click();
  await digitsArrived(page);
});

test('a race whose worker is ended says so, and begins again at the press of a button', async ({
  page,
}) => {
  await page.goto('./#race?lab=boundary');
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
  await button(page, 'Start').click();
  await page.waitForTimeout(1500);
  const time = Date.now();
  await kill(workersOf(page, 'race-worker')[0]);
  await expect(notes(page)).toContainText('stopped', { timeout: 2000 });
  expect(Date.now() - time).toBeLessThan(longestNotice);
  await button(page, 'Begin the race again').click();
  await expect(button(page, 'Start')).toBeEnabled();
  await button(page, 'Start').click();
  await expect(button(page, 'Pause')).toBeVisible();
});

for (const room of ['tutorials', 'backprop']) {
  test(`${room}: a study worker that is ended is replaced`, async ({ page }) => {
    await page.goto(`./#${room}`);
    await expect.poll(() => workersOf(page, 'study-worker').length).toBeGreaterThan(0);
    await page.waitForTimeout(2500);
    const successor = page.waitForEvent('worker', (worker) =>
      worker.url().includes('study-worker'),
    );
    const time = Date.now();
    await kill(workersOf(page, 'study-worker')[0]);
    await successor;
    expect(Date.now() - time).toBeLessThan(longestNotice);
  });
}
