// What two readings of the test set, and the cells of a confusion matrix, have in them.
import type { Results } from '../protocol/inspector.ts';

type Read = Pick<Results, 'labels' | 'answers'>;

/** Test digits that are read right now and were not before, and the other way round. */
export function changes(before: Read, now: Read): { learned: number[]; broken: number[] } {
  const learned: number[] = [];
  const broken: number[] = [];
  const count = Math.min(before.labels.length, now.labels.length);
  for (let i = 0; i < count; i++) {
    const wasRight = before.answers[i] === before.labels[i];
    const isRight = now.answers[i] === now.labels[i];
    if (isRight && !wasRight) learned.push(i);
    if (wasRight && !isRight) broken.push(i);
  }
  return { learned, broken };
}

/** The test digits of class `actual` that are read as `answered`, those that it is surest of first. */
export function cells(
  results: Pick<Results, 'labels' | 'answers' | 'chances'>,
  actual: number,
  answered: number,
): number[] {
  const { labels, answers, chances } = results;
  const found: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === actual && answers[i] === answered) found.push(i);
  }
  return found.sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0) || a - b);
}
