// What is said about pictures of one's own in the digits lab, one key a sentence.
import { html } from 'lit';
import * as format from './format.ts';
import { many } from './plural.ts';

const pictures = (count: number) =>
  `${format.integer(count)} ${many(count, 'picture', 'pictures')}`;

export const enOwnDigits = {
  title: 'Your own pictures',
  hint: 'IDX files of 28 × 28 pictures and of their labels, packed by gzip or not, as MNIST, Fashion-MNIST and EMNIST have them. They stay on this machine.',
  choose: 'Choose files',
  drop: 'or drop them here: pictures and labels, with test files or without',
  reading: (share: number) => `The files are being read: ${format.share(share)}.`,
  making: 'The pictures are being put in order.',
  progress: 'Read of the files',
  cancel: 'Cancel',
  cancelled: 'Reading was stopped. Nothing has changed.',
  refused: 'These files cannot be used.',
  refusedKept: (reason: string) => `${format.sentence(reason)} Nothing has changed.`,

  // what was found
  found: (name: string, count: number, classes: number) =>
    `${name}: ${pictures(count)} of ${format.integer(classes)} classes.`,
  foundTest: (train: number, test: number) =>
    `${pictures(train)} to learn from and ${pictures(test)} to test on, as the files have it.`,
  split: (train: number, test: number) =>
    `No test files: ${pictures(train)} to learn from, ${pictures(test)} to test on.`,
  turn: 'Turn the pictures (EMNIST’s lie on their sides)',
  testShare: 'Share to test on',
  seed: 'Seed of the order',
  seedRefused: (text: string) =>
    `Seed: expected a whole number from 0 to 4,294,967,295, got “${text.slice(0, 40)}”.`,
  names: 'Names of the classes',
  nameOf: (label: number) => `Name of label ${format.integer(label)}`,
  firstOf: (label: number) => `First picture of label ${format.integer(label)}`,
  nameRefused: (most: number) => `A name has 1 to ${format.integer(most)} characters.`,
  offered: 'Take the names of',
  offeredName: {
    labels: 'the labels',
    digits: 'digits',
    letters: 'letters',
    fashion: 'Fashion-MNIST',
    balanced: 'EMNIST balanced',
    byclass: 'digits and letters',
  },
  useThese: 'Train on these',
  discard: 'Discard',

  // what is there
  here: (name: string, train: number, test: number, classes: number) =>
    `${name} is here: ${format.integer(train)} to learn from, ${format.integer(test)} to test on, ${format.integer(classes)} classes.`,
  inUse: 'The network trains on them.',
  notInUse: 'The network trains on MNIST.',
  toMnist: 'Back to MNIST',
  forget: 'Forget them',
  formula: 'x = ink / 255',

  // what is missing
  missing: 'The pictures that this run was made with are not on this machine.',
  missingText: (classes: number) =>
    `It learns ${format.integer(classes)} classes of its maker’s own pictures, which no link carries. Choose the files, or train on MNIST.`,
  otherClasses: (wanted: number, here: number) =>
    `It learns ${format.integer(wanted)} classes; the pictures that are here have ${format.integer(here)}. Train on these, choose other files, or train on MNIST.`,

  // the lab
  answers: 'It answers',
  probabilities: (count: number) => `${format.integer(count)} probabilities`,
  likeliest: (shown: number, count: number) =>
    `the ${format.integer(shown)} likeliest of ${format.integer(count)}`,
  nothingDrawn: 'Draw something, or drop a picture, and it will answer.',
  unseen: (classes: number) =>
    html`This network has seen nothing yet. It guesses right <b>1 time in ${format.integer(classes)}</b>.`,
  begun: (images: number) =>
    html`This network has looked at <b>${format.integer(images)}</b> ${many(images, 'picture', 'pictures')} so far.`,
  reads: (milliseconds: number, accuracy: number) =>
    html`After <b>${format.seconds(milliseconds)} seconds</b> this network recognises <b>${format.percent(accuracy)}</b> of pictures it has never seen.`,

  // a picture on the pad
  padPictures: 'A picture file can be dropped or pasted here. It stays on this machine.',
  padChoose: 'Choose a picture',
  padRefused: 'That cannot be read as a drawing.',
};
