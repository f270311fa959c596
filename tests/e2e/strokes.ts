// Digits drawn on the pad with mouse strokes, and what the network read from them.
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { fromRoot } from '../../web/scripts/common.mjs';
import { button, metric } from './lab.ts';
import { expect } from './site.ts';

/** Points in a square of 280 x 280, and the width of the pen in the same measure. */
export interface DrawnDigit {
  digit: number;
  variant: string;
  pen: number;
  strokes: [number, number][][];
}

export const drawnDigits: readonly DrawnDigit[] = JSON.parse(
  readFileSync(fromRoot('tests/fixtures/strokes.json'), 'utf8'),
);

const fixtureSide = 280;

export const pad = (page: Page): Locator => page.getByLabel('Drawing pad', { exact: true });

/** Where a point of the drawing lies in the window. */
export async function padPlaces(
  page: Page,
): Promise<(point: [number, number]) => [number, number]> {
  await pad(page).scrollIntoViewIfNeeded();
  const box = await pad(page).boundingBox();
  if (!box) throw new Error('expected a drawing pad that can be seen, got none');
  const scale = box.width / fixtureSide;
  return ([x, y]) => [box.x + x * scale, box.y + y * scale];
}

export async function setPenWidth(page: Page, width: number): Promise<void> {
  await page.locator('glassbox-pad').evaluate((element, value) => {
    (element as HTMLElement & { penWidth: number }).penWidth = value;
  }, width);
}

export async function drawStrokes(page: Page, strokes: DrawnDigit['strokes']): Promise<void> {
  const place = await padPlaces(page);
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    await page.mouse.move(...place(first));
    await page.mouse.down();
    for (const point of rest) await page.mouse.move(...place(point));
    await page.mouse.up();
  }
}

export async function clearPad(page: Page): Promise<void> {
  await button(page, 'Clear').click();
  await expect.poll(() => metric(page, 'drawn-digit')).toBeNaN();
}

/** The digit that is shown once the answer has come to rest; the run must be paused. */
export async function readAtRest(page: Page): Promise<number> {
  await expect.poll(() => metric(page, 'drawn-digit')).not.toBeNaN();
  let before = Number.NaN;
  let now = await metric(page, 'drawn-probability');
  while (now !== before) {
    before = now;
    await page.waitForTimeout(150); // the lab shows a new answer after 80 ms at most
    now = await metric(page, 'drawn-probability');
  }
  return metric(page, 'drawn-digit');
}

/** Draws each digit on a clear pad; answers with a line for each that was misread. */
export async function misreadDigits(page: Page, digits: readonly DrawnDigit[]): Promise<string[]> {
  const misread: string[] = [];
  for (const { digit, variant, pen, strokes } of digits) {
    await clearPad(page);
    await setPenWidth(page, pen);
    await drawStrokes(page, strokes);
    const read = await readAtRest(page);
    if (read !== digit) misread.push(`${digit} (${variant}) was read as ${read}`);
  }
  return misread;
}
