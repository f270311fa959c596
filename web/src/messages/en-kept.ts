// What is kept of a run in the browser, in English, one key a sentence.
import * as format from './format.ts';
import { many } from './plural.ts';

interface Standing {
  iteration: number;
  testAccuracy: number | null;
  trainLoss: number | null;
}

/** What is known of a run that was kept. */
const standing = ({ iteration, testAccuracy, trainLoss }: Standing) => {
  const step = `iteration ${format.integer(iteration)}`;
  if (testAccuracy !== null) return `${step}, test accuracy ${format.percent(testAccuracy)}`;
  return trainLoss === null ? step : `${step}, loss ${format.loss(trainLoss)}`;
};

export const enKept = {
  // on return
  offer: (when: string) => `A run from ${when} was kept.`,
  offerAt: (kept: Standing, others: number) =>
    `${capital(standing(kept))}.${others > 0 ? ` ${format.integer(others)} ${many(others, 'older one is', 'older ones are')} kept as well.` : ''}`,
  goOn: 'Go on',
  throwAway: 'Throw away',

  // what goes wrong
  trouble: {
    full: 'The browser has no room to keep this run.',
    newer: 'This browser keeps runs of a newer version of this page.',
    none: 'This browser keeps nothing for this page.',
    damaged: 'A kept run was damaged and has been thrown away.',
    refused: 'The kept run does not open.',
  },
  troubleHelp: {
    full: 'It goes on all the same. Save it as a file under “Yours” before you close the page.',
    newer: 'Reload the page to get that version. Until then nothing is kept when you close it.',
    none: 'A private window may be the reason. Save your run as a file under “Yours” before you close the page.',
    damaged: 'The others are as they were.',
  },
  refusedText: (reason: string) => format.sentence(reason),

  // divergence
  backTo: (iteration: number, rate: number) =>
    `Back to iteration ${format.integer(iteration)}, with ${format.plain(rate)}`,

  // the choice
  title: 'Kept in this browser',
  hint: 'A run is kept every five seconds while it trains, with data of your own, so that a closed tab loses nothing. It never leaves this browser.',
  keepRuns: 'Keep my runs in this browser',
  keptNow: (runs: number) =>
    runs === 0
      ? 'Nothing is kept now.'
      : `${format.integer(runs)} ${many(runs, 'run is', 'runs are')} kept.`,
  throwAllAway: 'Throw everything away',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
