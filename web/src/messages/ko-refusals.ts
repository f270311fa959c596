// Refusals in Korean: what the C++, the workers and the page itself refuse with.
import { dataRefusals } from './ko-refusals-data.ts';
import { graphRefusals } from './ko-refusals-graph.ts';
import { museumRefusals } from './ko-refusals-museum.ts';
import { networkRefusals } from './ko-refusals-network.ts';
import { pageRefusals } from './ko-refusals-page.ts';
import { runRefusals } from './ko-refusals-run.ts';
import { refusalWords } from './ko-refusals-words.ts';
import { makeTranslation } from './refusal-patterns.ts';

const words = makeTranslation(refusalWords, () => null);

/** The particular ones come before those that fit anything. */
const whole = makeTranslation(
  [
    ...networkRefusals,
    ...runRefusals,
    ...dataRefusals,
    ...museumRefusals,
    ...pageRefusals,
    ...graphRefusals,
    [
      'unknown {what} "{name}": expected one of {names}',
      '“{name}”: 모르는 {what}입니다. 있는 것: {names}.',
    ],
    [
      '{what} is {value}: expected {least} to {most}',
      '{what}: {value}. {least}에서 {most}까지여야 합니다.',
    ],
  ],
  words,
);

/** With or without its point. */
export const inKorean = (text: string): string | null => whole(text.replace(/\.$/, ''));
