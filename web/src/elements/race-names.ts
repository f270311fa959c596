// What tells two racers apart, in words: names for the sentence and the chart, and every difference.
import type { BoundarySettings } from '../client/boundary-settings.ts';
import type { AnySettings } from '../client/race-rules.ts';
import { differences } from '../client/race-rules.ts';
import type { LabId, Settings } from '../client/settings.ts';
import { formatHidden } from '../client/settings-text.ts';
import { sayMore } from '../messages/digits-more.ts';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import { sayRace } from '../messages/race.ts';

/** All that either lab can set. */
type Every = Settings & BoundarySettings;
type Key = keyof Every;

/** How a setting is called, and what its value is called: in a list, and as a racer's name. */
interface Words {
  label: () => string;
  text: (settings: Every) => string;
  name?: (settings: Every) => string;
}

const batchText = ({ batch }: Every) =>
  batch === 'full' ? say.allPoints : format.integer(Number(batch));
const activationText = ({ activation }: Every) =>
  [activation]
    .flat()
    .map((name) => say.activationName[name])
    .join(', ');
const penalty = (value: number) => (value === 0 ? sayRace.noPenalty : format.plain(value));
const rule = (value: number | null) => (value ? format.plain(value) : sayRace.noRule);

/** What names a racer first stands first. */
const words: Partial<Record<Key, Words>> = {
  network: {
    label: () => say.networkKind,
    text: ({ network }) => say.networkName[network],
    name: ({ network }) => sayRace.networkName[network],
  },
  optimizer: {
    label: () => sayMore.optimizer,
    text: ({ optimizer }) => sayMore.optimizerName[optimizer],
  },
  loss: { label: () => say.lossFunction, text: ({ loss }) => say.lossName[loss] },
  activation: { label: () => say.activation, text: activationText },
  init: {
    label: () => say.initializer,
    text: ({ init }) => say.initializerName[init],
    name: ({ init }) => sayRace.startName(say.initializerName[init]),
  },
  hidden: {
    label: () => say.hiddenLayers,
    text: ({ hidden }) => formatHidden(hidden),
    name: ({ hidden }) => sayRace.hidden(formatHidden(hidden)),
  },
  channels: {
    label: () => sayMore.channels,
    text: ({ channels }) => formatHidden(channels),
    name: ({ channels }) => sayRace.convolutions(formatHidden(channels)),
  },
  kernel: { label: () => sayMore.kernel, text: ({ kernel }) => sayMore.kernelSize(kernel) },
  behind: { label: () => sayMore.behind, text: ({ behind }) => formatHidden(behind) },
  dropout: {
    label: () => sayMore.dropout,
    text: ({ dropout }) => sayMore.share(dropout),
    name: ({ dropout }) => sayRace.dropoutName(dropout),
  },
  l2: {
    label: () => sayMore.l2,
    text: ({ l2 }) => penalty(l2),
    name: ({ l2 }) => sayRace.l2Name(l2),
  },
  l1: {
    label: () => sayMore.l1,
    text: ({ l1 }) => penalty(l1),
    name: ({ l1 }) => sayRace.l1Name(l1),
  },
  batch: {
    label: () => say.batch,
    text: batchText,
    name: (settings) => sayRace.batchName(batchText(settings)),
  },
  rate: {
    label: () => say.learningRate,
    text: ({ rate }) => format.plain(rate),
    name: ({ rate }) => sayRace.rateName(rate),
  },
  decay: { label: () => sayMore.decay, text: ({ decay }) => sayMore.decayBy(decay) },
  stopEpochs: { label: () => sayMore.stopEpochs, text: ({ stopEpochs }) => rule(stopEpochs) },
  stopLoss: { label: () => sayMore.stopLoss, text: ({ stopLoss }) => rule(stopLoss) },
  stopPlateau: { label: () => sayMore.stopPlateau, text: ({ stopPlateau }) => rule(stopPlateau) },
};

/** Settings that a dense network and a convolutional one do not both have. */
const ofNetwork: Record<Settings['network'], readonly Key[]> = {
  dense: ['hidden'],
  lenet: ['channels', 'kernel', 'behind'],
};

type Pair = readonly [AnySettings, AnySettings];

function differing(lab: LabId, [first, second]: Pair): Key[] {
  const keys: Key[] = differences(first as Every, second as Every);
  const { network = 'dense' } = first as Every;
  const idle: readonly Key[] =
    lab === 'boundary'
      ? []
      : network !== (second as Every).network
        ? [...ofNetwork.dense, ...ofNetwork.lenet]
        : ofNetwork[network === 'dense' ? 'lenet' : 'dense'];
  const order = Object.keys(words) as Key[];
  return order.filter((key) => keys.includes(key) && !idle.includes(key));
}

/** 'A' and 'B' where nothing tells them apart. */
export function raceNames(lab: LabId, pair: Pair): [string, string] {
  const [key] = differing(lab, pair);
  if (!key) return [...sayRace.letter] as [string, string];
  const [a, b] = pair as unknown as [Every, Every];
  if (key === 'hidden' && a.hidden.length !== b.hidden.length) {
    return [sayRace.layers(a.hidden.length + 1), sayRace.layers(b.hidden.length + 1)];
  }
  const { name, text } = words[key] as Words;
  const of = name ?? text;
  return [of(a), of(b)];
}

/** Every difference, in words. */
export function differenceWords(lab: LabId, pair: Pair): string {
  const [a, b] = pair as unknown as [Every, Every];
  const parts = differing(lab, pair).map((key) => {
    const { label, text } = words[key] as Words;
    return { label: label(), a: text(a), b: text(b) };
  });
  return sayRace.differ(parts);
}
