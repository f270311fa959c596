// Lessons in the page: walked through by real actions, gone on with later, and a teacher's own.
import type { Page } from '@playwright/test';
import { lessons } from '../../web/src/client/lessons.ts';
import { enLessonsLearning } from '../../web/src/messages/en-lessons-learning.ts';
import { enLessonsPlane } from '../../web/src/messages/en-lessons-plane.ts';
import { koLessonsPlane } from '../../web/src/messages/ko-lessons-plane.ts';
import { button, field, notes } from './lab.ts';
import { expect, test } from './site.ts';

const card = (page: Page) => page.locator('glassbox-lesson');
const bar = (page: Page) => card(page).locator('.bar');

/** The step says what it should, is not done yet, and says so. */
async function begins(page: Page, words: { headline: string; task: string }): Promise<void> {
  await expect(card(page).getByRole('heading')).toHaveText(words.headline);
  await expect(bar(page)).toContainText(words.task);
  await expect(bar(page)).not.toHaveClass(/done/);
}

async function isDone(page: Page): Promise<void> {
  await expect(bar(page)).toHaveClass(/done/, { timeout: 30_000 });
}

/** Opens the C++ under the network's picture, and closes it. */
async function readsSource(page: Page): Promise<void> {
  await page.locator('[data-panel="network"] glassbox-sign a').last().click();
  const viewer = page.locator('glassbox-source dialog');
  await expect(viewer).toBeVisible();
  await viewer.getByRole('button', { name: /^(Close|닫기)$/ }).click();
  await expect(viewer).toHaveCount(0);
}

const next = (page: Page) => card(page).locator('.next').click();

test.describe('in Korean', () => {
  test.use({ locale: 'ko-KR' });

  test('the first lesson, from the list to its end, with a reload on the way', async ({ page }) => {
    const { title, steps, summary } = koLessonsPlane.neuron;
    await page.goto('./#lessons');
    await page.getByRole('link', { name: `시작하기: ${title}` }).click();
    await expect(page).toHaveURL(/\?lesson=neuron.*#boundary\?data=gauss/);

    await begins(page, steps.train);
    await button(page, '시작').click();
    await isDone(page);
    await expect(card(page).getByRole('status')).toHaveText(`해냈습니다: ${steps.train.headline}.`);
    await next(page);

    await begins(page, steps.open);
    await expect(card(page).getByRole('heading')).toBeFocused();
    await page.locator('glassbox-network button.node').last().click();
    await isDone(page);
    await next(page);

    await begins(page, steps.weight);
    await page.reload();
    await begins(page, steps.weight);
    await page.locator('glassbox-network button.node').last().click();
    const weight = page.locator('glassbox-network-card input').first();
    await weight.fill('-2');
    await weight.press('Enter');
    await isDone(page);
    await next(page);

    await begins(page, steps.input);
    await page.locator('glassbox-network button.node').nth(1).click();
    await expect(page).toHaveURL(/features=x1(&|$)/);
    await button(page, '시작').click();
    await isDone(page);
    await next(page);

    await begins(page, steps.source);
    await readsSource(page);
    await isDone(page);
    await card(page).getByRole('button', { name: '마치기' }).click();
    await expect(card(page)).toContainText(summary);
    await expect(card(page)).toContainText('5단계를 모두 직접 해냈습니다.');

    await card(page).getByRole('link', { name: '수업 목록' }).click();
    await expect(card(page)).toHaveCount(0);
    const first = page.locator('.list > li').first();
    await expect(first).toContainText('완료');
    await page.reload();
    await expect(first).toContainText('완료');
  });
});

test('a lesson in English, from start to end', async ({ page }) => {
  const { steps, summary } = enLessonsLearning.rate;
  const rate = field(page, 'Learning rate');
  await page.goto('./?lesson=rate');
  await expect(page.locator('glassbox-boundary')).toBeVisible();
  await begins(page, steps.small);
  await button(page, 'Start').click();
  await isDone(page);
  await next(page);

  await begins(page, steps.larger);
  await rate.selectOption('0.1');
  await isDone(page);
  await next(page);

  await begins(page, steps.diverge);
  await expect(rate).toHaveValue('0.03');
  await rate.selectOption('3');
  await button(page, 'Start').click();
  await isDone(page);
  await next(page);

  await begins(page, steps.recover);
  await rate.selectOption('0.03');
  await button(page, 'Start').click();
  await isDone(page);
  await next(page);

  await begins(page, steps.source);
  await readsSource(page);
  await isDone(page);
  await card(page).getByRole('button', { name: 'Finish' }).click();
  await expect(card(page)).toContainText(summary);
  await card(page).getByRole('button', { name: 'Next lesson: Batches, and how to step' }).click();
  await expect(page).toHaveURL(/lesson=batches.*#boundary/);
});

test('Show me does a step, and says that it was shown; Escape leaves', async ({ page }) => {
  await page.goto('./?lesson=neuron&step=2');
  await begins(page, enLessonsPlane.neuron.steps.open);
  await card(page).evaluate((element) => (element as HTMLElement & { show(): void }).show());
  await isDone(page);
  await expect(bar(page)).toContainText('Done for you.');
  await card(page).getByRole('button', { name: 'Next step' }).press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page).toHaveURL(/\/#boundary/);
});

test('Back in the browser and another room do not lose the learner', async ({ page }) => {
  await page.goto('./?lesson=xor');
  await begins(page, enLessonsPlane.xor.steps.train);
  await page.getByRole('link', { name: 'Speed', exact: true }).click();
  await card(page).getByRole('button', { name: 'Go to this step’s room' }).click();
  await expect(page).toHaveURL(/#boundary\?data=xor_points&hidden=none/);
  await begins(page, enLessonsPlane.xor.steps.train);
});

test('every lesson opens where it begins, without complaint', async ({ page }) => {
  for (const { id, steps } of lessons) {
    await page.goto('about:blank');
    await page.goto(`./?lesson=${id}`);
    await expect(card(page).locator('.task')).toBeVisible({ timeout: 15_000 });
    await expect(page).toHaveURL(new RegExp(`#${steps[0].room}\\?`));
    await expect(page.locator(`glassbox-${steps[0].room}`)).toBeVisible();
    await expect(notes(page)).toHaveCount(0);
  }
  await page.goto('about:blank');
  await page.goto('./?lesson=%3Cb%3Enothing');
  await expect(notes(page)).toContainText('There is no lesson named “<b>nothing”.');
});

test('progress can be forgotten, after a question', async ({ page }) => {
  await page.goto('./#lessons');
  await page.evaluate(() =>
    localStorage.setItem('glassbox-lessons', '{"xor": {"step": 2, "done": [0, 1]}}'),
  );
  await page.reload();
  const xor = page.locator('.list > li').nth(1);
  await expect(xor).toContainText('2 of 5 steps done');
  await button(page, 'Forget my progress').click();
  await button(page, 'Keep it').click();
  await expect(xor).toContainText('2 of 5 steps done');
  await button(page, 'Forget my progress').click();
  await button(page, 'Forget it').click();
  await expect(xor).toContainText('Not begun');
});
