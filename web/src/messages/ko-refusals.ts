// Refusals in Korean: what the C++, the workers and the page itself refuse with.
import { dataRefusals } from './ko-refusals-data.ts';
import { fileRefusals } from './ko-refusals-files.ts';
import { graphRefusals } from './ko-refusals-graph.ts';
import { keptRefusals } from './ko-refusals-kept.ts';
import { modelRefusals } from './ko-refusals-models.ts';
import { museumRefusals } from './ko-refusals-museum.ts';
import { networkRefusals } from './ko-refusals-network.ts';
import { offlineRefusals } from './ko-refusals-offline.ts';
import { ownRefusals } from './ko-refusals-own.ts';
import { pageRefusals } from './ko-refusals-page.ts';
import { reportRefusals } from './ko-refusals-report.ts';
import { runRefusals } from './ko-refusals-run.ts';
import { snapshotRefusals } from './ko-refusals-snapshot.ts';
import { tableRefusals } from './ko-refusals-table.ts';
import { refusalWords } from './ko-refusals-words.ts';
import { makeTranslation } from './refusal-patterns.ts';

const words = makeTranslation(refusalWords, () => null);

/** The particular ones come before those that fit anything. */
const whole = makeTranslation(
  [
    ...tableRefusals,
    ...networkRefusals,
    ...runRefusals,
    ...ownRefusals,
    ...dataRefusals,
    ...snapshotRefusals,
    ...keptRefusals,
    ...modelRefusals,
    ...museumRefusals,
    ...offlineRefusals,
    ...pageRefusals,
    ...reportRefusals,
    ...graphRefusals,
    ...fileRefusals,
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

/** No refusal is as long as this; trying all patterns on a book would take as long as reading it. */
const longest = 2000;

/** With or without its point. */
export const inKorean = (text: string): string | null =>
  text.length > longest ? null : whole(text.replace(/\.$/, ''));
