// What a person does in a lab, and what a person reads there. Locators see into open shadow roots.
import type { Locator, Page } from '@playwright/test';
import type { Curve, Frame } from '../../web/src/protocol/index.ts';
import { expect } from './site.ts';

export type LabName = 'digits' | 'boundary';
export const labNames: readonly LabName[] = ['digits', 'boundary'];

export const labElement = (page: Page): Locator =>
  page.locator('glassbox-digits, glassbox-boundary');

export const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** A setting: a menu or a text to type. */
export const field = (page: Page, name: string): Locator =>
  page
    .getByRole('combobox', { name, exact: true })
    .or(page.getByRole('textbox', { name, exact: true }));

/** Everything that went wrong so far, as the page tells it. */
export const notes = (page: Page): Locator => page.getByRole('alert');

/** Opens a lab and waits until its run can be started. */
export async function openLab(page: Page, lab: LabName, settings = ''): Promise<void> {
  await page.goto(settings === '' ? `./#${lab}` : `./#${lab}?${settings}`);
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
}

/** The plain number of a metric; NaN until it has been measured. */
export async function metric(page: Page, name: string): Promise<number> {
  const text = await page.locator(`[data-metric="${name}"]`).getAttribute('data-value');
  return text === null || text === '' ? Number.NaN : Number(text);
}

/** Waits until a metric is what is expected of it. */
export const expectMetric = (page: Page, name: string, timeout = 30_000) =>
  expect.poll(() => metric(page, name), {
    timeout,
    intervals: [50, 100, 250],
    message: `the metric ${name}`,
  });

export async function digitsArrived(page: Page): Promise<void> {
  await expect(page.locator('glassbox-load')).toContainText(
    '60,000 digits to learn from, 10,000 to test on.',
    { timeout: 60_000 },
  );
}

/** Opens the digits lab and waits until all 70,000 digits are there. */
export async function openDigits(page: Page, settings = ''): Promise<void> {
  await openLab(page, 'digits', settings);
  await digitsArrived(page);
}

/** Trains until so many epochs are done, and pauses. */
export async function trainEpochs(page: Page, epochs: number): Promise<void> {
  await button(page, 'Start').click();
  await page.waitForFunction(
    ({ least }) => {
      const lab = document
        .querySelector('glassbox-app')
        ?.shadowRoot?.querySelector('glassbox-digits');
      const shown = lab?.shadowRoot?.querySelector<HTMLElement>('[data-metric="epoch"]');
      return Number(shown?.dataset.value) >= least;
    },
    { least: epochs },
    { timeout: 600_000 },
  );
  await pause(page);
}

/** Pauses and waits until the test accuracy is that of the weights at rest. */
export async function pause(page: Page): Promise<void> {
  await button(page, 'Pause').click();
  await expect
    .poll(async () => {
      const { iteration, testCount, testIteration } = await status(page);
      return testCount === 0 || testIteration === iteration;
    })
    .toBe(true);
}

interface LabHandle extends HTMLElement {
  curve: Curve | undefined;
  status: Frame['status'] | undefined;
}

/** The newest status that has come from the worker. */
export async function status(page: Page): Promise<Frame['status']> {
  const found = await labElement(page).evaluate((lab) => (lab as LabHandle).status);
  if (!found) throw new Error('expected a run in the lab, got none');
  return found;
}

/** The curve of the run, as the open lab offers it. */
export async function curve(page: Page): Promise<{
  trainIterations: number[];
  losses: number[];
  testIterations: number[];
  testAccuracies: number[];
}> {
  return labElement(page).evaluate((lab) => {
    const found = (lab as LabHandle).curve;
    return {
      trainIterations: [...(found?.train.iteration ?? [])],
      losses: [...(found?.train.loss ?? [])],
      testIterations: [...(found?.test.iteration ?? [])],
      testAccuracies: [...(found?.test.accuracy ?? [])],
    };
  });
}
