// npm run fuzz -- [MINUTES] [FUZZER ...]: runs the fuzzers for so many minutes together, 5 without a
// number, and goes on from what they have reached before. Exit code 1 when one of them found
// something; the input is then in build/fuzz/findings.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { Problem, runMain } = await import('./common.mjs');

await runMain(async () => {
  const { availableParallelism } = await import('node:os');
  const { setUp } = await import('./setup.mjs');
  const { buildFuzzers, fuzz, fuzzers } = await import('./fuzz-runner.mjs');
  const [first, ...others] = process.argv.slice(2);
  const hasMinutes = first !== undefined && /^[0-9.]+$/.test(first);
  const minutes = hasMinutes ? Number(first) : 5;
  if (!(minutes > 0 && minutes <= 100_000)) {
    throw new Problem(`expected more than 0 minutes and at most 100000, got "${first}"`);
  }
  const named = hasMinutes || first === undefined ? others : [first, ...others];
  const names = named.length > 0 ? named : fuzzers();
  setUp({ forTests: true });
  buildFuzzers();
  const seconds = (minutes * 60 * Math.min(8, availableParallelism())) / names.length;
  const { failed } = await fuzz(names, { seconds, corpus: 'build/fuzz/corpus', seed: 0 });
  if (failed > 0) process.exitCode = 1;
});
