// The page's frame: every room by its address, and what the query says.
import { axeViolations } from './axe.ts';
import { button } from './lab.ts';
import { expect, test } from './site.ts';

test('the header leads to eight rooms, the footer to the glossary', async ({ page }) => {
  await page.goto('./');
  const links = page.getByRole('navigation', { name: 'Labs' }).getByRole('link');
  await expect(links).toHaveText(
    ['Digits', 'Boundary', 'Race', 'Tutorials', 'Backprop', 'Speed', 'Lessons', 'Your data'].map(
      (name) => RegExp(name),
    ),
  );
  await links.last().click();
  await expect(page.locator('glassbox-data')).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Glossary' }).click();
  await expect(page.locator('glassbox-glossary')).toBeVisible();
  await expect(page).toHaveTitle('Glossary · Glassbox');
});

test('some panels stand alone, with a way to the whole page', async ({ page }) => {
  await page.goto('./?panels=field,network&theme=dark#boundary?hidden=3');
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(page.getByRole('heading', { name: 'Where it draws the line' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Data' })).toHaveCount(0);
  await expect(page.locator('header, footer')).toHaveCount(0);
  const link = page.getByRole('link', { name: 'Open Boundary in Glassbox' });
  await expect(link).toHaveAttribute('href', /\/#boundary\?hidden=3$/);
  expect(await axeViolations(page)).toEqual([]);
});

test('what the query asks for and is not possible is said, and a host’s keys stay', async ({
  page,
}) => {
  await page.goto('./?ref=blog&view=cinema#digits');
  await expect(page.getByRole('alert')).toContainText('view=cinema');
  await page.getByRole('button', { name: 'Projector view' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-view', 'projector');
  expect(new URL(page.url()).search).toBe('?ref=blog&view=projector');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'Speed' }).click();
  expect(new URL(page.url()).search).toBe('?ref=blog&view=projector');
});

test('a language of the address holds for this visit', async ({ page }) => {
  await page.goto('./?lang=ko#digits');
  await expect(button(page, '시작')).toBeVisible();
  await button(page, 'English').click();
  await expect(button(page, 'Start')).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
});
