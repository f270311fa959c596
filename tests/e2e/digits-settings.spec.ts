// The digits lab's other settings: how it learns, what a convolutional network is made of, when a
// run ends by itself, and a rate that changes on the way.
import { button, curve, expectMetric, field, openDigits, openLab, pause, status } from './lab.ts';
import { expect, test } from './site.ts';

const open = async (page: Parameters<typeof openLab>[0]) => {
  await page.getByText('More settings', { exact: true }).click();
  await expect(field(page, 'Optimizer')).toBeVisible();
};

test('optimizer, decay, penalty, dropout and shift begin a run and stand in the link', async ({
  page,
}) => {
  await openDigits(page);
  await open(page);
  await field(page, 'Optimizer').selectOption('adam');
  await expect(page).toHaveURL(/[?&]optimizer=adam/);
  await field(page, 'Learning rate').selectOption('0.003');
  await field(page, 'Rate after each epoch').selectOption('0.5');
  await field(page, 'L2').selectOption('0.0001');
  await field(page, 'Dropout').selectOption('0.25');
  await field(page, 'Move pictures by').selectOption('2');
  await expect(page).toHaveURL(/optimizer=adam&decay=0.5&l2=0.0001&dropout=0.25&shift=2/);
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.8);
  await expectMetric(page, 'epoch').toBeGreaterThanOrEqual(1);
  await pause(page);
  const { epoch, learningRate } = await status(page);
  expect(learningRate).toBeCloseTo(0.003 * 0.5 ** epoch, 12);
  await expect(page.getByText(/The learning rate is [\d.]+ now/)).toBeVisible();

  // The address opens the same run, with what was chosen in view.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(field(page, 'Optimizer')).toHaveValue('adam');
  await expect(field(page, 'Move pictures by')).toHaveValue('2');
});

test('any convolutional network can be built, and one that cannot is refused', async ({ page }) => {
  await openLab(page, 'digits');
  await field(page, 'Network').selectOption('lenet');
  await open(page);
  await field(page, 'Channels').fill('4,6,8');
  await field(page, 'Channels').press('Enter');
  const convolutions = 25 * 4 + 4 + 25 * 4 * 6 + 6 + 25 * 6 * 8 + 8;
  await expectMetric(page, 'parameters').toBe(convolutions + 9 * 8 * 10 + 10);
  await field(page, 'Layers behind').fill('20');
  await field(page, 'Layers behind').press('Enter');
  await expectMetric(page, 'parameters').toBe(convolutions + 9 * 8 * 20 + 20 + 20 * 10 + 10);
  await expect(page).toHaveURL(/channels=4,6,8&behind=20|channels=4%2C6%2C8&behind=20/);

  // Five halvings of 28 leave nothing to look at.
  await field(page, 'Channels').fill('2,2,2,2,2,2');
  await field(page, 'Channels').press('Enter');
  await expect(page.getByRole('alert')).toContainText(/expected/);
  await expect(page.getByRole('alert')).toContainText('Nothing has changed.');
  await field(page, 'Channels').fill('four');
  await field(page, 'Channels').press('Enter');
  await expect(page.getByRole('alert')).toContainText('Channels: expected whole numbers');
  await expectMetric(page, 'parameters').toBe(convolutions + 9 * 8 * 20 + 20 + 20 * 10 + 10);
});

test('a stop rule ends the run, says so, and is taken away again', async ({ page }) => {
  await openDigits(page, 'hidden=16&stop-epochs=1');
  await button(page, 'Start').click();
  const note = page.getByRole('alert').filter({ hasText: 'as a stop rule asks' });
  await expect(note).toContainText('1 epoch is done', { timeout: 60_000 });
  expect((await status(page)).iteration).toBe(60_000 / 32);
  await expect(button(page, 'Start')).toBeDisabled();
  await button(page, 'Start again without this rule').click();
  await expectMetric(page, 'iteration').toBe(0);
  await expect(page).not.toHaveURL(/stop-epochs/);
  await expect(button(page, 'Start')).toBeEnabled();
});

test('the learning rate changes while the run goes on', async ({ page }) => {
  await openDigits(page, 'rate=0.01');
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(100);
  await field(page, 'Learning rate').selectOption('0.3');
  await expect.poll(async () => (await status(page)).learningRate).toBe(0.3);
  await expect(button(page, 'Pause')).toBeVisible();
  await pause(page);
  expect((await curve(page)).trainIterations[0]).toBe(1); // the same run as before
});

test('says what the run costs: operations in a second, computing and pictures', async ({
  page,
}) => {
  await openDigits(page);
  await button(page, 'Start').click();
  await expect(page.getByText(/\d GFLOP\/s/)).toBeVisible();
  await expect(page.getByText(/Of each second \d+ ms are computing/)).toBeVisible();
  await pause(page);
});
