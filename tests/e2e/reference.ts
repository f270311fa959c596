// The network that the project's figures are about, trained through the page over the full set.
import type { Page } from '@playwright/test';
import type { Frame, TrainingWorker } from '../../web/src/protocol/index.ts';
import { button, labElement, openDigits, pause } from './lab.ts';

/** 784-128-10, ReLU, He, batch 64, SGD 0.1, cross-entropy. */
export const referenceSettings = (seed: number) =>
  `hidden=128&activation=relu&loss=softmax_cross_entropy&rate=0.1&batch=64&init=he&seed=${seed}`;

const iterationsPerEpoch = Math.ceil(60_000 / 64);

interface RunningLab extends HTMLElement {
  run: { call<T>(ask: (worker: TrainingWorker) => Promise<T>): Promise<T> };
  status: Frame['status'];
}

/** The test accuracy after exactly so many epochs, for each number of epochs asked for. */
export async function accuracyAfter(
  page: Page,
  seed: number,
  epochs: readonly number[],
): Promise<number[]> {
  await openDigits(page, referenceSettings(seed));
  const accuracies: number[] = [];
  for (const epoch of epochs) {
    const end = epoch * iterationsPerEpoch;
    await button(page, 'Start').click();
    const lab = await labElement(page).elementHandle();
    await page.waitForFunction(
      ([element, least]) => (element as RunningLab).status.iteration >= least,
      [lab, end - iterationsPerEpoch] as const,
      { timeout: 600_000 },
    );
    await pause(page);
    accuracies.push(await finish(page, end));
  }
  return accuracies;
}

/** Brings a paused run to exactly this many updates; no person can click that fast. */
async function finish(page: Page, end: number): Promise<number> {
  const status = await labElement(page).evaluate(async (element, last) => {
    const lab = element as unknown as RunningLab;
    const request = { milliseconds: 1e9, steps: last - lab.status.iteration, views: {} };
    return (await lab.run.call((worker) => worker.advance(request))).status;
  }, end);
  const { iteration, testIteration, testCount, testAccuracy } = status;
  if (iteration !== end || testIteration !== end || testCount !== 10_000 || testAccuracy === null) {
    throw new Error(
      `expected a test on 10,000 digits after ${end} updates, got ${JSON.stringify(status)}`,
    );
  }
  return testAccuracy;
}
