// The words of the challenges. They come with the lessons.
import { enChallenges } from './en-challenges.ts';
import { follow } from './language.ts';
import type { LessonWords } from './lessons.ts';

export interface ChallengeWords extends LessonWords {
  /** What has to be reached, for the list. */
  goal: string;
  /** The best result so far. */
  best: (value: number) => string;
}
export type ChallengesMessages = { readonly [Id in keyof typeof enChallenges]: ChallengeWords };

export let sayChallenges: ChallengesMessages = enChallenges;
follow(async (language) => {
  sayChallenges =
    language === 'ko' ? (await import('./ko-challenges.ts')).koChallenges : enChallenges;
});
