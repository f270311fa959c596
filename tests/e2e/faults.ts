// How a test ends a worker from outside, and what a page showed meanwhile.
import type { CDPSession, Page, Worker } from '@playwright/test';
import { labElement } from './lab.ts';

/** The workers of this page whose script has this name. */
export const workersOf = (page: Page, name: string): Worker[] =>
  page.workers().filter((worker) => worker.url().includes(`/${name}-`));

/** Ends a worker as the developer tools can: no event tells the page. */
export async function kill(worker: Worker | undefined): Promise<void> {
  if (!worker) throw new Error('expected a worker to end, got none');
  // It may be gone before it answers.
  await Promise.race([
    worker.evaluate(() => self.close()).catch(() => {}),
    worker.waitForEvent('close'),
  ]);
}

/** Cuts off the script that a worker is in the middle of; the worker itself lives on. */
export async function cutOff(page: Page, name: string): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new Error('expected a browser, got none');
  const session: CDPSession = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const found = targetInfos.find(({ url }) => url.includes(`/${name}-`));
  if (!found) throw new Error(`expected a target ${name}, got none`);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: found.targetId,
    flatten: false,
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.terminateExecution' });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  await session.detach();
}

/** Numbers from 0 to 1 that are the same in every run of the tests. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Seen {
  time: number;
  iteration: number;
}

interface Watched extends HTMLElement {
  status?: { iteration: number };
  seen?: Seen[];
}

/** From now on keeps every iteration that the lab shows, and when. */
export async function recordIterations(page: Page): Promise<void> {
  await labElement(page).evaluate((lab: Watched) => {
    const seen: Seen[] = [];
    lab.seen = seen;
    setInterval(() => {
      const iteration = lab.status?.iteration ?? 0;
      if (seen.at(-1)?.iteration !== iteration) seen.push({ time: Date.now(), iteration });
    }, 4);
  });
}

export const iterationsSeen = (page: Page): Promise<Seen[]> =>
  labElement(page).evaluate((lab: Watched) => lab.seen ?? []);
