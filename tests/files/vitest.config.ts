import { defineConfig } from 'vitest/config';

// Each of these tests trains, and several start Python: one after the other.
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/files/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
