// A report on paper: what was set, what was measured, the pictures; no controls, no dark ground.
import type { Page } from '@playwright/test';
import { openDigits, openLab, trainEpochs } from './lab.ts';
import { expect, test } from './site.ts';

declare global {
  interface Window {
    printed?: number;
  }
}

/** Presses the tool in the place of a dialog of the browser. */
async function report(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1;
    };
  });
  await page.getByRole('button', { name: 'Print a report' }).click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  await page.emulateMedia({ media: 'print' });
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test('a report of the digits lab has settings, numbers and filled pictures', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openDigits(page, 'hidden=24');
  await trainEpochs(page, 1);
  await report(page);
  const head = page.locator('glassbox-report');
  await expect(head).toContainText('Glassbox: Digits');
  await expect(head.getByRole('table', { name: 'Settings' })).toContainText('Hidden layers');
  await expect(head.getByRole('row', { name: 'Hidden layers 24' })).toBeVisible();
  await expect(head.getByRole('row', { name: /Test accuracy 9\d\.\d%/ })).toBeVisible();
  await expect(head).toContainText('#digits?hidden=24');

  // What no one had looked at before is filled too.
  const counts = page.locator('glassbox-confusion td').filter({ hasText: /\d{3}/ });
  await expect(counts.first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeHidden();
  await expect(page.getByRole('combobox').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('header')).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );

  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBeGreaterThan(2);
  expect(pagesOf(pdf)).toBeLessThan(9);

  // Printing is over: the page is as it was.
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(head).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
    'rgb(10, 17, 16)',
  );
});

test('a report is laid out as wide as A4 within its margins, and no picture is wider', async ({
  page,
}) => {
  await openLab(page, 'boundary');
  await report(page);
  await page.emulateMedia({ media: 'screen' }); // as it was measured before it was printed
  const widest = await page.locator('main').evaluate((main) => {
    const { left, width } = main.getBoundingClientRect();
    const rights: number[] = [];
    const visit = (root: ParentNode) => {
      for (const element of root.querySelectorAll('*')) {
        const box = element.getBoundingClientRect();
        if (element.matches('canvas, table, svg, h2, p')) rights.push(box.right - left);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(main);
    return { width, right: Math.max(...rights), count: rights.length };
  });
  expect(widest.width).toBeCloseTo((182 / 25.4) * 96, 0);
  expect(widest.count).toBeGreaterThan(20);
  expect(widest.right).toBeLessThanOrEqual(widest.width + 1);
});
