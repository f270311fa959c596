// The gradient check: green as it is, red with a mistake built in, and a sentence for bad input.
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, field, metric, notes } from './lab.ts';
import { expect, test } from './site.ts';

const verdict = (page: Page) => page.locator('[data-metric="verdict"]');
const expectVerdict = (page: Page, value: 'green' | 'coarse' | 'red') =>
  expect(verdict(page)).toHaveAttribute('data-value', value, { timeout: 30_000 });
const row = (page: Page, array: string) => page.locator(`tr[data-array="${array}"]`);
const slider = (page: Page) => page.getByRole('slider', { name: 'Step h, a power of ten' });

async function openCheck(page: Page, settings = ''): Promise<void> {
  await page.goto(`./#backprop?show=check${settings === '' ? '' : `&${settings}`}`);
  await expect(verdict(page)).not.toHaveAttribute('data-value', '', { timeout: 30_000 });
}

test('backpropagation and the measured slopes agree in every network', async ({ page }) => {
  await openCheck(page);
  for (const network of ['xor', 'study', 'clusters', 'deep', 'tanh']) {
    await field(page, 'Network').selectOption(network);
    await expect(page).toHaveURL(new RegExp(`network=${network}`));
    await expectVerdict(page, 'green');
    expect(await metric(page, 'relative-error')).toBeLessThan(1e-7);
  }
  await expect(row(page, 'X')).toContainText('agrees');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('measured slopes agree to');
});

test('the check turns red with each of three mistakes, and green again without', async ({
  page,
}) => {
  await openCheck(page, 'network=study');
  for (const bug of ['B0.3', 'B1.1', 'B1.2']) {
    await field(page, 'Mistake built in').selectOption(bug);
    await expectVerdict(page, 'red');
    expect(await metric(page, 'relative-error')).toBeGreaterThan(0.01);
    await expect(row(page, 'W1')).toContainText('differs');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('differ by');
  }
  await field(page, 'Mistake built in').selectOption('none');
  await expectVerdict(page, 'green');
  await expect(row(page, 'W1')).toContainText('agrees');

  await openCheck(page, 'network=xor&bug=B2.4'); // wrong in one place only
  await expectVerdict(page, 'red');
  await expect(row(page, 'W1')).toContainText('agrees');
  await expect(row(page, 'W2')).toContainText('differs');
  await field(page, 'Parameter').selectOption('b1');
  await expectVerdict(page, 'green');
});

test('a mistake outside of the way back stays green, and the page says why', async ({ page }) => {
  await openCheck(page, 'network=clusters&bug=adam');
  await expectVerdict(page, 'green');
  await expect(page.getByRole('status')).toContainText('the check cannot see it');
});

test('a step that is no step gets a sentence, and nothing is lost', async ({ page }) => {
  await openCheck(page, 'network=study&bug=B1.1&h=1e-4');
  await expectVerdict(page, 'red');
  const error = await metric(page, 'relative-error');
  const h = field(page, 'h');
  for (const [typed, sentence] of [
    ['0', /step h of the difference quotient is 0: expected more than 0/],
    ['-1', /is -1: expected more than 0/],
    ['small', /expected a number above 0, such as 1e-5 or 0\.001, got “small”/],
    ['', /expected a number above 0/],
  ] as const) {
    await h.fill(typed);
    await h.press('Enter');
    await expect(notes(page)).toContainText(sentence);
    await expect(notes(page)).toContainText('Nothing has changed.');
    await expect(h).toHaveAttribute('aria-invalid', 'true');
    expect(await metric(page, 'relative-error')).toBe(error);
    await expectVerdict(page, 'red');
    await expect(page).toHaveURL(/bug=B1\.1/);
  }
  await h.fill('1e-3'); // and a possible one is taken again
  await h.press('Enter');
  await expect(notes(page)).toHaveCount(0);
  await expect(page).toHaveURL(/h=0\.001/);
  await expect(slider(page)).toHaveValue('-3');
});

test('a long step is told from a wrong gradient by the other steps', async ({ page }) => {
  await openCheck(page);
  const words = page.getByText(/float64 is best at h = .*float32 is best at h = /);
  await expect(words).toBeVisible({ timeout: 30_000 });
  await slider(page).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/h=0\.1/);
  await expectVerdict(page, 'coarse');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('measures too coarsely');
  await field(page, 'Mistake built in').selectOption('B2.11');
  await expectVerdict(page, 'red');
});

test('a mistake that does not fit is refused, and leads to where it fits', async ({ page }) => {
  await openCheck(page);
  await field(page, 'Mistake built in').selectOption('B2.2');
  await expect(notes(page)).toContainText('expected as many inputs as outputs, got 2 and 1');
  await expect(field(page, 'Mistake built in')).toHaveValue('none');
  await expectVerdict(page, 'green');
  await button(page, 'Show B2.2 on a network that it fits').click();
  await expect(field(page, 'Network')).toHaveValue('deep');
  await expectVerdict(page, 'red');
  await expect(notes(page)).toHaveCount(0);
});

test('the check goes on after training, and a link leads to the same weights', async ({ page }) => {
  await openCheck(page, 'network=clusters');
  const before = await metric(page, 'relative-error');
  await button(page, 'Train 100 steps').click();
  await expect(page.getByText(/After 100 updates, loss 0\.\d+\./)).toBeVisible();
  await expectVerdict(page, 'green');
  const after = await metric(page, 'relative-error');
  expect(after).not.toBe(before);
  await page.reload();
  await expectVerdict(page, 'green');
  expect(await metric(page, 'relative-error')).toBe(after);
  await button(page, 'Back to the start').click();
  await expect(page.getByText('Before the first update.')).toBeVisible();
  expect(await metric(page, 'relative-error')).toBe(before);
});

test('an impossible link gets a sentence and the default check', async ({ page }) => {
  for (const [link, sentence] of [
    ['network=huge', /“network=huge”.*not possible/],
    ['h=0', /expected more than 0/],
    ['network=xor&bug=B2.2', /expected as many inputs as outputs/],
  ] as const) {
    await page.goto('about:blank');
    await openCheck(page, link);
    await expect(notes(page)).toContainText(sentence);
    await expectVerdict(page, 'green');
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the check, ${colorScheme}, and no width breaks it`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openCheck(page, 'network=study&bug=B1.1');
    await field(page, 'h').fill('0');
    await field(page, 'h').press('Enter');
    await expect(notes(page)).toHaveCount(1);
    for (const width of [1440, 768, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page), `${width} px`).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `pixels too wide at ${width} px`).toBe(0);
    }
  });
}
