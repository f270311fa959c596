// The words of the ten lessons. They come with the first lesson that is opened.
import { enLessonsBack } from './en-lessons-back.ts';
import { enLessonsLearning } from './en-lessons-learning.ts';
import { enLessonsPlane } from './en-lessons-plane.ts';
import { follow } from './language.ts';

export interface StepWords {
  /** What the step is about, as a sentence without its full stop. */
  headline: string;
  text: string;
  /** What to do, as an imperative. */
  task: string;
}

export interface LessonWords {
  title: string;
  /** One sentence for the list. */
  about: string;
  /** What has been learned, at the end. */
  summary: string;
  steps: Readonly<Record<string, StepWords>>;
}

const english = { ...enLessonsPlane, ...enLessonsBack, ...enLessonsLearning };
export type LessonsMessages = { readonly [Id in keyof typeof english]: LessonWords };

export let sayLessons: LessonsMessages = english;
follow(async (language) => {
  if (language === 'en') {
    sayLessons = english;
    return;
  }
  const [plane, back, learning] = await Promise.all([
    import('./ko-lessons-plane.ts'),
    import('./ko-lessons-back.ts'),
    import('./ko-lessons-learning.ts'),
  ]);
  sayLessons = { ...plane.koLessonsPlane, ...back.koLessonsBack, ...learning.koLessonsLearning };
});
