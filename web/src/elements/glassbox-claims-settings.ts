// The claims, what each is measured with, and what a link says about them.
import type { ActivationName, InitializerName, RunSpec } from '../protocol/index.ts';

export const claimIds = ['relu', 'depth', 'xavier', 'vanishing', 'time'] as const;
export type ClaimId = (typeof claimIds)[number];

/** Claims that are measured by two trainings. */
export const duelIds = ['relu', 'depth', 'xavier'] as const;
export type DuelId = (typeof duelIds)[number];

/** Two presets: the first is the one that the claim puts ahead. */
export interface Duel {
  presets: readonly [ahead: PresetId, other: PresetId];
  updatesPerEpoch: number;
}

export type PresetId =
  | 'two-layer-relu'
  | 'two-layer-sigmoid'
  | 'three-layer-relu'
  | 'three-layer-sigmoid'
  | 'three-layer-sigmoid-xavier'
  | 'neural-net-xavier'
  | 'neural-net-corrected';

/** 60,000 digits in batches of 100, or 3,500 one by one. */
const inBatches = 600;
const oneByOne = 3500;

/** One claim may be measured on several pairs of networks. */
export const duels: Record<DuelId, readonly Duel[]> = {
  relu: [
    { presets: ['two-layer-relu', 'two-layer-sigmoid'], updatesPerEpoch: inBatches },
    { presets: ['three-layer-relu', 'three-layer-sigmoid'], updatesPerEpoch: inBatches },
  ],
  depth: [
    { presets: ['three-layer-relu', 'two-layer-relu'], updatesPerEpoch: inBatches },
    { presets: ['three-layer-sigmoid', 'two-layer-sigmoid'], updatesPerEpoch: inBatches },
  ],
  xavier: [
    { presets: ['three-layer-sigmoid-xavier', 'three-layer-sigmoid'], updatesPerEpoch: inBatches },
    { presets: ['neural-net-xavier', 'neural-net-corrected'], updatesPerEpoch: oneByOne },
  ],
};

/** Epochs; the last one is about as long as the tutorial's run. */
export const lengths = [1, 3, 16] as const;
export type Length = (typeof lengths)[number];

/** Points of the test curve in a run. */
const curvePoints = 16;

export function evaluateEvery({ updatesPerEpoch }: Duel, epochs: Length): number {
  return Math.ceil((updatesPerEpoch * epochs) / curvePoints);
}

export const startIds = ['usual', 'xavier', 'small'] as const;
export type StartId = (typeof startIds)[number];

export interface ClaimsSettings {
  claim: ClaimId;
  /** Which of the claim's duels, from 0. */
  pair: number;
  epochs: Length;
  seed: number;
  /** Of the vanishing gradients: the first weights, and the updates before the look. */
  start: StartId;
  updates: number;
}

export const claimsDefaults: ClaimsSettings = {
  claim: 'relu',
  pair: 0,
  epochs: 1,
  seed: 1,
  start: 'xavier',
  updates: 0,
};

export const updateCounts = [0, 100, 1000] as const;

const largestSeed = 4294967295;

export function parseSeed(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,10}$/.test(trimmed)) return null;
  const seed = Number(trimmed);
  return seed <= largestSeed ? seed : null;
}

type Parsers = {
  [Key in keyof ClaimsSettings]: (text: string) => ClaimsSettings[Key] | null;
};

const parsers: Parsers = {
  claim: (text) => claimIds.find((id) => id === text) ?? null,
  pair: (text) => (text === '0' || text === '1' ? Number(text) : null),
  epochs: (text) => lengths.find((length) => String(length) === text) ?? null,
  seed: parseSeed,
  start: (text) => startIds.find((id) => id === text) ?? null,
  updates: (text) => updateCounts.find((count) => String(count) === text) ?? null,
};

export function parseClaimsSettings(text: string): {
  settings: ClaimsSettings;
  refused: { key: string; value: string }[];
} {
  const settings = { ...claimsDefaults };
  const refused: { key: string; value: string }[] = [];
  const take = <Key extends keyof ClaimsSettings>(key: Key, value: string) => {
    const parsed = parsers[key](value);
    if (parsed === null) refused.push({ key, value });
    else settings[key] = parsed;
  };
  for (const [key, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(parsers, key)) take(key as keyof ClaimsSettings, value);
    else refused.push({ key, value });
  }
  return { settings, refused };
}

/** The claim, and what is not as usual. */
export function formatClaimsSettings(settings: ClaimsSettings): string {
  return Object.entries(settings)
    .filter(([key, value]) => key === 'claim' || value !== claimsDefaults[key as 'pair'])
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
}

// ---- vanishing gradients

export const deepActivations = ['sigmoid', 'tanh', 'relu'] as const;
export type DeepActivation = (typeof deepActivations)[number];
/** Affine layers of the deep network, and neurons in each of its hidden ones. */
export const deepLayers = 8;
export const deepUnits = 16;
const perCluster = 50;
export const deepSamples = 3 * perCluster;

/** 'usual' is what is advised for the activation: He for ReLU, Xavier for the others. */
export function initializerOf(start: StartId, activation: DeepActivation): InitializerName {
  if (start === 'small') return 'normal';
  return start === 'usual' && activation === 'relu' ? 'he' : 'xavier';
}

/** 2-16-16-16-16-16-16-16-3 on three clouds of points. */
export function deepSpec(activation: DeepActivation, start: StartId, seed: number): RunSpec {
  const hidden = Array.from({ length: deepLayers - 1 }, () => [
    { kind: 'affine', units: deepUnits, bias: true } as const,
    { kind: activation as ActivationName },
  ]).flat();
  return {
    data: { kind: 'three_clusters', perCluster, noise: 0.2 },
    layers: [...hidden, { kind: 'affine', units: 3, bias: true }],
    loss: 'softmax_cross_entropy',
    initializer: { kind: initializerOf(start, activation), scale: 0.01 },
    learningRate: 0.1,
    l2: 0,
    batchSize: deepSamples,
    sampling: 'full_batch',
    seed,
  };
}
