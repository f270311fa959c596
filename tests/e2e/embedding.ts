// A page that is not ours: what stands on it, and what its elements tell a script.
import type { Locator, Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../web/scripts/serve.mjs';
import { expect } from './site.ts';

interface Trainer extends HTMLElement {
  status?: { iteration: number; parameters: number };
}

/** Opens a bare page in a folder beside the site, with the script tag and this in its body. */
export async function openBare(
  page: Page,
  body: string,
  { lang = 'en', script = '../glassbox.js' } = {},
): Promise<void> {
  await page.route('**/posts/*.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'content-security-policy': contentSecurityPolicy },
      body: `<!doctype html><html${lang === '' ? '' : ` lang="${lang}"`}><meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" /><title>A post</title>
        <link rel="icon" href="../favicon.svg" />
        <script type="module" src="${script}"></script><body>${body}</body></html>`,
    }),
  );
  await page.goto('./posts/one.html');
}

export const iteration = (lab: Locator): Promise<number> =>
  lab.evaluate((element) => (element as Trainer).status?.iteration ?? -1);

export const parameters = (lab: Locator): Promise<number> =>
  lab.evaluate((element) => (element as Trainer).status?.parameters ?? -1);

/** The run is there and can be started. */
export const expectReady = (lab: Locator) =>
  expect.poll(() => iteration(lab), { timeout: 30_000 }).toBeGreaterThanOrEqual(0);

export const expectTrained = (lab: Locator, more = 5) =>
  expect.poll(() => iteration(lab), { timeout: 30_000 }).toBeGreaterThan(more);

/** The panels of a lab that can be seen, in their order. */
export const shownPanels = (lab: Locator): Promise<string[]> =>
  lab.evaluate((element) => {
    const panels = element.shadowRoot?.querySelectorAll<HTMLElement>('[data-panel]') ?? [];
    const seen = [...panels].filter((panel) => panel.checkVisibility());
    return [...new Set(seen.map((panel) => panel.dataset.panel ?? ''))];
  });
