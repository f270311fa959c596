// What a race has to know about the settings of its lab: what both racers share, and which other
// settings are proposed against one's own.

import { boundaryRules } from './boundary-rules.ts';
import type { BoundarySettings } from './boundary-settings.ts';
import { digitsRules } from './digits-rules.ts';
import type { LabRules } from './lab-rules.ts';
import type { LabId, Settings } from './settings.ts';

export interface RaceRules<S> extends LabRules<S> {
  /** Data and seed, taken from the first racer. */
  shared: readonly (keyof S)[];
  /** Against whom settings race when nobody is named. */
  opponent(settings: S): S;
}

const otherActivation = (name: string) => (name === 'sigmoid' ? 'relu' : 'sigmoid');

export const digitsRace: RaceRules<Settings> = {
  ...digitsRules,
  shared: ['seed', 'shift', 'data', 'classes'],
  opponent: (settings) => ({ ...settings, activation: otherActivation(settings.activation) }),
};

export const boundaryRace: RaceRules<BoundarySettings> = {
  ...boundaryRules,
  shared: ['data', 'noise', 'share', 'count', 'dataSeed', 'features', 'own', 'seed', 'show'],
  opponent: (settings) => ({
    ...settings,
    activation: [otherActivation(settings.activation[0] ?? 'tanh')],
  }),
};

/** The settings of either lab: which one is known by the race's `lab`. */
export type AnySettings = Settings | BoundarySettings;

/** A race handles both labs alike; what differs is behind these rules. */
export const raceRules = { digits: digitsRace, boundary: boundaryRace } as unknown as Record<
  LabId,
  RaceRules<AnySettings>
>;

/** The second racer's settings with the data and the seed of the first one. */
export function aligned<S>(rules: RaceRules<S>, first: S, second: S): S {
  const part = Object.fromEntries(rules.shared.map((key) => [key, first[key]])) as Partial<S>;
  return rules.changed(second, part);
}

/** The settings in which two racers differ, in the order in which they are set. */
export function differences<S extends object>(first: S, second: S): (keyof S)[] {
  return (Object.keys(first) as (keyof S)[]).filter(
    (key) => JSON.stringify(first[key]) !== JSON.stringify(second[key]),
  );
}
