// How fast a tutorial's run goes, and where it rests.
import { fullSpeed, type Pace } from './pace.ts';

/** 'watch': single updates at first, then ever more in one frame; 'full': as fast as it goes. */
export const paceNames = ['watch', 'full'] as const;
export type PaceName = (typeof paceNames)[number];

const frameMilliseconds = 40;
/** A frame moves on by this share of what has been done: a network changes most at first. */
const growth = 0.08;

/** The next frame's updates. None goes beyond `rest` when that is still ahead. */
export function paceFrom(name: PaceName, iteration: number, rest: number): Pace {
  const left = rest > iteration ? rest - iteration : fullSpeed.steps;
  if (name === 'full') return { ...fullSpeed, steps: Math.min(fullSpeed.steps, left) };
  const steps = Math.max(1, Math.floor(iteration * growth));
  return { steps: Math.min(steps, left), interval: frameMilliseconds };
}
