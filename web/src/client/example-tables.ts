// Small tables that the page makes by formula, so that the room can be tried without a file.

export const exampleIds = ['study', 'xor', 'plants', 'bikes'] as const;
export type ExampleId = (typeof exampleIds)[number];

/** A fixed sequence of numbers from 0 to 1: the tables are the same on every machine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Nearly normal: the mean of twelve numbers, spread to a standard deviation of 1. */
const bell = (next: () => number) => () =>
  Array.from({ length: 12 }, next).reduce((a, b) => a + b) - 6;

const csv = (head: string, rows: readonly (readonly (string | number)[])[]) =>
  `${[head, ...rows.map((row) => row.join())].join('\n')}\n`;

/** Leaves of three kinds of plants that do not exist; two kinds overlap a little. */
function plants(): string {
  const noise = bell(sequence(7));
  const kinds = [
    { kind: 'mosswort', length: 4.2, width: 2.6, place: ['shade', 'shade', 'stream'] },
    { kind: 'sunleaf', length: 6.1, width: 2.1, place: ['meadow', 'meadow', 'rock'] },
    { kind: 'rockfern', length: 6.9, width: 3.1, place: ['rock', 'rock', 'shade'] },
  ];
  const rows = Array.from({ length: 150 }, (_, i) => {
    const { kind, length, width, place } = kinds[i % 3] as (typeof kinds)[0];
    const cells = [length + 0.7 * noise(), width + 0.3 * noise()].map((x) => x.toFixed(1));
    return [...cells, place[Math.floor(i / 3) % 3] as string, kind];
  });
  return csv('leaf length,leaf width,place,kind', rows);
}

/** Bicycles lent on a day: warm dry days off work are the best. Some cells are empty, as in life. */
function bikes(): string {
  const next = sequence(11);
  const noise = bell(next);
  const rows = Array.from({ length: 200 }, (_, i) => {
    const warmth = 14 + 9 * Math.sin((2 * Math.PI * i) / 200) + 3 * noise();
    const sky = ['sun', 'cloud', 'rain'][Math.floor(3 * next())] as string;
    const day = i % 7 > 4 ? 'weekend' : 'workday';
    const sun = { sun: 60, cloud: 20, rain: -70 }[sky] as number;
    const lent = 180 + 9 * warmth + sun + (day === 'weekend' ? 45 : 0) + 12 * noise();
    const temperature = i % 41 === 20 ? '' : warmth.toFixed(1);
    return [temperature, sky, day, Math.max(0, Math.round(lent))];
  });
  return csv('temperature,sky,day,lent', rows);
}

const texts: Record<ExampleId, () => string> = {
  // Hours of study and of sleep, and the score of the test: the table of a tutorial.
  study: () => 'study,sleep,score\n2,9,92\n1,5,86\n3,6,89\n4,8,80\n',
  xor: () =>
    csv(
      'a,b,either',
      Array.from({ length: 40 }, (_, i) => {
        const [a, b] = [i % 2, Math.floor(i / 2) % 2];
        return [a, b, a === b ? 'no' : 'yes'];
      }),
    ),
  plants,
  bikes,
};

export function exampleTable(id: string): { id: ExampleId; file: File; settings: string } | null {
  const known = exampleIds.find((one) => one === id);
  if (!known) return null;
  const settings = {
    study: 'scaling=maximum&task=regression&label=3&share=1',
    xor: 'scaling=none&share=1',
    plants: '',
    bikes: '',
  }[known];
  return { id: known, file: new File([texts[known]()], `${known}.csv`), settings };
}
