// The glossary: both languages beside each other, a search, links to the pictures and to the C++.
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, expectMetric, notes } from './lab.ts';
import { expect, test } from './site.ts';

const glossary = (page: Page) => page.locator('glassbox-glossary');
const terms = (page: Page) => glossary(page).getByRole('article');
const term = (page: Page, id: string) => glossary(page).locator(`article[id="${id}"]`);

async function openGlossary(page: Page, settings = ''): Promise<void> {
  await page.goto(`./#glossary${settings === '' ? '' : `?${settings}`}`);
  await expect(terms(page).first()).toBeVisible();
}

for (const [locale, name, other] of [
  ['en-US', 'backpropagation', '역전파'],
  ['ko-KR', '역전파', 'backpropagation'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    for (const width of [390, 1440]) {
      test(`a term has both names, and nothing is too wide at ${width} px`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await openGlossary(page);
        const heading = term(page, 'backpropagation').getByRole('heading');
        await expect(heading.getByRole('link')).toHaveText(name);
        await expect(heading).toContainText(other);
        await expect(heading.locator('.other')).toHaveAttribute('lang', /^(en|ko)$/);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
        ).toBe(false);
        expect(await axeViolations(page)).toEqual([]);
      });
    }
  });
}

test('the search filters as one types, by either name, and all come back', async ({ page }) => {
  await openGlossary(page);
  const all = await terms(page).count();
  expect(all).toBeGreaterThan(40);
  const search = glossary(page).getByRole('searchbox');
  await search.focus();
  await page.keyboard.type('DESCENT');
  await expect(terms(page)).toHaveCount(2);
  await expect(glossary(page).getByRole('status')).toHaveText('2 terms');
  await search.fill('편향');
  await expect(terms(page)).toHaveCount(1);
  await expect(term(page, 'bias')).toBeVisible();
  await search.fill('mini batch'); // written with a hyphen here
  await expect(term(page, 'miniBatch')).toBeVisible();
  await search.fill('perceptual');
  await expect(glossary(page).getByRole('status')).toContainText('No term has “perceptual” in it.');
  await button(page, 'Show all terms').click();
  await expect(terms(page)).toHaveCount(all);
  await expect(search).toBeFocused();
});

test('a link to a term shows it and marks it; one to no term is told', async ({ page }) => {
  await openGlossary(page, 'term=dropout');
  await expect(term(page, 'dropout')).toBeInViewport();
  await expect(term(page, 'dropout')).toHaveClass('marked');
  await term(page, 'gradientCheck')
    .getByRole('link', { name: 'gradient check', exact: true })
    .click();
  await expect(page).toHaveURL(/#glossary\?term=gradientCheck$/);
  await expect(term(page, 'gradientCheck')).toHaveClass('marked');
  await page.goto('./#glossary?term=soul');
  await expect(notes(page)).toContainText('asks for the term “soul”, which is not here');
});

test('a term leads to its picture and to its lines of C++', async ({ page }) => {
  await openGlossary(page, 'term=dropout');
  await term(page, 'dropout').getByRole('link', { name: 'nn/dropout.cpp' }).click();
  await expect(page.getByRole('dialog')).toContainText('Dropout::forward');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await term(page, 'hiddenLayer').getByRole('link', { name: 'See it: Boundary' }).click();
  await expect(page).toHaveURL(/#boundary\?/);
  await expectMetric(page, 'parameters').toBe(2 * 4 + 4 + 4 * 2 + 2 + 2 + 1);
  await expect(notes(page)).toHaveCount(0);
});
