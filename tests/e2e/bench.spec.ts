// The benchmark page: what a script measures with, and what a person sees.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromRoot } from '../../web/scripts/common.mjs';
import type { BenchAdapter } from '../../web/src/bench/adapter.ts';
import { axeViolations } from './axe.ts';
import { button, metric } from './lab.ts';
import { expect, test } from './site.ts';

type Adapted = { benchAdapter: BenchAdapter };

const init = (page: Page, config: unknown) =>
  page.evaluate((cfg) => (window as unknown as Adapted).benchAdapter.init(cfg), config);
const trainSteps = (page: Page, n: number) =>
  page.evaluate((steps) => (window as unknown as Adapted).benchAdapter.trainSteps(steps), n);
const evaluate = (page: Page) =>
  page.evaluate(() => (window as unknown as Adapted).benchAdapter.evaluate());
const inferAll = (page: Page) =>
  page.evaluate(() => (window as unknown as Adapted).benchAdapter.inferAll());

test.beforeEach(({ page }) => page.goto('./bench.html'));

test('the adapter is there as soon as the page is', async ({ page }) => {
  const calls = await page.evaluate(() =>
    Object.values(['init', 'trainSteps', 'evaluate', 'inferAll'] as const).map(
      (name) => typeof (window as unknown as Adapted).benchAdapter[name],
    ),
  );
  expect(calls).toEqual(['function', 'function', 'function', 'function']);
});

test('W1 learns, exactly so many steps, and infers all digits', async ({ page }) => {
  // What is not known is ignored.
  await init(page, { workload: { id: 'W1', colour: 'red' }, seed: 1, more: true });
  const before = await evaluate(page);
  expect(before).toBeLessThan(0.4);
  await trainSteps(page, 60);
  await trainSteps(page, 40);
  const after = await evaluate(page);
  expect(after).toBeGreaterThan(0.5);
  expect(await inferAll(page)).toBe(10_000);

  // The same seed and the same number of steps give the same network, however they are asked for.
  await init(page, { workload: { id: 'W1' }, seed: 1 });
  expect(await evaluate(page)).toBe(before);
  await trainSteps(page, 100);
  expect(await evaluate(page)).toBe(after);
  await trainSteps(page, 1);
  expect(await evaluate(page)).not.toBe(after);
});

test('W3 takes one digit a step', async ({ page }) => {
  await init(page, { workload: { id: 'W3' }, seed: 1 });
  await trainSteps(page, 3000);
  expect(await evaluate(page)).toBeGreaterThan(0.7);
});

test('W4 solves XOR', async ({ page }) => {
  await init(page, { workload: { id: 'W4' }, seed: 4 });
  expect(await evaluate(page)).toBeLessThan(1);
  await trainSteps(page, 30_000);
  expect(await evaluate(page)).toBe(1);
});

test('W6 learns with convolutions', async ({ page }) => {
  await init(page, { workload: { id: 'W6' }, seed: 1 });
  await trainSteps(page, 100);
  expect(await evaluate(page)).toBeGreaterThan(0.7);
});

test('dense random inputs in the place of digits, and digits again', async ({ page }) => {
  await init(page, { workload: { id: 'W1' }, seed: 1, dense: true });
  await trainSteps(page, 300);
  expect(await evaluate(page)).toBeGreaterThan(0.5);
  expect(await inferAll(page)).toBe(10_000);
  await init(page, { workload: { id: 'W1' }, seed: 1 });
  await trainSteps(page, 100);
  expect(await evaluate(page)).toBeGreaterThan(0.5);
});

test('what cannot be done gets a sentence and changes nothing', async ({ page }) => {
  await expect(trainSteps(page, 1)).rejects.toThrow('There is no workload yet');
  await init(page, { workload: { id: 'W4' }, seed: 4 });
  await expect(init(page, { workload: { id: 'W9' } })).rejects.toThrow(
    'cfg.workload.id: expected one of W1, W2, W3, W4, W5, W6, got "W9".',
  );
  // The engine's own sentence.
  await expect(init(page, { workload: { id: 'W1', layers: [784, 7] }, seed: 1 })).rejects.toThrow(
    /10/,
  );
  await init(page, { workload: { id: 'W4' }, seed: 4 });
  await trainSteps(page, 1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a person measures, and axe finds nothing, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    await button(page, 'Measure').click();
    await expect(button(page, 'Measuring')).toBeDisabled();
    await expect(page.locator('[data-metric="images-per-second"]')).toBeVisible({
      timeout: 90_000,
    });
    expect(await metric(page, 'images-per-second')).toBeGreaterThan(1);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('the page has no inline styles or scripts and only relative addresses', () => {
  const html = readFileSync(fromRoot('dist/bench.html'), 'utf8');
  expect(html).not.toMatch(/\sstyle\s*=|<style/i);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) expect(address).toMatch(/^\.\//);
});
