// What a person does in the backprop room, and what a person reads there.
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { expect } from './site.ts';

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
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await axeViolations(page), `${width} px`).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `pixels too wide at ${width} px`).toBe(0);
  }
}
