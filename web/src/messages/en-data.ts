// The room "Your data" in English: files, and what is made of a table.
import * as format from './format.ts';
import { many } from './plural.ts';

const rowsOf = (count: number) => `${format.integer(count)} ${many(count, 'row', 'rows')}`;

export const enData = {
  // the head
  dataTitle: 'Your own table, learned here.',
  dataIntro:
    'Open a CSV file and a network learns one of its columns from the others: classes or numbers. Nothing is sent: the file is read in this page and stays on this machine.',

  // files
  chooseFile: 'Choose a file',
  chooseHint:
    'CSV or TSV, also gzip’d, with or without a header. It can be dropped anywhere on this page. Picture files in the IDX format go on to the digits lab.',
  chooseAgain: 'Another file',
  pasteTitle: 'Paste a table',
  pasteLabel: 'Rows, one a line',
  pasteUse: 'Use this table',
  pastedName: 'pasted table',
  examples: 'Or a table made here',
  example: {
    study: 'Study and sleep',
    xor: 'Either, or',
    plants: 'Plants',
    bikes: 'Bicycles lent',
  },
  exampleHint: 'These are made by formulas in this page; the plants do not exist.',
  reading: (name: string, share: number) => `${name}: ${format.share(share)} read.`,
  readingBar: 'Reading the file',
  cancel: 'Cancel',
  cancelled: 'Reading was cancelled.',
  cancelledKept: 'Nothing was taken from the file.',
  notTaken: (name: string) => `${name} was not taken.`,
  keptBefore: 'What was here before is still here.',
  toDigits: 'Open the digits lab',
  kindFound: {
    idx: 'This is a file of pictures or labels in the IDX format.',
    model: 'This is a trained network.',
    image: 'This is a picture.',
    spreadsheet: 'This is a spreadsheet or an archive.',
  },
  kindNext: {
    idx: 'Pictures and labels come as two files and are learned in the digits lab: open them there, under “Your digits”.',
    model: 'Open it in the pane “Yours” of the digits lab or of the boundary lab.',
    image: 'Drop it on the drawing pad of the digits lab, and the network reads it.',
    spreadsheet: 'Save the table as CSV in the program that made it, and open that file here.',
  },
  linkWants: 'This link is about a table that is not in it.',
  linkColumns: (names: readonly string[]) =>
    `Expected a file with the columns ${format.list(names.map((name) => `“${name}”`))}. The link has settings only: open the file here.`,
  linkColumnCount: (count: number) =>
    `Expected a file with ${format.integer(count)} columns. The link has settings only: open the file here.`,
  linkNoExample: (name: string) => `The link asks for the example “${name}”, which is not known.`,
  linkOther: 'The link’s settings were for a table with other columns.',
  linkOtherText: 'This table begins with settings that are guessed.',

  keptTable: (name: string, when: string) => `${name} of ${when} was kept on this machine.`,
  keptTableText:
    'Only this browser has it. A run that was kept with it is offered when the table is open.',
  keptTableOpen: 'Open it',

  // the table
  tableTitle: 'The table',
  tableSize: (name: string, rows: number, columns: number) =>
    `${name}: ${rowsOf(rows)}, ${format.integer(columns)} ${many(columns, 'column', 'columns')}`,
  tableHint: 'What was guessed can be changed: a change begins a new run.',
  firstRow: 'First row',
  firstRowIs: { header: 'names of columns', data: 'data' },
  separator: 'Separator',
  separatorName: {
    ',': 'comma',
    ';': 'semicolon',
    '\t': 'tab',
    '|': 'bar',
    ' ': 'space',
  },
  encodingNote: (encoding: string) => `Read as ${encoding}.`,
  label: 'Learn the column',
  task: 'As',
  taskName: { classes: 'classes', regression: 'numbers' },
  scaling: 'Numbers are',
  scalingName: {
    none: 'left as they are',
    maximum: 'divided by the largest',
    range: 'brought to 0 to 1',
    'z-score': 'standardised (mean 0, deviation 1)',
    pixels: 'divided by 255',
    'pixels-offset': '0.01 + 0.99 x / 255',
  },
  share: 'Trained on',
  shareRows: (share: number) => `${format.share(share)} of the rows`,
  splitSeed: 'Seed of the split',
  splitSeedRefused: (text: string) =>
    `The seed of the split: expected a whole number from 0 to 4,294,967,295, got “${text}”.`,
  columnUse: (name: string) => `Column ${name}`,
  useName: { number: 'number', category: 'category', 'left-out': 'left out', label: 'learned' },
  rowHead: 'Row',
  tableRegion: 'The first rows of the table',
  moreColumns: (count: number) =>
    `${format.integer(count)} more ${many(count, 'column is', 'columns are')} not shown here; the network sees ${many(count, 'it', 'them')} as guessed.`,
  classNames: 'Names of the classes',
  className: (raw: string) => `Class ${raw}`,

  // what the network sees
  seesTitle: 'What the network sees',
  sees: (features: number, classes: number) =>
    classes > 0
      ? `${format.integer(features)} ${many(features, 'input', 'inputs')}, ${format.integer(classes)} classes.`
      : `${format.integer(features)} ${many(features, 'input', 'inputs')}, one number to be learned.`,
  seesRows: (train: number, test: number) =>
    test > 0
      ? `${rowsOf(train)} to learn from, ${format.integer(test)} to test on.`
      : `${rowsOf(train)} to learn from, none to test on.`,
  seesFit: 'Scales are fitted on the rows that are trained on, and used for all.',
  seesLeftOut: (count: number) =>
    `${rowsOf(count)} ${many(count, 'is', 'are')} left out, because a cell is empty or does not fit its column.`,
  seesConstant: (names: readonly string[]) =>
    `The same in all training rows, so of no use: ${format.list(names)}.`,
  seesUnused: (names: readonly string[]) => `Left out: ${format.list(names)}.`,
  seesTable: 'The first training rows as the network sees them',
  cannotTrain: 'This cannot be trained on.',

  // other rooms
  isDigits: (count: number) =>
    `${format.integer(count)} rows of 28 × 28 pixels and a label: these are digits.`,
  isDigitsText:
    'The digits lab shows what each neuron looks for, and reads what you draw. These rows go there without leaving this machine.',
  learnDigits: 'Learn them in the digits lab',
  isPlane: (count: number, of: number) =>
    count < of
      ? `Two columns of numbers are a plane: the first ${format.integer(count)} of ${format.integer(of)} rows can be seen as points.`
      : `Two columns of numbers are a plane: the rows can be seen as points.`,
  showPlane: 'See them in the boundary lab',
};
