// Two runs race: presets, both kinds of fairness, links, refusals, keys.
import type { Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { button, digitsArrived, field, notes, openLab } from './lab.ts';
import { expect, test } from './site.ts';

type Letter = 'a' | 'b';

const sentence = (page: Page) => page.getByRole('heading', { level: 1 });

/** A number of the table; NaN until it has been measured. */
async function numberOf(page: Page, letter: Letter, name: string): Promise<number> {
  const cell = page.locator(`[data-racer="${letter}"][data-number="${name}"]`);
  const text = await cell.getAttribute('data-value');
  return text ? Number(text) : Number.NaN;
}

const both = (page: Page, name: string) =>
  Promise.all([numberOf(page, 'a', name), numberOf(page, 'b', name)]);

const linkOf = (lab: string, a: string, b: string, fair = 'steps') =>
  `./#race?lab=${lab}&fair=${fair}&a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;

async function openRace(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
}

/** Starts, and pauses when the first racer has made so many steps. */
async function raceFor(page: Page, steps: number): Promise<void> {
  await button(page, 'Start').click();
  await expect
    .poll(() => numberOf(page, 'a', 'iteration'), { timeout: 90_000, intervals: [50] })
    .toBeGreaterThan(steps);
  await button(page, 'Pause').click();
  // At rest the accuracies are those of the weights that are there.
  await expect(button(page, 'Start')).toBeEnabled();
}

const circle = 'data=circle&hidden=6,4&rate=0.03';

test('a preset of digits runs and shows two different results', async ({ page }) => {
  await openRace(page, './#race');
  await expect(sentence(page)).toContainText('sigmoid against ReLU');
  await digitsArrived(page);
  await raceFor(page, 300);
  await expect(sentence(page)).toContainText(/After [\d,]+ steps sigmoid reads .*%, ReLU .*%\./);
  const [sigmoid, relu] = await both(page, 'test-accuracy');
  // The claim of the tutorial on deep learning from scratch, early in the run.
  expect(relu).toBeGreaterThan(sigmoid + 0.01);
  expect(sigmoid).toBeGreaterThan(0.5);
  const [a, b] = await both(page, 'parameters');
  expect(a).toBe(784 * 50 + 50 + 50 * 10 + 10);
  expect(b).toBe(a);
  await expect(page.locator('glassbox-claims-chart canvas')).toHaveCount(2);
});

test('a preset of the plane shows two fields that differ', async ({ page }) => {
  await openRace(page, './#race');
  await button(page, 'Points in the plane').click();
  await expect(page).toHaveURL(/lab=boundary/);
  await button(page, 'SGD / Adam').click();
  await expect(page).toHaveURL(/optimizer%3Dadam/);
  await button(page, 'Full speed').click();
  await raceFor(page, 4000);
  const [sgd, adam] = await both(page, 'test-accuracy');
  expect(adam).toBeGreaterThan(sgd);
  const answers = await page.locator('glassbox-field').evaluateAll((fields) =>
    fields.map((element) => {
      const { view } = element as HTMLElement & { view?: { values: Float32Array } };
      return [...(view?.values ?? [])].filter((_, i) => i % 97 === 0);
    }),
  );
  expect(answers).toHaveLength(2);
  expect(answers[0]?.length).toBeGreaterThan(10);
  expect(answers[0]).not.toEqual(answers[1]);
});

test('with equal steps both have made the same number of them', async ({ page }) => {
  await openRace(page, linkOf('boundary', 'data=circle&hidden=3', 'data=circle&hidden=32,32'));
  for (let round = 1; round <= 3; round++) {
    await raceFor(page, round * 100);
    const [a, b] = await both(page, 'iteration');
    expect(a).toBe(b);
  }
  const before = await numberOf(page, 'a', 'iteration');
  for (const steps of [1, 2]) {
    await button(page, 'Step').click();
    await expect.poll(() => both(page, 'iteration')).toEqual([before + steps, before + steps]);
  }
});

test('with equal time both have computed equally long', async ({ page }) => {
  const [a, b] = ['data=circle&hidden=3', 'data=circle&hidden=32,32'];
  await openRace(page, linkOf('boundary', a, b, 'time'));
  await button(page, 'Full speed').click();
  await raceFor(page, 20_000);
  // Where the machine took one's processor away in the middle of its turn, the other catches up.
  await button(page, 'Start').click();
  await expect
    .poll(async () => {
      const [first, second] = await both(page, 'milliseconds');
      return Math.abs(first - second) / Math.max(first, second);
    })
    .toBeLessThan(0.2);
  await button(page, 'Pause').click();
  const [many, few] = await both(page, 'iteration');
  expect(many).toBeGreaterThan(2 * few);
  await expect(sentence(page)).toContainText('seconds of computing each');
});

test('two that are set alike come to the same', async ({ page }) => {
  await openRace(page, linkOf('boundary', circle, circle));
  await expect(sentence(page)).toContainText('Both are set alike.');
  await raceFor(page, 100);
  await expect(sentence(page)).toContainText('number for number');
  for (const name of ['iteration', 'train-loss', 'test-accuracy']) {
    const [a, b] = await both(page, name);
    expect(a).toBe(b);
  }
});

test('the address follows the settings, and gives the same race elsewhere', async ({ page }) => {
  await openRace(page, linkOf('boundary', circle, `${circle}&activation=relu`));
  const second = page.getByRole('region', { name: /^B/ });
  await second.getByRole('combobox', { name: 'Learning rate' }).selectOption('0.1');
  await expect(page).toHaveURL(/&b=[^&]*rate%3D0\.1/);
  await button(page, 'Equal time').click();
  await expect(page).toHaveURL(/fair=time/);
  // Data and seed are the same for both, whoever changes them.
  const seed = second.getByRole('textbox', { name: 'Seed' });
  await seed.fill('42');
  await seed.press('Enter');
  await expect(page).toHaveURL(/&a=[^&]*seed%3D42[^&]*&b=[^&]*seed%3D42/);
  const differ = page.getByText('They differ in activation (tanh | ReLU), learning rate');
  await expect(differ).toBeVisible();
  const address = page.url();
  await page.goto('about:blank');
  await openRace(page, address);
  expect(page.url()).toBe(address);
  await expect(differ).toBeVisible();
  await expect(button(page, 'Equal time')).toHaveAttribute('aria-pressed', 'true');
});

test('what the link asks for in vain is said, and so is what a racer cannot be', async ({
  page,
}) => {
  await openRace(page, `${linkOf('boundary', 'data=circle&rate=fast', circle)}&colour=red`);
  await expect(notes(page)).toContainText('rate=fast');
  await expect(notes(page)).toContainText('colour=red');
  const first = page.getByRole('region', { name: /^A/ });
  const hidden = first.getByRole('textbox', { name: 'Hidden layers' });
  await hidden.fill('many');
  await hidden.press('Enter');
  await expect(first.getByRole('alert')).toContainText('Hidden layers: expected whole numbers');
  await hidden.fill('0');
  await hidden.press('Enter');
  await expect(first.getByRole('alert')).toContainText('Nothing has changed.');
  await expect(page).not.toHaveURL(/hidden%3D0/);
  await raceFor(page, 50); // the race that was there
});

test('a racer that diverges is left behind', async ({ page }) => {
  const slope = 'data=regress_plane&hidden=4&activation=identity';
  await openRace(page, linkOf('boundary', `${slope}&rate=10`, `${slope}&rate=0.03`));
  await button(page, 'Start').click();
  await expect(notes(page)).toContainText('it is left behind', { timeout: 30_000 });
  await expect
    .poll(() => numberOf(page, 'b', 'iteration'), { timeout: 30_000 })
    .toBeGreaterThan((await numberOf(page, 'a', 'iteration')) + 100);
});

test('a worker that has died is said, and the race can begin again', async ({
  page,
  complaints,
}) => {
  await openRace(page, linkOf('boundary', circle, `${circle}&activation=relu`));
  await raceFor(page, 50);
  await page
    .workers()[0]
    ?.evaluate(() => {
      setTimeout(() => {
        throw new Error('an error that nobody caught');
      });
    })
    .catch(() => {}); // the worker may be gone before it answers
  await expect(notes(page)).toContainText('The worker of the race stopped.');
  await expect(button(page, 'Start')).toBeDisabled();
  await button(page, 'Begin the race again').click();
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(notes(page)).toHaveCount(0);
  await raceFor(page, 50);
  complaints.splice(0);
});

test('everything can be reached and pressed with the keys', async ({ page }) => {
  await openRace(page, linkOf('boundary', circle, `${circle}&activation=relu`));
  await button(page, 'Start').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pause')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Start')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Step')).toBeFocused();
  const before = await numberOf(page, 'b', 'iteration');
  await page.keyboard.press('Space');
  await expect.poll(() => numberOf(page, 'b', 'iteration')).toBeGreaterThan(before);
  await button(page, 'Equal time').focus();
  await page.keyboard.press('Space');
  await expect(button(page, 'Equal time')).toHaveAttribute('aria-pressed', 'true');
  await expect(field(page, 'Data')).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    test('axe has nothing to object to', async ({ page }) => {
      await openRace(page, linkOf('boundary', circle, `${circle}&activation=relu`));
      await raceFor(page, 50);
      expect(await axeViolations(page)).toEqual([]);
      await button(page, 'Digits').click();
      await expect(page).toHaveURL(/lab=digits/);
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}

test('either lab hands its settings over to a race', async ({ page }) => {
  await openLab(page, 'digits', 'hidden=40&activation=tanh');
  await page.getByRole('link', { name: 'Race this against another' }).click();
  await expect(page).toHaveURL(/#race\?lab=digits&.*a=.*hidden%3D40%26activation%3Dtanh/);
  await expect(field(page, 'Hidden layers').first()).toHaveValue('40');
  await expect(field(page, 'Activation').first()).toHaveValue('tanh');

  await openLab(page, 'boundary', 'data=moons&hidden=7');
  await page.getByRole('link', { name: 'Race this against another' }).click();
  await expect(page).toHaveURL(/#race\?lab=boundary&.*a=data%3Dmoons/);
  await expect(field(page, 'Hidden layers').first()).toHaveValue('7');
});
