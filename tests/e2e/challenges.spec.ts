// Challenges in the page: opened from the list, won by real actions, and kept with their best result.
import type { Page } from '@playwright/test';
import { challenges } from '../../web/src/client/challenges.ts';
import { lines, mistakeIds, mistakes } from '../../web/src/client/repair-lines.ts';
import { enChallenges } from '../../web/src/messages/en-challenges.ts';
import { expectSound } from './backprop.ts';
import { button, expectMetric, field, metric } from './lab.ts';
import { expect, test } from './site.ts';

const card = (page: Page) => page.locator('glassbox-lesson');
const inList = (page: Page, id: string) => page.locator(`[data-challenge="${id}"]`);

/** Chooses a line and what is to stand there, and runs the check. */
async function repair(page: Page, line: string, code: string): Promise<void> {
  const of = (choice: string) => page.locator(`[data-choice="${choice}"]`);
  await of('line')
    .getByRole('radio', { name: `${line} =` })
    .check();
  await of('form')
    .getByRole('radio', { name: `${line} = ${code};`, exact: true })
    .check();
  await button(page, 'Run the gradient check').click();
}

test('the list has every challenge, and each opens where it begins', async ({ page }) => {
  await page.goto('./#lessons');
  await expect(page.locator('[data-challenge]')).toHaveCount(challenges.length);
  for (const { id, steps } of challenges) {
    await expect(inList(page, id)).toContainText('Not begun');
    const href = await inList(page, id).getByRole('link').getAttribute('href');
    expect(href).toContain(`?lesson=${id}#${steps[0].room}`);
  }
  await inList(page, 'ring').getByRole('link').click();
  await expect(card(page)).toContainText(enChallenges.ring.steps.goal.task);
  await expect(page).toHaveURL(/lesson=ring.*#boundary\?.*data=circle/);
  // An address that names a room without settings leaves those to the challenge.
  await page.goto('./?lesson=spiral#boundary');
  await expect(page).toHaveURL(/lesson=spiral.*#boundary\?.*data=spiral/);
  await expect(page.locator('glassbox-boundary')).toContainText('250');
});

test('the rate that diverges is found, and the smaller one is kept', async ({ page }) => {
  await page.goto('./#lessons');
  await inList(page, 'diverge').getByRole('link').click();
  await expect(card(page)).toContainText(enChallenges.diverge.steps.goal.task);
  await expect(field(page, 'Learning rate')).toHaveValue('0.01');

  await field(page, 'Learning rate').selectOption('0.3');
  await button(page, 'Start').click();
  await expect(page.getByRole('alert')).toContainText('too large', { timeout: 30_000 });
  await expect(card(page).getByRole('button', { name: 'Finish' })).toHaveCount(0);

  await field(page, 'Learning rate').selectOption('0.1');
  await button(page, 'Start').click();
  await card(page).getByRole('button', { name: 'Finish' }).click();
  await expect(card(page)).toContainText(enChallenges.diverge.summary);
  await card(page).getByRole('link', { name: 'All lessons' }).click();
  await expect(inList(page, 'diverge')).toContainText('Smallest so far: 0.1');
  await expect(inList(page, 'spiral')).toContainText('Not begun');
});

test('a wrong repair is refused with numbers, and six right ones win', async ({ page }) => {
  await page.goto('./?lesson=repair#backprop?show=repair');
  await expect(page.getByRole('heading', { name: /^One line is wrong:/ })).toBeVisible({
    timeout: 30_000,
  });
  expect(await metric(page, 'repair-error')).toBeGreaterThan(0.1);

  await repair(page, 'dW2', 'dZ2 * Z1.transpose()');
  await expect(page.getByRole('heading', { name: /^Not repaired/ })).toBeVisible();
  expect(await metric(page, 'repair-error')).toBeGreaterThan(0.1);
  expect(await metric(page, 'wrong-repairs')).toBe(1);
  expect(await metric(page, 'repaired')).toBe(0);

  for (const [i, id] of mistakeIds.entries()) {
    const line = lines[mistakes[id].line];
    if (!line) throw new Error(`expected a line for ${id}`);
    await repair(page, line.name, line.right.code);
    await expect(page.getByRole('heading', { name: /^Repaired/ })).toBeVisible();
    await expectMetric(page, 'repaired').toBe(i + 1);
    expect(await metric(page, 'repair-error')).toBeLessThan(1e-8);
    const next = button(page, 'Next mistake');
    if (i + 1 < mistakeIds.length) {
      await expect(next).toBeFocused();
      await page.keyboard.press('Enter');
    } else await expect(next).toHaveCount(0);
  }
  await card(page).getByRole('button', { name: 'Finish' }).click();
  await card(page).getByRole('link', { name: 'All lessons' }).click();
  await expect(inList(page, 'repair')).toContainText('Best: 1 wrong try');
});

test('a mistake that is none is refused with a sentence', async ({ page }) => {
  await page.goto('./#backprop?show=repair&mistake=nonsense');
  await expect(page.getByText('“nonsense”, which is none of the six')).toBeVisible();
});

test('the list and the repair are sound on a desktop and on a phone', async ({ page }) => {
  await page.goto('./#lessons');
  await expect(inList(page, 'repair')).toBeVisible();
  await expectSound(page);
  await page.goto('./#backprop?show=repair');
  await expect(page.locator('[data-array]')).toHaveCount(4, { timeout: 30_000 });
  await repair(page, 'dA1', 'W2.transpose() * dZ2');
  await expect(page.getByRole('heading', { name: /^Repaired/ })).toBeVisible();
  await expectSound(page);
});
