// What is measured to say what preparation is worth, and in which order.
import type { PreparationSteps } from '../protocol/index.ts';
import type { RobustnessRequest } from '../protocol/inspector.ts';

export const allSteps: PreparationSteps = { cut: true, scale: true, centre: true };
export const noSteps: PreparationSteps = { cut: false, scale: false, centre: false };

export const sameSteps = (a: PreparationSteps, b: PreparationSteps): boolean =>
  a.cut === b.cut && a.scale === b.scale && a.centre === b.centre;

export const disturbances = {
  shift: { canvas: 28, amounts: [0, 1, 2, 3, 4] },
  scale: { canvas: 56, amounts: [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4] },
} as const;

export type Disturbance = keyof typeof disturbances;

/** The two ways that are compared: every step, and the present steps or, where these are all, none. */
export function comparedSteps(present: PreparationSteps): [PreparationSteps, PreparationSteps] {
  return [allSteps, sameSteps(present, allSteps) ? noSteps : present];
}

export interface PlannedRequest extends RobustnessRequest {
  /** Which of the compared ways. */
  way: 0 | 1;
}

/** Both ways at one amount after each other: the two lines grow side by side. */
export function robustnessPlan(present: PreparationSteps, count: number): PlannedRequest[] {
  const ways = comparedSteps(present);
  return (['shift', 'scale'] as const).flatMap((kind) =>
    disturbances[kind].amounts.flatMap((amount) =>
      ([0, 1] as const).map((way) => ({
        kind,
        amount,
        canvas: disturbances[kind].canvas,
        count,
        steps: ways[way],
        way,
      })),
    ),
  );
}
