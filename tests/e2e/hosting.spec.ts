// The built folder works as a host sends it: from any folder, with hostile headers, and strict policy.
import { contentSecurityPolicy, type SiteOptions } from '../../web/scripts/serve.mjs';
import { expect, test } from './site.ts';

const hosts: { name: string; siteOptions: SiteOptions }[] = [
  { name: 'at the root', siteOptions: {} },
  { name: 'in a deep folder', siteOptions: { prefix: '/some/deep/path/' } },
  { name: 'with Content-Encoding on the shards', siteOptions: { gzipEncoding: true } },
  { name: 'with a wrong type for wasm', siteOptions: { wrongWasmType: true } },
];

for (const { name, siteOptions } of hosts) {
  test.describe(name, () => {
    test.use({ siteOptions });

    test('the digits lab opens and trains', async ({ page }) => {
      const response = await page.goto('./');
      expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
      const iteration = page.locator('[data-metric="iteration"]');
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await expect
        .poll(async () => Number(await iteration.getAttribute('data-value')))
        .toBeGreaterThan(10);
      await page.getByRole('button', { name: 'Pause', exact: true }).click();
    });
  });
}

test('a file that is not there gets a sentence', async ({ request, baseURL }) => {
  const response = await request.get(`${baseURL}nothing.js`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('expected a file of the site');
});
