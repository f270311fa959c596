// English, the museum of mistakes. One key a sentence; numbers come as parameters.
import * as format from './format.ts';
import { inWords as about } from './scientific.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
const value = (loss: number) => (Number.isFinite(loss) ? about(loss) : String(loss));

export const en = {
  waiting: 'The mistakes of five tutorials, each as it was written and as it is right.',
  exhibits: 'Exhibits',
  exhibit: 'Exhibit',
  tutorialName: [
    'Make your own neural network',
    'Study and sleep, NN0 to NN6',
    'Deep learning from scratch, 209 to 238',
    'XOR with two hidden units',
    'NeuralNet on binary digits',
  ],
  /** The place of an exhibit in its tutorial. */
  place: (tutorial: string, where: string) => `${tutorial}: ${where}`,
  option: (id: string, title: string) => (id === 'adam' ? title : `${id} ${title}`),

  // what is written
  asWritten: 'as written',
  corrected: 'corrected',
  runAsWritten: 'Run it as written, with the mistake',
  code: 'What is written, and what should be',
  codeLine: (side: string) => `${side}:`,
  openInCheck: 'Open in the gradient check',
  openInGraph: 'Open in the graph',
  showing: 'Both runs are being made.',

  // the facts
  facts: 'What it does to the numbers',
  factsHint: 'Numbers that differ from the corrected ones are bold.',
  singleNumbers: 'Single numbers',
  factSide: (fact: string, side: string) => `${fact}, ${side}`,
  notShown: (rows: number, columns: number) =>
    `The beginning of ${format.integer(rows)} × ${format.integer(columns)} numbers.`,
  cannot: (reason: string) => `The program stops here. ${format.sentence(reason)}`,

  // the curves
  curves: 'What the curve does',
  lossAxis: 'Loss, on a logarithmic axis, over updates',
  accuracyAxis: 'Accuracy, over updates',
  updates: (count: number) => `${format.integer(count)} updates`,
  lossEnds: (updates: number, written: number, corrected: number) =>
    `After ${format.integer(updates)} updates the loss is ${value(written)} as written and ${value(corrected)} corrected.`,
  lossMeans: (updates: number, written: number, corrected: number) =>
    `Over the last ${format.integer(updates)} updates the mean loss is ${value(written)} as written and ${value(corrected)} corrected.`,
  writtenDiverged: (update: number, corrected: number) =>
    `As written the loss is not a number at update ${format.integer(update)}, and the run stops. Corrected it ends at ${value(corrected)}.`,
  writtenRefused: (reason: string) => `As written there is no run. ${format.sentence(reason)}`,
  accuracyEnds: (written: number, corrected: number) =>
    `Accuracy at the end: ${format.percent(written)} as written, ${format.percent(corrected)} corrected.`,
  sameCurve: 'Both curves are the same, number for number.',

  // the check
  check: 'What the gradient check finds',
  checkHint: 'Relative error of every parameter at the first weights, h = 10⁻⁵.',
  parameter: 'Parameter',
  caughtHere: 'caught here',
  agrees: 'agrees',
  differs: 'differs',
  undecided: 'undecided',
  caught: 'Caught.',
  notCaught: 'Not caught.',
  caughtWhere: (parameters: string, error: number) =>
    `The check is red in ${parameters}, by ${about(error)}, and green when it is corrected.`,
  unseen: 'The check cannot see this: the gradient is right, and what is computed is wrong.',
  noCheck: 'There is nothing to check.',

  // the others
  othersTitle: 'The rest of the inventory',
  othersHint:
    'Slips that have no run: wrong words, wrong names, programs that do not start. What is written, and what is right.',
  written: 'Written',
  right: 'Right',

  // what went wrong
  linkRefused: (values: readonly { key: string; value: string }[]) =>
    `The link asks for ${format.list(values.map((v) => quoted(`${v.key}=${v.value}`)))}, which is not here. The first exhibit is shown instead.`,
  refused: (reason: string) => format.sentence(reason),
  failed: 'That did not work.',
  restarted: 'The worker stopped. A new one goes on.',
  gaveUp: 'The worker could not be started.',
  tryAgain: 'Try again',
};
