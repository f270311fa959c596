// The whole page by the keyboard alone: every control is reached, seen, and left again.
import type { Page } from '@playwright/test';
import { encodeOwnPoints } from '../../web/src/client/own-points.ts';
import { expect, test } from './site.ts';
import { tabThrough } from './tab-stops.ts';

const painted = encodeOwnPoints({
  coordinates: [1, 1, -1, -1, 1, -1, -1, 1],
  targets: [0, 0, 1, 1],
  classes: 2,
});

/** Each view, and what is there when it is whole. */
const views: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['#digits', (page) => expect(page.getByLabel('Only the wrong ones')).toBeVisible()],
  ['#digits?network=lenet', (page) => expect(page.getByLabel('Only the wrong ones')).toBeVisible()],
  ['#boundary', (page) => expect(page.locator('glassbox-network')).toBeVisible()],
  [
    `#boundary?data=own&own=${painted}`,
    (page) => expect(page.getByRole('button', { name: 'Eraser' })).toBeVisible(),
  ],
  [
    '#race',
    (page) => expect(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled(),
  ],
  [
    '#tutorials',
    (page) => expect(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled(),
  ],
  ['#backprop?show=graph', (page) => expect(page.locator('glassbox-graph-picture')).toBeVisible()],
  [
    '#backprop?show=network',
    (page) => expect(page.locator('glassbox-lens-row').first()).toBeVisible(),
  ],
  ['#backprop?show=check', (page) => expect(page.locator('[data-array]').first()).toBeVisible()],
  [
    '#backprop?show=museum',
    (page) => expect(page.locator('glassbox-museum-exhibit')).toBeVisible(),
  ],
  ['#backprop?show=claims', (page) => expect(page.locator('glassbox-claims')).toBeVisible()],
  ['#backprop?show=repair', (page) => expect(page.locator('[data-array]').first()).toBeVisible()],
  [
    '#speed',
    (page) => expect(page.locator('glassbox-speed').getByRole('button').first()).toBeVisible(),
  ],
  ['#lessons', (page) => expect(page.locator('[data-challenge]').first()).toBeVisible()],
  ['#glossary', (page) => expect(page.locator('glassbox-glossary')).toBeVisible()],
  [
    '?lesson=ring#boundary',
    async (page) => {
      await expect(page.locator('glassbox-lesson h2')).toBeVisible();
      await expect(page).toHaveURL(/data=circle/); // the challenge's own settings have come
      await expect(page.locator('glassbox-network')).toContainText('No hidden layer');
    },
  ],
];

for (const [address, isWhole] of views) {
  test(`Tab goes through ${address}, sees every control, and comes out`, async ({ page }) => {
    await page.goto(`./${address}`);
    await isWhole(page);
    await expect(page.locator('glassbox-tools')).toBeVisible(); // the header's last part
    const { stops, trapped, missed } = await tabThrough(page);
    expect(trapped, 'the focus does not get out').toBeNull();
    expect(missed, 'never reached').toEqual([]);
    const names = (of: typeof stops) => of.map(({ name }) => name);
    expect(names(stops.filter((stop) => !stop.focusIsSeen)), 'focus not seen').toEqual([]);
    expect(names(stops.filter((stop) => !stop.isInView)), 'out of the window').toEqual([]);
    expect(names(stops.slice(0, 3)).join()).toContain('Skip to');
  });
}

/** The focused element's name, through all shadow roots. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute('aria-label') ?? active?.textContent?.trim() ?? '';
  });

test('Escape closes what was opened and gives the focus back', async ({ page }) => {
  await page.goto('./#boundary');
  await expect(page.locator('glassbox-tools')).toBeVisible();
  const openers = [
    page.getByRole('link', { name: 'data/toy.cpp' }),
    page.locator('glassbox-field').getByRole('button', { name: 'As a table' }),
    page.getByRole('button', { name: 'Keys', exact: true }),
  ];
  for (const opener of openers) {
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    const hasFocus = () =>
      page.getByRole('dialog').evaluate((dialog) => dialog.matches(':focus-within'));
    await expect.poll(hasFocus).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(opener).toBeFocused();
  }
});

test('arrow keys read the field, and walk through the network', async ({ page }) => {
  await page.goto('./#boundary?data=circle');
  const field = page.locator('glassbox-field canvas');
  await expect(field).toHaveAccessibleDescription(/Arrow keys move a cursor/);
  await field.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  const readout = page.locator('glassbox-field').getByRole('status');
  await expect(readout).toContainText('(0.3, 0.3): class');
  const before = await readout.textContent();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(readout).not.toHaveText(before ?? '');

  const node = page.locator('glassbox-network .node[tabindex="0"]');
  await node.focus();
  const first = await focusedName(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focusedName(page)).not.toBe(first);
});
