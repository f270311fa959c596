// What is measured: six workloads, from what a caller asks for to the run that does it.
import type { LayerSpec, LossName, RunSpec } from '../protocol/index.ts';

export type WorkloadId = 'W1' | 'W2' | 'W3' | 'W4' | 'W5' | 'W6';

export interface Workload {
  kind: 'mlp' | 'xor' | 'cnn';
  /** Sizes of the layers, from the input to the output; a cnn has its own. */
  layers: number[];
  act: 'relu' | 'sigmoid';
  /** Softmax cross-entropy, half the sum of squares, mean binary cross-entropy. */
  loss: 'ce' | 'mse' | 'bce';
  lr: number;
  batch: number;
}

export interface Config {
  workload: { id: WorkloadId } & Workload;
  seed: number;
  /** Dense random inputs in the place of digits. */
  dense: boolean;
}

const twoLayers = { kind: 'mlp', act: 'relu', loss: 'ce', lr: 0.1 } as const;

export const workloads: Record<WorkloadId, Workload> = {
  W1: { ...twoLayers, layers: [784, 128, 10], batch: 64 },
  W2: { ...twoLayers, layers: [784, 50, 10], batch: 100 },
  W3: { kind: 'mlp', layers: [784, 100, 10], act: 'sigmoid', loss: 'mse', lr: 0.1, batch: 1 },
  W4: { kind: 'xor', layers: [2, 2, 1], act: 'sigmoid', loss: 'bce', lr: 0.1, batch: 4 },
  W5: { ...twoLayers, layers: [784, 128, 10], batch: 64 },
  W6: { kind: 'cnn', layers: [784, 10], act: 'relu', loss: 'ce', lr: 0.1, batch: 64 },
};

const choices = {
  kind: ['mlp', 'xor', 'cnn'],
  act: ['relu', 'sigmoid'],
  loss: ['ce', 'mse', 'bce'],
} as const;

const lossNames: Record<Workload['loss'], LossName> = {
  ce: 'softmax_cross_entropy',
  mse: 'half_squared_error',
  bce: 'binary_cross_entropy',
};

const shown = (value: unknown) => JSON.stringify(value) ?? String(value);

function refuse(what: string, expected: string, got: unknown): never {
  throw new Error(`${what}: expected ${expected}, got ${shown(got)}.`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function positive(what: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  return refuse(what, 'a number above 0', value);
}

function whole(what: string, value: unknown): number {
  if (Number.isInteger(value) && Number(value) > 0) return Number(value);
  return refuse(what, 'a whole number above 0', value);
}

function oneOf<Name extends string>(what: string, names: readonly Name[], value: unknown): Name {
  const found = names.find((name) => name === value);
  return found ?? refuse(what, `one of ${names.join(', ')}`, value);
}

function sizes(what: string, value: unknown): number[] {
  if (!Array.isArray(value) || value.length < 2) {
    return refuse(what, 'the sizes of two or more layers', value);
  }
  return value.map((size) => whole(what, size));
}

/** Reads what a caller asks for; what it leaves out is as the workload has it. */
export function parseConfig(config: unknown): Config {
  if (!isObject(config)) return refuse('cfg', 'an object with a workload', config);
  const asked = config.workload;
  if (!isObject(asked)) return refuse('cfg.workload', 'an object with an id', asked);
  const id = oneOf('cfg.workload.id', Object.keys(workloads) as WorkloadId[], asked.id);
  const all: Record<string, unknown> = { ...workloads[id] };
  for (const [key, value] of Object.entries(asked)) if (value !== undefined) all[key] = value;
  const seed = config.seed ?? 1;
  if (!Number.isInteger(seed) || Number(seed) < 0 || Number(seed) > 4294967295) {
    return refuse('cfg.seed', 'a whole number from 0 to 4294967295', seed);
  }
  const dense = config.dense ?? false;
  if (typeof dense !== 'boolean') return refuse('cfg.dense', 'true or false', dense);
  const kind = oneOf('cfg.workload.kind', choices.kind, all.kind);
  if (dense && kind === 'xor') return refuse('cfg.dense', 'false for XOR', dense);
  return {
    workload: {
      id,
      kind,
      layers: sizes('cfg.workload.layers', all.layers),
      act: oneOf('cfg.workload.act', choices.act, all.act),
      loss: oneOf('cfg.workload.loss', choices.loss, all.loss),
      lr: positive('cfg.workload.lr', all.lr),
      batch: whole('cfg.workload.batch', all.batch),
    },
    seed: Number(seed),
    dense,
  };
}

/** Convolution 5 x 5, ReLU, max pooling 2 x 2, twice, with 8 and with 16 channels; then dense. */
function convolutionLayers(outputs: number): LayerSpec[] {
  const stage = (channels: number): LayerSpec[] => [
    { kind: 'convolution', channels, kernel: 5, padding: 'same' },
    { kind: 'relu' },
    { kind: 'max_pool', size: 2 },
  ];
  return [
    ...stage(8),
    ...stage(16),
    { kind: 'flatten' },
    { kind: 'affine', units: outputs, bias: true },
  ];
}

function layersOf({ kind, layers, act, loss }: Workload): LayerSpec[] {
  const outputs = layers.at(-1) ?? 0;
  if (kind === 'cnn') return convolutionLayers(outputs);
  const specs = layers
    .slice(1)
    .flatMap((units): LayerSpec[] => [{ kind: 'affine', units, bias: true }, { kind: act }]);
  // Both cross-entropies squash their logits themselves; the squares compare squashed outputs.
  return loss === 'mse' ? specs : specs.slice(0, -1);
}

/** The run that does this workload. */
export function runSpecOf({ workload, seed }: Config): RunSpec {
  const { kind, layers, act, loss, lr, batch } = workload;
  const inputs = kind === 'xor' ? 2 : 784;
  if (layers[0] !== inputs) refuse('cfg.workload.layers', `${inputs} inputs`, layers);
  return {
    data: kind === 'xor' ? { kind: 'xor_points' } : { kind: 'digits', scaling: 'unit' },
    layers: layersOf(workload),
    loss: lossNames[loss],
    initializer: firstWeights(kind, act),
    learningRate: lr,
    l2: 0,
    batchSize: batch,
    sampling: kind === 'xor' ? 'full_batch' : 'shuffled',
    seed,
  };
}

/** First weights that suit the activation; XOR's two hidden units need large ones to part. */
function firstWeights(kind: Workload['kind'], act: Workload['act']): RunSpec['initializer'] {
  if (kind === 'xor') return { kind: 'normal', scale: 1 };
  return { kind: act === 'relu' ? 'he' : 'xavier', scale: 1 };
}
