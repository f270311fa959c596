// Where the gradient check tells an exhibit's two sides apart.
import type { CheckedArray, Showing } from '../protocol/study.ts';
import { agreement, type Verdict } from './check-verdict.ts';

/** Above this, an exhibit's check is red; its step is a good one, so there is no other reason. */
const red = 1e-4;

export function judgeExhibit(error: number): Verdict {
  if (error < agreement) return 'green';
  return error <= red ? 'coarse' : 'red';
}

/** The parameters in which the mistake is caught: red as written, green corrected. */
export function caughtIn({ written, corrected }: Showing): CheckedArray[] {
  return written.check.filter(({ name, relativeError }) => {
    const right = corrected.check.find((array) => array.name === name);
    return (
      judgeExhibit(relativeError) === 'red' &&
      right &&
      judgeExhibit(right.relativeError) === 'green'
    );
  });
}
