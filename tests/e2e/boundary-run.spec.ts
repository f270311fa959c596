// The boundary lab's run: epoch, stop rules, notes with the way back, and the map of start points.
import { toFullSpeed, trainedSteps, untilStopped } from './boundary.ts';
import { button, curve, expectMetric, field, metric, notes, openLab } from './lab.ts';
import { expect, test } from './site.ts';

test('Epoch trains until the end of the epoch, from wherever it stands', async ({ page }) => {
  await openLab(page, 'boundary', 'data=gauss&count=100&share=1&batch=10');
  for (let step = 1; step <= 3; step++) await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(3);
  await button(page, 'Epoch').click();
  await expectMetric(page, 'iteration').toBe(10);
  await button(page, 'Epoch').click();
  await expectMetric(page, 'iteration').toBe(20);
});

test('Reset gives the same start, and the same run again', async ({ page }) => {
  await openLab(page, 'boundary', 'data=moons&noise=0.2&optimizer=adam&l1=0.001&l2=0.001');
  await button(page, 'Epoch').click();
  await expectMetric(page, 'epoch').toBe(1);
  const first = (await curve(page)).losses;
  await button(page, 'Reset').click();
  await expectMetric(page, 'iteration').toBe(0);
  await button(page, 'Epoch').click();
  await expectMetric(page, 'epoch').toBe(1);
  expect((await curve(page)).losses).toEqual(first);
});

test('an epoch rule ends the run there, and its note leads back', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle&stop-epochs=4');
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await untilStopped(page);
  expect(await trainedSteps(page)).toBe(100); // 4 epochs of 25
  await expect(notes(page)).toContainText('The run has ended after 100 steps');
  await expect(notes(page)).toContainText('4 epochs are done.');
  await expect(button(page, 'Start')).toBeDisabled();
  await button(page, 'Start again without this rule').click();
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(page).not.toHaveURL(/stop-epochs/);
  await expect(notes(page)).toHaveCount(0);
});

test('a loss rule typed into its field ends the run', async ({ page }) => {
  await openLab(page, 'boundary', 'data=gauss');
  const rule = field(page, 'Stop below loss');
  await rule.fill('none');
  await rule.press('Enter');
  await expect(notes(page)).toContainText('Stop below loss: expected a number above 0');
  await rule.fill('0.05');
  await rule.press('Enter');
  await expect(page).toHaveURL(/stop-loss=0\.05/);
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await untilStopped(page);
  await expect(notes(page)).toContainText('The training loss is below 0.05.');
  expect(await metric(page, 'train-loss')).toBeLessThan(0.05);
});

test('a plateau rule ends a run that no longer learns', async ({ page }) => {
  // Without hidden neurons no line parts a circle from its ring.
  await openLab(page, 'boundary', 'data=circle&hidden=none&stop-plateau=20');
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await untilStopped(page);
  await expect(notes(page)).toContainText('has not become lower by 1% for 20 epochs');
});

test('a loss that rests is said, with the way back', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle&hidden=none');
  await toFullSpeed(page);
  await button(page, 'Start').click();
  const resting = notes(page).filter({ hasText: /The loss rests at 0\.\d/ });
  await expect(resting).toBeVisible({ timeout: 30_000 });
  await button(page, 'New start').click();
  await expectMetric(page, 'iteration').toBe(0);
  await expect(resting).toHaveCount(0);
});

test('dead neurons are said, with the way back', async ({ page }) => {
  // Steps so large that half of the neurons fall silent on every point.
  await openLab(page, 'boundary', 'data=circle&hidden=4&activation=relu&rate=3');
  for (let epoch = 1; epoch <= 2; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  const dead = notes(page).filter({ hasText: /\d of 4 neurons of hidden layer 1 are dead/ });
  await expect(dead).toBeVisible();
  await button(page, 'Use leaky ReLU').click();
  await expect(page).toHaveURL(/activation=leaky_relu/);
  await expect(dead).toHaveCount(0);
});

test('overfitting is said, with where the test loss was lowest', async ({ page }) => {
  const link = 'data=circle&noise=1&count=60&share=0.5&hidden=16,16&rate=0.1&batch=10';
  await openLab(page, 'boundary', link);
  await toFullSpeed(page);
  await button(page, 'Start').click();
  const note = notes(page).filter({ hasText: 'It is overfitting.' });
  await expect(note).toBeVisible({ timeout: 60_000 });
  await expect(note).toContainText(/lowest at step [\d,]+/);
  await button(page, 'Use L2 0.003').click();
  await expect(page).toHaveURL(/l2=0\.003/);
  await expectMetric(page, 'iteration').toBe(0);
});

test('a rate that is too large diverges here too', async ({ page }) => {
  await openLab(page, 'boundary', 'data=regress_plane&activation=identity&rate=10&batch=1');
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await expect(notes(page)).toContainText(/loss is not a number since step [\d,]+/);
  await button(page, 'Use 3').click();
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(notes(page)).toHaveCount(0);
});

test('a rate changed on the way is told of, for the link does not hold it', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle');
  await button(page, 'Epoch').click();
  await expectMetric(page, 'iteration').toBe(25);
  await field(page, 'Learning rate').selectOption('0.1');
  await expect(page).toHaveURL(/rate=0\.1/);
  await expect(page.getByText('The learning rate was changed at step 25.')).toBeVisible();
  expect(await trainedSteps(page)).toBe(25);
  await button(page, 'Reset').click();
  await expect(page.getByText('The learning rate was changed')).toHaveCount(0);
});

test('the map trains 100 seeds beside the run, and opens one', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=2');
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  await button(page, 'Train 100 seeds').click();
  const counts = page.getByText(/\d+ solved, \d+ stuck, \d+ diverged\./);
  await expect(counts).toBeVisible({ timeout: 60_000 });
  const [solved = 0, stuck = 0, diverged = 0] =
    (await counts.textContent())?.match(/\d+/g)?.map(Number) ?? [];
  expect(solved + stuck + diverged).toBe(100);
  expect(stuck).toBeGreaterThan(20); // natively about 44 of 100 starts of tanh 2-2-1
  expect(solved).toBeGreaterThan(20);
  await expect(page.getByText(`${stuck} of 100 starts get stuck.`)).toBeVisible();
  expect(await metric(page, 'iteration')).toBe(1); // the run was not touched

  const seed = page.getByRole('button', { name: /^Seed 3: solved after/ });
  await seed.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/seed=3(&|$)/);
  await expect(field(page, 'Seed')).toHaveValue('3');
  await expect(counts).toBeVisible(); // the map stays: it is of the same network
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'train-loss').toBeLessThan(0.1);
});

test('the map is cancelled, and another network clears it', async ({ page }) => {
  await openLab(page, 'boundary', 'data=spiral&hidden=16,16');
  await field(page, 'Steps a seed').selectOption('20000');
  await button(page, 'Train 100 seeds').click();
  await expect(page.getByText(/\d+ of 100 seeds are done\./)).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(page.getByText('The map was not finished.')).toBeVisible();
  await expect(button(page, 'Train 100 seeds')).toBeVisible();
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  await field(page, 'Hidden layers').fill('3');
  await field(page, 'Hidden layers').press('Enter');
  await expect(page.getByText('The outcome of each seed will stand here.')).toBeVisible();
});
