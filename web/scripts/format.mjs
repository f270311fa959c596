// npm run format: lays out every file as npm run test:lint wants it.
import { run, runMain, runNpmTool } from './common.mjs';
import { cppFiles } from './suites.mjs';

await runMain(() => {
  run('clang-format', ['-i', ...cppFiles()]);
  runNpmTool('@biomejs/biome/bin/biome', ['check', '--write']);
});
