// The test function of every end-to-end test: the built site on a server of its own, and a page that
// must not complain.
import { test as base, expect, type Page } from '@playwright/test';
import { type SiteOptions, serveSite } from '../../web/scripts/serve.mjs';

export { expect };

type Fixtures = {
  /** How the server plays the host; set it with test.use({ siteOptions: { ... } }). */
  siteOptions: SiteOptions;
  /** What the page did wrong so far. A test that provokes an error takes it out of here. */
  complaints: string[];
};

/** Collects errors, violations of the content security policy (the console has them) and requests to others. */
function collectComplaints(page: Page, siteUrl: string): string[] {
  const complaints: string[] = [];
  // Refused requests and styles of the page are also told as events; some never reach the console.
  void page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    const own = url.startsWith(siteUrl) || url.startsWith('data:') || url.startsWith('blob:');
    if (!own) complaints.push(`request to another host or folder: ${url}`);
  });
  return complaints;
}

export const test = base.extend<Fixtures>({
  siteOptions: [{}, { option: true }],
  baseURL: async ({ siteOptions }, use) => {
    const site = await serveSite(siteOptions);
    await use(site.url);
    site.close();
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints = collectComplaints(page, baseURL ?? '');
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
