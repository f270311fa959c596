// The gradient check of a backward pass: what its lines compute against the slopes of the loss that
// the study worker measures on the network itself.
import type { RunSpec } from '../protocol/index.ts';
import type { Array2, CheckReport, StudyWorker } from '../protocol/study.ts';
import { backward, type Form, forwardNumbers, type Numbers } from './repair-lines.ts';
import type { Ask } from './training-client.ts';

/** Below: the lines compute the gradient. */
export const agreement = 1e-6;

const samples = 36;
/** As many elements of an array as are named: all of them. */
const every = 100;

/** W2 is square: with other shapes a forgotten transpose could not be multiplied at all. */
export const repairSpec: RunSpec = {
  data: { kind: 'three_clusters', perCluster: samples / 3, noise: 0.2 },
  layers: [
    { kind: 'affine', units: 3, bias: true },
    { kind: 'tanh' },
    { kind: 'affine', units: 3, bias: true },
  ],
  loss: 'softmax_cross_entropy',
  initializer: { kind: 'xavier', scale: 1 },
  learningRate: 0.3,
  l2: 0,
  batchSize: 1,
  sampling: 'full_batch',
  seed: 3,
};
/** Updates before the check: at the start all biases are zero. */
const trained = 20;

export interface Bench {
  forward: Numbers;
  /** Of W1, b1, W2, b2. */
  measured: Numbers;
  /** The largest relative error of the C++'s own backward pass. */
  own: number;
}

export interface CheckedGradient {
  name: string;
  /** max |computed - measured| / max(|computed|, |measured|) over the array. */
  relativeError: number;
}

/** The network in the worker, with every slope of its loss measured. */
export async function openBench(
  call: <T>(ask: Ask<T, StudyWorker>) => Promise<T>,
  steps = trained,
): Promise<Bench> {
  await call((worker) => worker.start(repairSpec));
  await call((worker) => worker.advance({ steps, milliseconds: 10_000, views: {} }));
  const view = await call((worker) => worker.ask('lens', 0, samples));
  const request = { names: ['W1', 'b1', 'W2', 'b2'], h: 1e-5, elements: 0, samples, worst: every };
  const report = await call((worker) => worker.ask('checkGradients', request));
  return {
    forward: forwardNumbers(view),
    measured: measuredIn(report),
    own: report.relativeError,
  };
}

function measuredIn({ arrays }: CheckReport): Numbers {
  return Object.fromEntries(
    arrays.map(({ name, rows, columns, count, worst }): [string, Array2] => {
      if (worst.length !== count || count !== rows * columns) {
        throw new Error(`${name}: expected ${rows * columns} measured slopes, got ${worst.length}`);
      }
      const values = new Float64Array(rows * columns);
      for (const { row, column, measured } of worst) values[row * columns + column] = measured;
      return [name, { rows, columns, values }];
    }),
  );
}

/** Every array of the pass with these lines. */
export function checkLines(
  forms: readonly Form[],
  { forward, measured }: Bench,
): CheckedGradient[] {
  const computed = backward(forms, forward);
  return Object.entries(measured).map(([name, slopes]) => ({
    name,
    relativeError: relativeError(computed[name] as Array2, slopes),
  }));
}

function relativeError(computed: Array2, measured: Array2): number {
  if (computed.values.length !== measured.values.length) return 1;
  let difference = 0;
  let size = 0;
  for (const [i, slope] of measured.values.entries()) {
    const value = computed.values[i] as number;
    difference = Math.max(difference, Math.abs(value - slope));
    size = Math.max(size, Math.abs(value), Math.abs(slope));
  }
  return difference === 0 ? 0 : difference / size;
}

/** The largest of them. */
export const worstOf = (arrays: readonly CheckedGradient[]): CheckedGradient =>
  arrays.reduce((worst, one) => (one.relativeError > worst.relativeError ? one : worst));

export const isRight = (arrays: readonly CheckedGradient[]): boolean =>
  arrays.every(({ relativeError }) => relativeError < agreement);
