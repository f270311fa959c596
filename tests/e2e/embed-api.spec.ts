// What the elements offer a script and a style sheet of somebody else's page.
import { expectReady, expectTrained, iteration, openBare, parameters } from './embedding.ts';
import { button, field } from './lab.ts';
import { expect, test } from './site.ts';

interface Lab extends HTMLElement {
  settings: string;
  status: { iteration: number } | undefined;
  curve: unknown;
  trouble: string | null;
  start(): void;
  pause(): void;
  step(count?: number): void;
  reset(): Promise<void>;
}

interface Heard {
  name: string;
  detail: unknown;
  at: number;
}

const bare = '<glassbox-boundary settings="hidden=4"></glassbox-boundary>';

test('methods start, pause, step and reset a run; a wrong count of steps is refused', async ({
  page,
}) => {
  await openBare(page, bare);
  const lab = page.locator('glassbox-boundary');
  const does = (what: 'start' | 'pause' | 'reset') =>
    lab.evaluate((element, name) => void (element as Lab)[name](), what);
  await expectReady(lab);
  await lab.evaluate((element) => (element as Lab).step(3));
  await expect.poll(() => iteration(lab)).toBe(3);
  const refused = await lab.evaluate((element) => {
    try {
      (element as Lab).step(0.5);
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toBe('RangeError: steps: expected a whole number from 1, got 0.5.');
  await does('start');
  await expectTrained(lab);
  await does('pause');
  await expect(button(page, 'Start')).toBeVisible();
  await does('reset');
  await expect.poll(() => iteration(lab)).toBe(0);
  expect(await lab.evaluate((element) => (element as Lab).trouble)).toBeNull();
});

test('what a script asks of an element that is not ready yet is done when it is', async ({
  page,
}) => {
  await openBare(page, '');
  await page.evaluate(async () => {
    const lab = document.createElement('glassbox-boundary') as Lab;
    lab.settings = 'hidden=7';
    document.body.append(lab);
    await customElements.whenDefined('glassbox-boundary');
    lab.start();
  });
  const lab = page.locator('glassbox-boundary');
  await expectTrained(lab);
  expect(await parameters(lab)).toBe(2 * 7 + 7 + 7 + 1);
});

test('settings go in as an attribute or a property, and out as an event and the property', async ({
  page,
}) => {
  await openBare(page, bare);
  const lab = page.locator('glassbox-boundary');
  await expectReady(lab);
  await page.evaluate(() => {
    document.addEventListener('settings-change', (event) => {
      document.title = JSON.stringify((event as CustomEvent).detail);
    });
  });
  await lab.evaluate((element) => element.setAttribute('settings', 'hidden=3'));
  await expect.poll(() => parameters(lab)).toBe(13);
  await field(page, 'Batch').selectOption('1');
  await expect.poll(() => page.title()).toContain('"lab":"boundary"');
  expect(await page.title()).toContain('batch=1');
  expect(await lab.evaluate((element) => (element as Lab).settings)).toContain('batch=1');
  // The same text again is a change, since the element has moved on.
  await lab.evaluate((element) => {
    (element as Lab).settings = 'hidden=3';
  });
  await expect(field(page, 'Batch')).not.toHaveValue('1');
});

test('status-change tells of every rest, at most four times a second', async ({ page }) => {
  await openBare(page, bare);
  const lab = page.locator('glassbox-boundary');
  await expectReady(lab);
  const heard = await lab.evaluateHandle((element) => {
    const list: Heard[] = [];
    const hear = (event: Event) => {
      const { type, detail } = event as CustomEvent;
      list.push({ name: type, detail, at: performance.now() });
    };
    document.addEventListener('status-change', hear);
    (element as Lab).start();
    return list;
  });
  await expect.poll(() => heard.evaluate((list) => list.length)).toBeGreaterThan(4);
  await lab.evaluate((element) => (element as Lab).pause());
  await expect(button(page, 'Start')).toBeVisible();
  const last = () =>
    heard.evaluate((list) => (list.at(-1)?.detail as { iteration: number } | undefined)?.iteration);
  await expect.poll(async () => (await last()) === (await iteration(lab))).toBe(true);
  const times = await heard.evaluate((list) => list.map(({ at }) => at));
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
  // A timer may be a millisecond early, never more.
  expect(Math.min(...gaps)).toBeGreaterThan(245);
});

test('run-error tells why a run cannot go on', async ({ page, complaints }) => {
  await page.route('**/plane-*.wasm*', (route) => route.fulfill({ status: 404, body: 'no' }));
  await openBare(page, bare);
  await page.evaluate(() => {
    document.addEventListener('run-error', (event) => {
      document.title = (event as CustomEvent<{ message: string }>).detail.message;
    });
  });
  await expect(page.getByRole('alert').first()).toBeVisible();
  await expect.poll(() => page.title()).not.toBe('A post');
  const trouble = await page
    .locator('glassbox-boundary')
    .evaluate((element) => (element as Lab).trouble);
  expect(await page.title()).toBe(trouble);
  complaints.splice(0);
});

test('autostart waits until the element is seen', async ({ page }) => {
  await openBare(
    page,
    `<glassbox-boundary id="first" autostart></glassbox-boundary>
     <glassbox-boundary id="second" autostart></glassbox-boundary>`,
  );
  await expectTrained(page.locator('#first'));
  const second = page.locator('#second');
  await expectReady(second);
  expect(await iteration(second)).toBe(0);
  await second.scrollIntoViewIfNeeded();
  await expectTrained(second);
});

test('parts, colours and the theme belong to the page around an element', async ({ page }) => {
  await openBare(
    page,
    `<glassbox-boundary theme="dark"></glassbox-boundary>
     <glassbox-backprop theme="light"></glassbox-backprop>`,
  );
  await expectReady(page.locator('glassbox-boundary'));
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `glassbox-boundary::part(headline) { color: rgb(1, 2, 3); }
       glassbox-boundary::part(field) { outline: 3px solid rgb(4, 5, 6); }
       glassbox-backprop { --ground: rgb(7, 8, 9); }`,
    );
    document.adoptedStyleSheets = [sheet];
  });
  const lab = page.locator('glassbox-boundary');
  await expect(lab.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  await expect(lab.locator('[data-panel="field"]')).toHaveCSS('outline-color', 'rgb(4, 5, 6)');
  const parts = await lab.evaluate((element) => [
    ...new Set(
      [...(element.shadowRoot?.querySelectorAll('[part]') ?? [])].flatMap((one) => [...one.part]),
    ),
  ]);
  expect(parts).toEqual(expect.arrayContaining(['panel', 'pulse', 'transport', 'notes', 'curve']));
  await expect(lab).toHaveCSS('background-color', 'rgb(10, 17, 16)');
  await expect(page.locator('glassbox-backprop')).toHaveCSS('background-color', 'rgb(7, 8, 9)');
  // A part within a part has the theme of the element on the page.
  const graph = page.locator('glassbox-graph');
  await expect(graph).toHaveCSS('color', 'rgb(17, 32, 29)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(graph).toHaveCSS('color', 'rgb(17, 32, 29)');
});

test('backprop changes its part in place; a link to another room opens the whole page', async ({
  page,
  baseURL,
}) => {
  await openBare(page, '<glassbox-backprop></glassbox-backprop>');
  const room = page.locator('glassbox-backprop');
  await room.getByRole('link', { name: 'Gradient check' }).click();
  await expect(page.locator('glassbox-check')).toBeVisible();
  expect(page.url()).toBe(`${baseURL}posts/one.html`);
  expect(await room.evaluate((element) => (element as Lab).settings)).toContain('show=check');

  await openBare(page, bare);
  const link = page.getByRole('link', { name: /Race this/ });
  await expect(link).toHaveAttribute('href', new RegExp(`^${baseURL}index.html#race\\?`));
  const opened = page.waitForEvent('popup');
  await link.click();
  await expect((await opened).locator('glassbox-race')).toBeVisible();
});

test('the tutorials stand on a bare page and change in place', async ({ page, baseURL }) => {
  await openBare(page, '<glassbox-tutorials panels="part"></glassbox-tutorials>');
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(page.locator('glassbox-tutorial-menu')).toBeHidden();
  expect(page.url()).toBe(`${baseURL}posts/one.html`);
});

test('a script of another origin says that a page can only start its own workers', async ({
  page,
  baseURL,
  complaints,
}) => {
  await page.route('http://blog.example/post.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>A post</title><link rel="icon" href="data:," />
        <script type="module" src="${baseURL}glassbox.js"></script>
        <glassbox-boundary></glassbox-boundary></html>`,
    }),
  );
  await page.route(`${baseURL}**`, async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'access-control-allow-origin': '*' };
    await route.fulfill({ response, headers });
  });
  await page.goto('http://blog.example/post.html');
  const { origin } = new URL(baseURL ?? '');
  await expect(page.getByRole('alert')).toHaveText(
    `Glassbox trains in workers, and a page can start workers of its own origin alone. This page ` +
      `is of http://blog.example, the script of ${origin}: put Glassbox's folder beside the page, ` +
      `or show the lab in an iframe.`,
  );
  expect(complaints.filter((complaint) => !complaint.includes('blog.example'))).toEqual([]);
  complaints.splice(0);
});
