// The settings of a run in words: every one of them, the defaults too.
import { settingsOf } from '../client/lesson-settings.ts';
import { sayBoundary } from '../messages/boundary.ts';
import { sayMore } from '../messages/digits-more.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayReport } from '../messages/report.ts';

export type ReportedLab = 'digits' | 'boundary' | 'table';
type Row = readonly [name: string, value: string];

const names: Readonly<Record<string, () => string>> = {
  network: () => say.networkKind,
  hidden: () => say.hiddenLayers,
  channels: () => sayMore.channels,
  kernel: () => sayMore.kernel,
  behind: () => sayMore.behind,
  activation: () => say.activation,
  loss: () => say.lossFunction,
  rate: () => say.learningRate,
  batch: () => say.batch,
  init: () => say.initializer,
  seed: () => say.seed,
  optimizer: () => sayMore.optimizer,
  decay: () => sayMore.decay,
  l1: () => sayMore.l1,
  l2: () => sayMore.l2,
  dropout: () => sayMore.dropout,
  shift: () => sayMore.shift,
  'stop-epochs': () => sayMore.stopEpochs,
  'stop-loss': () => sayMore.stopLoss,
  'stop-plateau': () => sayMore.stopPlateau,
  data: () => sayBoundary.data,
  classes: () => sayReport.classes,
  noise: () => sayBoundary.noise,
  share: () => sayBoundary.trainShare,
  count: () => sayBoundary.pointCount,
  points: () => sayBoundary.dataSeed,
  features: () => sayReport.input,
};

/** A word of the catalogue by a name from outside, which must be one of its own. */
const word = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] ?? name) : name;

const words = (known: Readonly<Record<string, string>>) => (text: string) =>
  text
    .split(',')
    .map((name) => word(known, name))
    .join(', ');
const orNone = (text: string) => (text === '' || text === '0' ? sayMore.none : number(text));
const number = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? format.plain(Number(text)) : text);
const list = (text: string) => (text === 'none' ? sayMore.none : text.replaceAll(',', ', '));

const values: Readonly<Record<string, (text: string) => string>> = {
  network: (text) => words(say.networkName)(text),
  hidden: list,
  behind: list,
  channels: list,
  features: list,
  activation: (text) => words(say.activationName)(text),
  loss: (text) => words(say.lossName)(text),
  init: (text) => words(say.initializerName)(text),
  optimizer: (text) => words(sayMore.optimizerName)(text),
  data: (text) => words({ ...sayBoundary.dataName, mnist: 'MNIST' })(text),
  batch: (text) => (text === 'full' ? say.allPoints : number(text)),
  // A seed is a name, not an amount.
  seed: (text) => text,
  points: (text) => text,
  kernel: (text) => sayMore.kernelSize(Number(text)),
  decay: (text) => sayMore.decayBy(Number(text)),
  l1: orNone,
  l2: orNone,
  dropout: orNone,
  shift: orNone,
  'stop-epochs': orNone,
  'stop-loss': orNone,
  'stop-plateau': orNone,
};

/** What a network of another kind, or data of another kind, has not. */
function unused(all: ReadonlyMap<string, string>): readonly string[] {
  const data = all.get('data') ?? '';
  return [
    'show',
    'own',
    ...(all.get('network') === 'dense' ? ['channels', 'kernel', 'behind'] : []),
    ...(all.get('network') === 'lenet' ? ['hidden'] : []),
    ...(data === 'xor_points' || data === 'xor_clusters'
      ? ['noise', 'share', 'count', 'points', 'features']
      : []),
    ...(data === 'own' ? ['noise', 'count'] : []),
  ];
}

export function settingRows(lab: ReportedLab, text: string): Row[] {
  const all = lab === 'table' ? new Map(new URLSearchParams(text)) : settingsOf(lab, text);
  const left = unused(all);
  return [...all]
    .filter(([key]) => !left.includes(key))
    .map(([key, value]) => [
      Object.hasOwn(names, key) ? (names[key]?.() ?? key) : key,
      Object.hasOwn(values, key) ? (values[key]?.(value) ?? value) : number(value),
    ]);
}
