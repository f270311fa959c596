// The boundary lab's data: shapes, points of one's own, tables, links.
import { fieldAnswers, fieldPixels, ownCount, stroke, toFullSpeed } from './boundary.ts';
import { button, curve, expectMetric, field, metric, notes, openLab, status } from './lab.ts';
import { expect, test } from './site.ts';

const shapes = {
  XOR: 'xor',
  Circle: 'circle',
  'Two clouds': 'gauss',
  Spiral: 'spiral',
  Moons: 'moons',
  Checkerboard: 'checkerboard',
  Slope: 'regress_plane',
  Hills: 'regress_gauss',
};

test('every shape can be chosen, is trained on, and stands in the address', async ({ page }) => {
  await openLab(page, 'boundary');
  for (const [name, data] of Object.entries(shapes)) {
    await test.step(name, async () => {
      await button(page, name).click();
      await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(new RegExp(`data=${data}&`));
      await expectMetric(page, 'iteration').toBe(0);
      await expect(page.getByText('250 points to learn from, 250 to test on.')).toBeVisible();
      await button(page, 'Epoch').click();
      await expectMetric(page, 'iteration').toBe(25); // 250 points in batches of 10
      await expectMetric(page, 'epoch').toBe(1);
    });
  }
  await expect(notes(page)).toHaveCount(0);
});

test('a circle is learned, points it never saw among it', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle');
  await toFullSpeed(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.95);
  await button(page, 'Pause').click();
});

test('the loss fits the data, and so does the menu', async ({ page }) => {
  await openLab(page, 'boundary', 'data=regress_plane');
  await expect(field(page, 'Loss')).toHaveValue('mean_squared_error');
  await expect(field(page, 'Loss').locator('option')).toHaveCount(3);
  await button(page, 'Epoch').click();
  await expectMetric(page, 'train-loss').toBeGreaterThan(0);
  expect(await metric(page, 'train-accuracy')).toBeNaN(); // a number is not right or wrong
  await button(page, 'Circle').click();
  await expect(field(page, 'Loss')).toHaveValue('binary_cross_entropy');
  await expect(field(page, 'Loss').locator('option')).toHaveCount(4);
});

test('noise, share, count and seed of the points make other points', async ({ page }) => {
  await openLab(page, 'boundary', 'data=moons');
  const first = await fieldPixels(page);
  await page.getByRole('slider', { name: 'Noise' }).press('ArrowRight');
  await expect(page).toHaveURL(/noise=0\.05/);
  await expect.poll(() => fieldPixels(page)).not.toEqual(first);
  await page.getByRole('slider', { name: 'Train share' }).press('End');
  await expect(page.getByText('500 points to learn from.')).toBeVisible();
  await field(page, 'Points').fill('80');
  await field(page, 'Points').press('Enter');
  await expect(page.getByText('80 points to learn from.')).toBeVisible();
  const seeded = await fieldPixels(page);
  await field(page, 'Data seed').fill('5');
  await field(page, 'Data seed').press('Enter');
  await expect(page).toHaveURL(/points=5&/);
  await expect.poll(() => fieldPixels(page)).not.toEqual(seeded);

  await field(page, 'Points').fill('3');
  await field(page, 'Points').press('Enter');
  await expect(notes(page)).toContainText('expected a whole number from 4 to 5,000, got “3”');
});

test('test points and the two colours are shown when asked for, and go on the link', async ({
  page,
}) => {
  await openLab(page, 'boundary', 'data=circle');
  await button(page, 'Epoch').click();
  await expectMetric(page, 'iteration').toBe(25);
  const before = await fieldPixels(page);
  await page.getByRole('checkbox', { name: 'Test points' }).check();
  await expect(page.getByText('hollow: test point')).toBeVisible();
  await expect.poll(() => fieldPixels(page)).not.toEqual(before);
  await page.getByRole('checkbox', { name: 'Two colours' }).check();
  await expect(page).toHaveURL(/show=test,discrete/);
  expect((await status(page)).iteration).toBe(25); // the run has gone on
});

test('points are painted, erased and undone', async ({ page }) => {
  await openLab(page, 'boundary');
  await button(page, 'My points').click();
  await expect.poll(() => ownCount(page)).toBe(4); // XOR's own to begin with
  await button(page, 'Clear').click();
  await expect(page.getByText('Expected at least 4 points to train on, got 0.')).toBeVisible();
  await expect(button(page, 'Start')).toBeDisabled();

  await button(page, 'class 0').click();
  await stroke(page, [
    [0.1, 0.2],
    [0.4, 0.2],
  ]);
  const trail = await ownCount(page);
  expect(trail).toBeGreaterThan(3);
  await expect(page.getByText('Expected points of at least two classes')).toBeVisible();
  await button(page, 'class 2').click();
  await stroke(page, [[0.5, 0.8]]);
  await stroke(page, [[0.7, 0.8]]);
  await expect.poll(() => ownCount(page)).toBe(trail + 2);
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(page.getByRole('heading', { name: 'Which class it sees where' })).toBeVisible();
  await expect(field(page, 'Loss')).toHaveValue('softmax_cross_entropy');

  await stroke(page, [[0.7, 0.8]], 'right'); // the second button erases
  await expect.poll(() => ownCount(page)).toBe(trail + 1);
  await button(page, 'Undo').click();
  await expect.poll(() => ownCount(page)).toBe(trail + 2);
  await button(page, 'Eraser').click();
  await stroke(page, [
    [0.05, 0.2],
    [0.45, 0.2],
  ]);
  await expect.poll(() => ownCount(page)).toBe(2);
  await button(page, 'Undo').click();
  await expect.poll(() => ownCount(page)).toBe(trail + 2);
});

test('points are placed with the keyboard alone', async ({ page }) => {
  await openLab(page, 'boundary', 'data=own&own=AQIAAA');
  await expect(notes(page)).toHaveCount(1); // one point is too few: the default, and a sentence
  await button(page, 'My points').click();
  await button(page, 'Clear').click();
  await button(page, 'class 0').click();
  const canvas = page.getByRole('application', { name: 'Decision boundary' });
  await canvas.focus();
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('status').filter({ hasText: 'Cursor at x₁ −3' })).toBeVisible();
  await button(page, 'class 1').click();
  await canvas.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => ownCount(page)).toBe(4);
  await page.keyboard.press('Delete');
  await expect.poll(() => ownCount(page)).toBe(3);
});

test('a painted run comes back from its link, bit for bit', async ({ page }) => {
  await openLab(page, 'boundary');
  await button(page, 'My points').click();
  await button(page, 'class 3').click();
  await expect(page).toHaveURL(/data=own&own=[\w-]{20,}&/);
  const before = page.url();
  await stroke(page, [
    [0.2, 0.9],
    [0.8, 0.9],
  ]);
  await expect.poll(() => page.url()).not.toBe(before); // the run on the new points has begun
  for (let epoch = 1; epoch <= 3; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  const { losses } = await curve(page);
  const answers = await fieldAnswers(page);
  expect(new Set(answers).size).toBeGreaterThan(10);
  const address = page.url();
  const count = await ownCount(page);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(button(page, 'Start')).toBeEnabled();
  expect(await ownCount(page)).toBe(count);
  for (let epoch = 1; epoch <= 3; epoch++) {
    await button(page, 'Epoch').click();
    await expectMetric(page, 'epoch').toBe(epoch);
  }
  expect((await curve(page)).losses).toEqual(losses);
  await expect.poll(() => fieldAnswers(page)).toEqual(answers);
});

test('a table is pasted, and what is wrong in it is said', async ({ page }) => {
  await openLab(page, 'boundary');
  await button(page, 'My points').click();
  await page.getByText('Paste or drop a table').click();
  const table = page.getByRole('textbox', { name: 'Table' });
  await table.fill('a,b,kind\n1,1,rose\n2,2\n');
  await button(page, 'Use these points').click();
  await expect(notes(page)).toContainText('Line 3 has 2 columns, expected 3: x₁, x₂, class.');
  await expect(notes(page)).toContainText('Your points are as they were.');
  await expect.poll(() => ownCount(page)).toBe(4);

  await table.fill('a,b,kind\n0,1,rose\n100,2,iris\n50,3,aster\n25,0,rose\n75,1,iris');
  await button(page, 'Use these points').click();
  await expect(page.getByText('5 points. Class 0 is “aster”.')).toBeVisible();
  await expect(page.getByText('x₁ was scaled from [0, 100] to [−6, 6].')).toBeVisible();
  await expect.poll(() => ownCount(page)).toBe(5);
  await expect(field(page, 'Loss')).toHaveValue('softmax_cross_entropy');

  await table.fill('0,1,0.5\n1,2,-0.5\n2,3,0.25\n3,0,0.125');
  await button(page, 'Use these points').click();
  await expect(page.getByText('4 points with a number each.')).toBeVisible();
  await expect(field(page, 'Loss')).toHaveValue('mean_squared_error');
});

test('a file is dropped on the lab', async ({ page }) => {
  await openLab(page, 'boundary');
  const drop = async (text: string) => {
    const dataTransfer = await page.evaluateHandle((content) => {
      const data = new DataTransfer();
      data.items.add(new File([content], 'points.csv', { type: 'text/csv' }));
      return data;
    }, text);
    await page.getByRole('heading', { level: 1 }).dispatchEvent('drop', { dataTransfer });
  };
  await drop('1,1,a\n2,x,b\n3,3,a\n4,4,b\n');
  await expect(notes(page)).toContainText('Line 2: expected a number for x₂, got “x”.');
  await expect(button(page, 'Four points')).toHaveAttribute('aria-pressed', 'true');
  await drop('1,1,a\n2,2,b\n3,3,a\n4,4,b\n');
  await expect.poll(() => ownCount(page)).toBe(4);
  await expect(page).toHaveURL(/data=own/);
  await expect(notes(page)).toHaveCount(0);
});

test('hostile links get a sentence and the default run', async ({ page }) => {
  for (const link of [
    'data=own&own=AQLx__________8',
    'data=own',
    'data=spiral&features=x1,x9',
    `data=own&own=${'A'.repeat(20_000)}`,
    'data=%3Cscript%3E&activation=tanh,relu,elu',
  ]) {
    await test.step(link.slice(0, 40), async () => {
      await page.goto('about:blank');
      await openLab(page, 'boundary', link);
      await expect(notes(page)).toHaveCount(1);
      await expect(notes(page)).toContainText('not possible here');
      await button(page, 'Start').click();
      await expectMetric(page, 'iteration').toBeGreaterThan(5);
    });
  }
});
