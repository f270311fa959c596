// The time machine: back to a moment, exactly; on from there, bit for bit; off on a branch.
import type { Locator, Page } from '@playwright/test';
import { fieldPixels, toFullSpeed } from './boundary.ts';
import {
  button,
  curve,
  digitsArrived,
  expectMetric,
  field,
  labElement,
  metric,
  openDigits,
  openLab,
  pause,
  status,
} from './lab.ts';
import { expect, test } from './site.ts';
import { drawStrokes } from './strokes.ts';

const machine = (page: Page): Locator => page.locator('glassbox-time-machine');
const slider = (page: Page): Locator =>
  machine(page).getByRole('slider', { name: 'Moment of the run' });
const said = (page: Page): Locator => machine(page).locator('output');
const rows = (page: Page): Locator => machine(page).locator('.row');

/** Trains until at least so many steps are done, and rests there. */
async function trainTo(page: Page, steps: number): Promise<void> {
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThanOrEqual(steps);
  await pause(page);
  const { iteration } = await status(page);
  await expect(said(page)).toContainText(`step ${iteration.toLocaleString('en')},`);
}

/** Brings the slider to the moment at this step, as a person does with the arrow keys. */
async function goTo(page: Page, step: number, which = slider(page)): Promise<void> {
  await which.focus();
  const shown = async () => {
    const text = (await which.getAttribute('aria-valuetext')) ?? '';
    return Number(/step ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', '') ?? Number.NaN);
  };
  for (let i = 0; i < 60; i++) {
    const here = await shown();
    if (here === step && (await status(page)).iteration === step) break;
    // On a busy machine the words lag behind the keys: whoever has gone too far comes back.
    if (here !== step) await which.press(here < step ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(200); // neighbours may read alike: nothing to wait for
  }
  await expect.poll(async () => (await status(page)).iteration).toBe(step);
}

/** The pale curves and the mark that the chart was given. */
const chart = (page: Page) =>
  page.locator('glassbox-plot, glassbox-chart').evaluate((element) => {
    const { ghosts, mark } = element as HTMLElement & { ghosts: unknown[]; mark: number | null };
    return { ghosts: ghosts.length, mark };
  });

test('the boundary lab goes back: every picture, the numbers and the chart', async ({ page }) => {
  await openLab(page, 'boundary', 'data=moons&noise=0.2');
  await button(page, 'Epoch').click();
  await expectMetric(page, 'epoch').toBe(1);
  await rested(page);
  const before = await status(page);
  const picture = await fieldPixels(page);
  await expect(said(page)).toContainText(`step ${before.iteration},`);
  await toFullSpeed(page);
  await trainTo(page, 2000);
  const newest = await status(page);
  expect(await fieldPixels(page)).not.toEqual(picture);

  await goTo(page, before.iteration);
  await expect.poll(async () => (await status(page)).testAccuracy).toBe(before.testAccuracy);
  expect(await status(page)).toEqual(before);
  await expect.poll(() => fieldPixels(page)).toEqual(picture);
  expect(await chart(page)).toEqual({ ghosts: 1, mark: before.iteration });

  await machine(page).getByRole('button', { name: 'Newest moment' }).click();
  await expect.poll(async () => (await status(page)).iteration).toBe(newest.iteration);
  await expect.poll(async () => (await status(page)).testAccuracy).toBe(newest.testAccuracy);
  expect(await chart(page)).toEqual({ ghosts: 0, mark: null });
  await machine(page).getByRole('button', { name: 'First moment' }).click();
  await expectMetric(page, 'iteration').toBe(0);

  await button(page, 'Reset').click();
  await expect(said(page)).toContainText('step 0,');
  await expect(rows(page)).toHaveCount(1);
  await expect(machine(page).locator('.frame')).toHaveCount(1);
  expect(await chart(page)).toEqual({ ghosts: 0, mark: null });
});

test('on from an earlier moment the original comes again, bit for bit', async ({ page }) => {
  await openLab(page, 'boundary', 'data=moons&noise=0.2&optimizer=adam');
  for (let epoch = 1; epoch <= 8; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  const original = await curve(page);
  const end = await status(page);
  await goTo(page, end.iteration / 4);
  for (let epoch = 3; epoch <= 8; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  expect(await curve(page)).toEqual(original);
  await expect(rows(page)).toHaveCount(2);
});

test('another rate at an earlier moment makes a branch, and it is drawn', async ({ page }) => {
  await openLab(page, 'boundary', 'data=moons&noise=0.2');
  const link = page.url();
  for (let epoch = 1; epoch <= 6; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  const original = await curve(page);
  const end = await status(page);
  const from = end.iteration / 3;
  await expect(machine(page)).toContainText('begins a new run');
  await goTo(page, from);
  await expect(machine(page)).toContainText(`hold from step ${from} on`);
  await field(page, 'Learning rate').selectOption('0.3');
  await expect(rows(page)).toHaveCount(2);
  await expect(machine(page)).toContainText(`Branch from step ${from}`);
  await expect(machine(page)).toContainText('The link holds the run from its start');
  expect(page.url()).toBe(link);
  expect((await status(page)).iteration).toBe(from);
  expect((await status(page)).learningRate).toBeCloseTo(0.3);
  for (let epoch = 3; epoch <= 6; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  const branch = await curve(page);
  expect(branch.trainIterations).toEqual(original.trainIterations);
  const shared = original.trainIterations.filter((step) => step <= from).length;
  expect(branch.losses.slice(0, shared)).toEqual(original.losses.slice(0, shared));
  expect(branch.losses.slice(shared)).not.toEqual(original.losses.slice(shared));
  expect(await chart(page)).toEqual({ ghosts: 1, mark: from });

  // The first line is still there, with its own settings.
  await slider(page).focus();
  await slider(page).press('Home');
  await slider(page).press('End');
  await expectMetric(page, 'iteration').toBe(end.iteration);
  await expect(field(page, 'Learning rate')).toHaveValue('0.03');
  expect((await curve(page)).losses).toEqual(original.losses);
  await button(page, 'Reset').click();
  await expect(rows(page)).toHaveCount(1);
});

test('settings change on the way when one asks for it', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle');
  await button(page, 'Epoch').click();
  await expectMetric(page, 'epoch').toBe(1);
  await field(page, 'Batch').selectOption('30');
  await expectMetric(page, 'iteration').toBe(0); // a new run, as ever
  await button(page, 'Epoch').click();
  await expectMetric(page, 'epoch').toBe(1);
  const { iteration } = await status(page);
  await machine(page).getByRole('checkbox', { name: 'Change settings on the way' }).check();
  await expect(machine(page)).toContainText(`hold from step ${iteration} on`);
  await field(page, 'Optimizer').selectOption('adam');
  await expect(rows(page)).toHaveCount(2);
  await expectMetric(page, 'iteration').toBe(iteration);
  await field(page, 'First weights').selectOption('he');
  await expectMetric(page, 'iteration').toBe(0); // another start is another run
  await expect(rows(page)).toHaveCount(1);
});

test('the digits lab goes back to the exact accuracy, and branches', async ({ page }) => {
  await openDigits(page, 'batch=1000&stop-epochs=3');
  const toTheEnd = async () => {
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBe(180);
    await rested(page);
    await expect.poll(async () => (await curve(page)).trainIterations.at(-1)).toBe(180);
  };
  await drawStrokes(page, [
    [
      [140, 50],
      [140, 230],
    ],
  ]);
  await trainTo(page, 30);
  const before = await status(page);
  const answer = await metric(page, 'drawn-probability');
  expect(answer).toBeGreaterThan(0);
  await toTheEnd();
  await expectMetric(page, 'drawn-probability').not.toBe(answer);
  await expect(said(page)).toContainText('step 180,');
  const original = await curve(page);
  const end = await status(page);
  await goTo(page, before.iteration);
  await rested(page);
  const again = await status(page);
  expect(again.testAccuracy).toBe(before.testAccuracy);
  expect(again.trainLoss).toBe(before.trainLoss);
  await expectMetric(page, 'drawn-probability').toBe(answer);
  expect(await chart(page)).toEqual({ ghosts: 1, mark: before.iteration });

  await toTheEnd();
  expect(await curve(page)).toEqual(original);
  expect((await status(page)).testAccuracy).toBe(end.testAccuracy);
  await expect(rows(page)).toHaveCount(2);

  await goTo(page, before.iteration);
  await field(page, 'Learning rate').selectOption('0.03');
  await expect(rows(page)).toHaveCount(3);
  await toTheEnd();
  const branch = await curve(page);
  expect(branch.trainIterations).toEqual(original.trainIterations);
  expect(branch.losses).not.toEqual(original.losses);
  expect(branch.losses[0]).toBe(original.losses[0]);
  expect(await chart(page)).toEqual({ ghosts: 2, mark: before.iteration });
  await button(page, 'Reset').click();
  await expect(rows(page)).toHaveCount(1);
});

test('digits that arrived on the way are waited for in the same epochs again', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/mnist/train-05000-images-*', async (route) => {
    await released;
    await route.continue();
  });
  await openLab(page, 'digits', 'batch=1000&stop-epochs=4');
  await expect.poll(async () => (await status(page)).epochSamples).toBe(5000);
  for (let step = 1; step <= 7; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(step);
  }
  await expect(said(page)).toContainText('step 7,');
  release();
  await digitsArrived(page);
  const toTheEnd = async () => {
    await button(page, 'Start').click();
    // Two epochs of 5,000 digits and two of all.
    await expectMetric(page, 'iteration').toBe(2 * 5 + 2 * 60);
    await rested(page);
    await expect.poll(async () => (await curve(page)).trainIterations.at(-1)).toBe(130);
  };
  await toTheEnd();
  await expect(said(page)).toContainText('step 130,');
  const original = await curve(page);
  expect((await status(page)).record.map(({ samples }) => samples)).toEqual([5000, 60_000]);
  await goTo(page, 3); // its next epoch began while 5,000 were here
  await toTheEnd();
  // The test digits have all arrived by now, so only the training is the same.
  expect((await curve(page)).losses).toEqual(original.losses);
  await machine(page).getByRole('button', { name: 'First moment' }).click();
  await expectMetric(page, 'iteration').toBe(0);
  await toTheEnd();
  expect((await curve(page)).losses).toEqual(original.losses);
});

test('a worker that dies at an earlier moment comes back there', async ({ page, complaints }) => {
  await openLab(page, 'boundary', 'data=moons');
  for (let epoch = 1; epoch <= 3; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  const end = await status(page);
  await goTo(page, end.iteration / 3);
  await page.workers()[0]?.evaluate(() => {
    setTimeout(() => {
      throw new Error('on purpose');
    });
  });
  await expect(page.getByRole('alert')).toContainText('goes on');
  expect((await status(page)).iteration).toBe(end.iteration / 3);
  await machine(page).getByRole('button', { name: 'Newest moment' }).click();
  await expectMetric(page, 'iteration').toBe(end.iteration);
  expect((await status(page)).trainLoss).toBe(end.trainLoss);
  complaints.length = 0;
});

/** At rest with a test accuracy of these weights. */
async function rested(page: Page): Promise<void> {
  await expect(labElement(page)).toBeVisible();
  await expect
    .poll(async () => {
      const { iteration, testIteration } = await status(page);
      return testIteration === iteration;
    })
    .toBe(true);
}
