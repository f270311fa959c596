// The samples of a run in the plane or on a table as arrays for NumPy: what the network is shown.
import { inputOf } from '../files/network.ts';
import { writeNpy } from '../files/npy.ts';
import { zip } from '../files/zip.ts';
import type { RunSpec, TrainingWorker } from '../protocol/index.ts';
import type { FeatureName, PlaneWorker, TableData } from '../protocol/plane.ts';
import type { TrainingRun } from './training-run.ts';

interface Samples {
  x: Float32Array;
  y: Float32Array;
}

const features: Record<FeatureName, (x1: number, x2: number) => number> = {
  x1: (x1) => x1,
  x2: (_, x2) => x2,
  x1_squared: (x1) => x1 * x1,
  x2_squared: (_, x2) => x2 * x2,
  x1_x2: (x1, x2) => x1 * x2,
  sin_x1: (x1) => Math.sin(x1),
  sin_x2: (_, x2) => Math.sin(x2),
};

function pointsAs(
  names: readonly FeatureName[],
  coordinates: Float32Array,
  targets: ArrayLike<number>,
): Samples {
  const x = new Float32Array(names.length * targets.length);
  for (let i = 0; i < targets.length; i++) {
    for (const [k, name] of names.entries()) {
      const [x1 = 0, x2 = 0] = coordinates.subarray(2 * i, 2 * i + 2);
      x[i * names.length + k] = features[name](x1, x2);
    }
  }
  return { x, y: Float32Array.from(targets) };
}

function rowsAs({ values, targets, features: width }: TableData, rows: Uint32Array): Samples {
  const x = new Float32Array(rows.length * width);
  for (const [i, row] of rows.entries()) {
    x.set(values.subarray(row * width, (row + 1) * width), i * width);
  }
  return { x, y: Float32Array.from(rows, (row) => targets[row] ?? 0) };
}

const none: Samples = { x: new Float32Array(), y: new Float32Array() };

async function parts(
  { data }: RunSpec,
  run: TrainingRun<PlaneWorker>,
): Promise<{ train: Samples; test: Samples }> {
  if (data.kind === 'table') {
    const { train, test } = await run.call((worker) => worker.ask('tableResults'));
    return { train: rowsAs(data, train.indices), test: rowsAs(data, test.indices) };
  }
  const names: FeatureName[] = data.kind === 'plane' ? data.features : ['x1', 'x2'];
  const points = await run.call((worker) => worker.points());
  const { test } = points;
  return {
    train: pointsAs(names, points.coordinates, points.targets ?? points.labels),
    test: test ? pointsAs(names, test.coordinates, test.targets) : none,
  };
}

/** An npz with x_train, y_train, x_test and y_test; without test samples the last two are empty. */
export async function samplesOf(
  spec: RunSpec,
  run: TrainingRun<TrainingWorker> | TrainingRun<PlaneWorker>,
): Promise<Uint8Array> {
  // Runs in the plane and on tables have the plane's worker.
  const { train, test } = await parts(spec, run as TrainingRun<PlaneWorker>);
  const width = inputOf(spec).channels;
  const entries = Object.entries({ train, test }).flatMap(([name, { x, y }]) => [
    [`x_${name}.npy`, writeNpy({ shape: [y.length, width], values: x })],
    [`y_${name}.npy`, writeNpy({ shape: [y.length], values: y })],
  ]);
  return zip(Object.fromEntries(entries));
}
