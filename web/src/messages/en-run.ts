// What the labs with all settings say of a run, in English.
import * as format from './format.ts';
import { many } from './plural.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const enRun = {
  optimizer: 'Optimizer',
  optimizerName: {
    sgd: 'SGD',
    momentum: 'momentum',
    nesterov: 'Nesterov',
    adagrad: 'AdaGrad',
    rmsprop: 'RMSprop',
    adam: 'Adam',
    book_adagrad: 'AdaGrad (book)',
    book_rmsprop: 'RMSprop (book)',
    book_adam: 'Adam (book)',
  },
  l1: 'L1',
  l2: 'L2',
  none: 'none',
  stopEpochs: 'Stop after epochs',
  stopLoss: 'Stop below loss',
  stopPlateau: 'Stop on plateau',
  stopEpochsRefused: (text: string) =>
    `Stop after epochs: expected a whole number from 1 on, or nothing, got ${quoted(text)}.`,
  stopLossRefused: (text: string) =>
    `Stop below loss: expected a number above 0, or nothing, got ${quoted(text)}.`,
  stopPlateauRefused: (text: string) =>
    `Stop on plateau: expected a whole number of epochs from 1 on, or nothing, got ${quoted(text)}.`,

  // ended by a rule
  stopped: (steps: number) =>
    `The run has ended after ${format.integer(steps)} ${many(steps, 'step', 'steps')}, as a stop rule asks.`,
  stoppedBy: {
    epochs: (limit: number) =>
      `${format.integer(limit)} ${many(limit, 'epoch is', 'epochs are')} done.`,
    loss: (limit: number) => `The training loss is below ${format.plain(limit)}.`,
    plateau: (limit: number) =>
      `The training loss has not become lower by 1% for ${format.integer(limit)} ${many(limit, 'epoch', 'epochs')}.`,
  },
  race: 'Race this against another',
  withoutRule: 'Start again without this rule',
};
