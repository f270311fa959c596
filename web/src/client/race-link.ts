// A race as text: `lab=digits&fair=steps&a=...&b=...`, where a and b are settings of that lab.
import type { Fairness } from '../protocol/race.ts';
import { type AnySettings, aligned, raceRules } from './race-rules.ts';
import type { LabId } from './settings.ts';
import { oneOf, type RefusedValue } from './settings-text.ts';

export { raceLink } from './race-href.ts';

export interface RaceSettings {
  lab: LabId;
  fair: Fairness;
  racers: [AnySettings, AnySettings];
}

export interface ParsedRace {
  race: RaceSettings;
  refused: RefusedValue[];
}

export const labIds: readonly LabId[] = ['digits', 'boundary'];
export const fairnesses: readonly Fairness[] = ['steps', 'time'];

/** Reads a link. A key that appears twice counts once, the first time. */
export function parseRace(text: string): ParsedRace {
  const refused: RefusedValue[] = [];
  const pairs = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (!pairs.has(key)) pairs.set(key, value);
  }
  const take = <T extends string>(key: string, names: readonly T[], usual: T): T => {
    const value = pairs.get(key);
    if (value === undefined) return usual;
    const read = oneOf(names)(value);
    if (read === null) refused.push({ key, value });
    return read ?? usual;
  };
  const lab = take('lab', labIds, 'digits');
  const fair = take('fair', fairnesses, 'steps');
  const rules = raceRules[lab];
  const racer = (key: 'a' | 'b') => {
    const parsed = rules.parse(pairs.get(key) ?? '');
    refused.push(...parsed.refused);
    return parsed.settings;
  };
  const first = racer('a');
  const second = pairs.has('b') ? racer('b') : rules.opponent(first);
  for (const [key, value] of pairs) {
    if (!['lab', 'fair', 'a', 'b'].includes(key)) refused.push({ key, value });
  }
  return { race: { lab, fair, racers: [first, aligned(rules, first, second)] }, refused };
}

/** The whole race, so that a link keeps it when a default changes. */
export function formatRace({ lab, fair, racers }: RaceSettings): string {
  const [a, b] = racers.map((settings) => encodeURIComponent(raceRules[lab].format(settings)));
  return `lab=${lab}&fair=${fair}&a=${a}&b=${b}`;
}
