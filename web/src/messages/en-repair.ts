// Repairing a backward pass, in English.
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import * as format from './format.ts';
import { inWords } from './scientific.ts';

export const enRepair = {
  mistakes: 'Mistakes',
  mistakeOf: (number: number, all: number) =>
    `Mistake ${format.integer(number)} of ${format.integer(all)}`,
  mistakeName: (number: number, isRepaired: boolean) =>
    `Mistake ${format.integer(number)}${isRepaired ? ', repaired' : ''}`,
  waiting: 'The slopes of the loss are being measured.',
  wrongNow: (name: string, error: TemplateResult) =>
    html`One line is wrong: ${name} is off by ${error}.`,
  notRepaired: (name: string, error: TemplateResult) =>
    html`Not repaired: with this line ${name} is still off by ${error}.`,
  repairedNow: (error: TemplateResult) => html`Repaired: no gradient is off by more than ${error}.`,
  allRepaired: 'All six mistakes are repaired.',
  about:
    'The network has two inputs, three tanh neurons and three classes. The slopes of its loss are measured on the C++ itself, weight by weight; the lines of the backward pass are computed with its numbers.',
  ownError: (error: number) =>
    `The C++’s own backward pass agrees with the same slopes within ${inWords(error)}.`,
  pass: 'The backward pass',
  passHint: 'Columns are samples, m of them; P are the predictions, Y the targets.',
  whichLine: 'Which line is wrong?',
  whichForm: (name: string) => `What should ${name} be?`,
  firstLine: 'Choose a line first.',
  asItStands: 'As it stands',
  yours: 'With your line',
  check: 'Run the gradient check',
  next: 'Next mistake',
  found: 'What the gradient check finds',
  foundHint:
    'For each array the largest difference between computed and measured slopes, divided by its largest slope.',
  array: 'Array',
  why: {
    transpose:
      'Forward, Z2 = W2 A1 takes a row of W2 for each output. On the way back each neuron collects what it has handed to all outputs: a column of W2, and so the transpose.',
    derivative:
      'The gradient at the activation is not the gradient at its sum. Between the two stands the slope of tanh, 1 − a².',
    mean: 'dZ2 is divided by m already, since the loss is the mean over the samples. Dividing once more makes the weights of this layer learn m times too slowly.',
    bias: 'A bias is used in every sample, so its gradient is the sum over all of them, not the first one’s.',
    sign: 'The loss falls when p of the right class rises: P − Y. With Y − P every step leads uphill.',
    place:
      'The slope of tanh is 1 − tanh²(z), and tanh(z) is A1. Squaring the sum Z1 gives a number without meaning.',
  },
  linkRefused: (value: string) =>
    `The link asks for the mistake “${value.slice(0, 40)}”, which is none of the six. The first one is shown.`,
  restarted: 'The worker had stopped. Another one has measured the slopes again.',
  gaveUp: 'The worker could not be started.',
  failed: 'The slopes could not be measured.',
  refused: (reason: string) => format.sentence(reason),
  tryAgain: 'Try again',
};
