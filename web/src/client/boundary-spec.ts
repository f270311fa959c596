// The run that the boundary lab's settings ask for.
import type { DataSpec, LayerSpec, RunSpec } from '../protocol/index.ts';
import { activationsOf, type BoundarySettings, stopRulesOf, taskOf } from './boundary-settings.ts';
import { countOf } from './own-points.ts';

/** Points around each of XOR's four corners, and how far they scatter. */
export const clusters = { perCluster: 35, noise: 0.15 } as const;
/** a of uniform(-a, a), s of normal(0, s). */
const initScale = 1;

function dataSpec(settings: BoundarySettings): DataSpec {
  const { data, own, share, dataSeed, features } = settings;
  if (data === 'xor_points') return { kind: data };
  if (data === 'xor_clusters') return { kind: data, ...clusters };
  const plane = { kind: 'plane', shape: data, trainShare: share, seed: dataSeed } as const;
  return data === 'own'
    ? { ...plane, count: countOf(own), noise: 0, features: [...features], own }
    : { ...plane, count: settings.count, noise: settings.noise, features: [...features] };
}

function layerSpecs(settings: BoundarySettings): LayerSpec[] {
  const { hidden, loss, data, own } = settings;
  const activations = activationsOf(settings);
  const layers = hidden.flatMap((units, layer): LayerSpec[] => [
    { kind: 'affine', units, bias: true },
    { kind: activations[layer] ?? 'tanh' },
  ]);
  const task = taskOf({ data, own });
  layers.push({ kind: 'affine', units: task === 'classes' ? own.classes : 1, bias: true });
  // The two cross-entropies squash their logits themselves. The others compare the output with 0
  // and 1 as it is, so it is brought between the two first; a regression's output stays free.
  const onLogits = loss === 'softmax_cross_entropy' || loss === 'binary_cross_entropy';
  if (!onLogits && task !== 'regression') layers.push({ kind: 'sigmoid' });
  return layers;
}

/** What is not set is not named, so that the runs of old links are asked for as they always were. */
export function boundarySpec(settings: BoundarySettings): RunSpec {
  const { optimizer, l1, batch } = settings;
  const stop = stopRulesOf(settings);
  return {
    data: dataSpec(settings),
    layers: layerSpecs(settings),
    loss: settings.loss,
    initializer: { kind: settings.init, scale: initScale },
    ...(optimizer !== 'sgd' && { optimizer }),
    learningRate: settings.rate,
    l2: settings.l2,
    ...(l1 > 0 && { l1 }),
    ...(stop && { stop }),
    batchSize: batch === 'full' ? 1 : batch,
    sampling: batch === 'full' ? 'full_batch' : 'shuffled',
    seed: settings.seed,
  };
}
