// A teacher's own lesson as it stands in a link: words, and what the page is to see at the end.
import { all, atLeast, atMost, type Check, times, when } from './lesson.ts';

export const goalNames = ['accuracy', 'loss', 'neurons', 'epochs', 'seconds', 'digit'] as const;
export type GoalName = (typeof goalNames)[number];

export interface Goal {
  what: GoalName;
  value: number;
}

export const mostWords = 500;

interface Kind {
  sign: '>=' | '<=' | '=';
  low: number;
  high: number;
  whole: boolean;
  check: (value: number) => Check;
}

/** A digit counts when it was drawn here and read as what it should be. */
const drawn = (digit: number): Check =>
  all(
    times('digit-drawn'),
    when(({ metrics }) => metrics['drawn-digit'] === digit),
  );

/** What each goal can be; an accuracy is a share. */
export const goalKinds: Readonly<Record<GoalName, Kind>> = {
  accuracy: { sign: '>=', low: 0.01, high: 1, whole: false, check: atLeast.accuracy },
  loss: { sign: '<=', low: 0, high: 1e6, whole: false, check: atMost.loss },
  neurons: { sign: '<=', low: 0, high: 100_000, whole: true, check: atMost.neurons },
  epochs: { sign: '<=', low: 1, high: 1e8, whole: true, check: atMost.epochs },
  seconds: { sign: '<=', low: 1, high: 86_400, whole: false, check: atMost.seconds },
  digit: { sign: '=', low: 0, high: 9, whole: true, check: drawn },
};

/** Limits alone hold before anything is done. */
const isLimit = ({ what }: Goal) => what === 'neurons' || what === 'epochs' || what === 'seconds';
export const isReachable = (goals: readonly Goal[]): boolean =>
  goals.length === 0 || !goals.every(isLimit);

export function isPossible({ what, value }: Goal): boolean {
  const { low, high, whole } = goalKinds[what];
  return Number.isFinite(value) && value >= low && value <= high && (!whole || value % 1 === 0);
}

export interface ParsedGoal {
  goals: readonly Goal[];
  /** Parts that are none. */
  refused: readonly string[];
}

/** Reads `accuracy>=0.97;neurons<=12`; of two parts about the same thing the first holds. */
export function parseGoal(text: string): ParsedGoal {
  const goals: Goal[] = [];
  const refused: string[] = [];
  const parts = text.split(';').map((part) => part.trim());
  for (const part of parts.filter((one) => one !== '')) {
    const [, name, sign, number = ''] =
      /^([a-z]+)(>=|<=|=)(\d{1,9}(?:\.\d{1,9})?)$/.exec(part) ?? [];
    const what = goalNames.find((known) => known === name);
    const goal = what && { what, value: Number(number) };
    const fits = goal && goalKinds[goal.what].sign === sign && isPossible(goal);
    if (fits && !goals.some((other) => other.what === goal.what)) goals.push(goal);
    else refused.push(part);
  }
  if (isReachable(goals)) return { goals, refused };
  return { goals: [], refused: [...refused, formatGoal(goals)] };
}

export const formatGoal = (goals: readonly Goal[]): string =>
  goals.map(({ what, value }) => `${what}${goalKinds[what].sign}${value}`).join(';');

/** Without a goal the learner says when it is done. */
export const goalCheck = (goals: readonly Goal[]): Check =>
  goals.length === 0
    ? times('task-done')
    : all(...goals.map(({ what, value }) => goalKinds[what].check(value)));

/** The words as they are shown: no control characters but line breaks, and not too many. */
export function taskWords(text: string): { words: string; cut: boolean } {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  const clean = text.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').trim();
  const letters = [...clean];
  return { words: letters.slice(0, mostWords).join(''), cut: letters.length > mostWords };
}
