// Pictures of one's own in the digits lab: from files to names in the answers, and back to MNIST.
import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { file, idx, pictures } from './idx-files.ts';
import { button, digitsArrived, expectMetric, metric, notes, openLab, pause } from './lab.ts';
import { expect, test } from './site.ts';
import { drawStrokes } from './strokes.ts';

const pane = (page: Page): Locator => page.locator('glassbox-own-digits');
type Files = ReturnType<typeof file>[];

async function choose(page: Page, files: Files): Promise<void> {
  await expect(pane(page)).toBeAttached({ timeout: 30_000 });
  await pane(page).locator('input[type=file]').setInputFiles(files);
}

const letters = (packed: boolean): Files => {
  const train = pictures(1300, 26, 1);
  const test = pictures(260, 26, 1, 5);
  // In an order that tells nothing.
  return [
    file('emnist-letters-test-labels-idx1-ubyte', test.labels, packed),
    file('emnist-letters-train-images-idx3-ubyte', train.images, packed),
    file('emnist-letters-test-images-idx3-ubyte', test.images, packed),
    file('emnist-letters-train-labels-idx1-ubyte', train.labels, packed),
  ];
};

/** Own pictures are never sent: nothing but the site's own files is asked for, and nothing is posted. */
function watchRequests(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData() !== null) sent.push(request.url());
  });
  return sent;
}

test('26 letters from packed files are learned, and called by their names everywhere', async ({
  page,
}) => {
  const sent = watchRequests(page);
  await openLab(page, 'digits', 'hidden=32');
  await choose(page, letters(true));
  await expect(pane(page)).toContainText('emnist-letters: 1,560 pictures of 26 classes.');
  await expect(pane(page)).toContainText(
    '1,300 pictures to learn from and 260 pictures to test on',
  );
  await expect(pane(page).getByRole('checkbox', { name: 'Turn the pictures' })).toBeChecked();
  await expect(pane(page).getByRole('textbox', { name: 'Name of label 26' })).toHaveValue('Z');
  await pane(page).getByRole('textbox', { name: 'Name of label 1', exact: true }).fill('Alpha');
  await pane(page).getByRole('textbox', { name: 'Name of label 2', exact: true }).press('Enter');
  await button(page, 'Train on these').click();
  await expect(page).toHaveURL(/data=own&classes=26/);
  await expect(page.locator('glassbox-load')).toContainText(
    '1,300 digits to learn from, 260 to test on.',
  );
  await expect(page.locator('h1')).toContainText('1 time in 26');

  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy', 60_000).toBeGreaterThan(0.95);
  await pause(page);
  await expect(page.locator('h1')).toContainText('of pictures it has never seen');

  const answers = page.locator('glassbox-named-answer');
  await expect(answers.locator('li')).toHaveCount(26);
  await expect(answers.locator('li').first()).toContainText('Alpha');
  await drawStrokes(page, [
    [
      [80, 80],
      [200, 200],
    ],
  ]);
  await expectMetric(page, 'drawn-probability').toBeGreaterThan(0);
  await expect(answers.locator('[data-metric="drawn-digit"]')).toHaveText(/^(Alpha|[B-Z])$/);

  const matrix = page.locator('glassbox-confusion');
  await matrix.scrollIntoViewIfNeeded();
  await expect(matrix.locator('tbody button')).toHaveCount(676);
  await expect
    .poll(async () =>
      (await matrix.locator('tbody button').allTextContents()).reduce(
        (sum, text) => sum + Number(text.replace('·', '0')),
        0,
      ),
    )
    .toBe(260);
  await expect(matrix.getByRole('rowheader').first()).toHaveText('Alpha');
  await expect(
    matrix.getByRole('button', { name: /^Alpha read right: \d+ times?$/ }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Take your drawing' }).click();
  await expect(page.locator('glassbox-digit-card li')).toHaveCount(26);
  await expect(page.locator('glassbox-digit-card')).toContainText(
    /The network reads (Alpha|[B-Z]),/,
  );
  const gallery = page.locator('glassbox-gallery');
  await gallery.scrollIntoViewIfNeeded();
  await expect(gallery.locator('li').first()).toContainText(/Alpha|[B-Z]/);
  expect(await axeViolations(page)).toEqual([]);

  // The race is on the same pictures.
  await page.getByRole('link', { name: /^Race this/ }).click();
  await expect(page).toHaveURL(/#race\?.*own/);
  const race = page.locator('glassbox-race');
  await expect(race.locator('glassbox-load')).toContainText('1,300 digits to learn from');
  await race.getByRole('button', { name: 'Step', exact: true }).click();
  await expect
    .poll(() =>
      race.evaluate((one) =>
        (one as unknown as { status: { iteration: number }[] }).status?.map(
          ({ iteration }) => iteration,
        ),
      ),
    )
    .toEqual([1, 1]);
  await page.goBack();
  await expect(page).toHaveURL(/#digits\?.*own/);

  await pane(page).getByRole('button', { name: 'Back to MNIST' }).click();
  await digitsArrived(page);
  await expect(page.locator('glassbox-answer li')).toHaveCount(10);
  await expect(page).not.toHaveURL(/own/);
  expect(sent).toEqual([]);
});

test('plain files without test files are split by the seed, the same way each time', async ({
  page,
}) => {
  await openLab(page, 'digits', 'hidden=16');
  const { images, labels } = pictures(400, 10);
  const files = [file('fashion-labels', labels), file('fashion-images', images)];
  const address = () =>
    page.locator('glassbox-digits').evaluate((lab) => (lab as unknown as { url: string }).url);
  const firstTestDigits = async (seed: string): Promise<unknown> => {
    const before = await address();
    await choose(page, files);
    await pane(page).getByRole('textbox', { name: 'Seed of the order' }).fill(seed);
    await pane(page).getByRole('combobox', { name: 'Share to test on' }).selectOption('0.2');
    await expect(pane(page)).toContainText('320 pictures to learn from, 80 pictures to test on');
    await button(page, 'Train on these').first().click();
    await expect(pane(page)).toContainText('320 to learn from, 80 to test on, 10 classes');
    await expect(page.locator('glassbox-load')).toContainText('320 digits to learn from');
    await expect.poll(address).not.toBe(before);
    await expect(page.locator('glassbox-gallery li').first()).toBeVisible({ timeout: 30_000 });
    return page.evaluate(async () => {
      const app = document.querySelector('glassbox-app');
      const lab = app?.shadowRoot?.querySelector('glassbox-digits') as unknown as {
        run: {
          call(
            ask: (worker: { testDigits(a: number, b: number): unknown }) => unknown,
          ): Promise<{ labels: Uint8Array }>;
        };
      };
      const { labels } = await lab.run.call((worker) => worker.testDigits(0, 60));
      return [...labels];
    });
  };
  const one = await firstTestDigits('1');
  const other = await firstTestDigits('2');
  expect(await firstTestDigits('1')).toEqual(one);
  expect(other).not.toEqual(one);
  await expect(page.locator('glassbox-named-answer li').first()).toContainText('T-shirt/top');
});

test('what cannot be used is refused with a sentence, and the run goes on', async ({ page }) => {
  await openLab(page, 'digits');
  const { images, labels } = pictures(40, 10);
  const packed = file('my-images', images, true);
  const cases: [Files, RegExp][] = [
    [
      [{ ...packed, buffer: packed.buffer.subarray(0, 200) }, file('my-labels', labels)],
      /my-images\.gz: expected a whole gzip file, got one that is damaged or cut short/,
    ],
    [
      [file('my-images', images), file('my-labels', pictures(39, 10).labels)],
      /Expected as many labels as pictures, got 40 pictures in my-images and 39 labels in my-labels/,
    ],
    [[file('my-images', images)], /Expected a file of pictures and a file of labels/],
    [
      [file('ten-by-ten', idx(new Uint8Array(4 * 100), 4, 10, 10)), file('my-labels', labels)],
      /ten-by-ten: expected pictures of 28 x 28, got 10 x 10/,
    ],
    [[file('letter.txt', Buffer.from('Dear reader'))], /expected an IDX file, which begins/],
    [
      [file('my-images', images.subarray(0, 5000)), file('my-labels', labels)],
      /my-images: expected 31376 bytes for 40 images, got 5000/,
    ],
  ];
  const before = page.url();
  for (const [files, sentence] of cases) {
    await choose(page, files);
    await expect(notes(page).filter({ hasText: sentence })).toContainText('Nothing has changed.');
  }
  expect(page.url()).toBe(before);
  await button(page, 'Start').click();
  await expectMetric(page, 'iteration').toBeGreaterThan(0);
});

test('reading stops when it is cancelled', async ({ page }) => {
  await openLab(page, 'digits');
  const { images, labels } = pictures(60_000, 10);
  await choose(page, [file('many-images', images, true), file('many-labels', labels)]);
  await expect(pane(page).getByRole('progressbar')).toBeVisible();
  await pane(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(pane(page)).toContainText('Reading was stopped. Nothing has changed.');
  await expect(pane(page).getByRole('button', { name: 'Choose files' })).toBeVisible();
});

test('a link to pictures that are not here says so and offers both ways', async ({ page }) => {
  await page.goto('./#digits?hidden=16&data=own&classes=26');
  const note = notes(page).filter({ hasText: 'are not on this machine' });
  await expect(note).toContainText('26 classes');
  await expect(button(page, 'Start')).toBeDisabled();
  await choose(page, letters(false));
  await button(page, 'Train on these').click();
  await expect(button(page, 'Start')).toBeEnabled();
  await expect(note).toHaveCount(0);
  await page.reload();
  await page.goto('./#digits?hidden=16&data=own&classes=30');
  await expect(notes(page).filter({ hasText: '30 classes' })).toBeVisible();
  await button(page, 'Back to MNIST').first().click();
  await digitsArrived(page);
  await expect(button(page, 'Start')).toBeEnabled();
});

test('a picture that is dropped on the pad is read, dark on light or light on dark', async ({
  page,
}) => {
  const sent = watchRequests(page);
  await openLab(page, 'digits');
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy', 60_000).toBeGreaterThan(0.9);
  await pause(page);
  await expect(page.locator('pad-pictures')).toBeVisible();
  const drop = (paper: string, ink: string | null) =>
    page.locator('glassbox-pad').evaluate(
      async (pad, colours) => {
        const canvas = document.createElement('canvas');
        Object.assign(canvas, { width: 400, height: 300 });
        const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
        pen.fillStyle = colours.paper;
        pen.fillRect(0, 0, 400, 300);
        if (colours.ink) {
          pen.fillStyle = colours.ink;
          pen.fillRect(190, 50, 24, 200);
        }
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
        const files = new DataTransfer();
        files.items.add(new File([blob as Blob], 'one.png', { type: 'image/png' }));
        pad.dispatchEvent(
          new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
        );
      },
      { paper, ink },
    );
  await drop('#f4f0e6', '#20243a');
  await expectMetric(page, 'drawn-digit').toBe(1);
  await button(page, 'Clear').click();
  await expect.poll(() => metric(page, 'drawn-digit')).toBeNaN();
  await drop('#103018', '#f0f0d0');
  await expectMetric(page, 'drawn-digit').toBe(1);
  await drop('#808080', null);
  await expect(notes(page)).toContainText('one of a single tone');
  expect(await metric(page, 'drawn-digit')).toBe(1);
  await page.locator('pad-pictures input').setInputFiles({
    name: 'letter.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Dear reader'),
  });
  await expect(notes(page)).toContainText('xpected a picture that this browser can read');
  expect(sent).toEqual([]);
});
