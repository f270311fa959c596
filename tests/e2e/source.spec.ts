// A pane's signature opens the C++ that computes it.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromRoot } from '../../web/scripts/common.mjs';
import { axeViolations } from './axe.ts';
import { button, expectMetric, metric, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const signature = (page: Page, file: string) => page.getByRole('link', { name: file, exact: true });
const viewer = (page: Page) => page.getByRole('dialog');
const marked = (page: Page) => page.locator('glassbox-source .marked');
const place = (page: Page, name: RegExp) => viewer(page).getByRole('button', { name });

/** The text of the marked lines, without their numbers. */
const markedText = async (page: Page) => (await marked(page).allTextContents()).join('');

/** Whether the first marked line lies within the visible part of the code. */
const markIsInView = (page: Page) =>
  marked(page)
    .first()
    .evaluate((line) => {
      const code = line.closest('.code')?.getBoundingClientRect();
      const { top, bottom } = line.getBoundingClientRect();
      return code !== undefined && code.top <= top && bottom <= code.bottom;
    });

async function openForward(page: Page): Promise<void> {
  await openLab(page, 'digits');
  await signature(page, 'nn/affine.cpp').click();
  await expect(marked(page).first()).toBeVisible();
}

test('the signature of the weights opens Affine::forward and backward', async ({ page }) => {
  await openForward(page);
  await expect(viewer(page)).toHaveAccessibleName('nn/affine.cpp');
  expect(await markedText(page)).toMatch(
    /^const Matrix& Affine::forward\([\s\S]*multiply\(W_\.value, X, Z_, panels_\);[\s\S]*\n}\n$/,
  );
  expect(await markIsInView(page)).toBe(true);

  // What is shown is the file, line by line.
  const shown = await page.locator('glassbox-source pre').evaluate((pre) => pre.textContent);
  const published = readFileSync(fromRoot('dist/source/nn/affine.cpp.txt'), 'utf8');
  expect(shown).toBe(published);

  await place(page, /^Affine::backward/).click();
  await expect(marked(page).first()).toContainText('Affine::backward');
  expect(await markedText(page)).toContain('multiply_transposed_by(W_.value, dZ, dX_, panels_)');
  await expect(place(page, /^Affine::backward/)).toHaveAttribute('aria-current', 'true');

  await place(page, /^activation_derivative/).click();
  await expect(viewer(page)).toHaveAccessibleName('nn/activation.cpp');
  await expect(marked(page).first()).toContainText('activation_derivative');
  expect(await markIsInView(page)).toBe(true);

  const alone = page.waitForEvent('popup');
  await viewer(page).getByRole('link', { name: 'Open the file alone' }).click();
  const text = await (await alone).locator('body').innerText();
  expect(text).toContain('void activation_derivative(');
});

test('Escape and Close lead back to the signature, and training has gone on', async ({ page }) => {
  await openLab(page, 'digits');
  await button(page, 'Start').click();
  await signature(page, 'nn/affine.cpp').focus();
  await page.keyboard.press('Enter');
  await expect(marked(page).first()).toBeVisible();
  const before = await metric(page, 'iteration');
  await expectMetric(page, 'iteration').toBeGreaterThan(before);
  await page.keyboard.press('PageDown'); // the code has the focus: it is read on at once
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
  await expect(signature(page, 'nn/affine.cpp')).toBeFocused();

  await page.keyboard.press('Enter');
  await button(page, 'Close').click();
  await expect(viewer(page)).toHaveCount(0);
  await expect(signature(page, 'nn/affine.cpp')).toBeFocused();
});

test('every other file can be read, in reading order first', async ({ page }) => {
  await openForward(page);
  const list = viewer(page).getByRole('combobox', { name: 'File' });
  await expect(list).toHaveValue('nn/affine.cpp');
  const names = await list.getByRole('option').allTextContents();
  expect(names.slice(0, 3)).toEqual(['nn/matrix.h', 'nn/layer.h', 'nn/affine.cpp']);
  expect(new Set(names).size).toBe(names.length);
  await list.selectOption('nn/layer.h');
  await expect(viewer(page)).toHaveAccessibleName('nn/layer.h');
  await expect(viewer(page)).toContainText('virtual const Matrix& forward(const Matrix& X) = 0;');
  await expect(marked(page)).toHaveCount(0);
});

test('a file that does not come gets a sentence, and Retry fetches it', async ({
  page,
  complaints,
}) => {
  let missing = true;
  await page.route('**/source/nn/affine.cpp.json', (route) =>
    missing ? route.fulfill({ status: 404, body: '' }) : route.continue(),
  );
  await openLab(page, 'digits');
  await signature(page, 'nn/affine.cpp').click();
  await expect(viewer(page).getByRole('alert')).toContainText(
    'nn/affine.cpp.json could not be fetched: expected status 200, got 404.',
  );
  missing = false;
  await viewer(page).getByRole('button', { name: 'Retry' }).click();
  await expect(marked(page).first()).toContainText('Affine::forward');
  await expect(viewer(page).getByRole('alert')).toHaveCount(0);
  complaints.splice(0); // the missing file is in the console
});

test('without the viewer the signature opens the file alone', async ({ page, complaints }) => {
  await page.route('**/assets/glassbox-source-*.js', (route) => route.abort());
  await openLab(page, 'boundary');
  await signature(page, 'nn/network.cpp').click();
  await expect(page.getByRole('alert')).toContainText('The viewer could not be fetched.');
  const alone = page.waitForEvent('popup');
  await signature(page, 'nn/network.cpp').click();
  await expect((await alone).locator('body')).toContainText('Network::forward');
  complaints.splice(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the source, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openForward(page);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await axeViolations(page), `${width} px`).toEqual([]);
    }
  });
}

test('on a phone only the code scrolls sideways', async ({ page }) => {
  await openForward(page);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const sizes = await viewer(page).evaluate((dialog) => {
      const code = dialog.querySelector('.code');
      return {
        dialog: dialog.scrollWidth - dialog.clientWidth,
        high: dialog.scrollHeight - dialog.clientHeight,
        code: (code?.scrollWidth ?? 0) - (code?.clientWidth ?? 0),
      };
    });
    expect(sizes.dialog, `pixels too wide at ${width} px`).toBe(0);
    expect(sizes.high, `pixels too high at ${width} px`).toBe(0);
    expect(sizes.code).toBeGreaterThan(0);
  }
});

test('a signature is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, 'digits');
  const link = signature(page, 'nn/affine.cpp');
  const touch = await link.evaluate((element) => {
    const { height } = getComputedStyle(element, '::after');
    return { line: element.getBoundingClientRect().height, target: Number.parseFloat(height) };
  });
  expect(touch.target).toBeGreaterThanOrEqual(40);
});
