// The settings of a system, read from its spec and put into words. Nothing here is written down
// twice: what the table says is what the C++ was given.

import { html, type TemplateResult } from 'lit';
import { roomHref } from '../client/site.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { tell } from '../messages/tutorials.ts';
import type { DataSpec, LayerSpec, RunSpec } from '../protocol/index.ts';
import type { Preset } from '../protocol/study.ts';

export interface SettingRow {
  name: string;
  value: string | TemplateResult;
}

/** Inputs that a data set brings. */
export function inputCount(data: DataSpec): number {
  if (data.kind === 'plane') return data.features.length;
  if (data.kind === 'table') return data.features;
  return data.kind === 'digits' ? 784 : 2;
}

/** Samples that an epoch has. */
export function trainCount({ data, bugs = [] }: RunSpec): number {
  switch (data.kind) {
    case 'digits': {
      const { total = 0 } = data;
      if (total === 0) return 60_000;
      const train = Math.floor(total * 0.7);
      // B4.5: the validation digits are trained on as well.
      return bugs.includes('B4.5') ? train + Math.floor(total * 0.15) : train;
    }
    case 'xor_points':
      return 4;
    case 'study_sleep':
      return 3;
    case 'xor_clusters':
      return 4 * data.perCluster;
    case 'three_clusters':
      return 3 * data.perCluster;
    case 'plane': {
      const points = data.shape === 'own' ? (data.own?.targets.length ?? 0) : data.count;
      return Math.max(1, Math.round(data.trainShare * points));
    }
    case 'table':
      return Math.max(1, Math.round(data.trainShare * data.targets.length));
  }
}

export function updatesPerEpoch(spec: RunSpec): number {
  const samples = trainCount(spec);
  const batch = spec.sampling === 'full_batch' ? samples : spec.batchSize;
  return Math.ceil(samples / batch);
}

export function parameterCount(spec: RunSpec): number {
  let inputs = inputCount(spec.data);
  let count = 0;
  for (const layer of spec.layers) {
    if (layer.kind !== 'affine') continue;
    count += inputs * layer.units + (layer.bias ? layer.units : 0);
    inputs = layer.units;
  }
  return count;
}

/** 784 → 50 ReLU → 10 */
export function layersText(spec: RunSpec): string {
  const parts: string[] = [];
  const activations: Partial<Record<LayerSpec['kind'], string>> = say.activationName;
  for (const layer of spec.layers) {
    if (layer.kind === 'affine') parts.push(String(layer.units));
    else parts.push(`${parts.pop() ?? ''} ${activations[layer.kind] ?? layer.kind}`);
  }
  return tell.layerList(inputCount(spec.data), parts);
}

function dataText(data: DataSpec): string {
  const { dataText: words } = tell;
  if (data.kind === 'digits') return data.total ? words.digitsPart(data.total) : words.digits;
  if (data.kind === 'three_clusters') return words.three_clusters(data.perCluster, data.noise);
  return words[data.kind];
}

function inputText(data: DataSpec): string {
  if (data.kind === 'digits') return tell.inputText[data.scaling];
  return data.kind === 'study_sleep' ? tell.inputText.byMaximum : tell.inputText.plane;
}

function targetText(data: DataSpec): string {
  if (data.kind === 'digits') return tell.targetText.oneHot(data.off ?? 0, data.on ?? 1);
  if (data.kind === 'three_clusters') return tell.targetText.oneHot(0, 1);
  return data.kind === 'study_sleep' ? tell.targetText.score : tell.targetText.zeroOne;
}

const hasBias = (layer: LayerSpec) => layer.kind === 'affine' && layer.bias;

export function settingRows({ spec, iterations, precision }: Preset): SettingRow[] {
  const { data, bugs = [] } = spec;
  const layers = layersText(spec);
  const rows: SettingRow[] = [
    { name: tell.data, value: dataText(data) },
    { name: tell.inputs, value: inputText(data) },
    { name: tell.targets, value: targetText(data) },
    {
      name: tell.layers,
      value: spec.layers.some(hasBias) ? layers : `${layers}, ${tell.noBias}`,
    },
    { name: tell.numbers, value: format.integer(parameterCount(spec)) },
    { name: tell.lossName, value: tell.lossText[spec.loss] },
    { name: tell.optimizer, value: tell.optimizerText[spec.optimizer ?? 'sgd'] },
    { name: tell.rate, value: format.plain(spec.learningRate) },
    ...(spec.l2 > 0 ? [{ name: tell.penalty, value: format.plain(spec.l2) }] : []),
    { name: tell.batchSize, value: tell.batchText[spec.sampling](spec.batchSize) },
    {
      name: tell.firstWeights,
      value: tell.initText[spec.initializer.kind](spec.initializer.scale),
    },
    { name: tell.seed, value: tell.seedText(spec.seed, spec.skippedDraws ?? 0) },
    { name: tell.length, value: tell.lengthText(iterations, iterations / updatesPerEpoch(spec)) },
    { name: tell.precision, value: tell.precisionText[precision] },
  ];
  if (bugs.length > 0) rows.push({ name: tell.mistakes, value: mistakes(bugs) });
  return rows;
}

function mistakes(bugs: readonly string[]): TemplateResult {
  return html`${bugs.map(
    (bug) =>
      html`<a href=${roomHref(`#backprop?show=museum&bug=${bug}`)}>${tell.mistake(bug)}</a> `,
  )}`;
}

/** Where one update is made. */
export const headSources: readonly string[] = [
  'nn/trainer.cpp#Trainer::step',
  'nn/network.cpp#Network::forward',
  'nn/network.cpp#Network::backward',
  'nn/optimizer.cpp#Optimizer::step',
];
