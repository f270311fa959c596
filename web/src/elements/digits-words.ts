// What the digits lab says of its run: in its headline, and aloud.
import type { TrainingRun } from '../client/training-run.ts';
import { say } from '../messages/index.ts';

type Run = TrainingRun | null;

/** What the live sentence is about; when this changes it speaks at once. */
export function digitsPhase(run: Run): unknown {
  const status = run?.latest.status;
  const begun = (status?.iteration ?? 0) > 0;
  // At rest it speaks anew each time: the run may have gone back to another moment.
  return run?.running ? `${begun} ${status?.testAccuracy === null}` : {};
}

export function digitsSentence(run: Run, others?: DigitsWords | null): unknown {
  const words = others ?? say;
  const status = run?.latest.status;
  if (!status || status.iteration === 0) return words.digitsUnseen();
  if (status.testAccuracy === null) return words.digitsBegun(status.samplesSeen);
  return words.digitsReads(run?.stopwatch.elapsed ?? 0, status.testAccuracy);
}

export type DigitsWords = Pick<typeof say, 'digitsUnseen' | 'digitsBegun' | 'digitsReads'>;

export function digitsSpoken(run: Run, running: boolean): string {
  const status = run?.latest.status;
  if (!status || status.iteration === 0) return '';
  const text = say.digitsStatus(status);
  return running ? text : say.pausedStatus(text);
}
