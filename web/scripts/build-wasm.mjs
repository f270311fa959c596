// Builds cpp/ with Emscripten and puts the module where the engine imports it.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { fromRoot, ifChanged, isProgram, Problem, run, runMain } from './common.mjs';

const modules = ['glassbox', 'study-float', 'study-double', 'plane', 'inspector'];
const artefacts = modules.flatMap((name) => [`${name}.mjs`, `${name}.wasm`]);
const target = 'web/src/engine/wasm';

/** What the wasm presets need to know: where Emscripten lies (Debian's, or an emsdk on PATH). */
export function emscriptenEnvironment() {
  try {
    const emscripten = execFileSync('em-config', ['EMSCRIPTEN_ROOT'], { encoding: 'utf8' });
    return { EMSCRIPTEN_ROOT: emscripten.trim() };
  } catch {
    throw new Problem(
      'expected Emscripten (em-config) on PATH, got none; Debian: apt-get install emscripten',
    );
  }
}

export function buildWasm() {
  return ifChanged('wasm', {
    inputs: ['cpp', 'CMakeLists.txt', 'CMakePresets.json'],
    outputs: () => artefacts.map((name) => `${target}/${name}`),
    work() {
      const env = emscriptenEnvironment();
      run('cmake', ['--preset', 'wasm'], env);
      run('cmake', ['--build', '--preset', 'wasm-web'], env);
      mkdirSync(fromRoot(target), { recursive: true });
      for (const name of artefacts) {
        copyFileSync(fromRoot(`build/wasm/${name}`), fromRoot(`${target}/${name}`));
      }
    },
  });
}

if (isProgram(import.meta.url)) await runMain(buildWasm);
