import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    testTimeout: 30_000,
    include: ['tests/web/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
  },
});
