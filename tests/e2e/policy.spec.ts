// The policy of the site: carried by every page of it, kept by every room, in both browsers.
import { readFileSync } from 'node:fs';
import { fromRoot } from '../../web/scripts/common.mjs';
import { contentSecurityPolicy, policyTag } from '../../web/scripts/policy.mjs';
import { builtSite, serveSite } from '../../web/scripts/serve.mjs';
import { inFirefox } from './firefox.ts';
import { expect, test } from './site.ts';
import { look, walk } from './walk.ts';

test.setTimeout(600_000);

test('every page of the site carries it, before all that it rules', () => {
  for (const page of ['index', 'bench', 'embed']) {
    const html = readFileSync(`${builtSite()}/${page}.html`, 'utf8');
    expect(html, page).toContain(policyTag(contentSecurityPolicy));
    const [before = ''] = html.split('<meta http-equiv');
    expect(before, page).not.toMatch(/<(script|link|style)/);
  }
});

test('it allows no eval, no script or style in the HTML, and no other host', () => {
  expect(contentSecurityPolicy).not.toMatch(/'unsafe-|https?:|\*/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'self';/);
});

test("the README's examples for hosts have this very policy", () => {
  const readme = readFileSync(fromRoot('README.md'), 'utf8');
  const policies = readme.match(/default-src [^"\n]*/g) ?? [];
  expect(policies.length).toBeGreaterThan(4);
  expect([...new Set(policies)]).toEqual([contentSecurityPolicy]);
});

test.describe('a host that sends no header', () => {
  test.use({ siteOptions: { noPolicy: true } });

  test('every room keeps the policy of the page, and asks nobody else', async ({
    page,
    baseURL,
  }) => {
    // The fixture's complaints have every violation and every request to another host.
    const response = await page.goto('./');
    expect(response?.headers()).not.toHaveProperty('content-security-policy');
    await walk(
      { goto: (url) => page.goto(url), look: (asked) => page.evaluate(look, asked) },
      baseURL ?? '',
    );
  });

  test('what the policy forbids is refused', async ({ page, complaints }) => {
    await page.goto('./');
    const evaluated = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "a script within the page"';
      document.head.append(script);
      // Later, since what a test evaluates at once may do what the page may not.
      return new Promise<unknown>((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      });
    });
    expect(evaluated).toBe('EvalError');
    expect(await page.title()).not.toContain('a script within');
    const asked = await page.evaluate(() =>
      fetch('http://127.0.0.1:9/elsewhere').catch((error: Error) => error.name),
    );
    expect(asked).toBe('TypeError');
    for (const refused of [/script-src-elem refuses inline/, /connect-src/]) {
      await expect.poll(() => complaints.join('\n')).toMatch(refused);
    }
    complaints.splice(0);
  });
});

test('every room works in Firefox, under the same policy', async () => {
  const site = await serveSite();
  const complaints = await inFirefox((firefox) => walk(firefox, site.url));
  site.close();
  expect(complaints).toEqual([]);
});
