// Many new runs in one page, and one long run with everything in view: memory stays where it is.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { button, expectMetric, field, openDigits } from './lab.ts';
import { expect, test } from './site.ts';

/** Makes the worker's WebAssembly memory reachable for `wasmBytes`. */
async function exposeMemory(page: Page): Promise<void> {
  await page.route('**/assets/training-worker-*.js', async (route) => {
    const response = await route.fetch();
    const expose = `for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...args) => {
        const result = await original.apply(WebAssembly, args);
        const { exports } = result.instance ?? result;
        const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
        if (memory) globalThis.exposedMemory = memory;
        return result;
      };
    }\n`;
    await route.fulfill({ response, body: expose + (await response.text()) });
  });
}

const wasmBytes = async (page: Page): Promise<number> =>
  (await page
    .workers()[0]
    ?.evaluate(
      () =>
        (globalThis as unknown as { exposedMemory?: WebAssembly.Memory }).exposedMemory?.buffer
          .byteLength,
    )) ?? Number.NaN;

/** Bytes of the page's own heap after the garbage is collected. */
async function pageBytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

/** Bytes of memory that the browser's pages and their workers occupy, arrays and all. */
async function residentBytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  const resident = pages.map(({ id }) => readFileSync(`/proc/${id}/statm`, 'utf8').split(' ')[1]);
  return resident.reduce((sum, count) => sum + 4096 * Number(count), 0);
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

test('ten minutes of training with every pane in view leave the memory flat', async ({
  page,
  browser,
}) => {
  test.setTimeout(900_000);
  await page.setViewportSize({ width: 1440, height: 6000 });
  await openDigits(page);
  await button(page, 'Start').click();
  await page.locator('glassbox-misread li button').first().click({ timeout: 60_000 });
  const grown: number[] = [];
  for (let minute = 1; minute <= 10; minute++) {
    await page.waitForTimeout(60_000);
    await pageBytes(page); // collects the garbage
    grown.push(await residentBytes(browser));
  }
  console.log(`resident after each minute: ${grown.map(megabytes).join(', ')} MB`);
  // By then the time machine is full.
  expect(grown[9]).toBeLessThan((grown[3] ?? 0) * 1.1);
});

test('five hundred resets with every pane in view leave the memory flat', async ({
  page,
  browser,
}) => {
  test.setTimeout(1_800_000);
  await page.setViewportSize({ width: 1440, height: 6000 });
  await openDigits(page);
  const cycle = async () => {
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(100);
    await button(page, 'Reset').click();
    await expectMetric(page, 'iteration').toBe(0);
  };
  for (let round = 0; round < 30; round++) await cycle();
  const measured = async () => {
    await pageBytes(page); // collects the garbage
    return residentBytes(browser);
  };
  const before = await measured();
  for (let round = 0; round < 500; round++) await cycle();
  const after = await measured();
  console.log(`resident ${megabytes(before)} then ${megabytes(after)} MB`);
  expect(after).toBeLessThan(before * 1.1);
});

test('fifty resets and as many other networks leave the memory flat', async ({ page }) => {
  await exposeMemory(page);
  await openDigits(page);
  const cycle = async (round: number) => {
    await field(page, 'Hidden layers').fill(round % 2 === 0 ? '128' : '64,32');
    await field(page, 'Hidden layers').press('Enter');
    await expectMetric(page, 'parameters').toBe(round % 2 === 0 ? 101_770 : 52_650);
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(20);
    await button(page, 'Reset').click();
    await expectMetric(page, 'iteration').toBe(0);
  };
  for (let round = 0; round < 6; round++) await cycle(round);
  const wasmBefore = await wasmBytes(page);
  const pageBefore = await pageBytes(page);
  expect(wasmBefore).toBeGreaterThan(47e6); // at least the images
  for (let round = 0; round < 50; round++) await cycle(round);
  const wasmAfter = await wasmBytes(page);
  const pageAfter = await pageBytes(page);
  console.log(
    `wasm ${(wasmBefore / 1e6).toFixed(1)} then ${(wasmAfter / 1e6).toFixed(1)} MB, ` +
      `page ${(pageBefore / 1e6).toFixed(1)} then ${(pageAfter / 1e6).toFixed(1)} MB`,
  );
  expect(wasmAfter).toBe(wasmBefore);
  expect(pageAfter).toBeLessThan(pageBefore + 2e6);
});

test('opening the labs in turn leaves one worker and the page as large as it was', async ({
  page,
}) => {
  await openDigits(page);
  const turn = async () => {
    await page.getByRole('link', { name: 'Boundary' }).click();
    await expectMetric(page, 'parameters').toBe(17);
    await page.getByRole('link', { name: 'Digits' }).click();
    await expectMetric(page, 'parameters').toBe(101_770);
    await expect.poll(() => page.workers().length).toBe(1);
  };
  for (let round = 0; round < 3; round++) await turn();
  const before = await pageBytes(page);
  for (let round = 0; round < 20; round++) await turn();
  expect(await pageBytes(page)).toBeLessThan(before + 2e6);
});
