// Tables as files, for the tests of the room "Your data".
import type { Page } from '@playwright/test';
import { expectMetric } from './lab.ts';
import { expect } from './site.ts';

export async function openData(page: Page, settings = ''): Promise<void> {
  await page.goto(settings === '' ? './#data' : `./#data?${settings}`);
  await expect(page.locator('glassbox-data h1')).toBeVisible({ timeout: 30_000 });
}

/** Chooses a file; a text becomes one. */
export async function giveFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const buffer = typeof content === 'string' ? Buffer.from(content) : content;
  const mimeType = 'application/octet-stream';
  await page.locator('glassbox-data #table-file').setInputFiles({ name, mimeType, buffer });
}

export const startButton = (page: Page) => page.locator('glassbox-table-lab .btn.main');

/** Trains until so many steps are made, or the run's own rule ends it. */
export async function trainTable(page: Page, steps: number): Promise<void> {
  await expect(startButton(page)).toBeEnabled({ timeout: 30_000 });
  await startButton(page).click();
  await expectMetric(page, 'iteration').toBeGreaterThanOrEqual(steps);
  const pause = page.locator('glassbox-table-lab').getByRole('button', { name: 'Pause' });
  if (await pause.isVisible()) await pause.click({ timeout: 1000 }).catch(() => {});
}

/** Three kinds that a sum and a word tell apart; every tenth row lacks a cell. */
export function kindsTable(rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const x = ((i * 37) % 100) / 10;
    const y = ((i * 61) % 90) / 10;
    const colour = ['red', 'green', 'blue'][i % 3] as string;
    const kind = colour === 'red' ? 'stop' : x + y > 9 ? 'go' : 'wait';
    return `${i % 10 === 9 ? '' : x},${y},${colour},${kind}`;
  });
  return `x,y,colour,kind\n${lines.join('\n')}\n`;
}

/** A label, then 28 x 28 pixels: an upright or a lying bar, somewhere. */
export function barDigits(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const label = i % 2;
    const place = 4 + ((i * 7) % 20);
    const pixels = Array.from({ length: 784 }, (_, p) => {
      const along = label === 0 ? p % 28 : Math.floor(p / 28);
      return along === place ? 255 : along === place + 1 ? 130 : 0;
    });
    return [label, ...pixels].join();
  }).join('\n');
}
