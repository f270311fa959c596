// What the benchmark needs beside the site: the peers' packages and bundle, the kernel that finds
// the peak, and the native steps.
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { emscriptenEnvironment } from './build-wasm.mjs';
import { fromRoot, ifChanged, run, runNpmTool } from './common.mjs';

const folder = 'tests/bench';
const sources = ['page.html', 'page.js', 'vite.config.js', 'peers', 'shared', 'package-lock.json'];

function installPeers() {
  const installed = fromRoot(`${folder}/node_modules/.package-lock.json`);
  const lock = fromRoot(`${folder}/package-lock.json`);
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log(`Installing the peers of ${folder}/package-lock.json`);
  // Their install scripts build native add-ons that no browser needs.
  run('npm', ['ci', '--ignore-scripts', '--no-progress', '--prefix', fromRoot(folder)]);
}

/** The program of the native steps. */
export const nativeProgram = fromRoot('build/native/glassbox_bench');

export async function buildBench() {
  installPeers();
  await ifChanged('bench-peers', {
    inputs: sources.map((name) => `${folder}/${name}`),
    outputs: () => ['build/bench/peers/page.html'],
    work: () => runNpmTool('vite/bin/vite.js', ['build', folder, '--logLevel', 'warn']),
  });
  await ifChanged('bench-peak', {
    inputs: [`${folder}/cpp/peak.cpp`],
    outputs: () => ['build/bench/built/peak.wasm'],
    work() {
      mkdirSync(fromRoot('build/bench/built'), { recursive: true });
      const flags = ['-std=c++20', '-O3', '-msimd128', '-sSTANDALONE_WASM', '--no-entry'];
      const files = ['-o', 'build/bench/built/peak.wasm', `${folder}/cpp/peak.cpp`];
      const node = `/usr/share/nodejs:${process.env.NODE_PATH ?? ''}`; // where Debian's em++ looks
      run('em++', [...flags, ...files], { ...emscriptenEnvironment(), NODE_PATH: node });
    },
  });
  run('cmake', ['--preset', 'native']);
  run('cmake', ['--build', '--preset', 'native', '--target', 'glassbox_bench']);
}
