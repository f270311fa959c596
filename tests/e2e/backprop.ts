// What a person does in the backprop room, and what a person reads there.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromRoot } from '../../web/scripts/common.mjs';
import { expect } from './site.ts';

const axeSource = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

export async function openPart(page: Page, settings: string): Promise<void> {
  await page.goto(`./#backprop?${settings}`);
}

/** The plain number of a metric; NaN while it is not there. */
export async function numberOf(page: Page, metric: string): Promise<number> {
  const found = page.locator(`[data-metric="${metric}"]`);
  if ((await found.count()) === 0) return Number.NaN;
  const text = await found.getAttribute('data-value');
  return text === null || text === '' ? Number.NaN : Number(text);
}

export const expectNumber = (page: Page, metric: string) =>
  expect.poll(() => numberOf(page, metric), { timeout: 30_000, message: metric });

/** Nothing for axe to say, and nothing wider than the window, on a desktop and on a phone. */
export async function expectSound(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const { violations, passes } = await page.evaluate(() =>
      (
        window as unknown as { axe: { run(): Promise<{ violations: object[]; passes: object[] }> } }
      ).axe.run(),
    );
    expect(passes.length).toBeGreaterThan(10); // axe has looked
    expect(violations, `${width} px`).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `pixels too wide at ${width} px`).toBe(0);
  }
}
