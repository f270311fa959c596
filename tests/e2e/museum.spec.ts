// The museum: every exhibit opens as written and corrected, with its numbers, curves and check.
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, notes } from './lab.ts';
import { expect, test } from './site.ts';

const caught = (page: Page) => page.locator('[data-metric="caught"]');
const exhibits = (page: Page) => page.getByRole('navigation', { name: 'Exhibits' });

async function openExhibit(page: Page, bug: string, more = ''): Promise<void> {
  await page.goto(`./#backprop?show=museum&bug=${bug}${more}`);
  await expect(caught(page)).toHaveCount(1, { timeout: 30_000 });
}

/** The numbers of a fact on one side, in their order. */
async function fact(page: Page, name: string, side: 'written' | 'corrected'): Promise<number[]> {
  const cells = page.locator(`[data-fact="${name}"] [data-side="${side}"]`);
  return cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

test('the multiply node gives 2.2, 2.2, 1.1 as written and 2.2, 110, 200 corrected', async ({
  page,
}) => {
  await openExhibit(page, 'B2.1');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The multiply node keeps y twice',
  );
  const close = (numbers: number[]) => numbers.map((number) => expect.closeTo(number, 9));
  expect(await fact(page, 'apple_gradients', 'written')).toEqual(close([2.2, 2.2, 1.1]));
  expect(await fact(page, 'apple_gradients', 'corrected')).toEqual(close([2.2, 110, 200]));
  await expect(caught(page)).toHaveAttribute('data-value', 'true');
  await expect(page.locator('tr[data-array="tax"]')).toContainText('caught here');
  await expect(page.getByText('self.x = y', { exact: true }).first()).toBeVisible();
});

test('every exhibit opens, with facts, curves and a finding', async ({ page }) => {
  test.setTimeout(300_000);
  await openExhibit(page, 'B0.2');
  await expect(exhibits(page).getByRole('link')).toHaveCount(24);
  const unseen: string[] = [];
  for (const link of await exhibits(page).getByRole('link').all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'true');
    const bug = /bug=([^&]+)/.exec(page.url())?.[1] ?? '';
    await expect(caught(page)).toHaveCount(1, { timeout: 60_000 });
    await expect(page.locator('[data-fact]').first()).toBeVisible();
    await expect(page.getByRole('img', { name: /Loss, on a logarithmic axis/ })).toBeVisible();
    if ((await caught(page).getAttribute('data-value')) === 'false') unseen.push(bug);
  }
  expect(unseen.sort()).toEqual(
    ['B0.2', 'B2.5', 'B2.7', 'B3.1', 'B3.3', 'B4.1', 'B4.3', 'B4.4', 'B4.5', 'B4.6', 'adam'].sort(),
  );
});

test('what cannot be computed as written says why', async ({ page }) => {
  await openExhibit(page, 'B2.2');
  await expect(page.locator('[data-fact="dX"]')).toContainText(
    /The program stops here\. .*expected as many inputs as outputs, got 2 and 3/,
  );
  await openExhibit(page, 'B4.4');
  await expect(page.locator('glassbox-museum-exhibit')).toContainText(
    /As written the loss is not a number at update \d+, and the run stops/,
  );
});

test('the switch and the link know which side is looked at', async ({ page }) => {
  await openExhibit(page, 'B1.1');
  const asWritten = page.getByRole('switch', { name: 'Run it as written, with the mistake' });
  await expect(asWritten).toBeChecked();
  await asWritten.focus();
  await page.keyboard.press('Space');
  await expect(asWritten).not.toBeChecked();
  await expect(page).toHaveURL(/bug=B1\.1&side=corrected/);
  await page.reload();
  await expect(asWritten).not.toBeChecked();
});

test('an exhibit leads to the gradient check, and back', async ({ page }) => {
  await openExhibit(page, 'B2.6');
  await page.getByRole('link', { name: 'Open in the gradient check' }).click();
  const verdict = page.locator('[data-metric="verdict"]');
  await expect(verdict).toHaveAttribute('data-value', 'red', { timeout: 30_000 });
  await page.getByRole('link', { name: 'B2.6 in the museum' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One mask for two ReLUs');
});

test('the rest of the inventory is there, with its corrections', async ({ page }) => {
  await openExhibit(page, 'B0.2');
  const others = page.locator('glassbox-museum-others');
  await expect(others.getByRole('rowheader', { name: /^B\d\.\d+$/ })).toHaveCount(30);
  await expect(others.getByRole('row', { name: /B1\.5/ })).toContainText('Mean absolute error.');
});

test('a link to no exhibit gets a sentence and the first one', async ({ page }) => {
  await openExhibit(page, 'B7.7');
  await expect(notes(page)).toContainText('“bug=B7.7”');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The output weights are updated twice',
  );
});

test('the source of a mistake opens at its class', async ({ page }) => {
  await openExhibit(page, 'B2.4');
  await page.getByRole('link', { name: 'experiments/museum/affine.h' }).click();
  const viewer = page.getByRole('dialog');
  await expect(viewer).toContainText('class AffineKeepingFirstInput');
  await button(page, 'Close').click();
  await expect(viewer).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the museum, ${colorScheme}, and no width breaks it`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openExhibit(page, 'B2.4');
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
