// The exercises by what they are about, and by what a reader looks for.
import { tell } from '../messages/tutorials.ts';
import type { Exercise } from '../protocol/study.ts';

export type Row = Exercise['rows'][number];

export const themes = ['graph', 'layers', 'networks', 'losses'] as const;
export type Theme = (typeof themes)[number];

/** By the exercise's number; 'copy' and 'mask' come before 215, 'figure' before 231. */
export function themeOf({ id, key }: Exercise): Theme {
  if (key === 'copy' || key === 'mask') return 'layers';
  if (id === 'figure') return 'losses';
  const number = Number(id);
  if (number <= 213) return 'graph';
  if (number <= 225) return 'layers';
  return number <= 229 ? 'networks' : 'losses';
}

export const isPrinted = (row: Row) => row.printed !== '';
export const differs = (row: Row) => isPrinted(row) && !row.match;

/** Whether a text stands in an exercise's number or words. */
export function isFound(exercise: Exercise, text: string): boolean {
  const words = tell.exerciseWords[exercise.key];
  const where = [
    exercise.id,
    exercise.key,
    words?.name,
    words?.about,
    ...exercise.rows.map((r) => r.what),
  ];
  return where.join(' ').toLowerCase().includes(text.trim().toLowerCase());
}
