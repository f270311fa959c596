// The page that is one file, opened from a disk.
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { digitCounts, mostBytes, singleFile } from '../../web/scripts/build-single.mjs';
import { fromRoot } from '../../web/scripts/common.mjs';
import { inFirefox } from './firefox.ts';
import { button, expectMetric } from './lab.ts';
import { look, walk } from './walk.ts';

const file = process.env.GLASSBOX_SINGLE ?? fromRoot(singleFile);
const address = pathToFileURL(file).href;

test.setTimeout(600_000);

/** Everything that is asked of a network or a disk, and all that the page complains of. */
function listen(page: Page): { asked: string[]; complaints: string[] } {
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI}`);
    });
  });
  return { asked, complaints };
}

test('is small enough and names no other file', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(mostBytes);
  expect(digitCounts.train).toBeGreaterThanOrEqual(2000);
  expect(digitCounts.test).toBeGreaterThanOrEqual(500);
  const html = readFileSync(file, 'latin1').replace(/<script[\s\S]*?<\/script>/g, '');
  expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
});

test('every room works from a disk in Chromium, and nothing else is asked for', async ({
  page,
}) => {
  const { asked, complaints } = listen(page);
  await walk(
    { goto: (url) => page.goto(url), look: (asked) => page.evaluate(look, asked) },
    address,
  );
  expect(
    asked.filter((url) => !/^(blob|data|about):/.test(url) && !url.startsWith(address)),
  ).toEqual([]);
  expect(complaints).toEqual([]);
});

test('every room works from a disk in Firefox', async () => {
  expect(await inFirefox((firefox) => walk(firefox, address))).toEqual([]);
});

test('has the digits that it promises', async ({ page }) => {
  await page.goto(address);
  const { train, test: tested } = digitCounts;
  await expect(page.locator('glassbox-load')).toContainText(
    `${train.toLocaleString('en')} digits to learn from, ${tested} to test on.`,
  );
  await button(page, 'Start').click();
  await expectMetric(page, 'epoch', 60_000).toBeGreaterThan(2);
});

test('the C++ behind a pane is in the file too', async ({ page }) => {
  await page.goto(`${address}#boundary`);
  await page.locator('glassbox-sign a').first().click();
  await expect(page.locator('glassbox-source .marked').first()).toBeVisible();
});

test('a damaged copy says so', async ({ page }, testInfo) => {
  const copy = testInfo.outputPath('damaged.html');
  mkdirSync(path.dirname(copy), { recursive: true });
  copyFileSync(file, copy);
  const bytes = readFileSync(copy);
  const middle = Math.floor(bytes.length / 2);
  bytes.write('damaged', middle);
  writeFileSync(copy, bytes);
  await page.goto(pathToFileURL(copy).href);
  await expect(page.getByRole('alert')).toContainText('This copy of Glassbox is damaged');
  await expect(page.getByRole('alert')).toContainText(/expected checksum \d+, got \d+/);
});
