// What stands in the address of the room of the tutorials: one system with its seed, or one topic.
import { parseSeed, type RefusedValue } from './settings-text.ts';

/** What the tutorials explain beside their systems. */
export const topicIds = ['building', 'output', 'epochs', 'memory', 'exercises'] as const;
export type TopicId = (typeof topicIds)[number];

/** The classes of the second tutorial, each an heir of the one before. */
export const stageCount = 7;

export type TutorialPlace =
  | { kind: 'system'; id: string; seed: number | null }
  | { kind: 'topic'; topic: TopicId; stage: number };

export interface ParsedPlace {
  place: TutorialPlace;
  refused: RefusedValue[];
}

function parseStage(text: string): number | null {
  return /^\d$/.test(text) && Number(text) < stageCount ? Number(text) : null;
}

/**
 * Reads `system=ID&seed=N` or `topic=NAME&stage=N`. What is not known gives way to the first of
 * `systems`, or to what the system itself brings. A key that appears twice counts once.
 */
export function parsePlace(text: string, systems: readonly string[]): ParsedPlace {
  const asked = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) if (!asked.has(key)) asked.set(key, value);
  const refused: RefusedValue[] = [];
  const take = <T>(key: string, parse: (value: string) => T | null): T | null => {
    const value = asked.get(key);
    asked.delete(key);
    if (value === undefined) return null;
    const parsed = parse(value);
    if (parsed === null) refused.push({ key, value });
    return parsed;
  };
  const topic = take('topic', (value) => topicIds.find((id) => id === value) ?? null);
  const place: TutorialPlace = topic
    ? { kind: 'topic', topic, stage: take('stage', parseStage) ?? 0 }
    : {
        kind: 'system',
        id:
          take('system', (value) => systems.find((id) => id === value) ?? null) ?? systems[0] ?? '',
        seed: take('seed', parseSeed),
      };
  for (const [key, value] of asked) refused.push({ key, value });
  return { place, refused };
}

export function formatPlace(place: TutorialPlace): string {
  if (place.kind === 'system') {
    return `system=${place.id}${place.seed === null ? '' : `&seed=${place.seed}`}`;
  }
  return `topic=${place.topic}${place.stage === 0 ? '' : `&stage=${place.stage}`}`;
}
