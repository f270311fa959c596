// What a gradient check is made of, as it stands in a link, and the run that it asks for.
import type { LayerSpec, RunSpec } from '../protocol/index.ts';

export const networkIds = ['xor', 'study', 'clusters', 'deep', 'tanh'] as const;
export type NetworkId = (typeof networkIds)[number];

/** Mistakes that can be switched on, in two groups: in the way back, and elsewhere. */
export const backwardBugs = [
  'B0.3',
  'B1.1',
  'B1.2',
  'B2.2',
  'B2.4',
  'B2.6',
  'B2.8',
  'B2.9',
  'B2.10',
  'B2.11',
  'B4.2',
  'B4.7',
] as const;
export const otherBugs = ['B0.2', 'B2.5', 'B2.7', 'B4.1', 'B4.3', 'B4.6', 'adam'] as const;
export type CheckBug = (typeof backwardBugs)[number] | (typeof otherBugs)[number];

export interface CheckSettings {
  network: NetworkId;
  /** One of `parameterNames`, or all of them. */
  parameter: string;
  /** The step of the difference quotient. */
  h: number;
  bug: CheckBug | 'none';
  /** The loss is taken over one sample, or over all. */
  samples: 'all' | 'one';
  /** Updates before the check. */
  trained: number;
}

export const checkDefaults: CheckSettings = {
  network: 'xor',
  parameter: 'all',
  h: 1e-5,
  bug: 'none',
  samples: 'all',
  trained: 0,
};

/** After more updates the slopes are too small to be measured well. */
export const mostTrained = 2000;

const affine = (units: number, bias = true): LayerSpec => ({ kind: 'affine', units, bias });

interface Plan {
  data: RunSpec['data'];
  layers: LayerSpec[];
  loss: RunSpec['loss'];
  initializer: RunSpec['initializer'];
  learningRate: number;
  seed: number;
  skippedDraws?: number;
}

const threeClusters = { kind: 'three_clusters', perCluster: 12, noise: 0.2 } as const;
const xavier = { kind: 'xavier', scale: 1 } as const;
const normal = { kind: 'normal', scale: 1 } as const;
const softmax = 'softmax_cross_entropy';

const plans: Record<NetworkId, Plan> = {
  xor: {
    data: { kind: 'xor_points' },
    layers: [affine(2), { kind: 'sigmoid' }, affine(1)],
    loss: 'binary_cross_entropy',
    initializer: normal,
    learningRate: 1,
    seed: 12, // one that does not get stuck
  },
  // The weights of the tutorial.
  study: {
    data: { kind: 'study_sleep' },
    layers: [affine(3, false), { kind: 'sigmoid' }, affine(1, false), { kind: 'sigmoid' }],
    loss: 'half_squared_error',
    initializer: normal,
    learningRate: 1,
    seed: 42,
    skippedDraws: 45,
  },
  clusters: {
    data: threeClusters,
    layers: [affine(4), { kind: 'relu' }, affine(3)],
    loss: softmax,
    initializer: xavier,
    learningRate: 0.3,
    seed: 1,
  },
  // All but the first layer are square: shapes that do not meet would tell of some mistakes.
  deep: {
    data: threeClusters,
    layers: [affine(3), { kind: 'relu' }, affine(3), { kind: 'relu' }, affine(3)],
    loss: softmax,
    initializer: xavier,
    learningRate: 0.3,
    // With most seeds some sample leaves the first layer silent. The sums of the second are then its
    // biases, 0 at first: exactly at the corner of ReLU, where there is no slope to measure.
    seed: 10,
  },
  tanh: {
    data: threeClusters,
    layers: [affine(4), { kind: 'tanh' }, affine(3)],
    loss: softmax,
    initializer: xavier,
    learningRate: 0.3,
    seed: 1,
  },
};

export function checkSpec({ network, bug, samples }: CheckSettings): RunSpec {
  const one = samples === 'one';
  return {
    ...plans[network],
    optimizer: bug === 'adam' ? 'adam' : 'sgd',
    l2: bug === 'B4.6' ? 0.01 : 0,
    batchSize: 1,
    sampling: one ? 'file_order' : 'full_batch',
    bugs: bug === 'none' ? [] : [bug],
  };
}

/** W1, b1, W2, ... as the check names them, and X for the data. */
export function parameterNames(network: NetworkId): string[] {
  const names: string[] = [];
  let i = 0;
  for (const layer of plans[network].layers) {
    if (layer.kind !== 'affine') continue;
    i += 1;
    names.push(`W${i}`);
    if (layer.bias) names.push(`b${i}`);
  }
  return [...names, 'X'];
}

/** Whether there is an activation with a corner. */
export function hasRelu(network: NetworkId): boolean {
  return plans[network].layers.some(({ kind }) => kind === 'relu');
}

/** Where a mistake can be seen: a network that it fits, and how many samples. */
export function checkFor(bug: string): Partial<CheckSettings> | null {
  const known = [...backwardBugs, ...otherBugs].find((id) => id === bug);
  if (!known) return null;
  return { network: 'clusters', parameter: 'all', samples: 'all', bug: known, ...places[known] };
}

const places: Partial<Record<CheckBug, Partial<CheckSettings>>> = {
  'B0.2': { network: 'study' },
  'B0.3': { network: 'study' },
  'B1.1': { network: 'study' },
  'B1.2': { network: 'study' },
  'B2.2': { network: 'deep' },
  'B2.4': { network: 'xor' },
  'B2.6': { network: 'deep' },
  'B2.7': { network: 'deep' },
  'B2.10': { samples: 'one' },
  'B4.7': { network: 'tanh' },
};

/** A number of any sign, or null: whether a step can be so long is for the check to say. */
export function parseNumber(text: string): number | null {
  const trimmed = text.trim().replace('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(trimmed)) return null;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : null;
}

const oneOf =
  <T extends string>(names: readonly T[]) =>
  (text: string): T | null =>
    names.find((name) => name === text) ?? null;

const parsers: { [Key in keyof CheckSettings]: (text: string) => CheckSettings[Key] | null } = {
  network: oneOf(networkIds),
  parameter: (text) => text,
  h: parseNumber,
  bug: oneOf(['none', ...backwardBugs, ...otherBugs]),
  samples: oneOf(['all', 'one']),
  trained: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= mostTrained ? Number(text) : null),
};

export interface Refused {
  key: string;
  value: string;
}

/** Reads `key=value&key=value`; what is not possible is refused, and the default taken. */
export function parseCheck(text: string): { settings: CheckSettings; refused: Refused[] } {
  const settings: CheckSettings = { ...checkDefaults };
  const refused: Refused[] = [];
  const take = <Key extends keyof CheckSettings>(key: Key, value: string) => {
    const parsed = parsers[key](value);
    if (parsed === null) refused.push({ key, value });
    else settings[key] = parsed;
  };
  for (const [key, value] of new URLSearchParams(text)) {
    if (key === 'show') continue; // the room's own
    if (Object.hasOwn(parsers, key)) take(key as keyof CheckSettings, value);
    else refused.push({ key, value });
  }
  const { parameter } = settings;
  if (parameter !== 'all' && !parameterNames(settings.network).includes(parameter)) {
    refused.push({ key: 'parameter', value: parameter });
    settings.parameter = checkDefaults.parameter;
  }
  return { settings, refused };
}

export function formatCheck(settings: Partial<CheckSettings>): string {
  const pairs = Object.entries({ ...checkDefaults, ...settings });
  return `show=check&${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`;
}
