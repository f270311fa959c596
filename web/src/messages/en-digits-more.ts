// What comes to the digits lab after its first view, in English.
import { enRun } from './en-run.ts';
import * as format from './format.ts';
import { many } from './plural.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

/** A digit, or the name of a class of own pictures. */
type Class = number | string;

export const enDigitsMore = {
  ...enRun,

  // settings
  channels: 'Channels',
  kernel: 'Window',
  kernelSize: (side: number) => `${side} × ${side}`,
  behind: 'Layers behind',
  decay: 'Rate after each epoch',
  decayBy: (factor: number) => (factor === 1 ? 'stays' : `× ${format.plain(factor)}`),
  dropout: 'Dropout',
  share: (share: number) => (share === 0 ? 'none' : format.percent(share)),
  shift: 'Move pictures by',
  pixels: (count: number) => (count === 0 ? 'nothing' : `up to ${count} px`),
  channelsRefused: (text: string) =>
    `Channels: expected whole numbers with commas between them, one for each convolution, such as 8,24, got ${quoted(text)}.`,

  // what it costs
  effort: (gigaflops: number) => `${format.gigaflops(gigaflops)} GFLOP/s.`,
  effortShares: (training: number, pictures: number) =>
    `Of each second ${format.integer(training)} ms are computing and ${format.integer(pictures)} ms making pictures.`,
  rateNow: (rate: number) => `The learning rate is ${format.plain(rate)} now.`,

  // the gallery
  gallery: 'Test digits and its answers',
  galleryWrong: (wrong: number, count: number) =>
    `${format.integer(wrong)} of these ${format.integer(count)} ${many(wrong, 'is', 'are')} wrong`,
  galleryHint:
    'A cross marks a wrong answer: what it is → what the network said, and how sure it was.',
  galleryEmpty: 'Test digits stand here as soon as they have come.',
  onlyWrong: 'Only the wrong ones',
  noneWrong: 'None of these is wrong now.',
  wrongAnswer: (digit: Class, answer: Class) => `${digit} → ${answer}`,
  wrongWord: 'wrong',
  neverTrainedOn: (count: number) =>
    `the first ${format.integer(count)} test digits, never trained on`,
};
