// What a training run is made of, and what it tells.
import type { Curve, Frame, RunSpec, RunStatus } from '../protocol/index.ts';
import type { Pace } from './pace.ts';
import type { Moment } from './time-machine.ts';
import type { WorkerPort } from './training-client.ts';
import type { ScheduledView } from './view-schedule.ts';

/** The newest of each part of the frames that came. */
export type Latest = Partial<Frame>;

/** Nothing is trained any more: the loss is not a number, or a stop rule holds. */
export const hasEnded = (status: RunStatus | undefined): boolean =>
  status !== undefined && (status.diverged || (status.stopped ?? null) !== null);

export type RunEvent =
  | { kind: 'restarted'; iteration: number | null }
  /** The run stands at another moment; `about` of the run is what it was there. */
  | { kind: 'moved' }
  | { kind: 'gave-up'; reason: string }
  | { kind: 'failed'; reason: string };

/** Keeps moments of a run and brings it back to them; comes when somebody looks at it. */
export interface TimeKeeper {
  /** What a chart draws beside the run's curve, see glassbox-chart. */
  readonly ghosts: readonly Curve[];
  readonly mark: number | null;
  /** Where the run stands, or as near to it as a moment is kept. */
  readonly newest: Moment | null;
  /** Whether the run has left what its lab's settings gave from the start. */
  readonly branched: boolean;
  /** Whether a change to this spec now makes a branch instead of a new run. */
  branches(spec: RunSpec): boolean;
  branch(spec: RunSpec, about: unknown): Promise<void>;
  /** A new run has begun. */
  began(): void;
  /** The run trains on from where it stands. */
  goesOn(): void;
  /** A frame has come. */
  took(): void;
}

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
