// Whatever is handed to the page: it says what is wrong, nothing is lost, and it goes on.
import type { Page } from '@playwright/test';
import { hostileDigits, hostileImages, hostileTables } from './hostile-data.ts';
import { type GoodModels, type HostileFile, hostileModels } from './hostile-files.ts';
import { hostileOptions, hostileRooms, hostileSettings } from './hostile-links.ts';
import { button, curve, openLab, pause, status } from './lab.ts';
import { expect, test } from './site.ts';

/** What must be as it was after a file has been refused. */
async function standing(page: Page) {
  const { iteration, epoch, trainLoss } = await status(page);
  const { trainIterations, losses } = await curve(page);
  return { iteration, epoch, trainLoss, points: trainIterations.length, last: losses.at(-1) };
}

async function goesOn(page: Page): Promise<void> {
  const { iteration } = await status(page);
  await button(page, 'Step').click();
  await expect.poll(async () => (await status(page)).iteration).toBe(iteration + 1);
}

/** Hands a file to an element's own input, and waits for what it says. */
async function handed(
  page: Page,
  element: string,
  { name, bytes }: HostileFile,
  said: string,
): Promise<string> {
  const note = page.locator(said).getByRole('alert').first();
  const shown = async () => ((await note.count()) > 0 ? await note.innerText() : '');
  const before = await shown();
  await page
    .locator(`${element} input[type=file]`)
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  // What was said of the file before is told from what is said of this one.
  const isNew = (text: string) => text !== '' && (text !== before || text.includes(name));
  await expect
    .poll(async () => isNew(await shown()), { message: name, timeout: 20_000 })
    .toBe(true);
  return shown();
}

const isSentence = (text: string) => {
  const words = text.trim();
  return (
    words.length > 10 &&
    words.length < 1500 &&
    !/undefined|\[object|TypeError|is not a function/.test(words)
  );
};

async function saved(page: Page, format: string): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.locator(`glassbox-files [data-format=${format}]`).click();
  const stream = await (await download).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

test('files of models', async ({ page }) => {
  await openLab(page, 'boundary');
  await page.locator('glassbox-files [data-format=npz]').scrollIntoViewIfNeeded();
  await button(page, 'Start').click();
  await expect.poll(async () => (await status(page)).iteration).toBeGreaterThan(50);
  await pause(page);
  const good: GoodModels = {
    glassbox: await saved(page, 'checkpoint'),
    safetensors: await saved(page, 'safetensors'),
    npz: await saved(page, 'npz'),
  };
  const before = await standing(page);
  const files = hostileModels(good);
  for (const file of files) {
    const text = await handed(page, 'glassbox-files', file, 'glassbox-files glassbox-note');
    expect(isSentence(text), `${file.name}: ${text}`).toBe(true);
    expect(await standing(page), file.name).toEqual(before);
  }
  await goesOn(page);
  console.log(`hostile files of models: ${files.length}`);
});

test('files of pictures', async ({ page }) => {
  await openLab(page, 'digits', 'hidden=8');
  const own = page.locator('glassbox-own-digits');
  await own.scrollIntoViewIfNeeded({ timeout: 20_000 });
  await button(page, 'Step').click();
  await expect.poll(async () => (await status(page)).iteration).toBe(1);
  const before = await standing(page);
  for (const file of hostileDigits) {
    const text = await handed(
      page,
      'glassbox-own-digits',
      file,
      'glassbox-own-digits glassbox-note',
    );
    expect(isSentence(text), `${file.name}: ${text}`).toBe(true);
    expect(await standing(page), file.name).toEqual(before);
  }
  await goesOn(page);
  console.log(`hostile files of pictures: ${hostileDigits.length}`);
});

test('images on the pad', async ({ page }) => {
  await openLab(page, 'digits', 'hidden=8');
  const pictures = page.locator('pad-pictures');
  await pictures.scrollIntoViewIfNeeded({ timeout: 20_000 });
  for (const file of hostileImages) {
    const text = await handed(page, 'pad-pictures', file, 'pad-pictures');
    expect(isSentence(text), `${file.name}: ${text}`).toBe(true);
  }
  await goesOn(page);
  console.log(`hostile images: ${hostileImages.length}`);
});

test('tables', async ({ page }) => {
  await page.goto('./#data');
  const room = page.locator('glassbox-data');
  await expect(room.locator('input[type=file]')).toBeAttached({ timeout: 20_000 });
  for (const { name, bytes, isTable } of hostileTables) {
    await room
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    if (isTable) {
      await expect(room.locator('table').first(), name).toBeVisible({ timeout: 20_000 });
      await page.reload();
      continue;
    }
    const note = room.getByRole('alert').first();
    await expect(note, name).toHaveText(/\S/, { timeout: 20_000 });
    const text = await note.innerText();
    expect(isSentence(text), `${name}: ${text}`).toBe(true);
    await page.reload();
  }
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  console.log(`hostile tables: ${hostileTables.length}`);
});

for (const lab of ['boundary', 'digits'] as const) {
  test(`settings of the ${lab} lab`, async ({ page }) => {
    await openLab(page, lab);
    for (const settings of hostileSettings[lab]) {
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#${lab}?${settings}`);
      const about = settings.slice(0, 60);
      await expect(page.getByRole('alert').first(), about).toHaveText(/\S/);
      const text = (await page.getByRole('alert').first().textContent()) ?? '';
      expect(isSentence(text), `${about}: ${text}`).toBe(true);
      await expect(button(page, 'Step'), about).toBeEnabled();
      // A good link takes the note away.
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, `#${lab}?seed=2`);
      await expect(page.getByRole('alert'), about).toHaveCount(0);
    }
    await goesOn(page);
    console.log(`hostile settings of the ${lab} lab: ${hostileSettings[lab].length}`);
  });
}

test('options of the page', async ({ page }) => {
  for (const options of hostileOptions) {
    await page.goto(`./?${options}#boundary`);
    await expect(page.locator('glassbox-boundary'), options.slice(0, 60)).toBeAttached();
    await expect.poll(async () => (await status(page).catch(() => null)) !== null).toBe(true);
  }
  console.log(`hostile options of the page: ${hostileOptions.length}`);
});

test('rooms', async ({ page }) => {
  await page.goto('./#boundary');
  for (const hash of hostileRooms) {
    await page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
    await expect(page.locator('main h1').first(), hash).toHaveText(/\S/, { timeout: 20_000 });
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  }
  console.log(`hostile rooms: ${hostileRooms.length}`);
});
