// The lines of a learning curve, and where its axes end.
import type { Curve } from '../protocol/index.ts';
import { doubledEnd, smoothed } from './error-scale.ts';

/** 'error': each step up means fewer mistakes; 'linear': as it is; 'loss': from 0 to a top. */
export type StripKind = 'error' | 'linear' | 'loss';

export interface Line {
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  /** The custom property of its colour. */
  colour: string;
  width: number;
  dash: readonly number[];
  /** Its newest point has a dot, and a name level with it. */
  marked: boolean;
}

const none = new Float32Array();

/** A batch's accuracy jumps about: where it does, it is drawn pale behind its running mean. */
export function accuracyLines(curve: Curve | undefined, kind: StripKind): Line[] {
  const { iteration: x = none, accuracy: y = none } = curve?.train ?? {};
  const test: Line = {
    x: curve?.test.iteration ?? none,
    y: curve?.test.accuracy ?? none,
    colour: '--ink',
    width: 2,
    dash: [],
    marked: true,
  };
  if (kind === 'linear') {
    return [{ x, y, colour: '--ink-3', width: 1, dash: [2, 3], marked: true }, test];
  }
  return [
    { x, y, colour: '--hair', width: 1, dash: [], marked: false },
    { x, y: smoothed(y), colour: '--ink-3', width: 1.75, dash: [2, 3], marked: true },
    test,
  ];
}

export function lossLines(curve: Curve | undefined): Line[] {
  const { iteration: x = none, loss: y = none } = curve?.train ?? {};
  return [{ x, y, colour: '--err', width: 1.75, dash: [], marked: true }];
}

/** What other runs, or this one before it was rewound, have left on the same axes. */
export function ghostLines(ghosts: readonly Curve[], kind: 'accuracy' | 'loss'): Line[] {
  const isLoss = kind === 'loss';
  return ghosts.map(({ train, test }) => {
    const { iteration: x, [kind]: y } = isLoss ? train : test;
    return { x, y, colour: isLoss ? '--err-2' : '--rule', width: 1.5, dash: [], marked: false };
  });
}

/** The axis of steps; it doubles when the run outgrows it. */
export function stepsEnd(
  curve: Curve | undefined,
  first: number,
  ghosts: readonly Curve[] = [],
): number {
  const last = [...ghosts, curve].flatMap((one) =>
    one ? [one.train.iteration.at(-1) ?? 0, one.test.iteration.at(-1) ?? 0] : [],
  );
  return doubledEnd(first, Math.max(0, ...last));
}

/** The axis of loss. A first peak may be cut off: it doubles at most six times. */
export function lossTop(curve: Curve | undefined, first: number): number {
  let largest = 0;
  for (const loss of curve?.train.loss ?? []) {
    if (Number.isFinite(loss)) largest = Math.max(largest, loss);
  }
  return Math.min(doubledEnd(first, largest), first * 64);
}
