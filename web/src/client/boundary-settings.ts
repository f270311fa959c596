// What a person can set in the boundary lab, the defaults, and what fits what.
import type {
  ActivationName,
  InitializerName,
  LossName,
  OptimizerName,
  StopRules,
} from '../protocol/index.ts';
import type { FeatureName, OwnPoints, PlaneShape } from '../protocol/plane.ts';
import { noOwnPoints } from './own-points.ts';

export type BoundaryData = 'xor_points' | 'xor_clusters' | PlaneShape;
export type Task = 'binary' | 'classes' | 'regression';
/** What the field shows beside the answers: the test points; two colours without shades. */
export type FieldMark = 'test' | 'discrete';

export interface BoundarySettings {
  data: BoundaryData;
  /** 0 to 1. */
  noise: number;
  /** The share of the points that is trained on. */
  share: number;
  count: number;
  /** Draws the points, and who of them is trained on. */
  dataSeed: number;
  features: readonly FeatureName[];
  own: OwnPoints;
  /** Neurons of each hidden layer, from the input on; empty: none. */
  hidden: readonly number[];
  /** One for each hidden layer, or a single one for all of them. */
  activation: readonly ActivationName[];
  loss: LossName;
  optimizer: OptimizerName;
  rate: number;
  batch: number | 'full';
  l1: number;
  l2: number;
  init: InitializerName;
  seed: number;
  stopEpochs: number | null;
  stopLoss: number | null;
  stopPlateau: number | null;
  show: readonly FieldMark[];
}

export const dataGroups: readonly {
  task: 'binary' | 'regression' | 'own';
  data: readonly BoundaryData[];
}[] = [
  {
    task: 'binary',
    data: [
      'xor_points',
      'xor_clusters',
      'xor',
      'circle',
      'gauss',
      'spiral',
      'moons',
      'checkerboard',
    ],
  },
  { task: 'regression', data: ['regress_plane', 'regress_gauss'] },
  { task: 'own', data: ['own'] },
];
export const boundaryData: readonly BoundaryData[] = dataGroups.flatMap(({ data }) => data);
export const features: readonly FeatureName[] = [
  'x1',
  'x2',
  'x1_squared',
  'x2_squared',
  'x1_x2',
  'sin_x1',
  'sin_x2',
];
export const rates: readonly number[] = [
  0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 0.5, 1, 2, 3, 10,
];
export const batches: readonly (number | 'full')[] = [1, 2, 4, 10, 20, 30, 100, 'full'];
export const penalties: readonly number[] = [0, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1];
export const fieldMarks: readonly FieldMark[] = ['test', 'discrete'];
export const sampleCounts = { fewest: 4, most: 5000 } as const;
/** As many as the diagram can add; a link may ask for more. */
export const mostLayers = 6;
export const mostUnits = 32;

const differences: readonly LossName[] = [
  'mean_squared_error',
  'half_squared_error',
  'mean_absolute_error',
];

/** What the menu offers, the usual one first. */
export const lossesOf: Record<Task, readonly LossName[]> = {
  binary: ['binary_cross_entropy', ...differences],
  classes: ['softmax_cross_entropy', ...differences],
  regression: differences,
};

/** XOR's four points, as they have always begun: a link without a key means these. */
const four: BoundarySettings = {
  data: 'xor_points',
  noise: 0,
  share: 0.5,
  count: 500,
  dataSeed: 1,
  features: ['x1', 'x2'],
  own: noOwnPoints,
  hidden: [4],
  activation: ['tanh'],
  loss: 'binary_cross_entropy',
  optimizer: 'sgd',
  rate: 1,
  batch: 'full',
  l1: 0,
  l2: 0,
  init: 'xavier',
  seed: 1,
  stopEpochs: null,
  stopLoss: null,
  stopPlateau: null,
  show: [],
};

export const boundaryDefaults = four;

/** XOR's own data of old, with two inputs and nothing to choose. */
export const isOldXor = (data: BoundaryData): data is 'xor_points' | 'xor_clusters' =>
  data === 'xor_points' || data === 'xor_clusters';

export function taskOf({ data, own }: Pick<BoundarySettings, 'data' | 'own'>): Task {
  if (data === 'regress_plane' || data === 'regress_gauss') return 'regression';
  if (data !== 'own' || own.classes === 2) return 'binary';
  return own.classes === 0 ? 'regression' : 'classes';
}

/** What goes with the data; each can be changed afterwards. */
export function defaultsOf(data: BoundaryData, own: OwnPoints): BoundarySettings {
  if (isOldXor(data)) return { ...four, data };
  const [loss = four.loss] = lossesOf[taskOf({ data, own })];
  // Whoever paints points wants all of them learned.
  const share = data === 'own' ? 1 : four.share;
  return { ...four, data, own, share, loss, hidden: [6, 4], rate: 0.03, batch: 10 };
}

/**
 * The settings with some of them changed. With other data, what still stood at the default of the
 * data before goes to the default of the new one; what a person has chosen is kept where it fits.
 */
export function changedSettings(
  settings: BoundarySettings,
  part: Partial<BoundarySettings>,
): BoundarySettings {
  const next: BoundarySettings = { ...settings, ...part };
  if (next.data !== settings.data) {
    const before = defaultsOf(settings.data, settings.own);
    const after = defaultsOf(next.data, next.own);
    for (const key of Object.keys(before) as (keyof BoundarySettings)[]) {
      const untouched = JSON.stringify(settings[key]) === JSON.stringify(before[key]);
      if (untouched && !(key in part)) Object.assign(next, { [key]: after[key] });
    }
  }
  const losses = lossesOf[taskOf(next)];
  if (!losses.includes(next.loss)) next.loss = losses[0] ?? next.loss;
  next.activation = fittingActivations(next.activation, next.hidden.length);
  return next;
}

/** The activation of each hidden layer. */
export function activationsOf({
  hidden,
  activation,
}: Pick<BoundarySettings, 'hidden' | 'activation'>): ActivationName[] {
  const last = activation.at(-1) ?? 'tanh';
  return hidden.map((_, layer) => activation[layer] ?? last);
}

/** As many as there are layers, or a single one where all are the same. */
export function fittingActivations(
  names: readonly ActivationName[],
  layers: number,
): ActivationName[] {
  const [first = 'tanh'] = names;
  const last = names.at(-1) ?? first;
  const fitting = Array.from({ length: Math.max(1, layers) }, (_, i) => names[i] ?? last);
  return fitting.every((name) => name === fitting[0]) ? [fitting[0] ?? first] : fitting;
}

export function stopRulesOf(settings: BoundarySettings): StopRules | undefined {
  const { stopEpochs, stopLoss, stopPlateau } = settings;
  const rules: StopRules = {
    ...(stopEpochs !== null && { epochs: stopEpochs }),
    ...(stopLoss !== null && { loss: stopLoss }),
    ...(stopPlateau !== null && { plateau: stopPlateau }),
  };
  return Object.keys(rules).length > 0 ? rules : undefined;
}
