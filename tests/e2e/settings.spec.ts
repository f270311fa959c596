// Settings travel in the address; what is not possible gets a sentence and harms nothing.
import {
  button,
  digitsArrived,
  expectMetric,
  field,
  labElement,
  metric,
  notes,
  openDigits,
  openLab,
} from './lab.ts';
import { expect, test } from './site.ts';

test('what is changed while the change before it is still being made is not lost', async ({
  page,
}) => {
  for (const lab of ['digits', 'boundary'] as const) {
    await openLab(page, lab);
    await page
      .locator(`glassbox-${lab === 'digits' ? '' : 'boundary-'}settings`)
      .first()
      .evaluate((settings) => {
        for (const detail of [{ optimizer: 'adam' }, { batch: 10 }, { seed: 5 }]) {
          settings.dispatchEvent(new CustomEvent('setting-input', { detail }));
        }
      });
    for (const part of ['optimizer=adam', 'batch=10', 'seed=5']) {
      await expect(page).toHaveURL(new RegExp(`[?&]${part}(&|$)`));
    }
    await expect(field(page, 'Batch')).toHaveValue('10');
  }
});

test('a link sets the run, and a change goes back into the address', async ({ page }) => {
  const link = 'hidden=32,16&activation=tanh&rate=0.05&batch=100&init=xavier&seed=7';
  await openLab(page, 'digits', link);
  expect(await metric(page, 'parameters')).toBe(784 * 32 + 32 + 32 * 16 + 16 + 16 * 10 + 10);
  const chosen = {
    'Hidden layers': '32,16',
    Activation: 'tanh',
    'Learning rate': '0.05',
    Batch: '100',
    'First weights': 'xavier',
    Seed: '7',
    Loss: 'softmax_cross_entropy', // not in the link: the default
  };
  for (const [label, value] of Object.entries(chosen)) {
    await expect(field(page, label)).toHaveValue(value);
  }
  await field(page, 'Activation').selectOption('sigmoid');
  await expect(page).toHaveURL(/#digits\?.*activation=sigmoid/);

  // The address of now, opened again, is the same run.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(field(page, 'Activation')).toHaveValue('sigmoid');
  await expect(field(page, 'Hidden layers')).toHaveValue('32,16');
  await expectMetric(page, 'parameters').toBe(784 * 32 + 32 + 32 * 16 + 16 + 16 * 10 + 10);
  await expect(notes(page)).toHaveCount(0);
});

test('a link followed on the open page takes effect', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=3');
  await expectMetric(page, 'parameters').toBe(2 * 3 + 3 + 3 + 1);
  await page.evaluate(() => {
    window.location.hash = '#boundary?hidden=5,4';
  });
  await expectMetric(page, 'parameters').toBe(2 * 5 + 5 + 5 * 4 + 4 + 4 + 1);
});

const refusedLinks = {
  'hidden=0': /not possible/,
  'hidden=99999': /not possible/,
  'hidden=many': /“hidden=many”.*default/,
  'batch=-3': /“batch=-3”.*default/,
  'seed=abc': /“seed=abc”.*default/,
  'loss=nonsense': /“loss=nonsense”.*default/,
  'rate=0': /“rate=0”.*default/,
  'rate=100000': /not possible/,
  'colour=red': /“colour=red”/,
  'seed=1e9999&batch=0&hidden=<b>': /“seed=1e9999”.*“batch=0”.*“hidden=<b>”/,
};

test('an impossible link gets a sentence, and the default run goes on', async ({ page }) => {
  for (const [link, sentence] of Object.entries(refusedLinks)) {
    await test.step(link, async () => {
      await page.goto('about:blank');
      await openLab(page, 'boundary', link);
      await expect(notes(page)).toHaveCount(1);
      await expect(notes(page)).toContainText(sentence);
      await expectMetric(page, 'parameters').toBe(2 * 4 + 4 + 4 + 1);
      await button(page, 'Start').click();
      await expectMetric(page, 'iteration').toBeGreaterThan(10);
    });
  }
});

test('an unknown lab gets a sentence and the digits lab', async ({ page }) => {
  await page.goto('./#nonsense');
  await expect(notes(page)).toContainText('no lab named “nonsense”');
  await expect(page.locator('glassbox-digits')).toHaveCount(1);
});

test('what is typed and impossible leaves the run going on as it was', async ({ page }) => {
  await openDigits(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(5);
  const hidden = field(page, 'Hidden layers');
  for (const [text, sentence] of [
    ['0', /units/],
    ['99999', /units/],
    ['-5', /expected whole numbers with commas/],
  ] as const) {
    const before = await metric(page, 'iteration');
    await hidden.fill(text);
    await hidden.press('Enter');
    await expect(notes(page)).toContainText(sentence);
    await expect(notes(page)).toContainText('Nothing has changed.');
    await expect(hidden).toHaveAttribute('aria-invalid', 'true');
    await expectMetric(page, 'iteration').toBeGreaterThan(before);
  }
  expect(await metric(page, 'parameters')).toBe(101_770);
  await expect(button(page, 'Pause')).toBeVisible();

  await hidden.fill('32'); // and a possible one is taken again
  await hidden.press('Enter');
  await expectMetric(page, 'parameters').toBe(784 * 32 + 32 + 320 + 10);
  await expect(notes(page)).toHaveCount(0);
});

test('a learning rate takes effect while the run goes on', async ({ page }) => {
  await openDigits(page);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(5);
  const before = await metric(page, 'iteration');
  await field(page, 'Learning rate').selectOption('0.3');
  await expect(page).toHaveURL(/rate=0\.3/);
  await expectMetric(page, 'iteration').toBeGreaterThan(before); // the same run
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(notes(page)).toHaveCount(0);
});

test('a rate that is too large makes the loss diverge, and the page says so', async ({ page }) => {
  await openLab(page, 'digits', 'rate=1000&loss=softmax_cross_entropy&activation=identity');
  await digitsArrived(page);
  await button(page, 'Start').click();
  await expect(notes(page)).toContainText(/loss is not a number since step [\d,]+/, {
    timeout: 30_000,
  });
  await expect(notes(page)).toContainText(/weights of step [\d,]+ are kept/);
  await expect(button(page, 'Start')).toBeDisabled();
  await button(page, 'Reset').click();
  await expect(notes(page)).toHaveCount(0);
  await expect(button(page, 'Start')).toBeEnabled();
});

test('another tab opens its own lab and closes the worker of the last one', async ({ page }) => {
  await openLab(page, 'digits', 'hidden=16');
  // Beside the worker that trains there may be the one that loads its digits.
  const training = () => page.workers().filter((worker) => /training-worker/.test(worker.url()));
  const [first] = training();
  expect(training()).toHaveLength(1);
  await page.getByRole('link', { name: 'Boundary' }).click();
  await expect(labElement(page)).toHaveCount(1);
  await expectMetric(page, 'parameters').toBe(17);
  await expect(page.getByRole('link', { name: 'Boundary' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect.poll(() => page.workers().length).toBe(1);
  expect(training()[0]).not.toBe(first);

  await page.goBack(); // the digits lab comes back with its settings
  await expectMetric(page, 'parameters').toBe(784 * 16 + 16 + 160 + 10);
  await expect.poll(() => training().length).toBe(1);
});

test('what is being typed stays while the page is drawn anew, and is then taken', async ({
  page,
}) => {
  await openLab(page, 'digits');
  const hidden = field(page, 'Hidden layers');
  await hidden.fill('48');
  await page.locator('glassbox-settings').evaluate(async (element) => {
    const settings = element as HTMLElement & { requestUpdate(): void; updateComplete: unknown };
    settings.requestUpdate();
    await settings.updateComplete;
  });
  await expect(hidden).toHaveValue('48');
  await hidden.press('Enter');
  await expectMetric(page, 'parameters').toBe(784 * 48 + 48 + 48 * 10 + 10);
});
