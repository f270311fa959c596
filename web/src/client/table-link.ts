// What is made of a table, as text in a link. The cells never stand there: whoever opens the link
// needs the file as well, and is told which columns it has.
import type { Table } from '../files/csv.ts';
import {
  type ColumnUse,
  guessPlan,
  planFor,
  scalings,
  type TablePlan,
} from '../files/table-plan.ts';
import { decimal, oneOf, parseSeed, type RefusedValue, whole } from './settings-text.ts';

/** What a link says of its table. */
export interface WantedTable {
  /** An example that the page makes itself. */
  example: string | null;
  /** The names of the columns; of very many only how many there were. */
  columns: readonly string[] | number | null;
  plan: Partial<TablePlan>;
  refused: RefusedValue[];
  /** What remains for the network and its training. */
  rest: string;
}

/** What a link may say of a table. */
export const tableKeys = [
  'example',
  'columns',
  'kinds',
  'label',
  'task',
  'scaling',
  'share',
  'points',
  'names',
];
/** More columns than this are only counted. */
const mostNamed = 60;

const letters: Record<ColumnUse, string> = { number: 'n', category: 'c', 'left-out': '-' };
const useOf = (letter: string) =>
  (Object.keys(letters) as ColumnUse[]).find((use) => letters[use] === letter);

/** Encoded twice: a comma in a name is none of the list's. */
const listText = (names: readonly string[]) =>
  names.map((name) => encodeURIComponent(encodeURIComponent(name))).join();

function listOf(text: string): string[] | null {
  try {
    return text.split(',').map(decodeURIComponent);
  } catch {
    return null;
  }
}

export function formatPlan(table: Table, plan: TablePlan, example: string | null): string {
  const many = table.names.length > mostNamed;
  const pairs = [
    ...(example ? [`example=${example}`] : []),
    `columns=${many ? table.names.length : listText(table.names)}`,
    ...(many ? [] : [`kinds=${plan.uses.map((use) => letters[use]).join('')}`]),
    `label=${plan.target + 1}`,
    `task=${plan.task}`,
    `scaling=${plan.scaling}`,
    `share=${plan.share}`,
    `points=${plan.seed}`,
    ...(plan.classNames.length > 0 ? [`names=${listText(plan.classNames)}`] : []),
  ];
  return pairs.join('&');
}

const readers: Record<string, (text: string) => Partial<TablePlan> | null> = {
  kinds: (text) => {
    const uses = [...text].map(useOf);
    return uses.every((use) => use !== undefined) ? { uses: uses as ColumnUse[] } : null;
  },
  label: (text) => {
    const place = whole(1, 10_001)(text);
    return place === null ? null : { target: place - 1 };
  },
  task: (text) => {
    const task = oneOf(['classes', 'regression'] as const)(text);
    return task && { task };
  },
  scaling: (text) => {
    const scaling = oneOf(scalings)(text);
    return scaling && { scaling };
  },
  share: (text) => {
    const share = decimal(0.01, 1)(text);
    return share === null ? null : { share };
  },
  points: (text) => {
    const seed = parseSeed(text);
    return seed === null ? null : { seed };
  },
  names: (text) => {
    const classNames = listOf(text);
    return classNames && { classNames };
  },
};

export function parseWanted(text: string): WantedTable {
  const wanted: WantedTable = { example: null, columns: null, plan: {}, refused: [], rest: '' };
  const rest: string[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (!tableKeys.includes(key)) {
      rest.push(`${encodeURIComponent(key)}=${encodeURIComponent(value)}`);
      continue;
    }
    if (seen.has(key)) continue;
    seen.add(key);
    if (key === 'example') wanted.example = value;
    else if (key === 'columns') {
      wanted.columns = whole(2, 10_001)(value) ?? listOf(value);
      if (wanted.columns === null) wanted.refused.push({ key, value });
    } else {
      const part = readers[key]?.(value);
      if (part) Object.assign(wanted.plan, part);
      else wanted.refused.push({ key, value });
    }
  }
  return { ...wanted, rest: rest.join('&') };
}

/** Whether this is the table that the link speaks of, as far as it says. */
export function fits({ names }: Table, { columns }: WantedTable): boolean {
  if (columns === null) return true;
  if (typeof columns === 'number') return columns === names.length;
  return columns.length === names.length && columns.every((name, i) => name === names[i]);
}

/** The link's plan for its table; for any other the guessed one. */
export function planOf(table: Table, wanted: WantedTable): TablePlan {
  const guessed = guessPlan(table);
  if (!fits(table, wanted)) return guessed;
  const { target = guessed.target, uses, ...plan } = wanted.plan;
  const known = target < table.names.length ? planFor(table, guessed, target) : guessed;
  const kinds = uses?.length === table.names.length ? { uses } : {};
  return { ...known, ...plan, ...kinds };
}
