// Builds everything that a static host needs into dist/. Parts that are up to date are left alone.
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { ifChanged, isProgram, runMain, runNpmTool } = await import('./common.mjs');
const { buildWasm } = await import('./build-wasm.mjs');
const { packMnist } = await import('./pack-mnist.mjs');
const { packSource } = await import('./pack-source.mjs');
const { writeLicences } = await import('./licences.mjs');
const { checkSizeBudget } = await import('./size-budget.mjs');
const { setUp } = await import('./setup.mjs');

export async function buildSite() {
  await buildWasm();
  await packMnist();
  await packSource();
  await ifChanged('site', {
    inputs: ['web', 'package-lock.json', 'LICENSE', 'NOTICE'],
    outputs: () => [
      'dist/index.html',
      'dist/glassbox.js',
      'dist/sw.js',
      'dist/mnist/manifest.json',
      'dist/source/index.json',
      'dist/licences.txt',
    ],
    work() {
      runNpmTool('vite/bin/vite.js', ['build', 'web', '--logLevel', 'warn']);
      writeLicences();
    },
  });
  checkSizeBudget();
}

if (isProgram(import.meta.url)) {
  await runMain(async () => {
    setUp({ forTests: false });
    await buildSite();
  });
}
