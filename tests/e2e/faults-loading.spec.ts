// What else may go wrong on the way of the digits; more of it stands in loading.spec.ts.
import { button, digitsArrived, expectMetric, labElement, openLab } from './lab.ts';
import { expect, test } from './site.ts';

interface Manifest {
  trainCount: number;
  shards: { count: number; images: { bytes: number; inflatedBytes: number } }[];
}

const wrong: Record<string, { change: (manifest: Manifest) => void; sentence: RegExp }> = {
  'a count that no shard has': {
    change: (manifest) => {
      manifest.trainCount += 1;
    },
    sentence: /trainCount is 60000, expected 60001|trainCount is 60001, expected 60000/,
  },
  'pictures that are longer than they are': {
    change: ({ shards }) => {
      if (shards[1]) shards[1].images.inflatedBytes += 784;
    },
    sentence: /images\.inflatedBytes is \d+, expected \d+/,
  },
  'a shard of a million digits': {
    change: ({ shards }) => {
      if (shards[1]) shards[1].count = 1_000_000;
    },
    sentence: /count is 1000000, expected a whole number/,
  },
};

for (const [what, { change, sentence }] of Object.entries(wrong)) {
  test(`a list of digits with ${what} is refused before a digit is taken`, async ({ page }) => {
    await page.route('**/mnist/manifest.json', async (route) => {
      const response = await route.fetch();
      const manifest = (await response.json()) as Manifest;
      change(manifest);
      await route.fulfill({ response, json: manifest });
    });
    await openLab(page, 'digits');
    const load = page.locator('glassbox-load');
    await expect(load).toContainText('The list of digits is wrong:');
    await expect(load).toContainText(sentence);
    const { load: state } = await labElement(page).evaluate((lab) => ({
      load: (lab as unknown as { run: { latest: { load: { trainCount: number } } } }).run.latest
        .load,
    }));
    expect(state.trainCount).toBe(0);
    await page.unroute('**/mnist/manifest.json');
    await button(page, 'Retry').click();
    await digitsArrived(page);
  });
}

test('over a slow network one trains on what is here, and sees the rest come', async ({
  page,
  context,
}) => {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 60_000, // bytes a second
    uploadThroughput: 60_000,
  });
  // Workers fetch by themselves: their shards are held back as long as at that speed.
  await page.route('**/mnist/*.idx', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await new Promise((resolve) => setTimeout(resolve, Math.min(30_000, body.length / 60)));
    await route.fulfill({ response, body }).catch(() => {});
  });
  const began = Date.now();
  await openLab(page, 'digits', 'hidden=16');
  const ready = Date.now() - began;
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration', 60_000).toBeGreaterThan(20);
  const trains = Date.now() - began;
  await expect(page.locator('glassbox-load')).toContainText(/of 70,000 digits are here/);
  await expect(page.getByRole('alert')).toHaveCount(0); // no worker was taken for dead
  console.log(`60 KB a second: ready after ${ready} ms, trains after ${trains} ms`);
});
