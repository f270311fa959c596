// The suites of npm test: each runs its programs and says how many checks passed, failed, skipped.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildSite } from './build.mjs';
import { buildSingle } from './build-single.mjs';
import { buildWasm, emscriptenEnvironment } from './build-wasm.mjs';
import { filesBelow, fromRoot, Problem, run, runNpmTool } from './common.mjs';
import { buildFuzzers, fuzzBriefly } from './fuzz-runner.mjs';
import { buildGolden, goldenChecks } from './golden-runner.mjs';
import { junitCount, playwrightCount, sum, vitestCount } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').Count} Count */

const reports = 'build/test-reports';

/** A place for a report, without the last run's. @param {string} name */
function freshReport(name) {
  mkdirSync(fromRoot(reports), { recursive: true });
  rmSync(fromRoot(`${reports}/${name}`), { force: true });
  return `${reports}/${name}`;
}

/** @param {() => unknown} work @returns {Promise<boolean>} false after a Problem, which is shown */
async function succeeds(work) {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    return false;
  }
}

/** Work that is one check as a whole. @param {() => unknown} work @returns {Promise<Count>} */
async function oneCheck(work) {
  const passed = await succeeds(work);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Work that leaves reports behind. A run that fails without a failure in its reports, or that finds
 * nothing to test, is one failed check.
 * @param {() => unknown} work
 * @param {() => Count[]} readReports
 * @returns {Promise<Count>}
 */
async function countedChecks(work, readReports) {
  const passed = await succeeds(work);
  const count = sum(readReports());
  if (count.failed > 0 || (passed && count.passed > 0)) return count;
  if (passed) console.error('expected at least one test to run and pass, got none');
  return { ...count, failed: 1 };
}

/** @param {string} file @param {(text: string) => Count} parse @returns {Count[]} */
const readReport = (file, parse) =>
  existsSync(fromRoot(file)) ? [parse(readFileSync(fromRoot(file), 'utf8'))] : [];

/** The C++ files that clang-format looks after. */
export const cppFiles = () =>
  ['cpp', 'tests/cpp', 'tests/bench/cpp']
    .flatMap((folder) => filesBelow(fromRoot(folder)))
    .filter((file) => /\.(h|cpp)$/.test(file));

/** @param {string[]} args */
const vitest = (...args) => vitestIn('tests/web', ...args);

/** @param {string} folder with its own configuration @param {string[]} args */
async function vitestIn(folder, ...args) {
  const report = freshReport(`vitest-${folder.replace('/', '-')}.json`);
  return countedChecks(
    () =>
      runNpmTool('vitest/vitest.mjs', [
        'run',
        ...['--config', `${folder}/vitest.config.ts`],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...args,
      ]),
    () => readReport(report, vitestCount),
  );
}

async function lint() {
  return sum([
    await oneCheck(() => runNpmTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
    await oneCheck(() => run('clang-format', ['--dry-run', '-Werror', ...cppFiles()])),
    await vitest('tests/web/rooms.test.ts'),
  ]);
}

const types = () => oneCheck(() => runNpmTool('typescript/bin/tsc', ['--build', 'web']));

/**
 * Warnings are errors except in the optimised native build, where gcc's come and go with its version.
 * @param {string} preset
 * @param {{ env?: NodeJS.ProcessEnv, scalars?: string }} [options] the scalars of the tests
 */
function buildCpp(preset, { env = {}, scalars = 'float' } = {}) {
  const werror = preset === 'native' ? 'OFF' : 'ON';
  const variables = [`-DGLASSBOX_WERROR=${werror}`, `-DGLASSBOX_TEST_SCALARS=${scalars}`];
  run('cmake', ['--preset', preset, ...variables], env);
  run('cmake', ['--build', '--preset', preset], env);
}

/** @param {string} preset @param {{ testPreset?: string, scalars?: string }} [options] */
function cppNatively(preset, { testPreset = preset, scalars } = {}) {
  const report = freshReport(`${testPreset}.xml`);
  return countedChecks(
    () => {
      buildCpp(preset, { scalars });
      run('ctest', ['--preset', testPreset, '--output-junit', fromRoot(report)]);
    },
    () => readReport(report, junitCount),
  );
}

/** The tutorials' reference numbers. @returns {Promise<Count>} */
async function golden() {
  const built = await oneCheck(buildGolden);
  return built.failed > 0 ? built : goldenChecks();
}

/** Fuzzers that find nothing in a few seconds. @returns {Promise<Count>} */
async function fuzzing() {
  const built = await oneCheck(buildFuzzers);
  return built.failed > 0 ? built : fuzzBriefly();
}

/** In wasm CTest sees one test a scalar; GoogleTest's own reports have the tests. */
function cppInWasm() {
  const file = 'build/wasm/tests_float.xml';
  rmSync(fromRoot(file), { force: true });
  return countedChecks(
    () => {
      const env = emscriptenEnvironment();
      buildCpp('wasm', { env });
      run('ctest', ['--preset', 'wasm'], env);
    },
    () => readReport(file, junitCount),
  );
}

/** @param {string} project @param {string[]} args */
function endToEnd(project, ...args) {
  const report = freshReport(`e2e-${project}.json`);
  return countedChecks(
    () =>
      run(
        process.execPath,
        [
          fromRoot('node_modules/@playwright/test/cli.js'),
          'test',
          ...['--config', 'tests/e2e/playwright.config.ts', `--project=${project}`],
          ...['--reporter=list,json', ...args],
        ],
        { PLAYWRIGHT_JSON_OUTPUT_NAME: fromRoot(report) },
      ),
    () => readReport(report, playwrightCount),
  );
}

/** What others make of the files of models: ONNX Runtime, NumPy, PyTorch. */
async function files() {
  const built = await oneCheck(buildWasm);
  return built.failed > 0 ? built : vitestIn('tests/files');
}

/** The site and the page that is one file are a check each (they build, and are small enough). */
async function site(project = 'short') {
  const built = sum([await oneCheck(buildSite), await oneCheck(buildSingle)]);
  return built.failed > 0 ? built : sum([built, await endToEnd(project)]);
}

/** What npm test runs, in this order. @type {Record<string, () => Promise<Count>>} */
export const suites = {
  lint,
  types,
  // In double here; in float, which takes as long to compile again, under sanitizers and as wasm.
  native: () => cppNatively('native', { scalars: 'double' }),
  golden,
  asan: () => cppNatively('native-asan'),
  fuzz: fuzzing,
  wasm: cppInWasm,
  web: () => vitest('--exclude', 'tests/web/rooms.test.ts'),
  files,
  e2e: () => site(),
};

/** What npm run test:long runs. @type {Record<string, () => Promise<Count>>} */
export const longSuites = {
  'native-long': () =>
    cppNatively('native', { testPreset: 'native-long', scalars: 'float;double' }),
  'e2e-long': () => site('long'),
};
