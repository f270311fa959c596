// The room "Your data": tables from files are learned, asked and refused in the page.
import { createWriteStream } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { barDigits, giveFile, kindsTable, openData, startButton, trainTable } from './data.ts';
import { button, expectMetric, field, metric, notes } from './lab.ts';
import { expect, test } from './site.ts';

test('a table with numbers and categories is learned, and answers a question', async ({ page }) => {
  await openData(page);
  const requests: string[] = [];
  await giveFile(page, 'kinds.csv', kindsTable(600));
  await expect(startButton(page)).toBeEnabled({ timeout: 30_000 });
  page.on('request', (request) => requests.push(request.url()));
  await expect(page.getByText('600 rows, 4 columns')).toBeVisible();
  await expect(page.getByText('5 inputs, 3 classes.')).toContainText('432 rows to learn from');
  await expect(page.getByText('60 rows are left out')).toBeVisible();

  await trainTable(page, 2000);
  await expectMetric(page, 'test-accuracy').toBeGreaterThan(0.95);
  await expect(page.locator('glassbox-table-results .matrix tbody tr')).toHaveCount(3);
  await expect(page.locator('#say')).toContainText('of 108 rows that it never saw');

  const ask = page.locator('glassbox-table-ask');
  await ask.getByLabel('colour').selectOption('red');
  await expect(ask.locator('.answer')).toContainText('It says stop');
  await ask.getByLabel('colour').selectOption('blue');
  await ask.getByLabel('x', { exact: true }).fill('9.5');
  await ask.getByLabel('y', { exact: true }).fill('8.5');
  await expect(ask.locator('.answer')).toContainText('It says go');
  await ask.getByLabel('y', { exact: true }).fill('much');
  await ask.getByLabel('y', { exact: true }).press('Enter');
  await expect(ask.getByRole('alert')).toContainText('y: expected a number, got “much”.');
  // Nothing that was read has left the page: no request but for the page's own parts.
  expect(requests.filter((url) => !/\.(js|wasm|css|json)$/.test(url))).toEqual([]);
  await expect(page).toHaveURL(/columns=x,y,colour,kind&kinds=nncc&label=4&task=classes/);
});

test('study and sleep: numbers are learned and told in their own unit', async ({ page }) => {
  await openData(page);
  await button(page, 'Study and sleep').click();
  await expect(field(page, 'Numbers are')).toHaveValue('maximum');
  await trainTable(page, 900);
  await expect(page.locator('glassbox-table-results circle')).toHaveCount(4);
  const answer = page.locator('glassbox-table-ask .answer');
  await expect(answer).toContainText('The table says 92.');
  const said = Number(/score ([\d.]+)/.exec((await answer.textContent()) ?? '')?.[1]);
  expect(Math.abs(said - 92)).toBeLessThan(1);
  expect(await metric(page, 'train-accuracy')).toBeNaN(); // a number is not right or wrong
  const results = page.locator('glassbox-table-results');
  await results.getByRole('button', { name: 'As a table' }).click();
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(5);
});

test('without a header, gzip’d, with semicolons; what was guessed can be changed', async ({
  page,
}) => {
  await openData(page);
  const rows = Array.from({ length: 60 }, (_, i) => `${i},5;${i % 2 ? 'a' : 'b'};${i % 2}`);
  await giveFile(page, 'plain.csv.gz', gzipSync(rows.join('\n')));
  await expect(page.getByText('60 rows, 3 columns')).toBeVisible();
  await expect(field(page, 'Separator')).toHaveValue(';');
  await expect(field(page, 'First row')).toHaveValue('data');
  await field(page, 'First row').selectOption('header');
  await expect(page.getByText('59 rows, 3 columns')).toBeVisible();
  await field(page, 'First row').selectOption('data');
  await page.getByLabel('Column x1', { exact: true }).selectOption('left-out');
  await expect(page.getByText('2 inputs, 2 classes.')).toBeVisible();
  await field(page, 'Learn the column').selectOption('0');
  await expect(field(page, 'As')).toHaveValue('regression');
  await field(page, 'Seed of the split').fill('many');
  await field(page, 'Seed of the split').press('Enter');
  await expect(notes(page)).toContainText('got “many”');
  await trainTable(page, 50);
});

test('a link brings the settings and asks for its table', async ({ page }) => {
  const link = 'columns=x,y,colour,kind&kinds=n-cc&label=4&task=classes&scaling=range&hidden=7';
  await openData(page, link);
  await expect(notes(page)).toContainText('the columns “x”, “y”, “colour”, and “kind”');
  await giveFile(page, 'other.csv', 'a,b\n1,2\n3,4\n5,6\n7,9\n');
  await expect(notes(page)).toContainText('a table with other columns');
  await openData(page, 'scaling=sideways&columns=x,y,colour,kind');
  await expect(notes(page)).toContainText('columns');
  await openData(page, link);
  await giveFile(page, 'kinds.csv', kindsTable(300));
  await expect(field(page, 'Numbers are')).toHaveValue('range');
  await expect(field(page, 'Hidden layers')).toHaveValue('7');
  await expect(page.getByLabel('Column y')).toHaveValue('left-out');
  await trainTable(page, 100);
  // Another room and back: the table is still here.
  await page.getByRole('link', { name: 'Speed' }).click();
  await page.getByRole('link', { name: 'Your data' }).click();
  await expect(page.getByText('300 rows, 4 columns')).toBeVisible();
  await expect(startButton(page)).toBeEnabled();
});

test('a table and its run survive a reload, when they are wanted', async ({ page }) => {
  await openData(page);
  await giveFile(page, 'kinds.csv', kindsTable(400));
  await trainTable(page, 200);
  const before = await metric(page, 'iteration');
  await page.waitForTimeout(1500); // the run is kept soon after it rests
  await page.reload();
  await expect(page.getByText('kinds.csv of', { exact: false })).toBeVisible();
  await button(page, 'Open it').click();
  await expect(page.getByText('400 rows, 4 columns')).toBeVisible();
  await button(page, 'Go on').click();
  await expectMetric(page, 'iteration').toBe(before);
  await expect(page.locator('#say')).toContainText('rows that it never saw');
  await page.evaluate(() => {
    window.location.hash = '#data';
  });
  await page.reload();
  await button(page, 'Throw away').click();
  await page.reload();
  await expect(page.locator('glassbox-data h1')).toBeVisible();
  await page.waitForTimeout(500);
  await expect(button(page, 'Open it')).toHaveCount(0);
});

test('a large file is given up in the middle, and what was here stays', async ({ page }) => {
  await openData(page, 'example=plants');
  await expect(page.getByText('150 rows, 4 columns')).toBeVisible();
  const large = test.info().outputPath('large.csv');
  const block = `${Array.from({ length: 40_000 }, (_, i) => `${i},${i % 97},word${i % 50},${i % 3}`).join('\n')}\n`;
  await new Promise<void>((done) => {
    const file = createWriteStream(large);
    for (let i = 0; i < 130; i++) file.write(block);
    file.end(() => done());
  });
  // The page answers all the while: frames go on coming.
  await page.evaluate(() => {
    const slow = { longest: 0, last: performance.now() };
    Object.assign(window, { slow });
    const tick = () => {
      const now = performance.now();
      slow.longest = Math.max(slow.longest, now - slow.last);
      slow.last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  await page.locator('glassbox-data #table-file').setInputFiles(large);
  await expect(page.getByText(/large\.csv: [1-9]\d?% read\./)).toBeVisible({ timeout: 30_000 });
  await page.locator('glassbox-data').getByRole('button', { name: 'Cancel' }).click();
  await expect(notes(page)).toContainText(
    'Reading was cancelled. What was here before is still here.',
  );
  await expect(page.getByText('150 rows, 4 columns')).toBeVisible();
  const longest = await page.evaluate(
    () => (window as unknown as { slow: { longest: number } }).slow.longest,
  );
  expect(longest, 'milliseconds without a frame').toBeLessThan(2000);
  await trainTable(page, 50);
});

const refused: [string, string | Buffer, string][] = [
  ['ragged.csv', 'a,b\n1,2\n3\n4,5\n', 'Row 3 has 1 cell: expected 2, as in the first row.'],
  ['quote.csv', 'a,b\n1,"2\n3,4\n', 'Row 2 has a quote that is not closed'],
  ['empty.csv', '', 'empty.csv holds no table'],
  ['binary.csv', Buffer.from([1, 0, 2, 0, 255, 0, 7]), 'got binary data'],
  ['one.csv', 'a\n1\n2\n3\n4\n5\n', 'No column is left for the network to see'],
  ['few.csv', 'a,b\n1,x\n2,y\n', '2 rows are left without missing cells'],
  ['cut.csv.gz', gzipSync(kindsTable(500)).subarray(0, 900), 'damaged or cut short'],
  ['wide.csv', Array(10_500).fill(1).join(), 'the table has 10500 columns'],
  ['book.xlsx', Buffer.from('PK\x03\x04rest of a spreadsheet'), 'Save the table as CSV'],
  ['net.safetensors', Buffer.from('\x10\0\0\0\0\0\0\0{"a":1}', 'latin1'), 'trained network'],
  ['digits.idx3', Buffer.from([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 28]), 'IDX format'],
];

test('what is no table is told in a sentence, and nothing is lost', async ({ page }) => {
  await openData(page);
  await giveFile(page, 'kinds.csv', kindsTable(300));
  await trainTable(page, 30);
  for (const [name, content, sentence] of refused) {
    await test.step(name, async () => {
      await giveFile(page, name, content);
      await expect(notes(page).first()).toContainText(
        new RegExp(sentence.replace(/[.()]/g, '\\$&'), 'i'),
      );
    });
  }
  await giveFile(page, 'kinds.csv', kindsTable(200));
  await expect(page.getByText('200 rows, 4 columns')).toBeVisible();
  await trainTable(page, 30);
});

test('rows of 28 x 28 pixels go to the digits lab', async ({ page }) => {
  await openData(page);
  await giveFile(page, 'bars.csv', barDigits(300));
  await page.getByRole('button', { name: 'Learn them in the digits lab' }).click();
  await expect(page).toHaveURL(/#digits\?.*data=own/);
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
  await button(page, 'Start').click();
  await expectMetric(page, 'test-accuracy', 60_000).toBeGreaterThan(0.9);
  await button(page, 'Pause').click();
});

test('two columns of numbers can be seen in the plane', async ({ page }) => {
  await openData(page, 'example=study&columns=study,sleep,score&label=3&task=regression');
  await page.getByRole('link', { name: 'See them in the boundary lab' }).click();
  await expect(page).toHaveURL(/#boundary\?data=own/);
  await expect(button(page, 'Start')).toBeEnabled({ timeout: 30_000 });
  await expect(page.getByText('4 points to learn from.')).toBeVisible();
});

test('in Korean', async ({ page }) => {
  await page.goto('./?lang=ko#data?example=plants');
  await expect(page.getByText('150행, 4열')).toBeVisible({ timeout: 30_000 });
  await startButton(page).click();
  await expect(page.locator('#say')).toContainText('본 적 없는 행');
  await giveFile(page, '표.csv', 'a,b\n1,2\n3\n');
  await expect(notes(page).first()).toContainText(
    '3행에 칸이 1개 있습니다. 첫 행처럼 2개여야 합니다.',
  );
});

test('with the keys alone', async ({ page }) => {
  await openData(page);
  await page.getByRole('button', { name: 'Plants' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('150 rows, 4 columns')).toBeVisible();
  await page.getByLabel('Column place').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Column place')).toHaveValue('left-out');
  await expect(startButton(page)).toBeEnabled({ timeout: 30_000 });
  await startButton(page).focus();
  await page.keyboard.press('Space');
  await expectMetric(page, 'iteration').toBeGreaterThan(10);
  await page.getByText('Paste a table').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Rows, one a line').fill('a,b\n1,x\n2,y\n3,x\n4,y\n5,x\n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('pasted table: 5 rows, 2 columns')).toBeVisible();
});
