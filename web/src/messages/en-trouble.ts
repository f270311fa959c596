// What a lab says when something went wrong, in English.
import * as format from './format.ts';

const quoted = (text: string) => `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;

export const enTrouble = {
  linkValueRefused: (key: string, value: string) =>
    `The link asks for ${quoted(`${key}=${value}`)}, which is not possible here. The default is used instead.`,
  linkValuesRefused: (values: readonly { key: string; value: string }[]) =>
    `The link asks for ${format.list(values.map((v) => quoted(`${v.key}=${v.value}`)))}, which is not possible here. The defaults are used instead.`,
  linkRefused: 'The link asks for a network that is not possible. The default one is used instead.',
  workerRestarted: 'The training worker stopped.',
  goesOnFrom: (iteration: number) =>
    `A new one goes on from iteration ${format.integer(iteration)}.`,
  goesOnFromStart: 'A new one has begun the run again.',
  workerGaveUp: 'The training worker could not be started.',
  failed: 'That did not work.',
  tryAgain: 'Try again',
  diverged: (iteration: number) =>
    `The loss is not a number since step ${format.integer(iteration + 1)}.`,
  divergedKept: (iteration: number, rate: number) =>
    `A learning rate of ${format.plain(rate)} is too large here. The weights of step ${format.integer(iteration)} are kept.`,
  useRate: (rate: number) => `Use ${format.plain(rate)}`,
};
