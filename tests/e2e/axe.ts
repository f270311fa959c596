// What axe objects to in the open page.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { fromRoot } from '../../web/scripts/common.mjs';
import { expect } from './site.ts';

const source = readFileSync(fromRoot('node_modules/axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{
    violations: { id: string; nodes: { target: unknown; failureSummary: string }[] }[];
    passes: unknown[];
  }>;
}

/** A line for each place. */
export async function axeViolations(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(source);
  const { violations, passes } = await page.evaluate(() =>
    (window as unknown as { axe: Axe }).axe.run(),
  );
  expect(passes.length).toBeGreaterThan(10); // axe has looked
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${JSON.stringify(target)}: ${failureSummary}`,
    ),
  );
}
