// The boundary lab's pictures of the network: edited in the diagram, read in its card, bent in the
// space-warp view, and followed in the plot.
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, curve, expectMetric, metric, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const network = (page: Page): Locator => page.locator('glassbox-network');
const card = (page: Page): Locator => network(page).getByRole('region');
const neuron = (page: Page, name: string): Locator =>
  network(page).getByRole('button', { name, exact: true });

/** Numbers as they stand in a text, with true minus signs. */
function numbersIn(text: string): number[] {
  const found = text.replaceAll('−', '-').match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? [];
  return found.map(Number);
}

/** The pixels of the first canvas that the locator finds, as one number each. */
function pixels(canvas: Locator): Promise<number[]> {
  return canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const pen = (element as HTMLCanvasElement).getContext('2d');
    const data = pen?.getImageData(0, 0, width, height).data.buffer;
    return [...new Uint32Array(data ?? new ArrayBuffer(0))];
  });
}

const share = (a: number[], b: number[]) =>
  a.filter((value, i) => value !== b[i]).length / a.length;

test('layers and neurons are added and taken away on the diagram', async ({ page }) => {
  await openLab(page, 'boundary');
  expect(await metric(page, 'parameters')).toBe(2 * 4 + 4 + 4 + 1);
  await button(page, 'Add a hidden layer').click();
  await expectMetric(page, 'parameters').toBe(2 * 4 + 4 + 4 * 2 + 2 + 2 + 1);
  await expect(page).toHaveURL(/hidden=4(,|%2C)2/);
  await button(page, 'Add a neuron to hidden layer 2').click();
  await expectMetric(page, 'parameters').toBe(2 * 4 + 4 + 4 * 3 + 3 + 3 + 1);
  await expect(neuron(page, 'Neuron h₃ of hidden layer 2')).toBeVisible();
  await button(page, 'Remove a neuron from hidden layer 1').click();
  await expectMetric(page, 'parameters').toBe(2 * 3 + 3 + 3 * 3 + 3 + 3 + 1);
  await button(page, 'Remove the last hidden layer').click();
  await button(page, 'Remove the last hidden layer').click();
  await expectMetric(page, 'parameters').toBe(2 + 1);
  await expect(button(page, 'Remove the last hidden layer')).toBeDisabled();
  await expect(network(page)).toContainText('No hidden layer');
});

test('the limits are six layers and 32 neurons, and the widest network stays in its box', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, 'boundary', 'hidden=32,32,32,32,32,32');
  await expect(button(page, 'Add a hidden layer')).toBeDisabled();
  await expect(button(page, 'Add a neuron to hidden layer 6')).toBeDisabled();
  await expect(network(page)).toContainText('strongest weights are drawn');
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBe(0);
  // The output is reached by scrolling within the diagram.
  await neuron(page, 'Output p').scrollIntoViewIfNeeded();
  await expect(neuron(page, 'Output p')).toBeInViewport();
  await expect(neuron(page, 'Input x₁')).not.toBeInViewport();
});

test('every layer has an activation of its own', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=4,2');
  const menu = page.getByRole('combobox', { name: 'Activation of hidden layer 2' });
  await menu.selectOption('relu');
  await expect(page).toHaveURL(/activation=tanh(,|%2C)relu/);
  await neuron(page, 'Neuron h₁ of hidden layer 2').click();
  await expect(card(page)).toContainText('hidden layer 2, ReLU');
  await neuron(page, 'Neuron h₁ of hidden layer 1').click();
  await expect(card(page)).toContainText('hidden layer 1, tanh');
});

test('inputs are taken in and out, and one stays', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle&hidden=3');
  const square = neuron(page, 'Input x₁²');
  await expect(square).toHaveAttribute('aria-pressed', 'false');
  expect(await metric(page, 'parameters')).toBe(2 * 3 + 3 + 3 + 1);
  await square.click();
  await expect(square).toHaveAttribute('aria-pressed', 'true');
  await expectMetric(page, 'parameters').toBe(3 * 3 + 3 + 3 + 1);
  await expect(page).toHaveURL(/features=x1(,|%2C)x2(,|%2C)x1_squared/);
  for (const name of ['Input x₁', 'Input x₂', 'Input x₁²']) await neuron(page, name).click();
  await expect(network(page).getByRole('status')).toContainText('One input stays');
  await expect(square).toHaveAttribute('aria-pressed', 'true');
});

test('pointing at a neuron shows its formula with numbers that come to its value', async ({
  page,
}) => {
  await openLab(page, 'boundary');
  await button(page, 'Step').click();
  await expectMetric(page, 'iteration').toBe(1);
  await neuron(page, 'Neuron h₂ of hidden layer 1').hover();
  await expect(card(page)).toContainText('h₂ = tanh(');
  const [forward, backward] = await card(page).locator('.formula').allInnerTexts();
  // h₂ = tanh(w × x + w × x + b) = tanh(z) = h
  const [w1, x1, w2, x2, b, z, h] = numbersIn((forward ?? '').replaceAll(/[()]/g, ' ')) as [
    ...[number, number, number, number, number, number, number],
  ];
  expect(w1 * x1 + w2 * x2 + b).toBeCloseTo(z, 2);
  expect(Math.tanh(z)).toBeCloseTo(h, 2);
  // dL/dz = dL/dh₂ × tanh′(z) = a × slope = gradient
  const [a, slope, gradient] = numbersIn((backward ?? '').replaceAll(/[()]/g, ' ')).slice(-3) as [
    ...[number, number, number],
  ];
  expect(slope).toBeCloseTo(1 - h * h, 2);
  expect(a * slope).toBeCloseTo(gradient, 2);
  await page.mouse.move(5, 5);
  await expect(card(page)).toHaveCount(0);
});

test('a pinned card goes to another training point and follows the training', async ({ page }) => {
  await openLab(page, 'boundary');
  await neuron(page, 'Output p').click();
  await expect(card(page)).toContainText('point 1 of 4');
  await button(page, 'Next training point').click();
  await expect(card(page)).toContainText('point 2 of 4');
  await expect(card(page)).toContainText('dL/dz = p − y');
  const before = await card(page).locator('.formula').first().innerText();
  await button(page, 'Step').click();
  await expect(card(page).locator('.formula').first()).not.toHaveText(before);
  await button(page, 'Close').click();
  await expect(card(page)).toHaveCount(0);
});

test('a weight is set by hand: from the card of a neuron, by keys alone', async ({ page }) => {
  await openLab(page, 'boundary');
  const fields = network(page).locator('canvas.fields');
  const before = await pixels(fields);
  await neuron(page, 'Input x₁').focus();
  await page.keyboard.press('ArrowRight');
  await expect(card(page)).toContainText('hidden layer 1, tanh');
  const weight = card(page).getByRole('textbox', { name: 'w from x₁' });
  await weight.focus();
  await weight.fill('two');
  await weight.press('Enter');
  await expect(card(page).getByRole('alert')).toHaveText(
    'Expected a number such as −1.5, got “two”.',
  );
  await weight.fill('−7.5');
  await weight.press('Enter');
  await expect(card(page).locator('.formula').first()).toContainText('−7.500 × ');
  await expect.poll(async () => share(before, await pixels(fields))).toBeGreaterThan(0.001);
  expect(await metric(page, 'iteration')).toBe(0);
  await weight.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('an edge is found by the pointer, and has its weight and its gradient', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=2');
  const stage = network(page).locator('.stage');
  await neuron(page, 'Output p').scrollIntoViewIfNeeded();
  const to = await neuron(page, 'Output p').boundingBox();
  if (!to) throw new Error('expected the output in the diagram, got none');
  // The edges into the output end at its left side.
  for (let y = to.y; y < to.y + to.height; y += 2) {
    await page.mouse.move(to.x - 4, y);
    if (await stage.evaluate((element) => element.classList.contains('pointing'))) break;
  }
  await page.mouse.down();
  await page.mouse.up();
  await expect(card(page)).toContainText(/w from h[₁₂] to p/);
  await expect(card(page)).toContainText('dL/dw = dL/dz × h');
  const [gradient, input, product] = numbersIn(
    (await card(page).locator('.formula').nth(1).innerText()).replaceAll(/[()]/g, ' '),
  ).slice(-3) as [number, number, number];
  expect(gradient * input).toBeCloseTo(product, 2);
});

test('the space-warp view goes from the plane to the last layer', async ({ page }) => {
  await openLab(page, 'boundary', 'hidden=2');
  const warp = page.locator('glassbox-warp');
  const large = warp.locator('canvas.large');
  await expect(large).toHaveAccessibleName(/^Layer 1, 2 neurons: .* 4 training points$/);
  const last = await pixels(large);
  expect(new Set(last).size).toBeGreaterThan(2);
  await warp.getByRole('button', { name: 'Previous layer' }).click();
  await expect(large).toHaveAccessibleName(/^The plane/);
  await expect.poll(async () => share(last, await pixels(large))).toBeGreaterThan(0.05);
  const slider = warp.getByRole('slider');
  await slider.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', 'The plane to Layer 1, 2%');
  await slider.press('End');
  await expect.poll(async () => share(last, await pixels(large))).toBe(0);
});

test('the plot is read by arrow keys and pointer, and has a log scale', async ({ page }) => {
  await openLab(page, 'boundary');
  for (let step = 1; step <= 5; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(step);
  }
  const plot = page.locator('glassbox-plot');
  const read = plot.getByRole('slider');
  await read.focus();
  await read.press('Home');
  const { losses } = await curve(page);
  await expect(read).toHaveAttribute('aria-valuetext', /^Step 1: train loss/);
  const first = numbersIn((await read.getAttribute('aria-valuetext')) ?? '');
  expect(first[1]).toBeCloseTo(losses[0] ?? Number.NaN, 3);
  await read.press('ArrowRight');
  await expect(plot.locator('.readout')).toContainText(/^Step 2: /);
  await read.press('End');
  await expect(plot.locator('.readout')).toContainText(/^Step 5: /);

  const drawn = plot.locator('.loss canvas');
  const linear = await pixels(drawn);
  await plot.getByRole('checkbox', { name: 'Log scale' }).check();
  await expect.poll(async () => share(linear, await pixels(drawn))).toBeGreaterThan(0.001);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap opens the card and its numbers, and the card stays on the screen', async ({
    page,
  }) => {
    await openLab(page, 'boundary', 'hidden=4,3,2');
    await neuron(page, 'Neuron h₁ of hidden layer 3').tap();
    await expect(card(page)).toContainText('hidden layer 3, tanh');
    const box = await card(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    for (const name of ['Add a hidden layer', 'Add a neuron to hidden layer 1', 'Close']) {
      const target = await button(page, name).boundingBox();
      expect(Math.min(target?.width ?? 0, target?.height ?? 0)).toBeGreaterThanOrEqual(40);
    }
    await button(page, 'Close').tap();
    await expect(card(page)).toHaveCount(0);
  });

  test('the space-warp view shows one picture with a stepper', async ({ page }) => {
    await openLab(page, 'boundary', 'hidden=3,2');
    const warp = page.locator('glassbox-warp');
    await expect(warp.locator('canvas')).toHaveCount(1);
    await expect(warp).toContainText('Layer 2');
    await warp.getByRole('button', { name: 'Previous layer' }).tap();
    await expect(warp.getByRole('slider')).toHaveAttribute('aria-valuetext', 'Layer 1');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in an open card, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openLab(page, 'boundary', 'data=circle&hidden=5,3&features=x1,x2,x1_squared');
    await neuron(page, 'Neuron h₁ of hidden layer 2').click();
    await expect(card(page)).toContainText('dL/dz = dL/dh₁');
    await card(page).getByRole('textbox', { name: 'bias b' }).fill('much');
    await page.keyboard.press('Enter');
    await expect(card(page).getByRole('alert')).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axeViolations(page), `${width} px`).toEqual([]);
    }
  });
}
