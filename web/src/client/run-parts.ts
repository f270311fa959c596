// What a training run is made of, and what it tells.
import type { Frame, RunStatus } from '../protocol/index.ts';
import type { Pace } from './pace.ts';
import type { WorkerPort } from './training-client.ts';
import type { ScheduledView } from './view-schedule.ts';

/** The newest of each part of the frames that came. */
export type Latest = Partial<Frame>;

/** Nothing is trained any more: the loss is not a number, or a stop rule holds. */
export const hasEnded = (status: RunStatus | undefined): boolean =>
  status !== undefined && (status.diverged || (status.stopped ?? null) !== null);

export type RunEvent =
  | { kind: 'restarted'; iteration: number | null }
  | { kind: 'gave-up'; reason: string }
  | { kind: 'failed'; reason: string };

export interface TrainingRunParts {
  connect: () => WorkerPort;
  /** The folder of the digits, or null for a lab without. */
  digitsUrl: string | null;
  views: readonly ScheduledView[];
  pace: () => Pace;
  /** Nobody looks (the tab is hidden): train on, but ask for no pictures. */
  unseen: () => boolean;
  changed: () => void;
  happened: (event: RunEvent) => void;
}
