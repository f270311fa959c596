// The whole set of drawn digits: small, large, in a corner, tilted, with a thin and a thick pen.
import { openDigits, trainEpochs } from './lab.ts';
import { expect, test } from './site.ts';
import { drawnDigits, misreadDigits } from './strokes.ts';

test('at least 95 of 100 drawn digits are read right', async ({ page }) => {
  expect(drawnDigits).toHaveLength(100);
  await openDigits(page);
  await trainEpochs(page, 10);
  const misread = await misreadDigits(page, drawnDigits);
  console.log(`${100 - misread.length} of 100 read right\n${misread.join('\n')}`);
  expect(misread.length, misread.join('\n')).toBeLessThanOrEqual(5);
});
