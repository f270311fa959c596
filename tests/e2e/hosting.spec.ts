// The built folder works as a host sends it: from any folder, with hostile headers, and strict policy.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../web/scripts/common.mjs';
import { contentSecurityPolicy, type SiteOptions } from '../../web/scripts/serve.mjs';
import { button, digitsArrived, expectMetric, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const hosts: { name: string; siteOptions: SiteOptions }[] = [
  { name: 'in a deep folder', siteOptions: { prefix: '/some/deep/path/' } },
  { name: 'with Content-Encoding on the shards', siteOptions: { gzipEncoding: true } },
  { name: 'with a wrong type for wasm', siteOptions: { wrongWasmType: true } },
];

for (const { name, siteOptions } of hosts) {
  test.describe(`a host ${name}`, () => {
    test.use({ siteOptions });

    test('has both labs open and train', async ({ page, complaints }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const response = await page.goto('./');
      expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
      await digitsArrived(page);
      // The worker's requests are seen as well, so one to another host would be.
      expect(asked.filter((url) => url.includes('/mnist/')).length).toBeGreaterThan(20);
      await button(page, 'Start').click();
      await expectMetric(page, 'iteration').toBeGreaterThan(5);

      await openLab(page, 'boundary');
      await button(page, 'Start').click();
      await expectMetric(page, 'iteration').toBeGreaterThan(5);
      if (siteOptions.wrongWasmType) {
        // Chromium warns and takes the slower way; nothing else may be said.
        const others = complaints.filter((complaint) => !complaint.includes('MIME type'));
        expect(others).toEqual([]);
        complaints.splice(0);
      }
    });
  });
}

test('a violation of the policy or a request to another host would be noticed', async ({
  page,
  complaints,
}) => {
  await openLab(page, 'boundary');
  await page.evaluate(() => {
    const picture = new Image();
    picture.src = 'http://127.0.0.1:9/picture.png';
    document.body.setAttribute('style', 'color: red');
  });
  await expect.poll(() => complaints.join('\n')).toMatch(/style-src/);
  await expect.poll(() => complaints.join('\n')).toMatch(/img-src/);
  complaints.splice(0);
});

test('a file that is not there gets a sentence', async ({ request, baseURL }) => {
  const response = await request.get(`${baseURL}nothing.js`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('expected a file of the site');
});

test('the served page has no inline styles or scripts and only relative addresses', () => {
  const html = readFileSync(fromRoot('dist/index.html'), 'utf8');
  expect(html).not.toMatch(/\sstyle\s*=/i);
  expect(html).not.toMatch(/<style/i);
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
  const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) expect(address).toMatch(/^\.\//);
});
