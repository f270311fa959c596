// A lesson: steps, each checked by what the learner did. Pure; the card in the page feeds it.
import type { Curve, RunStatus } from '../protocol/index.ts';
import type { RoomId } from './route.ts';

/** The page as a check looks at it. */
export interface Seen {
  room: RoomId;
  /** The open room's settings with the defaults filled in, by the keys of its links. */
  settings: ReadonlyMap<string, string>;
  /** Of the room's run, where there is one; of a race's first. */
  status: RunStatus | null;
  curve: Curve | null;
  /** Milliseconds that the run has trained. */
  elapsed: number;
  running: boolean;
  /** What the learner has done since the step began, oldest first. */
  actions: readonly string[];
  /** The live numbers of the room, by their `data-metric`; what is not measured is missing. */
  metrics: Readonly<Partial<Record<string, number>>>;
}

export const measures = ['accuracy', 'loss', 'epochs', 'steps', 'neurons', 'seconds'] as const;
export type Measure = (typeof measures)[number];

/** How far a check has come: how much of what there is, and how much it takes. */
export type Hint =
  | { kind: 'measure'; what: Measure; now: number | null; goal: number; at: 'least' | 'most' }
  | { kind: 'times'; now: number; goal: number }
  | { kind: 'setting'; key: string; now: string };

export interface Reached {
  done: boolean;
  hints: readonly Hint[];
}

export type Check = (seen: Seen) => Reached;

/** What "Show me" does in the learner's place. */
export type Deed =
  /** Opens the room with these settings. */
  | { kind: 'settings'; settings: string }
  /** Presses Start. */
  | { kind: 'start' }
  /** Presses the first control that one of the selectors finds, so many times. */
  | { kind: 'press'; targets: readonly string[]; times?: number }
  /** Moves a slider to another place, or writes a number into a field. */
  | { kind: 'move'; target: string; to: number }
  /** Presses these keys on a control. */
  | { kind: 'keys'; target: string; keys: readonly string[] };

export interface Step {
  /** The key of its words within the lesson's. */
  id: string;
  room: RoomId;
  /** What the step begins with; null: with what the room has. */
  settings: string | null;
  /**
   * Selectors of what the step talks about, the best first. Each finds through all shadow roots;
   * `a >>> b` is a b in the shadow root of an a.
   */
  targets: readonly string[];
  check: Check;
  deeds: readonly Deed[];
}

export interface Lesson {
  id: string;
  minutes: number;
  steps: readonly [Step, ...Step[]];
  /** What is kept as the best result; null: none is measured. */
  result?: { of: (seen: Seen) => number | null; better: 'lower' | 'higher' };
}

const measure =
  (
    what: Measure,
    at: 'least' | 'most',
    goal: number,
    of: (seen: Seen) => number | null | undefined,
  ): Check =>
  (seen) => {
    const now = of(seen) ?? null;
    const done = now !== null && (at === 'least' ? now >= goal : now <= goal);
    return { done, hints: [{ kind: 'measure', what, now, goal, at }] };
  };

/** Of points that all are trained on, the share of those that come out right. */
export const accuracyOf = ({ status }: Seen): number | null | undefined =>
  status?.testAccuracy ?? (status?.testCount === 0 ? status.trainAccuracy : null);

/** 0 where the run has not been trained: then its losses say nothing about learning. */
const lossOf = ({ status }: Seen): number | null | undefined =>
  status?.iteration ? status.trainLoss : null;

/** Neurons of all hidden layers. */
export function neuronsOf({ settings }: Seen): number | null {
  const hidden = settings.get('hidden');
  if (hidden === undefined) return null;
  return hidden === 'none' ? 0 : hidden.split(',').reduce((sum, units) => sum + Number(units), 0);
}

export const atLeast = {
  accuracy: (goal: number) => measure('accuracy', 'least', goal, accuracyOf),
  epochs: (goal: number) => measure('epochs', 'least', goal, ({ status }) => status?.epoch ?? 0),
  steps: (goal: number) => measure('steps', 'least', goal, ({ status }) => status?.iteration ?? 0),
};

export const atMost = {
  loss: (goal: number) => measure('loss', 'most', goal, lossOf),
  neurons: (goal: number) => measure('neurons', 'most', goal, neuronsOf),
  epochs: (goal: number) => measure('epochs', 'most', goal, ({ status }) => status?.epoch),
  seconds: (goal: number) =>
    measure('seconds', 'most', goal, ({ elapsed, status }) => status && elapsed / 1000),
};

/** So many of these actions since the step began. */
export const times =
  (action: string, goal = 1): Check =>
  ({ actions }) => {
    const now = actions.filter((name) => name === action).length;
    return { done: now >= goal, hints: goal > 1 ? [{ kind: 'times', now, goal }] : [] };
  };

/** A setting of the open room is as it should be. */
export const setting =
  (key: string, fits: string | ((value: string) => boolean)): Check =>
  ({ settings }) => {
    const now = settings.get(key);
    const done = now !== undefined && (typeof fits === 'string' ? now === fits : fits(now));
    return { done, hints: now === undefined ? [] : [{ kind: 'setting', key, now }] };
  };

export const diverged: Check = ({ status }) => ({ done: status?.diverged ?? false, hints: [] });

/** Any other condition, without a hint. */
export const when =
  (holds: (seen: Seen) => boolean): Check =>
  (seen) => ({ done: holds(seen), hints: [] });

/** All of them; the hints are of those that are still missing. */
export const all =
  (...checks: readonly Check[]): Check =>
  (seen) => {
    const reached = checks.map((check) => check(seen));
    const done = reached.every((one) => one.done);
    return { done, hints: reached.filter((one) => done || !one.done).flatMap((one) => one.hints) };
  };

export const any =
  (...checks: readonly Check[]): Check =>
  (seen) => {
    const reached = checks.map((check) => check(seen));
    return { done: reached.some((one) => one.done), hints: reached.flatMap((one) => one.hints) };
  };
