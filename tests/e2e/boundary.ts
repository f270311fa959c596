// What the tests of the boundary lab share.
import type { Locator, Page } from '@playwright/test';
import { status } from './lab.ts';
import { expect } from './site.ts';

export const fieldCanvas = (page: Page): Locator => page.locator('glassbox-field canvas');

/** The pixels of the heatmap, as one number each. */
export function fieldPixels(page: Page): Promise<number[]> {
  return fieldCanvas(page).evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    const image = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    return [...new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0))];
  });
}

/** What the network answers at some places of the plane, as the field was given it. */
export function fieldAnswers(page: Page): Promise<number[]> {
  return page.locator('glassbox-field').evaluate((element) => {
    const { view } = element as HTMLElement & { view?: { values: Float32Array } };
    return [...(view?.values ?? [])].filter((_, i) => i % 97 === 0);
  });
}

export async function toFullSpeed(page: Page): Promise<void> {
  await page.getByRole('slider', { name: 'Speed' }).first().press('End');
}

/** Draws on the field; places are shares of its side, from the top left. */
export async function stroke(
  page: Page,
  places: readonly (readonly [number, number])[],
  button: 'left' | 'right' = 'left',
): Promise<void> {
  await fieldCanvas(page).scrollIntoViewIfNeeded();
  const box = await fieldCanvas(page).boundingBox();
  if (!box) throw new Error('expected a field to draw on, got none');
  const [first, ...others] = places.map(([x, y]) => [
    box.x + x * box.width,
    box.y + y * box.height,
  ]) as [number, number][];
  if (!first) return;
  await page.mouse.move(...first);
  await page.mouse.down({ button });
  for (const place of others) await page.mouse.move(...place, { steps: 10 });
  await page.mouse.up({ button });
}

/** How many own points the lab counts. */
export async function ownCount(page: Page): Promise<number> {
  const text = await page.getByText(/[\d,]+ of 1,000 points/).textContent();
  return Number(text?.match(/([\d,]+) of/)?.[1]?.replace(',', ''));
}

export async function trainedSteps(page: Page): Promise<number> {
  return (await status(page)).iteration;
}

/** Waits until the run has ended by itself. */
export async function untilStopped(page: Page): Promise<void> {
  await expect
    .poll(async () => (await status(page)).stopped ?? null, { timeout: 30_000 })
    .not.toBe(null);
}
