// The site after the first visit: without a network, and when a newer version is on the host.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { writeServiceWorker } from '../../web/scripts/offline.mjs';
import { builtSite, serveSite } from '../../web/scripts/serve.mjs';
import { button, expectMetric, metric, openLab } from './lab.ts';
import { expect, test } from './site.ts';
import { look, stations, walk } from './walk.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(300_000);

/** Until the service worker has everything that was built, and the digits are beside it. */
async function kept(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  const { shards } = JSON.parse(readFileSync(`${builtSite()}/mnist/manifest.json`, 'utf8'));
  const digits = () =>
    page.evaluate(async () => (await (await caches.open('glassbox-digits')).keys()).length);
  await expect.poll(digits, { timeout: 120_000 }).toBe(2 * shards.length);
}

/** The sites of these tests are not the one that every test has. */
function ownRequests(complaints: string[], url: string): void {
  complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes(url)));
}

const news = (page: Page) => page.locator('glassbox-update [role="status"]');

test('after one visit every room works without a network', async ({ page, complaints }) => {
  const site = await serveSite({ prefix: '/a/folder/' });
  await page.goto(`${site.url}#speed`); // the digits come although no room has asked for them
  await kept(page);
  site.close();
  const offline = (address: string) => expect(fetch(address)).rejects.toThrow();
  await offline(site.url);
  await walk(
    { goto: (url) => page.goto(url), look: (asked) => page.evaluate(look, asked) },
    site.url,
    stations.filter(({ address }) => !/lang=|lenet|race|claims|repair/.test(address)),
  );
  await page.goto(`${site.url}?lang=ko#digits`);
  await expect(page.locator('glassbox-load')).toContainText('60,000');
  ownRequests(complaints, site.url);
});

test('a newer version is told in every tab and taken when somebody agrees', async ({
  page,
  context,
  complaints,
}, testInfo) => {
  const folder = testInfo.outputPath('site');
  cpSync(builtSite(), folder, { recursive: true });
  const site = await serveSite({ folder });
  await page.goto(`${site.url}#boundary`);
  await kept(page);
  const other = await context.newPage();
  await other.goto(`${site.url}#glossary`);
  await expect(other.locator('glassbox-glossary h1')).toBeVisible();
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(20);
  await page.waitForTimeout(6000); // the other tab has begun to listen

  const html = readFileSync(`${folder}/index.html`, 'utf8');
  writeFileSync(`${folder}/index.html`, html.replace('<title>', '<title data-newer>'));
  await writeServiceWorker(folder);
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  for (const tab of [page, other]) {
    await expect(news(tab)).toContainText('A new version of Glassbox is here.', {
      timeout: 60_000,
    });
  }
  // The run goes on meanwhile, on the page that it began on.
  const before = await metric(page, 'iteration');
  await expectMetric(page, 'iteration').toBeGreaterThan(before);
  await expect(page.locator('title[data-newer]')).toHaveCount(0);
  await button(page, 'Later').click();
  await expect(news(page)).toHaveCount(0);

  await button(other, 'Reload').click();
  await expect(other.locator('title[data-newer]')).toHaveCount(1, { timeout: 30_000 });
  await expect(other.locator('glassbox-glossary h1')).toBeVisible();
  // Nobody agreed in this one: it is told, and trains on.
  await expect(news(page)).toContainText('Another tab has taken the new version');
  const then = await metric(page, 'iteration');
  await expectMetric(page, 'iteration').toBeGreaterThan(then);
  await button(page, 'Reload').click();
  await expect(page.locator('title[data-newer]')).toHaveCount(1);
  await other.close();
  site.close();
  ownRequests(complaints, site.url);
  rmSync(folder, { recursive: true });
});

test('a page that is part of another keeps nothing', async ({ page }) => {
  for (const address of ['./embed.html', './?panels=field#boundary']) {
    await page.goto(address);
    await expect(page.locator('glassbox-field').first()).toBeVisible();
    await page.waitForTimeout(7000);
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  }
});

test('the copy for later is a web app with its icons', async ({ page, request, baseURL }) => {
  await page.goto('./#speed');
  const link = page.locator('link[rel="manifest"]');
  await expect(link).toHaveCount(1);
  const manifest = await (await request.get(`${baseURL}manifest.webmanifest`)).json();
  expect(manifest).toMatchObject({ name: 'Glassbox', start_url: './', display: 'standalone' });
  for (const { src } of manifest.icons) {
    expect((await request.get(`${baseURL}${src}`)).status(), src).toBe(200);
  }
});

test.describe('half of a site', () => {
  test.use({ serviceWorkers: 'block' });

  test('a module that was cut short is fetched once more', async ({ page, complaints }) => {
    const asked: string[] = [];
    await page.route('**/assets/plane-*.wasm*', async (route) => {
      const url = route.request().url();
      asked.push(url);
      if (url.endsWith('?fresh')) return route.continue();
      const whole = await route.fetch();
      const body = (await whole.body()).subarray(0, 100_000);
      return route.fulfill({ status: 200, contentType: 'application/wasm', body });
    });
    await openLab(page, 'boundary');
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(5);
    expect(asked.filter((url) => url.endsWith('?fresh'))).toHaveLength(1);
    complaints.splice(0); // the console has the first failure
  });

  test('a module that stays cut short gets a sentence', async ({ page, complaints }) => {
    await page.route('**/assets/plane-*.wasm*', (route) =>
      route.fulfill({ status: 200, contentType: 'application/wasm', body: 'half' }),
    );
    await page.goto('./#boundary');
    await expect(page.getByRole('alert').first()).toContainText(
      /plane-\w+\.wasm did not arrive whole, twice: expected a WebAssembly module, got 4 bytes/,
      { timeout: 30_000 },
    );
    complaints.splice(0);
  });

  test('a part of the page that is gone is told, with a way on', async ({ page, complaints }) => {
    await page.route('**/assets/glassbox-source-*.js', (route) =>
      route.fulfill({ status: 404, body: '' }),
    );
    await openLab(page, 'boundary');
    await page.waitForTimeout(1500); // the rest of the frame has come
    await page.locator('glassbox-sign a').first().click();
    await expect(news(page)).toContainText('A part of the page could not be fetched.');
    await button(page, 'Later').click();
    await button(page, 'Start').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(5);
    complaints.splice(0);
  });
});
