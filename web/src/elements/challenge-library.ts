// A challenge as the lesson card runs it, with its words.
import { challenges } from '../client/challenges.ts';
import { type ChallengeWords, sayChallenges } from '../messages/challenges.ts';
import type { OpenLesson } from './lesson-library.ts';

export const challengeWords = (id: string): ChallengeWords | undefined =>
  (sayChallenges as Readonly<Record<string, ChallengeWords>>)[id];

export function openChallenge(id: string): OpenLesson | null {
  const lesson = challenges.find((one) => one.id === id);
  if (!lesson || !challengeWords(id)) return null;
  return {
    kind: 'challenge',
    lesson,
    words: () => challengeWords(id) as ChallengeWords,
    notes: () => [],
    next: null,
  };
}
