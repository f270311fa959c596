// What a learner has done so far, kept in the browser; a page without a storage keeps it for the visit.

import type { LessonWalk } from './lesson-walk.ts';

export interface LessonProgress {
  /** The step to go on with, from 0. */
  step: number;
  done: readonly number[];
  /** Steps that were done in the learner's place. */
  shown: readonly number[];
  finished: boolean;
  /** The best result of a challenge. */
  best: number | null;
}

export type Progress = Readonly<Record<string, LessonProgress>>;

const place = 'glassbox-lessons';
const mostSteps = 50;

let remembered: Progress = {};

function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

const isStep = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= mostSteps;
const steps = (value: unknown) => (Array.isArray(value) ? value.filter(isStep) : []);

/** Whatever has been written there: what is not a lesson's progress is left out. */
export function parseProgress(text: string | null): Progress {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
  const progress: Record<string, LessonProgress> = {};
  for (const [id, one] of Object.entries(read)) {
    if (!/^[a-z][a-z0-9-]{0,40}$/.test(id) || typeof one !== 'object' || one === null) continue;
    const { step, done, shown, finished, best } = one as Record<string, unknown>;
    progress[id] = {
      step: isStep(step) ? step : 0,
      done: steps(done),
      shown: steps(shown),
      finished: finished === true,
      best: typeof best === 'number' && Number.isFinite(best) ? best : null,
    };
  }
  return progress;
}

export function readProgress(): Progress {
  const kept = storage();
  if (!kept) return remembered;
  return parseProgress(kept.getItem(place));
}

function keepProgress(id: string, one: LessonProgress): void {
  remembered = { ...readProgress(), [id]: one };
  write();
}

export function forgetProgress(): void {
  remembered = {};
  try {
    storage()?.removeItem(place);
  } catch {}
}

/** A full storage refuses: the visit still knows. */
function write(): void {
  try {
    storage()?.setItem(place, JSON.stringify(remembered));
  } catch {}
}

/** Whether this result of a challenge beats the one that is kept. */
export function isBetter({ lesson }: LessonWalk, result: number): boolean {
  const old = readProgress()[lesson.id]?.best ?? null;
  return old === null || (lesson.result?.better === 'lower' ? result < old : result > old);
}

/** Keeps where a learner stands, and `best` where it is better than what was kept. */
export function keepWalk(walk: LessonWalk, best: number | null = null): void {
  const { lesson } = walk;
  const before = readProgress()[lesson.id];
  const old = before?.best ?? null;
  keepProgress(lesson.id, {
    step: walk.index,
    done: [...walk.done],
    shown: [...walk.shown],
    finished: walk.isFinished || (before?.finished ?? false),
    best: best !== null && isBetter(walk, best) ? best : old,
  });
}
