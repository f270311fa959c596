// The drawing pad: what is drawn there with mouse, finger or keys is read, running or paused.
import type { Page } from '@playwright/test';
import { button, expectMetric, labElement, metric, openDigits, openLab, pause } from './lab.ts';
import { expect, test } from './site.ts';
import { clearPad, drawStrokes, pad, padPlaces } from './strokes.ts';

test('the pad answers while running and while paused, and Clear empties it', async ({ page }) => {
  await openDigits(page);
  const one = [
    [
      [140, 50],
      [140, 140],
      [140, 230],
    ],
  ] as [number, number][][];
  expect(await metric(page, 'drawn-digit')).toBeNaN();

  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.9);
  await drawStrokes(page, one);
  await expectMetric(page, 'drawn-digit').toBe(1);
  const early = await metric(page, 'drawn-probability');
  expect(early).toBeGreaterThan(0.3);
  await expectMetric(page, 'drawn-probability').not.toBe(early); // the reading follows training
  await pause(page);

  await clearPad(page);
  expect(await metric(page, 'drawn-probability')).toBeNaN();
  await expect(page.getByText('Draw a digit and it will answer.')).toBeVisible();
  await drawStrokes(page, one);
  await expectMetric(page, 'drawn-digit').toBe(1);
  await expect(page.getByText(/It (is sure|leans this way): \d+\.\d%/)).toBeVisible();
  const bars = page.locator('glassbox-answer li');
  await expect(bars).toHaveCount(10);
  await expect(page.locator('glassbox-answer li.best')).toContainText('1');
  expect(await inkedStages(page)).toBe(4); // drawn, cut, scaled, centred
});

test('a drawing of before Reset is read by the new run', async ({ page }) => {
  await openDigits(page);
  await drawStrokes(page, [
    [
      [140, 50],
      [140, 230],
    ],
  ]);
  await expectMetric(page, 'drawn-digit').not.toBeNaN();
  const untrained = await metric(page, 'drawn-probability');
  await button(page, 'Start').click();
  await expectMetric(page, 'drawn-digit').toBe(1);
  await pause(page);
  await button(page, 'Reset').click();
  await expectMetric(page, 'drawn-probability').toBe(untrained);
});

test('the pad can be drawn on with the keys alone', async ({ page }) => {
  await openLab(page, 'digits');
  await button(page, 'Start').click(); // the answer gets better until it is right
  await pad(page).focus();
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expectMetric(page, 'drawn-digit').toBe(1);
  await page.keyboard.press('ArrowLeft'); // with the pen up nothing is drawn
  await page.keyboard.press('Delete');
  await expectMetric(page, 'drawn-digit').toBeNaN();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('the pad draws, and the page does not scroll away', async ({ page }) => {
    await openLab(page, 'digits');
    await expect(page.getByLabel('Only the wrong ones')).toBeVisible(); // the lab is whole
    await button(page, 'Start').click();
    const place = await padPlaces(page);
    // Not the scroll position: where a line above changes its height, the browser keeps the pad in
    // its place by scrolling.
    const top = async () => (await pad(page).boundingBox())?.y ?? Number.NaN;
    const before = await top();
    const session = await page.context().newCDPSession(page);
    const touch = async (type: 'touchStart' | 'touchMove', point: [number, number]) => {
      const [x, y] = place(point);
      await session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
    };
    await touch('touchStart', [140, 50]);
    for (let y = 60; y <= 230; y += 10) await touch('touchMove', [140, y]);
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expectMetric(page, 'drawn-digit').toBe(1);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
  });
});

test('a drawing without digits to learn from is read all the same', async ({
  page,
  complaints,
}) => {
  await page.route('**/mnist/manifest.json', (route) => route.fulfill({ status: 404, body: '' }));
  await openLab(page, 'digits');
  await drawStrokes(page, [
    [
      [80, 80],
      [200, 200],
    ],
  ]);
  await expectMetric(page, 'drawn-digit').not.toBeNaN();
  complaints.splice(0); // the missing file is in the console
});

/** How many of the pictures of the drawing's preparation show ink. */
function inkedStages(page: Page): Promise<number> {
  return labElement(page)
    .locator('.stages glassbox-tile')
    .evaluateAll(
      (tiles) =>
        tiles.filter((tile) => {
          const canvas = tile.shadowRoot?.querySelector('canvas');
          const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
          const first = pixels?.data.slice(0, 4).join();
          return (
            pixels &&
            [...pixels.data].some((value, i) => value !== Number(first?.split(',')[i % 4]))
          );
        }).length,
    );
}
