// The panes of the digits lab that look inside the network: what it takes for what, one digit there
// and back, one update, its units, and what the preparation of a drawing is worth.
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, expectMetric, field, metric, openDigits, pause } from './lab.ts';
import { expect, test } from './site.ts';
import { drawStrokes } from './strokes.ts';

const pane = (page: Page, name: string): Locator => page.locator(`glassbox-inside ${name}`);

/** Trains until most digits are read right, pauses, and brings a pane onto the screen. */
async function openTrained(page: Page, name: string, settings = ''): Promise<Locator> {
  await openDigits(page, settings);
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy', 60_000).toBeGreaterThan(0.9);
  await pause(page);
  const found = pane(page, name);
  await found.scrollIntoViewIfNeeded();
  return found;
}

/** The 100 numbers of the matrix, row by row. */
const cellsOf = (matrix: Locator): Promise<number[]> =>
  matrix
    .locator('tbody button')
    .evaluateAll((all) => all.map((one) => Number(one.textContent?.replace('·', '0'))));

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** Waits until the whole test set has been read at the present step. */
async function resultsOf(page: Page): Promise<number[]> {
  const matrix = pane(page, 'glassbox-confusion');
  const steps = (await metric(page, 'iteration')).toLocaleString('en');
  await expect(
    pane(page, 'glassbox-misread').getByText(`10,000 test digits, after ${steps} steps`),
  ).toBeVisible({ timeout: 60_000 });
  return cellsOf(matrix);
}

test('before the first step a sentence says what will be there', async ({ page }) => {
  await openDigits(page);
  await expect(pane(page, '.empty')).toContainText('Once the network has learned');
  await button(page, 'Step').click();
  await expect(pane(page, 'glassbox-confusion')).toBeAttached();
  await button(page, 'Reset').click();
  await expect(pane(page, 'glassbox-confusion')).toHaveCount(0);
});

test('the confusion matrix counts all test digits, and its cells open theirs', async ({ page }) => {
  const matrix = await openTrained(page, 'glassbox-confusion');
  const cells = await resultsOf(page);
  expect(cells).toHaveLength(100);
  expect(sum(cells)).toBe(10_000);
  const right = sum(cells.filter((_, i) => i % 11 === 0));
  expect(right / 10_000).toBeCloseTo(await metric(page, 'test-accuracy'), 6);

  // The largest error is said in words, and its digits are opened.
  const errors = cells.map((count, i) => (i % 11 === 0 ? 0 : count));
  const largest = errors.indexOf(Math.max(...errors));
  const [actual, answered] = [Math.floor(largest / 10), largest % 10];
  const count = errors[largest] as number;
  await expect(matrix.locator('.hint')).toContainText(
    `Most often it reads ${actual === 8 ? 'an' : 'a'} ${actual} as`,
  );
  await matrix.locator(`[data-cell="${actual}-${answered}"]`).click();
  const gallery = pane(page, 'glassbox-misread');
  await expect(gallery.locator('h2')).toContainText(`Digits ${actual} read as ${answered}`);
  await expect(gallery.locator('.tile')).toHaveCount(Math.min(40, count));
  const said = await gallery.locator('.tile').allInnerTexts();
  for (const text of said) expect(text).toContain(`${actual} → ${answered}`);

  // One stop of the Tab key; the arrow keys go on from there.
  await expect(matrix.locator('[tabindex="0"]')).toHaveCount(1);
  await matrix.locator('[data-cell="3-3"]').click();
  await page.keyboard.press('ArrowDown');
  await expect(matrix.locator('[data-cell="4-3"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(gallery.locator('h2')).toContainText('Digits 4 read as 3');
});

test('misread digits come in pages, the surest mistakes first, and say what was learned', async ({
  page,
}) => {
  const gallery = await openTrained(page, 'glassbox-misread');
  const cells = await resultsOf(page);
  const wrong = 10_000 - sum(cells.filter((_, i) => i % 11 === 0));
  await expect(gallery.getByText(`40 of ${wrong.toLocaleString('en')} digits`)).toBeVisible();
  const chances = (await gallery.locator('.tile').allInnerTexts()).map((text) =>
    Number(/([\d.]+)%/.exec(text)?.[1]),
  );
  expect(chances).toEqual([...chances].sort((a, b) => b - a));
  await button(page, 'Show more').click();
  await expect(gallery.locator('.tile')).toHaveCount(Math.min(80, wrong));
  await expect.poll(() => inked(gallery.locator('.tile glassbox-tile canvas').nth(70))).toBe(true);

  await button(page, 'Newly learned').click();
  await expect(gallery.getByText('there is none yet')).toBeVisible();
  const epoch = await metric(page, 'epoch');
  const before = await metric(page, 'iteration');
  await button(page, 'Start').click();
  await expectMetric(page, 'epoch', 60_000).toBeGreaterThan(epoch);
  await pause(page);
  await gallery.scrollIntoViewIfNeeded();
  await resultsOf(page);
  const since = gallery.getByText(/since the end of the epoch before, step [\d,]+/);
  await expect(since).toBeVisible();
  const step = Number(/step ([\d,]+)/.exec(await since.innerText())?.[1]?.replace(/,/g, ''));
  expect(step).toBeGreaterThanOrEqual(before);
  // Whatever has been learned is read right now.
  await expect(gallery.locator('.tile.no')).toHaveCount(0);
  await expect(gallery.locator('.tile').first()).toBeVisible();
});

test('a digit is shown there and back, and Escape gives the focus back', async ({ page }) => {
  const gallery = await openTrained(page, 'glassbox-misread');
  await resultsOf(page);
  const tile = gallery.locator('.tile').first();
  const [, label, answer] = /(\d) → (\d)/.exec(await tile.innerText()) ?? [];
  await tile.click();
  const card = pane(page, 'glassbox-digit-card');
  await expect(card.locator('.said')).toContainText(`The network reads ${answer}`);
  await expect(card.locator('.said')).toBeFocused();
  await expect(field(page, 'Held for right')).toHaveValue(label ?? '');
  const loss = async () =>
    Number(/loss ([\d.]+)/.exec(await card.locator('.loss').innerText())?.[1]);
  const ofTheTruth = await loss();
  expect(ofTheTruth).toBeGreaterThan(0.69); // it is less than half sure of what is right
  await field(page, 'Held for right').selectOption(answer ?? '');
  await expect.poll(loss).toBeLessThan(ofTheTruth);
  await expect(card.locator('h4')).toHaveCount(3); // affine1, relu1, affine2
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await field(page, 'Seed').focus(); // away, so that the list does not wait
  await tile.click();
  await expect(card.locator('.said')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tile).toBeFocused();
});

test('a drawing has a card of its own, and its neighbours among the training digits', async ({
  page,
}) => {
  await openDigits(page);
  await drawStrokes(page, [
    [
      [140, 50],
      [140, 230],
    ],
  ]);
  await button(page, 'Start').click();
  await expectMetric(page, 'drawn-digit').toBe(1);
  await pause(page);
  const nearest = pane(page, 'inside-nearest');
  await nearest.scrollIntoViewIfNeeded();
  await expect(nearest.getByText('60,000 looked through')).toBeVisible({ timeout: 30_000 });
  await expect(nearest.locator('li b')).toHaveText(Array.from({ length: 8 }, () => '1'));
  await button(page, 'Take your drawing').click();
  const card = pane(page, 'glassbox-digit-card');
  await expect(card.locator('.said')).toContainText('Your drawing. The network reads 1');
  await expect(field(page, 'Held for right')).toHaveValue('1');

  // A step that is switched off hands on what came to it, and the neighbours are others.
  const distances = () => nearest.locator('li').allInnerTexts();
  const prepared = await distances();
  await page.getByRole('checkbox', { name: 'Scale' }).uncheck();
  await nearest.scrollIntoViewIfNeeded();
  await expect.poll(distances).not.toEqual(prepared);
  const pale = await distances();
  // So it is with another pen: what has been drawn is drawn anew.
  await field(page, 'Pen').selectOption('thick');
  await nearest.scrollIntoViewIfNeeded();
  await expect.poll(distances).not.toEqual(pale);
});

test('one update: pictures of it, and plain gradient descent goes by the learning rate', async ({
  page,
}) => {
  const step = await openTrained(page, 'glassbox-step-pictures', 'rate=0.1');
  for (const name of ['Weights', 'Gradient', 'Update']) {
    const picture = step.getByRole('img', { name: new RegExp(`^${name} of 32 of 128 neurons`) });
    await expect.poll(() => inked(picture)).toBe(true);
  }
  const rows = pane(page, '.sizes tbody tr');
  await rows.first().scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(4); // W1, b1, W2, b2
  for (const text of await rows.allInnerTexts()) {
    const [, , gradient, update] = text.split('\t').map((cell) => Number(cell.replace('−', '-')));
    expect((update as number) / (gradient as number)).toBeCloseTo(0.1, 1);
    expect(text).toMatch(/1 \/ [\d,]+/);
  }
});

test('units that have stopped are counted', async ({ page }) => {
  await openTrained(page, '.health', 'hidden=20&activation=sigmoid&rate=1');
  const row = pane(page, '.health tbody tr');
  await expect(row).toHaveCount(1);
  const [name, units, dead, saturated] = (await row.innerText()).split('\t');
  expect(name).toBe('sigmoid1');
  expect(units?.trim()).toBe('20');
  expect(Number(dead)).toBe(0);
  expect(Number(saturated)).toBeLessThan(20);
});

test('preparation is worth what has been measured, and measuring can be stopped', async ({
  page,
}) => {
  const worth = await openTrained(page, 'glassbox-robustness');
  await button(page, 'Measure').click();
  await expect(worth.getByText(/Measured on the weights of step [\d,]+/)).toBeVisible({
    timeout: 60_000,
  });
  const numbers = (table: Locator) =>
    table
      .locator('td')
      .evaluateAll((all) => all.map((one) => Number(one.textContent?.replace('%', ''))));
  const [moved, scaled] = await worth.locator('table').all();
  const shifts = await numbers(moved as Locator); // all steps, no step; 0 to 4 pixels
  expect(shifts).toHaveLength(10);
  expect(shifts[0]).toBeGreaterThan(90);
  // Centred, it makes no difference where it was drawn, unless some of it fell off the edge.
  expect(shifts[8]).toBeGreaterThan((shifts[0] as number) - 4);
  expect(shifts[9]).toBeLessThan((shifts[0] as number) - 20);
  expect(await numbers(scaled as Locator)).toHaveLength(18);
  expect(await axeViolations(page)).toEqual([]);

  await button(page, 'Measure again').click();
  await button(page, 'Stop').click();
  await expect(worth.getByText(/Stopped after \d+ of 28 points/)).toBeVisible();
});

test('the panes fit on any width, in both themes', async ({ page }) => {
  const gallery = await openTrained(page, 'glassbox-misread');
  await resultsOf(page);
  await gallery.locator('.tile').first().click();
  await expect(pane(page, 'glassbox-digit-card .said')).toBeFocused();
  for (const width of [320, 390, 768, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `pixels too wide at ${width} px`).toBe(0);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(page), 'dark, 390 px').toEqual([]);
});

test('a run that has ended is looked into all the same', async ({ page }) => {
  await openDigits(page, 'rate=3&activation=identity&hidden=100,100,100');
  await button(page, 'Start').click();
  await expect(page.getByText('The loss is not a number since step')).toBeVisible({
    timeout: 60_000,
  });
  const step = pane(page, 'glassbox-step-pictures');
  await step.scrollIntoViewIfNeeded();
  await expect(step.getByText('there is no further update')).toBeVisible();
  const matrix = pane(page, 'glassbox-confusion');
  await matrix.scrollIntoViewIfNeeded();
  await expect.poll(async () => sum(await cellsOf(matrix))).toBe(10_000);
});

/** Is there anything but one colour on this canvas, or on the one inside this element? */
async function inked(picture: Locator): Promise<boolean> {
  return picture.evaluate((element) => {
    const canvas = element as HTMLCanvasElement;
    if (canvas.width === 0 || canvas.height === 0) return false;
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: new Uint8ClampedArray(),
    };
    const pixels = new Uint32Array(data.buffer);
    return pixels.some((pixel) => pixel !== pixels[0]);
  });
}
