// What goes wrong on the way of the digits gets a sentence, and loading goes on where it stopped.
import type { Page } from '@playwright/test';
import {
  button,
  digitsArrived,
  expectMetric,
  labElement,
  metric,
  notes,
  openLab,
  status,
} from './lab.ts';
import { expect, test } from './site.ts';

const loading = (page: Page) => page.locator('glassbox-load');

/** How often each shard was asked for, without the manifest. */
function countRequests(page: Page): Map<string, number> {
  const counts = new Map<string, number>();
  page.on('request', (request) => {
    const name = request.url().split('/mnist/')[1];
    if (name?.endsWith('.idx')) counts.set(name, (counts.get(name) ?? 0) + 1);
  });
  return counts;
}

test('a missing shard gets a sentence, and Retry goes on from there', async ({
  page,
  complaints,
}) => {
  const counts = countRequests(page);
  let missing = true;
  await page.route('**/mnist/train-05000-images-*', (route) =>
    missing ? route.fulfill({ status: 404, body: 'not here' }) : route.continue(),
  );
  await openLab(page, 'digits');
  await expect(loading(page)).toContainText(
    /train-05000-images-\w+\.idx could not be fetched: expected status 200, got 404\./,
  );
  // What is here can be trained on.
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(5);
  expect((await status(page)).epochSamples).toBe(5000);
  await button(page, 'Pause').click();

  missing = false;
  await button(page, 'Retry').click();
  await digitsArrived(page);
  const twice = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  // Only the shard that failed, and the one that was on its way behind it.
  for (const name of twice) expect(name).toMatch(/^(train-05000|test-05500)-/);
  expect([...counts.keys()].some((name) => name.startsWith('train-55000-'))).toBe(true);
  complaints.splice(0); // the missing file is in the console
});

const brokenShards = {
  'a wrong magic number': { at: 0, bytes: [1, 2, 3, 4], sentence: /magic number.*0x01020304/ },
  'a wrong count of images': { at: 4, bytes: [0, 0, 3, 0xe7], sentence: /expected .*bytes/ },
  'images of an absurd size': {
    at: 8,
    bytes: [0x7f, 0xff, 0xff, 0xff],
    sentence: /expected .*rows/,
  },
};

for (const [what, { at, bytes, sentence }] of Object.entries(brokenShards)) {
  test(`a shard with ${what} is refused with the reader's sentence`, async ({ page }) => {
    await page.route('**/mnist/train-01000-images-*', async (route) => {
      // Sent unpacked, as a host does that unpacks: 16 bytes of header, then the pixels.
      const body = Buffer.alloc(16 + 4000 * 784);
      body.writeUInt32BE(0x803, 0);
      body.writeUInt32BE(4000, 4);
      body.writeUInt32BE(28, 8);
      body.writeUInt32BE(28, 12);
      body.set(bytes, at);
      await route.fulfill({ status: 200, body });
    });
    await openLab(page, 'digits');
    await expect(loading(page)).toContainText('Loading stopped.');
    await expect(loading(page)).toContainText(sentence);
    await button(page, 'Start').click(); // the first 1,000 digits are as good as ever
    await expectMetric(page, 'iteration').toBeGreaterThan(5);
    expect((await status(page)).epochSamples).toBe(1000);
  });
}

test('a shard that is cut short gets a sentence', async ({ page }) => {
  await page.route('**/mnist/train-01000-labels-*', (route) =>
    route.fulfill({ status: 200, body: Buffer.alloc(100) }),
  );
  await openLab(page, 'digits');
  await expect(loading(page)).toContainText(/is cut short: expected 4008 bytes, got 100/);
});

test('a shard that is no gzip inside gets a sentence', async ({ page }) => {
  await page.route('**/mnist/train-01000-images-*', (route) =>
    route.fulfill({ status: 200, body: Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) }),
  );
  await openLab(page, 'digits');
  await expect(loading(page)).toContainText(/train-01000-images-\w+\.idx did not arrive whole/);
  await expect(button(page, 'Retry')).toBeVisible();
});

test('a missing list of digits gets a sentence', async ({ page, complaints }) => {
  await page.route('**/mnist/manifest.json', (route) => route.fulfill({ status: 404, body: '' }));
  await openLab(page, 'digits');
  await expect(loading(page)).toContainText(
    'The list of digits could not be fetched: expected status 200, got 404.',
  );
  complaints.splice(0);
});

test('Cancel stops loading, Retry goes on', async ({ page }) => {
  const counts = countRequests(page);
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/mnist/train-10000-*', async (route) => {
    await held;
    await route.continue().catch(() => {}); // cancelled meanwhile
  });
  await openLab(page, 'digits');
  await expect(loading(page)).toContainText(/20,000 of 70,000 digits are here/);
  await button(page, 'Cancel').click();
  await expect(loading(page)).toContainText(
    'Loading was stopped. 20,000 of 70,000 digits are here.',
  );
  letGo();
  await page.waitForTimeout(500);
  await expect(loading(page)).toContainText('20,000 of 70,000 digits are here');
  await button(page, 'Retry').click();
  await digitsArrived(page);
  const twice = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  for (const name of twice) expect(name).toMatch(/^train-1[05]000-/);
});

test('a run takes the digits that are there when its epoch begins, and keeps the record', async ({
  page,
}) => {
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/mnist/train-01000-*', async (route) => {
    await held;
    await route.continue();
  });
  await openLab(page, 'digits');
  await button(page, 'Start').click();
  await expectMetric(page, 'epoch').toBeGreaterThanOrEqual(1);
  letGo();
  await expect
    .poll(async () => (await status(page)).epochSamples, { timeout: 60_000 })
    .toBe(60_000);
  await button(page, 'Pause').click();
  const { record } = await status(page);
  expect(record[0]).toEqual({ epoch: 0, samples: 1000 });
  expect(record.at(-1)?.samples).toBe(60_000);
});

test('a browser without WebAssembly SIMD gets a sentence', async ({ page, complaints }) => {
  await page.route('**/assets/plane-worker-*.js', async (route) => {
    const response = await route.fetch();
    const body = `WebAssembly.validate = () => false;\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await page.goto('./#boundary');
  await expect(labElement(page)).toContainText(/no WebAssembly SIMD.*expected Chrome 95/);
  await expect(notes(page).filter({ hasText: 'The link asks' })).toHaveCount(0);
  await expect(button(page, 'Start')).toBeDisabled();
  complaints.splice(0);
});

test('a wasm file that is not there gets a sentence', async ({ page, complaints }) => {
  await page.route('**/*.wasm*', (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('./#boundary');
  await expect(notes(page).first()).toBeVisible();
  await expect(notes(page).filter({ hasText: 'The link asks' })).toHaveCount(0);
  await expect(button(page, 'Start')).toBeDisabled();
  expect(await metric(page, 'iteration')).toBeNaN();
  complaints.splice(0);
});
