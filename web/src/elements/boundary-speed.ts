import { fullSpeed, type Pace } from '../client/pace.ts';
import { sayBoundary } from '../messages/boundary.ts';

/** Updates in one frame, 25 frames a second; the last place of the slider has no limit. */
const stepsAFrame = [1, 2, 3, 5, 8, 12, 20, 30, 50, 100, 200] as const;
const frameMilliseconds = 40;

export const speedCount = stepsAFrame.length + 1;
/** XOR is solved from the default start in one to two seconds: slow enough to watch. */
export const defaultSpeed = 4;

export function paceOf(place: number): Pace {
  const steps = stepsAFrame[place];
  return steps === undefined ? fullSpeed : { steps, interval: frameMilliseconds };
}

export function speedName(place: number): string {
  const steps = stepsAFrame[place];
  return steps === undefined ? sayBoundary.fullSpeed : sayBoundary.stepsAFrame(steps);
}
