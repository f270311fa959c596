// Debian's Firefox over WebDriver BiDi, which Playwright does not drive.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { look, type Walker } from './walk.ts';

/** Opens Firefox, does the work in a new page, and closes it; gives back what the console complained of. */
export async function inFirefox(work: (page: Walker) => Promise<void>): Promise<string[]> {
  const home = mkdtempSync(path.join(tmpdir(), 'glassbox-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    env: { ...process.env, HOME: home },
  });
  const complaints: string[] = [];
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => {
      // A part that was on its way when the walk left the page; what a room needs is looked for there.
      if (String(error).includes('error loading dynamically imported module')) return;
      complaints.push(`uncaught: ${String(error)}`);
    });
    await page.evaluateOnNewDocument(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI}`);
      });
    });
    await work({ goto: (url) => page.goto(url), look: (asked) => page.evaluate(look, asked) });
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
  return complaints;
}
