// Settings as text: what stands in a link and what a person types into a field.
import type { LabSettings, Settings } from './settings.ts';
import { labSettings, networkSettings } from './settings.ts';

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

/** A decimal number greater than 0, or null. */
export function parseRate(text: string): number | null {
  const trimmed = text.trim();
  if (!/^(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(trimmed)) return null;
  const rate = Number(trimmed);
  return Number.isFinite(rate) && rate > 0 ? rate : null;
}

export function parseBatch(text: string): number | 'full' | null {
  if (text === 'full') return 'full';
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

export function oneOf<T extends string>(names: readonly T[]): (text: string) => T | null {
  return (text) => names.find((name) => name === text) ?? null;
}

type Parsers = { [Key in keyof Settings]: (text: string) => Settings[Key] | null };

function parsers(lab: LabSettings): Parsers {
  return {
    network: oneOf(lab.networks),
    hidden: parseHidden,
    activation: oneOf(lab.activations),
    loss: oneOf(lab.losses),
    rate: parseRate,
    batch: parseBatch,
    init: oneOf(lab.inits),
    seed: parseSeed,
  };
}

/** Reads `key=value&key=value`. A key that appears twice counts once, the first time. */
export function parseSettings(text: string): ParsedSettings {
  const lab = labSettings.digits;
  const parse = parsers(lab);
  const settings: Settings = { ...lab.defaults };
  const refused: RefusedValue[] = [];
  const seen = new Set<string>();
  const take = <Key extends keyof Settings>(key: Key, value: string) => {
    const parsed = parse[key](value);
    if (parsed === null) refused.push({ key, value });
    else settings[key] = parsed;
  };
  const pairs = new URLSearchParams(text);
  const network = parse.network(pairs.get('network') ?? '');
  // Another network comes with settings of its own, unless the link has others.
  if (network && network !== settings.network) Object.assign(settings, networkSettings[network]);
  for (const [key, value] of pairs) {
    if (seen.has(key)) continue;
    seen.add(key);
    if (Object.hasOwn(parse, key)) take(key as keyof Settings, value);
    else refused.push({ key, value });
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
  return pairs.join('&');
}
