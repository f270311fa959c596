// English, the benchmark page. One key a sentence; numbers come as parameters.
import { html, type TemplateResult } from 'lit';
import * as format from './format.ts';

export const en = {
  brand: 'Glassbox',
  title: 'Images a second, here',
  what: 'This page measures how fast Glassbox trains in this browser, on this device. It runs the worker and the WebAssembly module that the labs run, with nothing drawn beside them.',
  workload:
    'The network is 784-128-10 with ReLU and softmax cross-entropy; it learns the 60,000 digits of MNIST in batches of 64, by plain gradient descent with a rate of 0.1.',
  limits:
    'What limits the number is the arithmetic of one processor core: four numbers at a time, a multiplication and an addition for each weight and each pixel that has ink. Pixels without ink cost nothing. Other programs that are running, a battery that is being saved, and heat make it smaller.',
  forScripts: (name: TemplateResult) =>
    html`A script finds ${name} in this page, and can measure it beside others.`,
  measure: 'Measure',
  measuring: 'Measuring',
  back: 'To the labs',
  loading: (trainCount: number, total: number) =>
    `Fetching the digits: ${format.integer(trainCount)} of ${format.integer(total)}.`,
  warmingUp: 'One epoch to learn, and for the browser to compile what it runs.',
  round: (round: number, rounds: number) => `Round ${round} of ${rounds}.`,
  rate: (images: TemplateResult) => html`${images} images a second`,
  spread: (low: number, high: number, rounds: number) =>
    `Median of ${rounds} rounds, from ${format.speed(low)} to ${format.speed(high)}.`,
  accuracy: (share: number) =>
    `After one epoch it reads ${format.percent(share)} of the test digits correctly.`,
  epoch: (milliseconds: number) =>
    `At this speed an epoch of 60,000 digits takes ${format.plain(Math.round(milliseconds))} ms.`,
  failed: 'The measurement stopped.',
  speed: format.speed,
  sentence: format.sentence,
};
