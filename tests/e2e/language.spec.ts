// Korean and English: as the browser prefers, switched in the header, remembered, nothing left over.
import type { Page } from '@playwright/test';
import { roomIds as rooms } from '../../web/src/client/route.ts';
import { axeViolations } from './axe.ts';
import { button, expectMetric, field, labElement, notes, openLab, pause, status } from './lab.ts';
import { expect, test } from './site.ts';

/**
 * Phrases of English on the page: two words or more with nothing Korean beside them. What says of
 * itself that it is English, as the glossary's other names do, is meant to be.
 */
const englishLeft = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    const visit = (root: Document | ShadowRoot) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = (node as Text).data.trim();
        if (node.parentElement?.closest('style, script, noscript, code, pre, option, [lang=en]'))
          continue;
        if (/[a-z]{3,} [a-z]{2,}/i.test(text) && !/[가-힣]/.test(text)) found.add(text);
      }
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return [...found];
  });

const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test.describe('a Korean browser', () => {
  test.use({ locale: 'ko-KR' });

  for (const width of [390, 1440]) {
    test(`reads Korean in every room, and nothing is too wide at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const room of rooms) {
        await test.step(room, async () => {
          await page.goto(`./#${room}`);
          await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
          await expect(page.locator('h1').first()).toContainText(/[가-힣]/);
          await expect.poll(() => englishLeft(page)).toEqual([]);
          expect(await overflows(page)).toBe(false);
        });
      }
    });
  }

  test('uses the lab in Korean, and switches while the run goes on', async ({ page }) => {
    await page.goto('./#digits');
    await button(page, '시작').click();
    await expectMetric(page, 'iteration').toBeGreaterThan(50);
    await button(page, 'English').click();
    await expect(button(page, 'Pause')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('this network reads');
    const { iteration } = await status(page);
    await expectMetric(page, 'iteration').toBeGreaterThan(iteration); // the same run goes on
    await pause(page);

    // The choice is remembered, and the other way leads back.
    await page.reload();
    await expect(button(page, 'Start')).toBeVisible();
    await button(page, '한국어').click();
    await expect(button(page, '시작')).toBeVisible();
    await expect(page).toHaveTitle(/손글씨/);
  });

  const refusedLinks = {
    'digits?hidden=0': /완전 연결층 1의 뉴런이 0개입니다\. 1개에서 [\d,]+개까지여야 합니다\./,
    'boundary?hidden=0': /완전 연결층 1의 뉴런이 0개입니다\. 1개에서 [\d,]+개까지여야 합니다\./,
    'digits?rate=0': /“rate=0”.*쓸 수 없습니다/,
    'boundary?rate=0': /“rate=0”.*쓸 수 없습니다/,
    'digits?rate=100000': /학습률: 100000\. 0보다 크고 1000 이하여야 합니다\./,
    'boundary?rate=100000': /학습률: 100000\. 0보다 크고 1000 이하여야 합니다\./,
    'digits?colour=red&hidden=many': /“colour=red” 및 “hidden=many”/,
    'digits?network=lenet&kernel=4': /커널 4/,
  };
  for (const [link, told] of Object.entries(refusedLinks)) {
    test(`hears in Korean why #${link} is refused`, async ({ page }) => {
      await page.goto(`./#${link}`);
      await expect(notes(page)).toContainText(told, { timeout: 30_000 });
      await expect(button(page, '시작')).toBeEnabled({ timeout: 30_000 });
      await expect.poll(() => englishLeft(page)).toEqual([]);
    });
  }

  for (const room of ['digits', 'boundary'] as const) {
    test(`hears in Korean why a typed setting is refused: ${room}`, async ({ page }) => {
      await page.goto(`./#${room}`);
      await expect(button(page, '시작')).toBeEnabled({ timeout: 30_000 });
      const hidden = field(page, '은닉층');
      await hidden.fill('5,0');
      await hidden.press('Enter');
      await expect(notes(page)).toContainText('완전 연결층 2의 뉴런이 0개입니다.');
      await expect.poll(() => englishLeft(page)).toEqual([]);
    });
  }

  test('has no accessibility violation in a lab that has learned', async ({ page }) => {
    for (const room of ['digits', 'boundary'] as const) {
      await page.goto(`./#${room}`);
      await button(page, '시작').click();
      await expectMetric(page, 'iteration').toBeGreaterThan(50);
      await button(page, '일시정지').click();
      expect(await axeViolations(page)).toEqual([]);
    }
  });
});

test.describe('a browser of neither language', () => {
  test.use({ locale: 'fr-FR' });

  test('reads English', async ({ page }) => {
    await openLab(page, 'digits');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(button(page, '한국어')).toBeVisible();
  });
});

test('a link can ask for Korean for this visit, which is not remembered', async ({ page }) => {
  await page.goto('./?lang=ko#boundary');
  await expect(button(page, '시작')).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.goto('./#boundary');
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('an English browser can read Korean, and a room opened later speaks it too', async ({
  page,
}) => {
  await openLab(page, 'digits');
  await button(page, '한국어').click();
  await expect(button(page, '시작')).toBeVisible();
  await page.getByRole('link', { name: '결정 경계' }).click();
  await expect(labElement(page)).toBeVisible();
  await expect.poll(() => englishLeft(page)).toEqual([]);
});

test('where the Korean words cannot be fetched the page stays English', async ({
  page,
  complaints,
}) => {
  await page.route('**/assets/ko-*.js', (route) => route.abort());
  await openLab(page, 'digits');
  await button(page, '한국어').click();
  await expect(page.getByRole('alert')).toContainText('could not be fetched');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(complaints.splice(0).join()).toMatch(/Failed to load resource/);
});
