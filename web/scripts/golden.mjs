// npm run golden -- FILE: builds the golden runner and runs the cases of FILE, or of the tests' own
// file when none is named. Ends with "N passed, N failed"; exit code 1 when any failed.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { Problem, runMain } = await import('./common.mjs');

await runMain(async () => {
  const { setUp } = await import('./setup.mjs');
  const path = await import('node:path');
  const { buildGolden, calledFrom, goldenFile, runGolden } = await import('./golden-runner.mjs');
  const files = process.argv.slice(2);
  if (files.length > 1) throw new Problem(`expected one golden file, got ${files.length}`);
  const file = files[0] === undefined ? goldenFile : path.resolve(calledFrom(), files[0]);
  setUp({ forTests: true });
  buildGolden();
  process.exitCode = runGolden(file, 'shown').status;
});
