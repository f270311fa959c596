// Settings as text: what stands in a link and what a person types into a field.
import { labSettings, networkSettings, optimizers, type Settings } from './settings.ts';

export const largestSeed = 4294967295;

/** A value that the text asks for and that is not possible; the default is taken instead. */
export interface RefusedValue {
  key: string;
  value: string;
}

export interface ParsedSettings<S = Settings> {
  settings: S;
  refused: RefusedValue[];
}

/** '64,32' is [64, 32]; '' and 'none' are no hidden layer; anything else is null. */
export function parseHidden(text: string): number[] | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'none') return [];
  const parts = trimmed.split(/\s*,\s*|\s+/);
  return parts.every((part) => /^\d{1,9}$/.test(part)) ? parts.map(Number) : null;
}

export function formatHidden(hidden: readonly number[]): string {
  return hidden.length > 0 ? hidden.join(',') : 'none';
}

/** A whole number from 0 to 4294967295, or null. */
export function parseSeed(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,10}$/.test(trimmed)) return null;
  const seed = Number(trimmed);
  return seed <= largestSeed ? seed : null;
}

/** A decimal number greater than 0, or null; from 1e21 on it would be written with a plus, a link's space. */
export function parseRate(text: string): number | null {
  const trimmed = text.trim();
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(trimmed)) return null;
  const rate = Number(trimmed);
  return rate > 0 && rate < 1e21 ? rate : null;
}

export function parseBatch(text: string): number | 'full' | null {
  if (text === 'full') return 'full';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

export function oneOf<T extends string>(names: readonly T[]): (text: string) => T | null {
  return (text) => names.find((name) => name === text) ?? null;
}

/** A decimal number from `low` to `high`, or null. */
export const decimal = (low: number, high: number) => (text: string) => {
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return null;
  const value = Number(text);
  return value >= low && value <= high ? value : null;
};

/** A whole number from `low` to `high`, or null. */
export const whole = (low: number, high: number) => (text: string) => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : null;
};

type Parsers = { [Key in keyof Settings]: (text: string) => Settings[Key] | null };

const lab = labSettings.digits;

/** What a text of each setting means. */
export const parsers: Parsers = {
  data: oneOf(['mnist', 'own']),
  classes: whole(2, 256),
  network: oneOf(lab.networks),
  hidden: parseHidden,
  channels: (text) => {
    const channels = parseHidden(text);
    return channels?.length ? channels : null;
  },
  kernel: whole(1, 28),
  behind: parseHidden,
  activation: oneOf(lab.activations),
  loss: oneOf(lab.losses),
  rate: parseRate,
  batch: parseBatch,
  init: oneOf(lab.inits),
  seed: parseSeed,
  optimizer: oneOf(optimizers),
  decay: decimal(0.001, 1),
  l2: decimal(0, 100),
  dropout: decimal(0, 0.99),
  shift: whole(0, 8),
  stopEpochs: whole(0, 1e8),
  stopLoss: decimal(0, 1e6),
  stopPlateau: whole(0, 1e8),
};

/** The key of a setting in a link: `stopEpochs` is `stop-epochs`. */
const keyOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a link leaves out where it is as the network has it anyway. */
const extras = [
  ...(['channels', 'kernel', 'behind', 'optimizer', 'decay', 'l2', 'dropout', 'shift'] as const),
  ...(['stopEpochs', 'stopLoss', 'stopPlateau'] as const),
];

/** The settings that are not as the network has them, and that only the second form shows. */
export function extrasOf(settings: Settings): (typeof extras)[number][] {
  const usual: Settings = { ...lab.defaults, ...networkSettings[settings.network] };
  return extras.filter((name) => `${settings[name]}` !== `${usual[name]}`);
}

/** Reads `key=value&key=value`. A key that appears twice counts once, the first time. */
export function parseSettings(text: string): ParsedSettings {
  const settings: Settings = { ...lab.defaults };
  const refused: RefusedValue[] = [];
  const seen = new Set<string>();
  const take = <Key extends keyof Settings>(key: Key, value: string) => {
    const parsed = parsers[key](value);
    if (parsed === null) refused.push({ key: keyOf(key), value });
    else settings[key] = parsed;
  };
  const pairs = new URLSearchParams(text);
  const network = parsers.network(pairs.get('network') ?? '');
  // Another network comes with settings of its own, unless the link has others.
  if (network && network !== settings.network) Object.assign(settings, networkSettings[network]);
  for (const [key, value] of pairs) {
    if (seen.has(key)) continue;
    seen.add(key);
    const name = Object.keys(parsers).find((name) => keyOf(name) === key);
    if (name) take(name as keyof Settings, value);
    else refused.push({ key, value });
  }
  // MNIST's classes are ten.
  const { data, classes } = settings;
  if (data === 'mnist' && classes !== 10) {
    refused.push({ key: 'classes', value: String(classes) });
    settings.classes = 10;
  }
  return { settings, refused };
}

/** The whole settings, so that a link keeps its run when a default changes. */
export function formatSettings(settings: Settings): string {
  const pairs = [
    `hidden=${formatHidden(settings.hidden)}`,
    `activation=${settings.activation}`,
    `loss=${settings.loss}`,
    `rate=${settings.rate}`,
    `batch=${settings.batch}`,
    `init=${settings.init}`,
    `seed=${settings.seed}`,
  ];
  if (settings.network !== 'dense') pairs.unshift(`network=${settings.network}`);
  for (const name of extrasOf(settings)) {
    const value = settings[name];
    pairs.push(`${keyOf(name)}=${typeof value === 'object' ? formatHidden(value) : value}`);
  }
  if (settings.data === 'own') pairs.push('data=own', `classes=${settings.classes}`);
  return pairs.join('&');
}
