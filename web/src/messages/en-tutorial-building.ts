// NN0 to NN6 in English.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';

type Marked = TemplateResult;

export const building = {
  buildingHead: (stage: number, what: string) => html`NN${stage} <b>${what}</b>.`,
  stageAdds: [
    'says that it is there',
    'has weights',
    'bends a sum',
    'answers',
    'knows how steep it is',
    'learns from its error',
    'trains',
  ],
  stageAbout: [
    'The first class does one thing: it writes a line to the debug log when a network is made. Every later class is its heir and says so too.',
    'Two matrices of normal numbers: 2 inputs to 3 hidden neurons, 3 hidden neurons to 1 output. No bias. These are the numbers of seed 42 after 45 others, so everything below is what the tutorial prints.',
    'The activation function: any sum becomes a number between 0 and 1. Without it two layers of weights would be no more than one.',
    'Forward: weighted sums, bent, and again. All it takes to answer. With random weights the answers to all three pupils are nearly the same.',
    'The derivative of the sigmoid belongs to the weighted sum. Handed a number that has been through the sigmoid already, it gives the slope at another place.',
    'Backward: the error at the output, how much of it each sum is to blame for, and from that the change of the weights. Each press makes one update.',
    'Forward, then backward, as often as you like. Between them the tutorial prints epochs 1 to 5 and each thousandth.',
  ],
  stageCan: [
    'What can be done with it: nothing but make it.',
    'What can be done with it: look at its weights.',
    'What can be done with it: bend a number.',
    'What can be done with it: ask for the three scores.',
    'What can be done with it: ask how much an answer would move.',
    'What can be done with it: one update at a time.',
    'What can be done with it: everything. Train it.',
  ],
  stages: 'The seven classes',
  stageName: (stage: number) => `NN${stage}`,
  heirOf: (stage: number) => (stage === 0 ? 'stands alone' : `heir of NN${stage - 1}`),
  theClass: 'What it adds',
  previous: 'Previous',
  next: 'Next',
  newNetwork: 'New network',
  feedForward: 'feed_forward(X)',
  backwardOnce: 'backward(X, y, o)',

  // the sigmoid
  sigmoid: 'The sigmoid',
  sigmoidAndSlope: 'The sigmoid and its slope',
  sum: 'Weighted sum s',
  sigmoidPicture: 'The sigmoid from −8 to 8',
  sigmoidAt: (value: Marked) => html`sigmoid(s) = ${value}`,
  slopeAt: (value: Marked) => html`slope(s) = ${value}`,
  slopeTwice: (value: Marked) => html`slope(sigmoid(s)) = ${value}, as NN5 is written`,
  slopeHint:
    'The slope is largest, 0.25, at s = 0. Taken at sigmoid(s), which lies between 0 and 1, it is always between 0.1966 and 0.25: it no longer tells a sure neuron from one that wavers.',

  // the log
  log: 'Debug log',
  flag: 'debug_flag',
  flagName: { 0: '0: silent', 1: '1: which function', 2: '2: its numbers as well' },
  flagHint: 'What train prints itself does not depend on the flag.',
  logEmpty: 'Nothing has been said at this level yet.',
  logInitialised: 'NN0: network initialised',
  logForward: 'NN3: feed_forward',
  logBackward: 'NN5: backward',
  logUpdated: (epoch: number) => `NN5: weights updated, ${format.integer(epoch)}`,
  logSkipped: (count: number) => `NN6: ${format.integer(count)} updates more`,
  logEpoch: (epoch: number, prediction: string, error: number) =>
    `EPOCH ${epoch}\nprediction:\n${prediction}\nerror:\n${String(error)}`,
  errorBehind: (updates: Marked, error: Marked) =>
    html`After update ${updates} the mean squared error is ${error}.`,
  clearLog: 'Clear the log',
  museum: 'Both misplaced derivatives in the museum:',
};
