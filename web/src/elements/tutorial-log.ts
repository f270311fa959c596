// The debug log of the study and sleep network: what it says of each update, and how much of it.
import { tell } from '../messages/tutorials.ts';
import type { LensView } from '../protocol/study.ts';
import { numpyText, studyStations } from './tutorial-arrays.ts';

/** 0: only what train prints; 1: which function runs; 2: its arrays as well. */
export const logLevels = [0, 1, 2] as const;
export type LogLevel = (typeof logLevels)[number];

export interface LogEntry {
  level: LogLevel;
  text: string;
}

/** The tutorial prints epochs 1 to 5, and each thousandth. */
export function isPrinted(epoch: number): boolean {
  return (epoch >= 1 && epoch <= 5) || (epoch > 0 && epoch % 1000 === 0);
}

/** Where a run halts so that the next update can be told of: on both sides of a printed epoch. */
export function nextHalt(iteration: number): number {
  if (iteration < 5) return iteration + 1;
  const thousand = 1000 * (Math.floor(iteration / 1000) + 1);
  return iteration < thousand - 1 ? thousand - 1 : thousand;
}

/** Mean of (target - output)^2. */
export function meanSquaredError({ prediction, target }: LensView): number {
  const { values } = prediction;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((target.values[i] ?? 0) - (values[i] ?? 0)) ** 2;
  return sum / values.length;
}

type Part = 'forward' | 'backward' | 'weights';
const names: Record<Part, readonly string[]> = {
  forward: ['hidden_sum', 'activated_hidden', 'output_sum', 'activated_output'],
  backward: ['o_error', 'o_delta', 'z2_error', 'z2_delta'],
  weights: ['w1', 'w2'],
};

function arrays(lens: LensView, written: boolean, part: Part): LogEntry[] {
  const all = studyStations(lens, written).flatMap(({ above, below }) =>
    below ? [above, below] : [above],
  );
  return names[part].flatMap((name) => {
    const found = all.find((array) => array.name === name);
    return found ? [{ level: 2 as const, text: `${name} =\n${numpyText(found.array)}` }] : [];
  });
}

export function initialisedLog(lens: LensView, written: boolean): LogEntry[] {
  return [{ level: 1, text: tell.logInitialised }, ...arrays(lens, written, 'weights')];
}

export function forwardLog(lens: LensView, written: boolean): LogEntry[] {
  return [{ level: 1, text: tell.logForward }, ...arrays(lens, written, 'forward')];
}

/** One update: the network before it and behind it. */
export function updateLog(
  epoch: number,
  before: LensView,
  behind: LensView,
  written: boolean,
): LogEntry[] {
  const entries: LogEntry[] = [];
  if (isPrinted(epoch)) {
    const prediction = numpyText(
      studyStations(before, written).find(({ above }) => above.name === 'activated_output')?.above
        .array ?? before.prediction,
    );
    entries.push({ level: 0, text: tell.logEpoch(epoch, prediction, meanSquaredError(before)) });
  }
  entries.push(...forwardLog(before, written));
  entries.push({ level: 1, text: tell.logBackward }, ...arrays(before, written, 'backward'));
  entries.push({ level: 1, text: tell.logUpdated(epoch) }, ...arrays(behind, written, 'weights'));
  return entries;
}

export function skippedLog(count: number): LogEntry[] {
  return count > 0 ? [{ level: 1, text: tell.logSkipped(count) }] : [];
}

/** What a level shows of a log, newest last. */
export function logText(entries: readonly LogEntry[], level: LogLevel): string {
  return entries
    .filter((entry) => entry.level <= level)
    .map((entry) => entry.text)
    .join('\n');
}
