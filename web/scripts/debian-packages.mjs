// The Debian packages that Glassbox builds with: which are missing, why they are needed, apt-get.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Problem, run } from './common.mjs';

/** @param {string} command */
export function onPath(command) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.some((folder) => existsSync(path.join(folder, command)));
}

/**
 * @typedef {{ name: string, why: string, present: () => boolean }} DebianPackage
 * `present` looks for the thing itself, so that an emsdk or a cmake from elsewhere will do.
 */

/** @type {DebianPackage[]} */
const forTheSite = [
  {
    name: 'emscripten',
    why: 'compiles the C++ to WebAssembly',
    present: () => onPath('em-config'),
  },
  { name: 'cmake', why: 'describes the C++ build', present: () => onPath('cmake') },
  { name: 'ninja-build', why: 'runs the C++ build', present: () => onPath('ninja') },
  {
    name: 'libeigen3-dev',
    why: 'the matrices of the network (Eigen)',
    present: () => existsSync('/usr/share/eigen3/cmake/Eigen3Config.cmake'),
  },
];

/** @type {DebianPackage[]} */
const forTheTests = [
  { name: 'g++', why: 'compiles the C++ tests natively', present: () => onPath('c++') },
  {
    name: 'googletest',
    why: 'the framework of the C++ tests',
    present: () => existsSync('/usr/src/googletest/CMakeLists.txt'),
  },
  {
    name: 'libcli11-dev',
    why: 'reads the arguments of the command line (CLI11)',
    present: () => existsSync('/usr/include/CLI/CLI.hpp'),
  },
  {
    name: 'nlohmann-json3-dev',
    why: 'reads the reference numbers of the golden runner (JSON for Modern C++)',
    present: () => existsSync('/usr/include/nlohmann/json.hpp'),
  },
  {
    name: 'clang-14',
    why: 'compiles the fuzzers of the C++',
    present: () => onPath('clang++-14'),
  },
  {
    name: 'libclang-rt-14-dev',
    why: 'what fuzzers are linked with (libFuzzer, the sanitizers)',
    present: () => existsSync('/usr/lib/llvm-14/lib/clang/14.0.6/lib/linux'),
  },
  {
    name: 'clang-format',
    why: 'checks the layout of the C++',
    present: () => onPath('clang-format'),
  },
  {
    name: 'python3-numpy',
    why: 'reads the files of models in the tests (NumPy)',
    present: () => existsSync('/usr/lib/python3/dist-packages/numpy/__init__.py'),
  },
  {
    name: 'python3-torch',
    why: 'loads the files of models and trains on in the tests (PyTorch)',
    present: () => existsSync('/usr/lib/python3/dist-packages/torch/__init__.py'),
  },
  {
    name: 'chromium',
    why: 'the browser of the end-to-end tests',
    present: () => existsSync('/usr/bin/chromium'),
  },
  {
    name: 'firefox-esr',
    why: 'the second browser of the end-to-end tests',
    present: () => existsSync('/usr/bin/firefox-esr'),
  },
  {
    name: 'fonts-dejavu-core',
    why: "letters for the browser's pages",
    present: () => existsSync('/usr/share/fonts'),
  },
  {
    name: 'fonts-noto-cjk',
    why: 'Korean letters in the pictures and widths of the end-to-end tests',
    present: () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  },
];

/** @type {DebianPackage[]} */
const forTheBenchmark = [
  {
    name: 'libbenchmark-dev',
    why: 'times the C++ natively (Google Benchmark)',
    present: () => existsSync('/usr/include/benchmark/benchmark.h'),
  },
];

/**
 * @param {DebianPackage[]} missing
 * @param {{ root: boolean, has: (command: string) => boolean }} machine
 * @returns {string[]} the words that go before "apt-get"
 */
export function aptPrefix(missing, machine) {
  const names = missing.map(({ name }) => name).join(' ');
  const wanted = `Glassbox expected these Debian packages, got none of them: ${names}.`;
  if (!machine.has('apt-get')) {
    throw new Problem(
      `${wanted}\nThere is no apt-get here: please install what they hold in this system's own way, then run this again.`,
    );
  }
  if (machine.root) return [];
  if (machine.has('sudo')) return ['sudo'];
  throw new Problem(
    `${wanted}\nThat needs root, and there is no sudo here. As root: apt-get install --no-install-recommends ${names}`,
  );
}

/** @param {{ forTests: boolean, forBenchmark?: boolean }} what */
export function installDebianPackages({ forTests, forBenchmark = false }) {
  const wanted = [
    ...forTheSite,
    ...(forTests ? forTheTests : []),
    ...(forBenchmark ? forTheBenchmark : []),
  ];
  const missing = wanted.filter(({ present }) => !present());
  if (missing.length === 0) return;
  const prefix = aptPrefix(missing, { root: process.getuid?.() === 0, has: onPath });
  console.log(`Installing with ${[...prefix, 'apt-get'].join(' ')}:`);
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
  /** @param {string[]} args */
  const aptGet = (...args) => {
    const words = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    run(/** @type {string} */ (words[0]), words.slice(1));
  };
  try {
    aptGet('update');
  } catch (error) {
    // One broken source of many: the lists that are there may still do.
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
  }
  aptGet('install', '--yes', '--no-install-recommends', ...missing.map(({ name }) => name));
}
