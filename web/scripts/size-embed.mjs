// node web/scripts/size-embed.mjs: what a reader downloads for an element on somebody else's page,
// until it trains, as a browser asks for it from the built site.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { isProgram, Problem, runMain } from './common.mjs';
import { builtSite, serveSite } from './serve.mjs';

/** @typedef {{ files: number, code: number, digits: number }} EmbedSize bytes after gzip */

export const embedded = [
  '<glassbox-boundary panels="network,field"></glassbox-boundary>',
  '<glassbox-boundary></glassbox-boundary>',
  '<glassbox-digits panels="pad,answer"></glassbox-digits>',
  '<glassbox-digits></glassbox-digits>',
  '<glassbox-race></glassbox-race>',
  '<glassbox-tutorials></glassbox-tutorials>',
  '<glassbox-backprop></glassbox-backprop>',
];

/** The shards are gzip files already. @param {string} file */
function bytesOf(file) {
  const content = readFileSync(path.join(builtSite(), file));
  return file.endsWith('.idx') ? content.length : gzipSync(content, { level: 9 }).length;
}

/** @param {import('@playwright/test').Browser} browser @param {string} tag @returns {Promise<EmbedSize>} */
export async function measureEmbedded(browser, tag) {
  const site = await serveSite();
  const page = await browser.newPage();
  try {
    const files = new Set();
    page.on('request', (request) => {
      const file = request.url().slice(site.url.length);
      if (request.url().startsWith(site.url) && file !== 'bare.html') files.add(file);
    });
    await page.route('**/bare.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><html lang="en"><link rel="icon" href="data:," />
          <script type="module" src="./glassbox.js"></script>${tag}</html>`,
      }),
    );
    await page.goto(`${site.url}bare.html`);
    const trains = /digits|boundary|race/.test(tag);
    // The parts that come later have come, and all digits are on their way.
    await page.waitForTimeout(4000);
    if (trains) {
      const begun = await page.evaluate(() => {
        const [lab] = document.body.children;
        return lab && 'status' in lab && lab.status !== undefined;
      });
      if (!begun) throw new Problem(`expected a run in ${tag}, got none after four seconds`);
    }
    const size = { files: 0, code: 0, digits: 0 };
    for (const file of files) {
      if (file.startsWith('mnist/')) size.digits += bytesOf(file);
      else {
        size.files += 1;
        size.code += bytesOf(file);
      }
    }
    return size;
  } finally {
    await page.close();
    site.close();
  }
}

async function printSizes() {
  const { chromium } = await import('@playwright/test');
  const { launchOptions } = await import('./chromium.mjs');
  const browser = await chromium.launch(launchOptions);
  try {
    console.log('An element on a bare page: files, KB after gzip, and of digits');
    for (const tag of embedded) {
      const { files, code, digits } = await measureEmbedded(browser, tag);
      const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(0).padStart(6);
      console.log(
        `  ${tag.padEnd(64)}${String(files).padStart(4)}${kilobytes(code)}${kilobytes(digits)}`,
      );
    }
  } finally {
    await browser.close();
  }
}

if (isProgram(import.meta.url)) await runMain(printSizes);
