// The pane "Yours": what is saved opens again, here and elsewhere, and what does not fit is refused.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { InferenceSession, Tensor } from 'onnxruntime-web';
import type { ModelFormat } from '../../web/src/client/model-formats.ts';
import { readCheckpoint } from '../../web/src/files/checkpoint.ts';
import { readNpz } from '../../web/src/files/npz.ts';
import { readSafetensors, writeSafetensors } from '../../web/src/files/safetensors.ts';
import { unzip } from '../../web/src/files/zip.ts';
import type { ModelParameter } from '../../web/src/protocol/model.ts';
import { giveFile, kindsTable, openData, trainTable } from './data.ts';
import { button, curve, labElement, metric, openDigits, openLab, pause, status } from './lab.ts';
import { expect, test } from './site.ts';

interface File {
  name: string;
  bytes: Uint8Array;
}

const pane = (page: Page) => page.locator('glassbox-files');
const said = (page: Page) => pane(page).locator('.open .said');
const refusal = (page: Page) => pane(page).locator('glassbox-note p');

async function save(page: Page, format: ModelFormat): Promise<File> {
  const wanted = pane(page).locator(`[data-format="${format}"]`);
  await expect(wanted).toBeEnabled({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), wanted.click()]);
  const bytes = new Uint8Array(readFileSync(await download.path()));
  await expect(pane(page).getByRole('status').first()).toContainText(download.suggestedFilename());
  return { name: download.suggestedFilename(), bytes };
}

async function open(page: Page, { name, bytes }: File): Promise<void> {
  await expect(button(page, 'Open a file')).toBeEnabled({ timeout: 30_000 });
  await pane(page)
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
}

/** Makes so many updates and waits for the newest test accuracy. */
async function step(page: Page, updates: number): Promise<void> {
  const { iteration } = await status(page);
  await labElement(page).evaluate(
    (lab, count) => (lab as never as { step(n: number): void }).step(count),
    updates,
  );
  await expect
    .poll(
      async () => {
        const now = await status(page);
        return now.iteration === iteration + updates && now.testIteration === now.iteration;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
}

const values = (tensors: readonly ModelParameter[]) =>
  tensors.map(({ name, shape, values: numbers }) => [name, shape, [...numbers]]);

test.setTimeout(180_000);

test('a run is saved in every format, and weights begin a run that reads as well', async ({
  page,
}) => {
  await openDigits(page, 'hidden=12&activation=tanh&seed=5');
  await step(page, 300);
  const { testAccuracy } = await status(page);
  expect(testAccuracy).toBeGreaterThan(0.6);

  const safetensors = await save(page, 'safetensors');
  const found = readSafetensors(safetensors.bytes);
  expect(found.about).toMatchObject({ lab: 'digits', iteration: 300, testAccuracy });
  expect(found.tensors.map(({ name, shape }) => [name, shape])).toEqual([
    ['0.weight', [12, 784]],
    ['0.bias', [12]],
    ['2.weight', [10, 12]],
    ['2.bias', [10]],
  ]);
  const npz = await save(page, 'npz');
  expect(values(readNpz(npz.bytes).tensors)).toEqual(values(found.tensors));
  const onnx = await save(page, 'onnx');
  expect(onnx.name).toBe('glassbox.onnx');
  expect(onnx.bytes.length).toBeGreaterThan(4 * (12 * 784));
  const zip = await save(page, 'scripts');
  const entries = unzip(zip.bytes, 'scripts', () => true);
  expect([...entries.keys()]).toEqual(['glassbox.npz', 'glassbox_numpy.py', 'glassbox_torch.py']);
  expect(entries.get('glassbox.npz')).toEqual(npz.bytes);

  // Elsewhere, in a network that is set otherwise: the file brings its own settings.
  await openDigits(page, 'hidden=32');
  for (const file of [safetensors, npz]) {
    await open(page, file);
    await expect(said(page)).toContainText(`${file.name} is open: 4 arrays with 9,550 numbers`);
    expect((await status(page)).iteration).toBe(0);
    await expect
      .poll(async () => (await status(page)).testAccuracy, { timeout: 30_000 })
      .toBe(testAccuracy);
    expect(
      await labElement(page).evaluate(
        (lab) => (lab as never as { runSettings: string }).runSettings,
      ),
    ).toContain('hidden=12&activation=tanh');
  }
  await button(page, 'Back to the run before').click();
  await expect(said(page)).toContainText('The run before is here again.');
});

test('a checkpoint goes on bit for bit in a fresh page', async ({ page }) => {
  await openDigits(page, 'hidden=16&optimizer=adam&rate=0.003&dropout=0.2&shift=2&seed=3');
  await step(page, 500);
  const file = await save(page, 'checkpoint');
  expect(file.name).toBe('glassbox-digits-500.glassbox');
  expect(readCheckpoint(file.bytes).about).toMatchObject({ iteration: 500, lab: 'digits' });
  await step(page, 2100);
  const [last, points] = [await status(page), await curve(page)];
  const weights = await save(page, 'npz');

  await page.goto('about:blank');
  await openDigits(page);
  await open(page, file);
  await expect(said(page)).toContainText('The run goes on from update 500.');
  expect((await status(page)).iteration).toBe(500);
  await step(page, 2100);
  const again = await status(page);
  expect(again.trainLoss).toBe(last.trainLoss);
  expect(again.testLoss).toBe(last.testLoss);
  expect(await curve(page)).toEqual(points);
  expect(values(readNpz((await save(page, 'npz')).bytes).tensors)).toEqual(
    values(readNpz(weights.bytes).tensors),
  );
});

test('what does not fit is refused, and the run stays', async ({ page }) => {
  await openLab(page, 'boundary', 'data=spiral&hidden=5');
  await step(page, 40);
  const about = (await save(page, 'safetensors')).bytes;
  const { tensors, about: own } = readSafetensors(about);
  if (own === null) throw new Error('expected what the file is about, got nothing');
  const before = await save(page, 'npz');
  const plain = (parameters: ModelParameter[]): Uint8Array => {
    const file = writeSafetensors(parameters, own, '{}');
    // Without what it is about, as a file from elsewhere.
    return Buffer.from(
      Buffer.from(file).toString('latin1').replace('"glassbox":', '"elsewher":'),
      'latin1',
    );
  };
  const nan = tensors.map((tensor) => ({ ...tensor, values: tensor.values.map(() => Number.NaN) }));
  const cases: [File, RegExp][] = [
    [
      { name: 'a.png', bytes: new Uint8Array([137, 80, 78, 71]) },
      /a.png: expected a checkpoint \(.glassbox\), safetensors or npz, got something else/,
    ],
    [
      { name: 'half.safetensors', bytes: about.slice(0, 300) },
      /Safetensors: expected a header of \d+ bytes, got 292 bytes in all/,
    ],
    [
      { name: 'nan.safetensors', bytes: plain(nan) },
      /0.weight: expected finite numbers, got NaN at place 0/,
    ],
    [
      {
        name: 'digits.safetensors',
        bytes: writeSafetensors(tensors, { ...own, lab: 'digits' }, '{}'),
      },
      /The file is of the lab digits: expected boundary/,
    ],
    [
      {
        name: 'odd.safetensors',
        bytes: writeSafetensors(tensors, { ...own, settings: 'rate=hot' }, '{}'),
      },
      /The file has the setting rate=hot/,
    ],
    [
      { name: 'few.safetensors', bytes: plain(tensors.slice(0, 3)) },
      /2.bias: expected an array of shape 1, got none/,
    ],
    [
      { name: 'wide.npz', bytes: before.bytes.slice(0, before.bytes.length - 30) },
      /wide.npz: expected .* got a zip archive that is cut short/,
    ],
  ];
  for (const [file, sentence] of cases) {
    await open(page, file);
    await expect(refusal(page)).toContainText(sentence);
    await expect(refusal(page)).toContainText('The run here stays as it is.');
    expect((await status(page)).iteration).toBe(40);
  }
  expect(values(readNpz((await save(page, 'npz')).bytes).tensors)).toEqual(values(tensors));

  // Names from elsewhere, in another order: shapes decide.
  const names = ['net.out.weight', 'net.out.bias'];
  const renamed = [...tensors.slice(2), ...tensors.slice(0, 2)].map((tensor, i) => ({
    ...tensor,
    name: names[i] ?? `net.first.${tensor.name.slice(2)}`,
  }));
  await open(page, { name: 'mine.safetensors', bytes: plain(renamed) });
  await expect(said(page)).toContainText('the arrays were taken by shape and order');
  expect(values(readNpz((await save(page, 'npz')).bytes).tensors)).toEqual(values(tensors));
});

test('the scripts of a run in the plane show what the page shows', async ({ page }) => {
  await openLab(
    page,
    'boundary',
    'data=moons&noise=0.3&features=x1,x2,sin_x1&hidden=6&activation=elu',
  );
  await button(page, 'Start').click();
  await page.waitForTimeout(1500);
  await pause(page);
  const { testAccuracy, testCount } = await status(page);
  expect(testAccuracy).toBeGreaterThan(0.7);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'glassbox-scripts-'));
  for (const [name, bytes] of unzip((await save(page, 'scripts')).bytes, 'scripts', () => true)) {
    writeFileSync(path.join(folder, name), bytes);
  }
  const right = Math.round((testAccuracy ?? 0) * testCount);
  const numpy = execFileSync('/usr/bin/python3', ['glassbox_numpy.py'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(numpy).toContain(`(${right} of ${testCount})`);
  const torch = execFileSync('/usr/bin/python3', ['glassbox_torch.py', '--epochs', '2'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(torch).toContain(`test accuracy ${(testAccuracy ?? 0).toFixed(4)} as loaded, 1 process`);
  expect(torch).toMatch(/epoch \d+: loss [\d.]+, test accuracy [\d.]+\n.*epoch/);

  const samples = readNpz(new Uint8Array(readFileSync(path.join(folder, 'glassbox_data.npz'))));
  const [x, y] = ['x_test', 'y_test'].map((name) =>
    samples.tensors.find((tensor) => tensor.name === name),
  );
  if (!x || !y) throw new Error('expected x_test and y_test, got other arrays');
  const graph = await InferenceSession.create((await save(page, 'onnx')).bytes);
  const { probabilities } = await graph.run({
    features: new Tensor('float32', x.values, x.shape),
  });
  const answers = Array.from((probabilities?.data ?? []) as Float32Array, (p) => p > 0.5);
  expect(answers.filter((answer, i) => answer === (y.values[i] ?? 0) > 0.5)).toHaveLength(right);
  await graph.release();
  rmSync(folder, { recursive: true });
});

test('a network on a table leaves in scripts, and comes back', async ({ page }) => {
  await openData(page);
  await giveFile(page, 'kinds.csv', kindsTable(300));
  await trainTable(page, 400);
  const accuracy = await metric(page, 'test-accuracy');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'glassbox-table-'));
  for (const [name, bytes] of unzip((await save(page, 'scripts')).bytes, 'scripts', () => true)) {
    writeFileSync(path.join(folder, name), bytes);
  }
  const numpy = execFileSync('/usr/bin/python3', ['glassbox_numpy.py'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(numpy).toContain(`test accuracy ${accuracy.toFixed(4)}`);
  rmSync(folder, { recursive: true });

  const weights = await save(page, 'safetensors');
  await open(page, weights);
  await expect(said(page)).toContainText('The run begins with these weights.');
  expect(await metric(page, 'iteration')).toBe(0);
  expect(values(readNpz((await save(page, 'npz')).bytes).tensors)).toEqual(
    values(readSafetensors(weights.bytes).tensors),
  );
});
