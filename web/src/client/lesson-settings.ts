// A room's settings as its checks read them: every key of a link, with the defaults filled in.
import { parseRace } from './race-link.ts';
import { raceRules } from './race-rules.ts';
import type { RoomId } from './route.ts';
import { formatHidden } from './settings-text.ts';

/** `stopEpochs` is `stop-epochs`, and the seed of the points is `points`. */
const keyOf = (name: string) =>
  name === 'dataSeed' ? 'points' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function textOf(name: string, value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? '');
  const isSizes = name === 'hidden' || name === 'behind';
  return isSizes ? formatHidden(value as number[]) : value.join(',');
}

function labSettings(lab: 'digits' | 'boundary', text: string): Map<string, string> {
  const { settings } = raceRules[lab].parse(text);
  const entries = Object.entries(settings).filter(([name]) => name !== 'own');
  return new Map(entries.map(([name, value]) => [keyOf(name), textOf(name, value)]));
}

export function settingsOf(room: RoomId, text: string): ReadonlyMap<string, string> {
  if (room === 'digits' || room === 'boundary') return labSettings(room, text);
  const pairs = new Map(new URLSearchParams(text));
  if (room === 'race') {
    const { lab, fair } = parseRace(text).race;
    pairs.set('lab', lab).set('fair', fair);
  }
  return pairs;
}

/** Whether both texts ask for the same. */
export function sameSettings(room: RoomId, a: string, b: string): boolean {
  const [one, other] = [settingsOf(room, a), settingsOf(room, b)];
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
