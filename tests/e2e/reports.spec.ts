// A run as files: what stands in them is what the lab shows, and nothing in them runs.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { curve, openDigits, openLab, pause, status, trainEpochs } from './lab.ts';
import { expect, test } from './site.ts';

interface Saved {
  name: string;
  bytes: Uint8Array;
  text: string;
}

async function saved(page: Page, form: string): Promise<Saved> {
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await page.locator(`glassbox-reports [data-form=${form}]`).click();
  const download = await coming;
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes, text: new TextDecoder().decode(bytes) };
}

async function trainPoints(page: Page, settings: string): Promise<void> {
  await openLab(page, 'boundary', settings);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect.poll(async () => (await status(page)).iteration).toBeGreaterThan(60);
  await pause(page);
}

/** The size of a PNG, from its head. */
function sizeOf(png: Uint8Array): { width: number; height: number } {
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

test('a run of digits is reported with its numbers, classes and mistakes', async ({
  page,
  context,
}) => {
  await openDigits(page, 'hidden=24&seed=7');
  await trainEpochs(page, 1);
  const { iteration, testAccuracy, parameters } = await status(page);

  const html = await saved(page, 'page');
  expect(html.name).toBe(`glassbox-digits-${iteration}.html`);
  const file = await context.newPage();
  const wrong: string[] = [];
  file.on('console', (message) => wrong.push(message.text()));
  file.on('request', ({ url }) => {
    if (!url().startsWith('data:')) wrong.push(url());
  });
  await file.setContent(html.text);
  await expect(file.getByRole('heading', { level: 1 })).toHaveText('A run in Glassbox: Digits');
  const share = `${((testAccuracy ?? 0) * 100).toFixed(1)}%`;
  await expect(file.getByRole('row', { name: `Test accuracy ${share}` })).toBeVisible();
  await expect(file.getByRole('row', { name: 'Hidden layers 24' })).toBeVisible();
  await expect(file.getByRole('row', { name: 'Seed 7' })).toBeVisible();
  await expect(file.getByRole('row', { name: /^input .* 0$/ })).toBeVisible();
  // The network's layers have as many numbers as the lab counts.
  const counts = await file.locator('table').last().locator('td:last-child').allTextContents();
  const sum = counts.reduce((all, text) => all + Number(text.replaceAll(',', '')), 0);
  expect(sum).toBe(parameters);
  // All 10,000 test digits are in the matrix, and those on its diagonal are the accuracy.
  const cells = await file.locator('.matrix tbody td').allTextContents();
  expect(cells).toHaveLength(100);
  const numbers = cells.map(Number);
  expect(numbers.reduce((all, one) => all + one, 0)).toBe(10_000);
  const right = numbers.filter((_, i) => i % 11 === 0).reduce((all, one) => all + one, 0);
  expect(right / 10_000).toBeCloseTo(testAccuracy ?? 0, 6);
  await expect(file.locator('.pictures img').first()).toBeVisible();
  await expect(file.locator('.chart path')).not.toHaveCount(0);
  const href = await file.getByRole('link').first().getAttribute('href');
  expect(href).toContain('#digits?hidden=24');
  expect(await file.locator('script').count()).toBe(0);
  for (const width of [390, 1440]) {
    await file.setViewportSize({ width, height: 900 });
    const beyond = await file.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
  }
  expect(wrong).toEqual([]);
  await file.close();

  const markdown = await saved(page, 'text');
  expect(markdown.text).toContain('# A run in Glassbox: Digits');
  expect(markdown.text).toContain(`| Test accuracy | ${share} |`);
  const table = markdown.text.split('\n').filter((line) => line.startsWith('|'));
  expect(table.length).toBeGreaterThan(40);
  expect(table.length).toBeLessThan(160);

  // Every point of the curve, with the very numbers.
  const csv = await saved(page, 'table');
  const lines = csv.text.trimEnd().split('\r\n');
  expect(lines[0]).toBe('iteration,train_loss,train_accuracy,test_loss,test_accuracy');
  const { trainIterations, losses, testIterations, testAccuracies } = await curve(page);
  const rows = lines.slice(1).map((line) => line.split(','));
  const column = (at: number) =>
    rows
      .filter((row) => row[at] !== '')
      .map((row) => [Number(row[0]), Math.fround(Number(row[at]))]);
  expect(column(1)).toEqual(trainIterations.map((step, i) => [step, losses[i]]));
  expect(column(4)).toEqual(testIterations.map((step, i) => [step, testAccuracies[i]]));

  const picture = await saved(page, 'picture');
  expect(sizeOf(picture.bytes).width).toBeGreaterThan(1000);
});

test('every pane of the boundary lab is a picture', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await trainPoints(page, 'data=circle&hidden=4');
  const archive = await saved(page, 'all');
  const pictures = unzipSync(archive.bytes);
  const names = Object.keys(pictures);
  expect(names.length).toBeGreaterThanOrEqual(5);
  expect(names.every((name) => /^\d\d-[\p{L}\p{N}-]+\.png$/u.test(name))).toBe(true);
  for (const name of names) {
    const png = pictures[name] ?? new Uint8Array();
    const { width, height } = sizeOf(png);
    expect(Math.min(width, height), name).toBeGreaterThan(60);
    // A picture of one colour is packed to almost nothing.
    expect(png.length, name).toBeGreaterThan(1500);
  }
  await page.getByRole('combobox', { name: 'Picture of' }).focus();
  const offered = page.locator('glassbox-reports option');
  await expect.poll(() => offered.count()).toBe(names.length);
  const one = await saved(page, 'one');
  expect(sizeOf(one.bytes).width).toBeGreaterThan(60);
});

test('classes and numbers to be learned have their results', async ({ page }) => {
  await trainPoints(page, 'data=gauss&share=0.5&count=100&hidden=3');
  const classes = await saved(page, 'text');
  expect(classes.text).toContain('Rows: what the sample is.');
  expect(classes.text).toMatch(/\| class 0 \| \d+ \| \d+ \|/);
  await trainPoints(page, 'data=regress_plane&hidden=3');
  const numbers = await saved(page, 'text');
  expect(numbers.text).toMatch(/\| Mean absolute error \| [\d.]+ \|/);
  expect(numbers.text).not.toContain('Rows: what');
});

test('a report speaks Korean', async ({ page }) => {
  await page.goto('./?lang=ko#boundary');
  const lab = page.locator('glassbox-boundary');
  await page.getByRole('button', { name: '시작', exact: true }).click();
  await expect.poll(async () => (await status(page)).iteration).toBeGreaterThan(30);
  await lab.evaluate((element) => (element as HTMLElement & { pause(): void }).pause());
  const html = await saved(page, 'page');
  expect(html.text).toContain('<html lang="ko">');
  expect(html.text).toContain('Glassbox 학습 기록: 결정 경계');
  const words = html.text.replace(/<[^>]*>|\{[^}]*\}/g, ' ');
  expect(words).not.toMatch(/Training loss|Configuration|Hidden layers|Optimizer|Stop |none/);
});

test('before there are numbers it says so', async ({ page }) => {
  await openLab(page, 'digits');
  await page.locator('glassbox-reports [data-form=table]').click();
  await expect(page.locator('glassbox-reports [role=status]')).toHaveText(
    'Train a little first: there are no numbers yet.',
  );
});
