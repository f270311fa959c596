// The room of the tutorials: every system runs, and the printed numbers come again.
import type { Page } from '@playwright/test';
import { button, expectMetric, field, metric, notes } from './lab.ts';
import { expect, test } from './site.ts';

/** Opens a system or a topic and waits until it is there. */
async function openTutorials(page: Page, settings = ''): Promise<void> {
  await page.goto(settings === '' ? './#tutorials' : `./#tutorials?${settings}`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Tutorials');
}

async function openSystem(page: Page, settings: string): Promise<void> {
  await openTutorials(page, settings);
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 60_000 });
}

const printedRow = (page: Page, what: string, iteration: number) =>
  page.locator(`[data-printed="${what} ${iteration}"]`);

/** A pressed button of a choice. */
const chosen = (page: Page, name: string) =>
  expect(button(page, name)).toHaveAttribute('aria-pressed', 'true');

test('study and sleep gives every printed number, and the corrected one goes lower', async ({
  page,
}) => {
  await openSystem(page, 'system=study-sleep');
  await field(page, 'Pace').selectOption('full speed');
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBe(10_000);
  await expect(page.getByText('The tutorial stops here')).toBeVisible();
  await expectMetric(page, 'printed-same').toBe(16);
  const fifth = printedRow(page, 'prediction', 5).getByRole('cell');
  await expect(fifth.nth(2)).toContainText('[[0.65843347]\n [0.58799003]\n [0.6422917');
  await expect(fifth.nth(3)).toHaveText('every digit');
  await expect(printedRow(page, 'mean squared error', 1)).toContainText('0.09776313366577666');
  await expect(printedRow(page, 'w2', 10_000)).toContainText('[-9.33397483]');
  const written = await metric(page, 'mse');
  expect(written).toBeCloseTo(0.003626, 6);

  await button(page, 'Corrected').click();
  await expect(page).toHaveURL(/system=study-sleep-corrected/);
  await expectMetric(page, 'iteration').toBe(0);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBe(10_000);
  expect(await metric(page, 'mse')).toBeCloseTo(0.001802, 6);
  // Both lines are in the picture, and its name says both ends.
  await expect(
    page.getByRole('img', { name: /Corrected 0\.0018\d* *\. As written 0\.00362/ }),
  ).toBeVisible();
  await expect(notes(page)).toHaveCount(0);
});

test('Step makes single updates, Reset begins again, another seed is another start', async ({
  page,
}) => {
  await openSystem(page, 'system=study-sleep');
  for (let step = 1; step <= 2; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(step);
  }
  await expectMetric(page, 'printed-same').toBe(6);
  await expect(printedRow(page, 'prediction', 3)).toContainText('not yet');
  await button(page, 'Reset').click();
  await expectMetric(page, 'iteration').toBe(0);

  await field(page, 'Seed').fill('seven');
  await field(page, 'Seed').press('Enter');
  await expect(notes(page)).toContainText('expected a whole number');
  await field(page, 'Seed').fill('7');
  await field(page, 'Seed').press('Enter');
  await expect(page).toHaveURL(/seed=7/);
  await expect(page.getByText('The printed numbers belong to seed 42.')).toBeVisible();
  await button(page, 'Back to 42').click();
  await expect(page).not.toHaveURL(/seed=/);
  await expect(printedRow(page, 'prediction', 1)).toBeVisible();
});

test('a system on digits waits for them, trains, and names its own settings', async ({ page }) => {
  await openTutorials(page, 'system=neural-net');
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 90_000 });
  await expect(page.getByText('784 → 32 ReLU → 10')).toBeVisible();
  await expect(page.getByText('5,000 of MNIST’s 60,000 training digits')).toBeVisible();
  await expect(page.getByRole('link', { name: 'B4.5 in the museum' })).toHaveAttribute(
    'href',
    '#backprop?show=museum&bug=B4.5',
  );
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(500);
  await button(page, 'Pause').click();
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.3);
});

test('the accuracies that a tutorial prints stand beside what other seeds give', async ({
  page,
}) => {
  await openTutorials(page, 'system=two-layer-relu');
  const row = printedRow(page, 'test accuracy', 9_601);
  await expect(row).toContainText('0.9686');
  await expect(row).toContainText('not yet');
  await expect(row).toContainText('eight seeds: 0.9683 to 0.9721');
});

test('XOR without a hidden layer is told to be unsolvable', async ({ page }) => {
  await openSystem(page, 'system=xor-linear');
  await field(page, 'Pace').selectOption('full speed');
  await button(page, 'Start').click();
  await expect(notes(page)).toContainText('No start can solve it.');
  await expectMetric(page, 'train-loss').toBeCloseTo(Math.LN2, 4);
});

test('a link to what does not exist is told of, and the first system opens', async ({ page }) => {
  await openTutorials(page, 'system=nn9');
  await expect(notes(page)).toContainText('“system=nn9”, which is not possible here');
  await expect(page.getByText('784 → 100 sigmoid → 10 sigmoid, no bias')).toBeVisible();
  await page.getByRole('link', { name: 'XOR', exact: true }).click();
  await expect(page).toHaveURL(/#tutorials\?system=xor$/);
  await expect(notes(page)).toHaveCount(0);
  await page.goBack();
  await expect(page.getByText('784 → 100 sigmoid → 10 sigmoid, no bias')).toBeVisible();
});

test('NN0 to NN6 grow class by class, and the log says as much as its flag asks', async ({
  page,
}) => {
  await openTutorials(page, 'topic=building');
  const log = page.getByRole('region', { name: 'Debug log' });
  await expect(log).toContainText('NN0: network initialised');
  await expect(page.locator('[data-attribute]')).toHaveCount(0);
  await button(page, 'Next').click();
  await expect(page).toHaveURL(/stage=1/);
  await expect(page.locator('[data-attribute="w1"]')).toContainText('−0.7198');
  await button(page, 'NN4').click();
  await expectMetric(page, 'slope-twice').toBeCloseTo(0.207156, 5);
  await button(page, 'NN5').click();
  await button(page, 'backward(X, y, o)').click();
  await expectMetric(page, 'iteration').toBe(1);
  await expect(log).toContainText('EPOCH 1');
  await expect(log).toContainText('NN5: backward');
  await expect(log).not.toContainText('o_delta');
  await button(page, '2: its numbers as well').click();
  await expect(log).toContainText('o_delta =');
  await button(page, '0: silent').click();
  await expect(log).not.toContainText('backward');
  await expect(log).toContainText('0.09776313366577666');
  await button(page, 'Corrected').click();
  await chosen(page, 'Corrected');
  await expect(page.getByText('z2_error * slope(hidden_sum)')).toBeVisible();
});

test('each problem has its last layer, and the rows’ mean is the loss of the C++', async ({
  page,
}) => {
  await openTutorials(page, 'topic=output');
  for (const problem of ['Yes or no', 'One of many', 'A number', 'MAE']) {
    await button(page, problem).click();
    await chosen(page, problem);
    await expect(button(page, 'Step')).toBeEnabled();
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(1);
    const means = page.locator('[data-metric="mean-loss"]');
    await expect(means).toHaveText(/(?:is|mean is) (\d+\.\d{4})\. The C\+\+ says \1/);
  }
});

test('iteration, batch and epoch follow from three numbers', async ({ page }) => {
  await openTutorials(page, 'topic=epochs');
  await expectMetric(page, 'per-epoch').toBe(600);
  await field(page, 'Samples').fill('5000');
  await field(page, 'Samples').press('Enter');
  await field(page, 'Batch').fill('64');
  await field(page, 'Batch').press('Enter');
  await expectMetric(page, 'per-epoch').toBe(79);
  await expectMetric(page, 'last-batch').toBe(8);
  await field(page, 'Batch').fill('9999');
  await field(page, 'Batch').press('Enter');
  await expect(notes(page)).toContainText('Batch: expected a whole number from 1 to 5,000');
  await expectMetric(page, 'per-epoch').toBe(79);
  await button(page, 'Train 100 epochs of each').click();
  await expectMetric(page, 'mse-batch-1').toBeLessThan(0.02);
  expect(await metric(page, 'mse-batch-3')).toBeGreaterThan(await metric(page, 'mse-batch-1'));
});

test('mask, copy and alias are shown', async ({ page }) => {
  await openTutorials(page, 'topic=memory');
  const matrix = (name: string) => page.locator(`[data-matrix="${name}"]`);
  await expect(matrix('backward: dx')).toHaveAttribute('data-value', '2 0 0 -4');
  await expect(matrix('dout afterwards')).toHaveAttribute('data-value', '2 0 0 -4');
  await button(page, 'on a copy').click();
  await expect(matrix('dout afterwards')).toHaveAttribute('data-value', '2 3 -3 -4');
  const first = page.getByRole('textbox', { name: 'x[0,0]' });
  await first.fill('-1');
  await first.press('Enter');
  await expect(matrix('backward: dx')).toHaveAttribute('data-value', '0 0 0 -4');
  await first.fill('one');
  await first.press('Enter');
  await expect(notes(page)).toContainText('x[0,0]: expected a number');

  await button(page, 'a[1] = 6').click();
  await expect(page.getByRole('img', { name: 'b: 1, 6, 3' })).toBeVisible();
  await button(page, 'b = a.copy()').click();
  await button(page, 'a[1] = 6').click();
  await expect(page.getByRole('img', { name: 'b: 1, −2, 3' })).toBeVisible();

  await expect(page.getByText('2 numbers are wrong')).toBeVisible();
  await button(page, 'one each').click();
  await expect(page.getByText('all right')).toBeVisible();
});

test('the exercises print the same but for one', async ({ page }) => {
  await openTutorials(page, 'topic=exercises');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('come out the same here');
  await expect(page.locator('[data-exercise="212"]')).toContainText('715.0000000000001');
  await button(page, 'Only what differs').click();
  await expect(page.locator('[data-exercise]')).toHaveCount(1);
  await expect(page.locator('[data-exercise="220"]')).toContainText('differs');
  await button(page, 'Show all').click();
  await page.getByRole('searchbox').fill('apple');
  await expect(page.locator('[data-exercise="210"]')).toContainText('220');
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('No exercise has “zebra”')).toBeVisible();
});
