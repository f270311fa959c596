// Where a lesson, a challenge or a teacher's task comes from, with its words.
import type { Lesson } from '../client/lesson.ts';
import { goalCheck, mostWords, parseGoal, taskWords } from '../client/lesson-goal.ts';
import { lessons } from '../client/lessons.ts';
import type { PageOptions } from '../client/page-options.ts';
import type { RoomId } from '../client/route.ts';
import { sayLesson } from '../messages/lesson.ts';
import { type LessonWords, sayLessons } from '../messages/lessons.ts';

export interface OpenLesson {
  kind: 'lesson' | 'challenge' | 'task';
  lesson: Lesson;
  /** Read anew whenever they are drawn. */
  words: () => LessonWords;
  /** What of the link is not as it was asked for. */
  notes: () => readonly string[];
  /** The id of the lesson that follows, or null. */
  next: string | null;
}

export const wordsOf = (id: string): LessonWords | undefined =>
  (sayLessons as Readonly<Record<string, LessonWords>>)[id];

function guided(id: string): OpenLesson | null {
  const index = lessons.findIndex((one) => one.id === id);
  const lesson = lessons[index];
  if (!lesson || !wordsOf(id)) return null;
  return {
    kind: 'lesson',
    lesson,
    words: () => wordsOf(id) as LessonWords,
    notes: () => [],
    next: lessons[index + 1]?.id ?? null,
  };
}

/** The task is plain text: it is only ever put into a text node. */
function teachers(task: string, goal: string, room: RoomId): OpenLesson {
  const { words, cut } = taskWords(task);
  const { goals, refused } = parseGoal(goal);
  return {
    kind: 'task',
    lesson: {
      id: 'task',
      minutes: 0,
      steps: [
        {
          id: 'task',
          room,
          settings: null,
          targets: [],
          check: goalCheck(goals),
          deeds: [],
        },
      ],
    },
    words: () => {
      const goalIs = goals.length > 0 ? sayLesson.goalIs(goals.map(sayLesson.goalWords)) : '';
      return {
        title: sayLesson.task,
        about: '',
        summary: sayLesson.taskOver,
        steps: { task: { headline: sayLesson.task, text: words, task: goalIs } },
      };
    },
    notes: () => [
      ...(cut ? [sayLesson.taskCut(mostWords)] : []),
      ...(refused.length > 0 ? [sayLesson.goalsRefused(refused)] : []),
    ],
    next: null,
  };
}

/** What the page's options ask for; null: there is no lesson of that name. */
export async function openLesson(
  { lesson, task, goal }: PageOptions,
  room: RoomId,
): Promise<OpenLesson | null> {
  if (lesson !== null) {
    return guided(lesson) ?? (await import('./challenge-library.ts')).openChallenge(lesson);
  }
  return task === null ? null : teachers(task, goal ?? '', room);
}
