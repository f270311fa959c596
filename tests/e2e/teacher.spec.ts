// A teacher's link: made from a lab as it stands, opened by a learner, and hostile ones.
import { button, field, notes, openLab } from './lab.ts';
import { expect, test } from './site.ts';

const words = 'Separate the ring.\nThen tell me why <b>four</b> neurons are enough.';

test('is made from the lab as it stands, and checks what the learner does', async ({ page }) => {
  await openLab(page, 'boundary', 'data=circle&hidden=4&rate=0.1');
  await page.getByRole('button', { name: 'Make a lesson link of this page' }).click();
  await expect(field(page, 'What the link opens')).toHaveValue('boundary');
  await expect(page.locator('lesson-form')).toContainText('without words the link has no task');
  await field(page, 'The task, in your words').fill(words);
  await field(page, 'Epochs at most').fill('many');
  await expect(page.locator('lesson-form')).toContainText('got “many”');
  await field(page, 'Epochs at most').fill('');
  await field(page, 'Hidden neurons at most').fill('4');
  await expect(page.locator('lesson-form')).toContainText('A limit on neurons');
  await field(page, 'Accuracy at least, in %').fill('95');
  const link = await field(page, 'The link').inputValue();
  expect(link).toContain('#boundary?data=circle');

  await page.goto('about:blank');
  await page.goto(link);
  const card = page.locator('glassbox-lesson');
  await expect(card).toContainText(words);
  await expect(card.locator('b', { hasText: 'four' })).toHaveCount(0);
  await expect(card).toContainText('Goal: accuracy at least 95.0%, at most 4 neurons.');
  await expect(card.locator('.bar')).not.toHaveClass(/done/);
  await button(page, 'Start').click();
  await expect(card.locator('.bar')).toHaveClass(/done/, { timeout: 30_000 });
  await button(page, 'Finish').click();
  await expect(card).toContainText('You have done what the task asks for.');
});

test('without a goal is done when the learner says so', async ({ page }) => {
  await page.goto(`./?task=${encodeURIComponent('Draw three sevens.')}#digits`);
  const card = page.locator('glassbox-lesson');
  await expect(card).toContainText('Draw three sevens.');
  await button(page, 'I have done it').click();
  await expect(card.locator('.bar')).toHaveClass(/done/);
});

test('cannot bring in mark-up, and what its goal asks for in vain is said', async ({ page }) => {
  const task = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const goal = 'accuracy>=2;<b>loss</b><=1;__proto__>=1';
  const long = encodeURIComponent(task + 'x'.repeat(600));
  await page.goto(`./?task=${long}&goal=${encodeURIComponent(goal)}#boundary?data=xor`);
  const card = page.locator('glassbox-lesson');
  await expect(card).toContainText(task);
  await expect(card.locator('img, script')).toHaveCount(0);
  await expect(notes(page)).toHaveCount(2);
  await expect(notes(page).nth(0)).toContainText('longer than 500 characters');
  await expect(notes(page).nth(1)).toContainText('“accuracy>=2” and “<b>loss</b><=1”');
  await expect(button(page, 'I have done it')).toBeVisible();
  await expect(page).toHaveTitle(/Glassbox/);
  await card.getByRole('button', { name: 'Leave the lesson' }).click();
  await expect(page).toHaveURL(/\/#boundary\?data=xor/);
});
