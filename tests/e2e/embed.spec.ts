// Glassbox's elements on pages that are not ours: one script tag, any folder, the strict policy.
import {
  expectReady,
  expectTrained,
  iteration,
  openBare,
  parameters,
  shownPanels,
} from './embedding.ts';
import { button } from './lab.ts';
import { expect, test } from './site.ts';

test.use({ siteOptions: { prefix: '/some/blog/' } });

test('one tag and one script tag are enough, and fetch nothing else', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openBare(page, '<glassbox-boundary settings="data=xor&hidden=4"></glassbox-boundary>');
  const lab = page.locator('glassbox-boundary');
  await expectReady(lab);
  expect(await parameters(lab)).toBe(17);
  await button(page, 'Start').click();
  await expectTrained(lab);
  // The page around it keeps its own look, and no other lab has come.
  expect(asked.filter((url) => /\.css|digits|mnist|race|tutorials/.test(url))).toEqual([]);
  expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe('8px');
  expect(await page.evaluate(() => window.location.hash)).toBe('');
});

test('the digits come from beside the script, and from another folder when it is named', async ({
  page,
  baseURL,
  complaints,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openBare(page, '<glassbox-digits settings="hidden=8"></glassbox-digits>');
  const lab = page.locator('glassbox-digits');
  await expectReady(lab);
  expect(await parameters(lab)).toBe(784 * 8 + 8 + 80 + 10);
  await button(page, 'Start').click();
  await expectTrained(lab);
  expect(asked).toContain(`${baseURL}mnist/manifest.json`);

  await page.evaluate(() => {
    const other = document.createElement('glassbox-digits');
    other.dataset.base = '../elsewhere/';
    document.body.replaceChildren(other);
  });
  await expect.poll(() => asked).toContain(`${baseURL}elsewhere/manifest.json`);
  await expect(page.locator('glassbox-load')).toContainText('expected status 200, got 404');
  complaints.splice(0); // the folder that is not there is in the console
});

test('two of one lab and one of another train apart; what is removed frees its worker', async ({
  page,
}) => {
  await openBare(
    page,
    `<glassbox-boundary id="one" settings="hidden=2"></glassbox-boundary>
     <glassbox-boundary id="two" settings="hidden=8,8"></glassbox-boundary>
     <glassbox-race settings="lab=boundary"></glassbox-race>`,
  );
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await expectReady(one);
  await expectReady(two);
  expect(await parameters(one)).not.toBe(await parameters(two));
  await one.evaluate((lab) => (lab as unknown as { start(): void }).start());
  await expectTrained(one);
  expect(await iteration(two)).toBe(0);
  const race = page.locator('glassbox-race');
  await expect(race.getByRole('button', { name: 'Start', exact: true })).toBeEnabled();
  await race.evaluate((lab) => (lab as unknown as { start(): void }).start());
  await expect
    .poll(() =>
      race.evaluate(
        (lab) => (lab as unknown as { status: { iteration: number }[] }).status[1]?.iteration,
      ),
    )
    .toBeGreaterThan(5);

  expect(page.workers()).toHaveLength(3);
  await race.evaluate((lab) => lab.remove());
  await expect.poll(() => page.workers().length).toBe(2);
  await one.evaluate((lab) => lab.remove());
  await expect.poll(() => page.workers().length).toBe(1);
  await two.evaluate((lab) => lab.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});

test('the chosen panels are shown; a name that is none is said, with those there are', async ({
  page,
}) => {
  await openBare(page, '<glassbox-boundary panels="network, field"></glassbox-boundary>');
  const lab = page.locator('glassbox-boundary');
  await expectReady(lab);
  expect(await shownPanels(lab)).toEqual(['network', 'field']);
  const notes = page.getByRole('alert');
  await expect(notes).toHaveCount(0);

  await lab.evaluate((element) => element.setAttribute('panels', 'curve,fields'));
  await expect(notes).toHaveText(
    /There is no panel of the name fields here\. Those there are: headline, settings, curve,/,
  );
  await expect.poll(() => shownPanels(lab)).toEqual(['curve']);
  await expect(button(page, 'Start')).toBeVisible();

  await lab.evaluate((element) => element.removeAttribute('panels'));
  await expect.poll(() => shownPanels(lab)).toContain('data');
  await expect(notes).toHaveCount(0);
});

test('the digits lab shows the panels of its later parts too', async ({ page }) => {
  await openBare(page, '<glassbox-digits panels="pad,gallery"></glassbox-digits>');
  const lab = page.locator('glassbox-digits');
  await expect.poll(() => shownPanels(lab)).toEqual(['pad', 'gallery']);
  await expect(lab.locator('glassbox-time-machine')).toHaveCount(0);
});

test('a room of the whole page stands in a frame with the panels of its address', async ({
  page,
}) => {
  await openBare(
    page,
    '<iframe title="a lab" width="700" height="600" src="../index.html?panels=field#boundary"></iframe>',
  );
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Start', exact: true }).click();
  const lab = frame.locator('glassbox-boundary');
  await expectTrained(lab);
  expect(await shownPanels(lab)).toEqual(['field']);
  await expect(frame.locator('header')).toHaveCount(0);
});

test('elements speak the language of the page, and follow it', async ({ page }) => {
  await openBare(page, '<glassbox-boundary></glassbox-boundary>', { lang: 'ko' });
  await expect(button(page, '시작')).toBeVisible();
  await page.evaluate(() => document.documentElement.setAttribute('lang', 'en-GB'));
  await expect(button(page, 'Start')).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('glassbox-boundary')?.setAttribute('lang', 'ko'),
  );
  await expect(button(page, '시작')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
});

test('on a page in another language it is said which one an element speaks', async ({ page }) => {
  await openBare(page, '<glassbox-boundary></glassbox-boundary>', { lang: 'fr' });
  await expect(button(page, 'Start')).toBeVisible();
  await expect(page.locator('glassbox-boundary')).toHaveAttribute('lang', 'en');
});

test('the article with elements in it works in any folder under the strict policy', async ({
  page,
}) => {
  await page.goto('./embed.html');
  const digits = page.locator('glassbox-digits');
  await expectReady(digits);
  await digits.getByRole('button', { name: 'Start', exact: true }).click();
  await expectTrained(digits);
  expect(await shownPanels(digits)).toEqual(['headline', 'pad', 'answer']);

  const boundary = page.locator('glassbox-boundary');
  await expectReady(boundary);
  expect(await iteration(boundary)).toBe(0);
  await boundary.scrollIntoViewIfNeeded();
  await expectTrained(boundary);

  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Start', exact: true }).click();
  await expectTrained(frame.locator('glassbox-boundary'));
});
