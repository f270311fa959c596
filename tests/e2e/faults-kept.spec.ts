// A run outlives its page: after a reload, or a tab that was closed, the lab offers to go on.
import type { BrowserContext, Page } from '@playwright/test';
import { button, curve, expectMetric, metric, notes, openDigits, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const offer = (page: Page) => page.locator('glassbox-kept-note');

/** Longer than it takes until a run is kept. */
const interval = 6500;

/** As the tab is closed: the newest moment of the run is kept on the way out. */
async function leaveAndReturn(page: Page): Promise<void> {
  await page.reload();
  await expect(offer(page)).toBeVisible({ timeout: 30_000 });
}

const offered = async (page: Page) =>
  Number(
    (await offer(page).locator('p').innerText())
      .match(/teration ([\d,]+)/)?.[1]
      ?.replaceAll(',', ''),
  );

test('digits: a reload in the middle of a run loses next to nothing, bit for bit', async ({
  page,
}) => {
  await openDigits(page, 'batch=200&optimizer=momentum');
  await button(page, 'Start').click();
  await page.waitForTimeout(interval);
  await expectMetric(page, 'iteration').toBeGreaterThan(50);
  const before = await curve(page);
  const shown = await metric(page, 'iteration');
  await leaveAndReturn(page);
  const kept = await offered(page);
  console.log(`reload in the middle: iteration ${shown} shown, ${kept} kept`);
  expect(kept).toBeGreaterThan(0);
  await button(page, 'Go on').click();
  await expectMetric(page, 'iteration').toBe(kept);
  await expect(offer(page)).toHaveCount(0);
  const after = await curve(page);
  const common = Math.min(before.losses.length, after.losses.length);
  expect(common).toBeGreaterThan(50);
  expect(after.losses.slice(0, common)).toEqual(before.losses.slice(0, common));
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(kept);
});

test('boundary: goes on bit for bit as if the page had never been left', async ({ page }) => {
  const settings = 'data=spiral&hidden=8,8&batch=10&optimizer=adam&rate=0.03';
  await openLab(page, 'boundary', settings);
  const finish = async () => {
    for (let i = 0; i < 20; i++) await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(40);
    return curve(page);
  };
  for (let i = 0; i < 20; i++) await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(20);
  await page.waitForTimeout(interval);
  const unbroken = await finish();
  await button(page, 'Reset').click();
  await expectMetric(page, 'iteration').toBe(0);
  for (let i = 0; i < 20; i++) await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(20);
  await page.waitForTimeout(interval);
  await leaveAndReturn(page);
  expect(await offered(page)).toBe(20);
  await button(page, 'Go on').click();
  await expectMetric(page, 'iteration').toBe(20);
  expect((await finish()).losses).toEqual(unbroken.losses);
});

async function trained(page: Page): Promise<number> {
  await openLab(page, 'boundary', 'data=spiral');
  await button(page, 'Step').click();
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(2);
  await page.waitForTimeout(interval);
  return 2;
}

test('what is thrown away is gone', async ({ page }) => {
  await trained(page);
  await leaveAndReturn(page);
  await button(page, 'Throw away').click();
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await expect(button(page, 'Start')).toBeEnabled();
  await page.waitForTimeout(2500);
  await expect(offer(page)).toHaveCount(0);
});

async function another(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(button(other, 'Start')).toBeEnabled();
  await other.waitForTimeout(2500);
  return other;
}

test('of two tabs each keeps its own run; one that is open elsewhere is not offered', async ({
  page,
  context,
}) => {
  await trained(page);
  const other = await another(context, page);
  await expect(offer(other)).toHaveCount(0);
  for (let i = 0; i < 5; i++) await button(other, 'Step').click();
  await expectMetric(other, 'iteration').toBe(5);
  await other.waitForTimeout(interval);
  await page.close();
  await other.close();
  const third = await context.newPage();
  await third.goto('./#boundary?data=spiral');
  await expect(offer(third)).toContainText('Iteration 5');
  await expect(offer(third)).toContainText('1 older one is kept as well.');
  await button(third, 'Throw away').click();
  await expect(offer(third)).toContainText('Iteration 2');
});

test('a storage that is full is said once, and the run goes on', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  await openLab(page, 'boundary', 'data=spiral&hidden=64,64,64');
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(page.url()).origin,
    quotaSize: 1,
  });
  await button(page, 'Start').click();
  const said = notes(page).filter({ hasText: 'no room' });
  await expect(said).toContainText('The browser has no room to keep this run.', {
    timeout: 30_000,
  });
  await expect(said).toContainText('Save it as a file');
  const then = await metric(page, 'iteration');
  await expectMetric(page, 'iteration').toBeGreaterThan(then + 10);
  await page.waitForTimeout(interval);
  await expect(said).toHaveCount(1);
});

test('a page without storage trains all the same, and says that it keeps nothing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('no storage here', 'SecurityError');
    };
  });
  await openLab(page, 'boundary');
  await expect(notes(page)).toContainText('This browser keeps nothing for this page.');
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(100);
});

/** Opens the page's database as a test may: at this version, doing this with its runs. */
const inDatabase = (page: Page, version: number, damage: boolean) =>
  page.evaluate(
    ([version, damage]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('glassbox', version as number);
        request.onerror = () => reject(request.error);
        request.onupgradeneeded = () => {};
        request.onsuccess = () => {
          const db = request.result;
          const done = () => {
            db.close();
            resolve();
          };
          if (!damage) return done();
          const transaction = db.transaction('runs', 'readwrite');
          transaction
            .objectStore('runs')
            .put({ id: 'x', page: 'y', own: 3, kept: { lab: 'moon' } });
          transaction.oncomplete = done;
        };
      }),
    [version, damage] as const,
  );

test('a storage that a newer version has made is left alone, and that is said', async ({
  page,
}) => {
  await openLab(page, 'boundary');
  await page.waitForTimeout(2000);
  await inDatabase(page, 7, false);
  await page.reload();
  await expect(notes(page)).toContainText('runs of a newer version of this page');
});

test('a damaged record is said and thrown away', async ({ page }) => {
  await openLab(page, 'boundary');
  await page.waitForTimeout(2000);
  await inDatabase(page, 1, true);
  await page.reload();
  await expect(notes(page)).toContainText('A kept run was damaged and has been thrown away.');
  await page.reload();
  await expect(button(page, 'Start')).toBeEnabled();
  await page.waitForTimeout(2500);
  await expect(notes(page)).toHaveCount(0);
});
