// The contract with those who drive the page by script: names, numbers, and where they stand.
import { button, expectMetric, field, labNames, metric, openLab, pause } from './lab.ts';
import { expect, test } from './site.ts';

const everyLab = [
  'train-loss',
  'train-accuracy',
  'test-accuracy',
  'images-per-second',
  'epoch',
  'iteration',
  'parameters',
];
const metrics = { digits: [...everyLab, 'drawn-digit', 'drawn-probability'], boundary: everyLab };

for (const lab of labNames) {
  test(`each metric stands exactly once in the ${lab} lab`, async ({ page }) => {
    await openLab(page, lab);
    const names = () =>
      page
        .locator('[data-metric]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-metric')));
    expect((await names()).sort()).toEqual([...metrics[lab]].sort());
    expect(await metric(page, 'iteration')).toBe(0);
    expect(await metric(page, 'epoch')).toBe(0);
    // Not measured yet is empty, never 0.
    for (const name of ['train-loss', 'train-accuracy', 'images-per-second', 'test-accuracy']) {
      await expect(page.locator(`[data-metric="${name}"]`)).toHaveAttribute('data-value', '');
    }

    await button(page, 'Start').click();
    await expectMetric(page, 'images-per-second').toBeGreaterThan(0);
    await expectMetric(page, 'train-accuracy').toBeGreaterThan(0);
    expect((await names()).sort()).toEqual([...metrics[lab]].sort());
    await (lab === 'digits' ? pause(page) : button(page, 'Pause').click());

    for (const name of ['train-accuracy', 'test-accuracy']) {
      const value = await metric(page, name);
      expect(Number.isNaN(value) || (value >= 0 && value <= 1)).toBe(true);
    }
    // What a person reads is the same number; both are read in one moment.
    const [iteration, accuracy] = await Promise.all(
      ['iteration', 'train-accuracy'].map((name) =>
        page.locator(`[data-metric="${name}"]`).evaluate((element) => ({
          value: Number((element as HTMLElement).dataset.value),
          shown: Number(element.textContent?.replace(/[,%]/g, '')),
        })),
      ),
    );
    expect(iteration?.shown).toBe(iteration?.value);
    const rounding = Math.abs((accuracy?.shown ?? Number.NaN) / 100 - (accuracy?.value ?? 0));
    expect(rounding).toBeLessThan(0.00051); // one decimal of a percentage
  });

  test(`buttons and fields of the ${lab} lab bear their names`, async ({ page }) => {
    await openLab(page, lab);
    for (const name of ['Start', 'Step', 'Reset']) await expect(button(page, name)).toHaveCount(1);
    await expect(button(page, 'Pause')).toHaveCount(0);
    const width = (await button(page, 'Start').boundingBox())?.width;
    await button(page, 'Start').click();
    await expect(button(page, 'Pause')).toHaveCount(1);
    await expect(button(page, 'Start')).toHaveCount(0);
    expect((await button(page, 'Pause').boundingBox())?.width).toBe(width); // it does not jump
    await expect(page.getByLabel('Drawing pad', { exact: true })).toHaveCount(
      lab === 'digits' ? 1 : 0,
    );
    await expect(button(page, 'Clear')).toHaveCount(lab === 'digits' ? 1 : 0);
  });
}

test('shadow roots are open, and a lab stands alone on any page', async ({ page, baseURL }) => {
  await openLab(page, 'digits');
  // What comes later is named before it is defined.
  await page.waitForFunction(() => customElements.get('glassbox-table'));
  const closed = await page.evaluate(() => {
    const names: string[] = [];
    const visit = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        const own = element.localName.startsWith('glassbox-');
        if (own && !element.shadowRoot) names.push(element.localName);
        if (element.shadowRoot) visit(element.shadowRoot);
      }
    };
    visit(document);
    return names;
  });
  expect(closed).toEqual([]);

  // Without the app: settings come as an attribute, changes go out as an event, the address stays.
  const url = page.url();
  await page.evaluate((base) => {
    document.querySelector('glassbox-app')?.remove();
    const lab = document.createElement('glassbox-digits');
    lab.setAttribute('settings', 'hidden=16&seed=3');
    lab.setAttribute('data-base', `${base}mnist/`);
    const heard: unknown[] = [];
    document.addEventListener('settings-change', (event) =>
      heard.push((event as CustomEvent).detail),
    );
    Object.assign(window, { heard });
    document.body.append(lab);
  }, baseURL ?? '');
  await expectMetric(page, 'parameters').toBe(784 * 16 + 16 + 160 + 10);
  await field(page, 'Activation').selectOption('tanh');
  await expect
    .poll(() =>
      page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown }).heard)),
    )
    .toMatch(/"lab":"digits","settings":"hidden=16&activation=tanh.*seed=3"/);
  expect(page.url()).toBe(url);
});

test('the test accuracy is renewed again and again while training', async ({ page }) => {
  await openLab(page, 'digits');
  await button(page, 'Start').click();
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        const value = await metric(page, 'test-accuracy');
        if (!Number.isNaN(value)) seen.add(value);
        return seen.size;
      },
      { timeout: 60_000, intervals: [200] },
    )
    .toBeGreaterThan(4);
});
