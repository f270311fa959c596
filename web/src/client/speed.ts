// How fast this device computes: a few pieces of work, each done for about a second.
import type { ActivationName, LayerSpec, LossName, RunSpec } from '../protocol/index.ts';
import { operationsOf } from './operations.ts';
import { labSettings, networkSettings, runSpec } from './settings.ts';
import type { TrainingClient } from './training-client.ts';

export const workIds = ['sparse', 'dense', 'one', 'convolution', 'xor', 'reading'] as const;
export type WorkId = (typeof workIds)[number];

export interface Work {
  id: WorkId;
  /** What is trained; reading uses the network that was trained last with this spec. */
  spec: RunSpec;
  /** 'train': samples in updates; 'read': ten thousand test digits in one answer. */
  kind: 'train' | 'read';
  /** Samples in an update: what is counted are samples, or updates where that is one. */
  batch: number;
  /** Additions and multiplications for one sample, as if no zero were skipped. */
  operations: number;
}

export interface Speed {
  /** Samples in a second, the median of the slices. */
  perSecond: number;
  /** Thousand million operations in a second. */
  gigaflops: number;
}

interface Shape {
  widths: readonly number[];
  hidden: ActivationName;
  last: ActivationName | null;
}

function layersOf({ widths, hidden, last }: Shape): LayerSpec[] {
  return widths.slice(1).flatMap((units, i): LayerSpec[] => {
    const activation = i < widths.length - 2 ? hidden : last;
    return [{ kind: 'affine', units, bias: true }, ...(activation ? [{ kind: activation }] : [])];
  });
}

function specOf(shape: Shape, data: RunSpec['data'], loss: LossName, batch: number): RunSpec {
  return {
    data,
    layers: layersOf(shape),
    loss,
    initializer: { kind: shape.hidden === 'relu' ? 'he' : 'xavier', scale: 1 },
    learningRate: 0.1,
    l2: 0,
    batchSize: batch,
    sampling: 'shuffled',
    seed: 1,
  };
}

const wide: Shape = { widths: [784, 128, 10], hidden: 'relu', last: null };
const narrow: Shape = { widths: [784, 100, 10], hidden: 'sigmoid', last: 'sigmoid' };
const small: Shape = { widths: [2, 2, 1], hidden: 'sigmoid', last: 'sigmoid' };
const digits = { kind: 'digits', scaling: 'unit' } as const;
// Ink from 0.01 to 1: paper is not zero either.
const denseDigits = { kind: 'digits', scaling: 'offset' } as const;

export const works: readonly Work[] = [
  work('sparse', 'train', wide, digits, 'softmax_cross_entropy', 64),
  work('dense', 'train', wide, denseDigits, 'softmax_cross_entropy', 64),
  work('one', 'train', narrow, digits, 'half_squared_error', 1),
  convolution(),
  work('xor', 'train', small, { kind: 'xor_points' }, 'half_squared_error', 1),
  work('reading', 'read', wide, digits, 'softmax_cross_entropy', 64),
];

function work(
  id: WorkId,
  kind: Work['kind'],
  shape: Shape,
  data: RunSpec['data'],
  loss: LossName,
  batch: number,
): Work {
  const spec = specOf(shape, data, loss, batch);
  return {
    id,
    kind,
    spec,
    batch,
    operations: operationsOf(spec.layers, shape.widths[0] ?? 0, kind),
  };
}

/** The digits lab's own LeNet: each window is multiplied at every place of the picture. */
function convolution(): Work {
  const { digits: lab } = labSettings;
  const settings = { ...lab.defaults, network: 'lenet' as const, ...networkSettings.lenet };
  const spec = runSpec(lab, { ...settings, batch: 64 });
  const operations = operationsOf(spec.layers, 784);
  return { id: 'convolution', kind: 'train', spec, batch: spec.batchSize, operations };
}

const slices = 5;
const sliceMilliseconds = 180;
const testDigits = 10_000;

/** Does the work once to warm up, then in slices by the worker's own clock. */
export async function measureSpeed(
  client: Pick<TrainingClient, 'call'>,
  { spec, kind, operations }: Work,
  goesOn: () => boolean,
): Promise<Speed | null> {
  let { status } = await client.call((worker) => worker.start(spec));
  const rates: number[] = [];
  for (let slice = -1; slice < slices; slice++) {
    if (!goesOn()) return null;
    const training = { milliseconds: sliceMilliseconds, steps: 1e9, evaluate: false, views: {} };
    const reading = {
      milliseconds: 0,
      steps: 0,
      views: { gallery: { first: 0, count: testDigits } },
    };
    const frame = await client.call((worker) =>
      worker.advance(kind === 'read' ? reading : training),
    );
    const samples = kind === 'read' ? testDigits : frame.status.samplesSeen - status.samplesSeen;
    const milliseconds = kind === 'read' ? frame.cost.views.gallery : frame.cost.training;
    if (slice >= 0) rates.push((1000 * samples) / Math.max(0.1, milliseconds ?? 0));
    status = frame.status;
  }
  const perSecond = rates.sort((a, b) => a - b)[Math.floor(slices / 2)] ?? 0;
  return { perSecond, gigaflops: (perSecond * operations) / 1e9 };
}
