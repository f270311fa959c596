// The figures that Glassbox claims, through the page: three seeds, ten epochs.
import { accuracyAfter } from './reference.ts';
import { expect, test } from './site.ts';

test('three seeds reach the reference accuracies after 5 and 10 epochs', async ({ page }) => {
  const after5: number[] = [];
  const after10: number[] = [];
  for (const seed of [1, 2, 3]) {
    await page.goto('about:blank'); // a new page, a new worker
    const [five = 0, ten = 0] = await accuracyAfter(page, seed, [5, 10]);
    after5.push(five);
    after10.push(ten);
  }
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  console.log(`after 5 epochs: ${after5.join(', ')}; after 10: ${after10.join(', ')}`);
  expect(Math.min(...after5)).toBeGreaterThanOrEqual(0.964);
  expect(mean(after5)).toBeGreaterThanOrEqual(0.967);
  expect(Math.min(...after10)).toBeGreaterThanOrEqual(0.972);
  expect(mean(after10)).toBeGreaterThanOrEqual(0.975);
});
