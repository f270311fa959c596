// The boundary lab's data in English: what there is, points of one's own, tables.
import * as format from './format.ts';
import { many } from './plural.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** Columns of a table as a sentence names them. */
const column = { x1: 'x₁', x2: 'x₂', target: 'the number to be learned' } as const;

type Refusal =
  | { kind: 'size' | 'classes' | 'many'; most: number; letters?: number; count?: number }
  | { kind: 'columns' | 'few'; count: number; line?: number; least?: number }
  | { kind: 'number'; column: 'x1' | 'x2'; line: number; text: string }
  | { kind: 'empty' | 'quotes'; line: number }
  | { kind: 'one-class'; text: string };

export const enBoundaryData = {
  data: 'Data',
  dataGroup: { binary: 'Two classes', regression: 'A number to be learned', own: 'Your own' },
  dataName: {
    xor_points: 'Four points',
    xor_clusters: 'Clusters',
    xor: 'XOR',
    circle: 'Circle',
    gauss: 'Two clouds',
    spiral: 'Spiral',
    moons: 'Moons',
    checkerboard: 'Checkerboard',
    regress_plane: 'Slope',
    regress_gauss: 'Hills',
    own: 'My points',
  },
  dataHint: {
    xor_points: 'Two inputs, one answer: are they different?',
    xor_clusters:
      'Clouds around the four corners. Near their edges no network can be right on all points.',
    xor: 'Are the two signs the same?',
    circle: 'A disc inside a ring.',
    gauss: 'Two clouds that a straight line can part, until noise mixes them.',
    spiral: 'Two arms around each other: the hardest of these.',
    moons: 'Two half moons, hooked into each other.',
    checkerboard: 'Squares of two classes, in turn.',
    regress_plane: 'The answer grows with x₁ + x₂.',
    regress_gauss: 'Three hills and three hollows.',
    own: 'Paint points on the field, or paste a table.',
  },
  pointCounts: (train: number, test: number) =>
    test === 0
      ? `${format.integer(train)} points to learn from.`
      : `${format.integer(train)} points to learn from, ${format.integer(test)} to test on.`,
  noise: 'Noise',
  trainShare: 'Train share',
  pointCount: 'Points',
  dataSeed: 'Data seed',
  newPoints: 'New points',
  countRefused: (text: string) =>
    `Points: expected a whole number from 4 to 5,000, got ${quoted(text)}.`,

  // own points
  paintClass: 'Paint class',
  className: (label: number) => `class ${label}`,
  paintValue: 'Paint value',
  kindOfPoints: 'Points carry',
  carriesClass: 'a class',
  carriesNumber: 'a number',
  eraser: 'Eraser',
  undo: 'Undo',
  clearPoints: 'Clear',
  ownCount: (count: number, most: number) =>
    `${format.integer(count)} of ${format.integer(most)} points: so many fit into the link.`,
  ownFull: (most: number) => `Expected at most ${format.integer(most)} points: no more fit.`,
  ownMissing: {
    points: (least: number, count: number) =>
      `Expected at least ${format.integer(least)} points to train on, got ${format.integer(count)}. Paint some on the field.`,
    classes: 'Expected points of at least two classes, got one class. Choose another and paint.',
  },
  pasteTable: 'Paste or drop a table',
  tableHelp:
    'One point a line: x₁, x₂, and the class or the number. A file can be dropped on this lab.',
  tableText: 'Table',
  useTable: 'Use these points',
  chooseFile: 'Choose a file',
  tableTaken: (count: number, names: readonly string[]) =>
    names.length === 0
      ? `${format.integer(count)} points with a number each.`
      : `${format.integer(count)} points. ${names.map((name, i) => `Class ${i} is ${quoted(name)}.`).join(' ')}`,
  tableScaled: (name: 'x1' | 'x2' | 'target', low: number, high: number) =>
    name === 'target'
      ? `The numbers to be learned were scaled from [${format.plain(low)}, ${format.plain(high)}] to [−1, 1].`
      : `${column[name]} was scaled from [${format.plain(low)}, ${format.plain(high)}] to [−6, 6].`,
  tableKept: 'Your points are as they were.',
  fileUnread: (name: string) => `The file ${quoted(name)} could not be read.`,
  tableRefused: (refusal: Refusal & { line?: number; text?: string }): string => {
    const line = `Line ${format.integer(refusal.line ?? 0)}`;
    const text = quoted(refusal.text ?? '');
    switch (refusal.kind) {
      case 'size':
        return `Expected a table of at most ${format.integer(refusal.most)} letters, got ${format.integer(refusal.letters ?? 0)}.`;
      case 'columns':
        return `${line} has ${refusal.count} ${many(refusal.count, 'column', 'columns')}, expected 3: x₁, x₂, class.`;
      case 'number':
        return `${line}: expected a number for ${column[refusal.column]}, got ${text}.`;
      case 'empty':
        return `${line}: expected a class or a number in the last column, got nothing.`;
      case 'quotes':
        return `${line}: expected a closing quote, got none.`;
      case 'classes':
        return `${line}: expected at most ${refusal.most} classes, got ${text} as one more.`;
      case 'one-class':
        return `Expected at least two classes, got ${text} alone.`;
      case 'few':
        return `Expected at least ${refusal.least} points, got ${refusal.count}.`;
      case 'many':
        return `Expected at most ${format.integer(refusal.most)} points, got ${format.integer(refusal.count ?? 0)}.`;
    }
  },
};
