import { defineConfig } from '@playwright/test';
import { launchOptions } from '../../web/scripts/chromium.mjs';
import { fromRoot } from '../../web/scripts/common.mjs';

export default defineConfig({
  testDir: '.',
  outputDir: fromRoot('build/e2e'),
  timeout: 120_000, // generous: what happens is asserted, never how fast
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 1, // what passes at the second try is counted as such, at the end of npm test
  projects: [
    { name: 'short', testIgnore: '**/*.long.spec.ts' },
    { name: 'long', testMatch: '**/*.long.spec.ts', timeout: 1_800_000 },
  ],
  use: {
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions,
    serviceWorkers: 'block', // they would answer what a test answers; offline.spec.ts allows them
  },
});
