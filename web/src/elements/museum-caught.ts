// Where the gradient check tells an exhibit's two sides apart.
import type { CheckedArray, Showing } from '../protocol/study.ts';
import { agreement, disagreement, type Verdict } from './check-verdict.ts';

/** An exhibit's step is a good one: no other step needs to be asked. */
export function judgeExhibit(error: number): Verdict {
  if (error < agreement) return 'green';
  return error <= disagreement ? 'coarse' : 'red';
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
