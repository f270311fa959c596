// Every room and sub-view of the page, for tests that look at all of them. What opens one goes by
// structure, not by words: views are opened in both languages.
import type { Page } from '@playwright/test';
import { file, pictures } from './idx-files.ts';
import { expectMetric } from './lab.ts';
import { expect } from './site.ts';

export interface View {
  name: string;
  /** Behind the page's own address. */
  address: string;
  /** What is done there before it is looked at. */
  prepare?: (page: Page) => Promise<void>;
}

const startButton = (page: Page) => page.locator('glassbox-transport .btn.main');

/** Trains until so many steps are made, and pauses. */
async function train(page: Page, steps: number): Promise<void> {
  const main = startButton(page);
  await expect(main).toBeEnabled({ timeout: 30_000 });
  await main.click();
  await expectMetric(page, 'iteration').toBeGreaterThan(steps);
  await main.click();
}

/** With the keys, which do not depend on where the pad stands. */
async function drawDigit(page: Page): Promise<void> {
  const pad = page.locator('glassbox-pad canvas');
  await pad.focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowDown');
  await pad.evaluate((canvas) => (canvas as HTMLElement).blur());
}

async function lookInside(page: Page): Promise<void> {
  await train(page, 600);
  await drawDigit(page);
  const tiles = page.locator('glassbox-misread .tile');
  await expect(page.locator('glassbox-confusion')).toBeAttached({ timeout: 30_000 });
  await page.locator('glassbox-confusion').scrollIntoViewIfNeeded();
  await expect(tiles.first()).toBeVisible({ timeout: 60_000 });
  await tiles.first().click();
  await expect(page.locator('glassbox-digit-card .card')).toBeVisible({ timeout: 30_000 });
  for (const pane of ['glassbox-step-pictures', 'glassbox-robustness']) {
    await page.locator(pane).scrollIntoViewIfNeeded();
  }
  await expect(page.locator('glassbox-step-pictures inside-pictures').first()).toBeAttached();
}

/** Pictures of 26 classes, chosen and not yet taken. */
async function chooseLetters(page: Page): Promise<void> {
  const { images, labels } = pictures(600, 26, 1);
  const pane = page.locator('glassbox-own-digits');
  await pane
    .locator('input[type=file]')
    .setInputFiles([file('letters-images', images), file('letters-labels', labels)]);
  await expect(pane.locator('.classes')).toBeVisible({ timeout: 30_000 });
}

async function learnLetters(page: Page): Promise<void> {
  await chooseLetters(page);
  await page.locator('glassbox-own-digits .btn.main').click();
  await expect(page.locator('glassbox-named-answer')).toBeVisible({ timeout: 30_000 });
  await train(page, 20);
  await drawDigit(page);
  await page.locator('glassbox-confusion').scrollIntoViewIfNeeded();
  await expect(page.locator('glassbox-confusion [data-cell]')).toHaveCount(676);
}

async function openTable(page: Page, of: string): Promise<void> {
  await page.locator(`${of} glassbox-table button`).first().click();
  await expect(page.locator('glassbox-table-window table')).toBeVisible();
}

async function openNeuron(page: Page): Promise<void> {
  await train(page, 100);
  await page.locator('glassbox-network .node').nth(8).click();
  await expect(page.locator('glassbox-network-card')).toBeVisible();
}

async function makeMap(page: Page): Promise<void> {
  await expect(startButton(page)).toBeEnabled({ timeout: 30_000 });
  const map = page.locator('glassbox-seed-map');
  await map.locator('select').selectOption({ index: 0 });
  await map.locator('button').first().click();
  await expect(map.locator('.grid .solved, .grid .stuck').nth(20)).toBeVisible({ timeout: 90_000 });
}

/** Presses the first of these buttons and waits until something has come of it. */
const press = (button: string, result: string) => async (page: Page) => {
  await expect(page.locator(button).first()).toBeEnabled({ timeout: 30_000 });
  await page.locator(button).first().click();
  await expect(page.locator(result).first()).toBeVisible({ timeout: 60_000 });
};

const seen = (what: string) => async (page: Page) => {
  await expect(page.locator(what).first()).toBeVisible({ timeout: 30_000 });
};

export const views: readonly View[] = [
  { name: 'digits', address: '#digits', prepare: seen('glassbox-gallery') },
  { name: 'own pictures chosen', address: '#digits?hidden=16', prepare: chooseLetters },
  { name: 'own pictures learned', address: '#digits?hidden=16', prepare: learnLetters },
  {
    name: 'own pictures missing',
    address: '#digits?data=own&classes=26',
    prepare: seen('glassbox-note'),
  },
  { name: 'digits, looked inside', address: '#digits?hidden=8', prepare: lookInside },
  {
    name: 'digits, convolutional',
    address: '#digits?network=lenet&channels=4,8&behind=32',
    prepare: async (page) => {
      await seen('glassbox-filters canvas')(page);
      await train(page, 3);
    },
  },
  {
    name: 'digits, a refused link',
    address: '#digits?seed=abc',
    prepare: seen('glassbox-note [role="alert"]'),
  },
  {
    name: 'digits, a table open',
    address: '#digits?hidden=16',
    prepare: async (page) => {
      await train(page, 200);
      await openTable(page, 'glassbox-chart');
    },
  },
  {
    name: 'digits, the source open',
    address: '#digits',
    prepare: press('glassbox-sign a', 'glassbox-source .marked'),
  },
  {
    name: 'digits, a refused file',
    address: '#digits?hidden=16',
    prepare: async (page) => {
      const files = page.locator('glassbox-files');
      await expect(files.locator('.open .btn')).toBeEnabled({ timeout: 30_000 });
      const file = { name: 'cat.npz', mimeType: 'image/png', buffer: Buffer.from('no weights') };
      await files.locator('input[type=file]').setInputFiles(file);
      await expect(files.locator('glassbox-note p')).toBeVisible({ timeout: 30_000 });
    },
  },
  { name: 'boundary', address: '#boundary', prepare: (page) => train(page, 100) },
  { name: 'boundary, a neuron', address: '#boundary?hidden=4,3', prepare: openNeuron },
  {
    name: 'boundary, a table open',
    address: '#boundary?data=spiral',
    prepare: async (page) => {
      await train(page, 50);
      await openTable(page, 'glassbox-field');
    },
  },
  {
    name: 'boundary, own points',
    address: '#boundary',
    prepare: async (page) => {
      await expect(startButton(page)).toBeEnabled({ timeout: 30_000 });
      await page.locator('glassbox-boundary-data .choice button').last().click();
      await expect(page.locator('glassbox-boundary-own')).toBeVisible({ timeout: 30_000 });
    },
  },
  {
    name: 'boundary, a regression',
    address: '#boundary?data=regress_plane',
    prepare: (page) => train(page, 50),
  },
  { name: 'boundary, start points', address: '#boundary', prepare: makeMap },
  { name: 'race', address: '#race', prepare: seen('glassbox-race h1') },
  {
    name: 'race, two boundaries',
    address: '#race?lab=boundary',
    prepare: async (page) => {
      await press('glassbox-race .btn.main', 'glassbox-claims-chart .name.first')(page);
      await page.waitForTimeout(1500);
      await page.locator('glassbox-race .btn.main').first().click();
    },
  },
  { name: 'tutorials', address: '#tutorials', prepare: seen('glassbox-experiment h1') },
  ...['xor-linear', 'two-layer-relu'].map(
    (system): View => ({
      name: `tutorials, ${system}`,
      address: `#tutorials?system=${system}`,
      prepare: seen('glassbox-experiment h1'),
    }),
  ),
  ...['building', 'output', 'epochs', 'memory', 'exercises'].map(
    (topic): View => ({
      name: `tutorials, ${topic}`,
      address: `#tutorials?topic=${topic}`,
      prepare: seen('glassbox-tutorials h1'),
    }),
  ),
  {
    name: 'backprop, graph',
    address: '#backprop?show=graph',
    prepare: seen('svg .node, svg text'),
  },
  {
    name: 'backprop, one digit',
    address: '#backprop?show=network&block=W1',
    prepare: seen('glassbox-lens-entry canvas'),
  },
  {
    name: 'backprop, gradient check',
    address: '#backprop?show=check',
    prepare: seen('glassbox-check table'),
  },
  {
    name: 'backprop, museum',
    address: '#backprop?show=museum&bug=B4.5',
    prepare: seen('glassbox-museum glassbox-check-plot'),
  },
  {
    name: 'backprop, claims',
    address: '#backprop?show=claims',
    prepare: seen('glassbox-claims h1'),
  },
  {
    name: 'backprop, repair',
    address: '#backprop?show=repair',
    prepare: seen('glassbox-repair h2'),
  },
  { name: 'speed', address: '#speed', prepare: seen('glassbox-speed h1') },
  { name: 'lessons', address: '#lessons', prepare: seen('glassbox-lessons h1') },
  { name: 'your data', address: '#data', prepare: seen('glassbox-data h1') },
  {
    name: 'your data, a table',
    address: '#data?example=plants',
    prepare: press('glassbox-table-lab .btn.main', 'glassbox-table-mistakes tbody'),
  },
  {
    name: 'your data, numbers',
    address: '#data?example=bikes',
    prepare: press('glassbox-table-lab .btn.main', 'glassbox-table-results .scatter circle'),
  },
  {
    name: 'a lesson',
    address: '?lesson=neuron#boundary',
    prepare: seen('glassbox-lesson h2'),
  },
  {
    name: 'a challenge',
    address: '?lesson=spiral#boundary?data=spiral',
    prepare: seen('glassbox-lesson h2'),
  },
  { name: 'glossary', address: '#glossary', prepare: seen('glassbox-glossary h1') },
  {
    name: 'for a class',
    address: '?view=projector#boundary',
    prepare: (page) => train(page, 50),
  },
];

/** Opens a view anew and waits until it stands still. */
export async function openView(page: Page, { address, prepare }: View): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${address}`);
  await prepare?.(page);
  await settled(page);
}

/** Until the page has kept its height for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pause = () => new Promise((done) => setTimeout(done, 120));
    let before = -1;
    for (let same = 0, i = 0; same < 2 && i < 20; i++) {
      await pause();
      const { scrollHeight } = document.documentElement;
      same = scrollHeight === before ? same + 1 : 0;
      before = scrollHeight;
    }
  });
}
