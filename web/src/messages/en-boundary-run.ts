// The boundary lab's run in English: settings, buttons, and what is said when something is wrong.
import { enRun } from './en-run.ts';
import * as format from './format.ts';
import { many } from './plural.ts';

export const enBoundaryRun = {
  ...enRun,

  // buttons
  epoch: 'Epoch',

  // settings
  mixedActivations: 'a layer each',

  // trouble
  idle: {
    dead: (count: number, units: number, layer: number) =>
      `${format.integer(count)} of ${format.integer(units)} neurons of hidden layer ${layer} ${many(count, 'is', 'are')} dead.`,
    saturated: (count: number, units: number, layer: number) =>
      `${count} of ${units} neurons of hidden layer ${layer} ${many(count, 'is', 'are')} saturated.`,
  },
  idleWhy: {
    dead: 'They answer 0 at every training point, so no gradient comes through them. A new start, a smaller learning rate, or leaky ReLU helps.',
    saturated:
      'At every training point they are within 1% of the end of their range, where the slope is nearly flat. A new start or a smaller learning rate helps.',
  },
  useLeaky: 'Use leaky ReLU',
  newStart: 'New start',
  resting: (loss: number) => `The loss rests at ${format.loss(loss)}.`,
  restingWhy:
    'It fell by less than 1% in the newest quarter of the run. A new start, more neurons, more features, or another learning rate can lead on.',
  overfit: 'It is overfitting.',
  overfitWhy: (least: number, at: number, now: number) =>
    `The test loss was lowest at step ${format.integer(at)}, ${format.loss(least)}, and is ${format.loss(now)} now, while the training loss still falls. More points, fewer neurons, L2, or an earlier end helps.`,
  useL2: (rate: number) => `Use L2 ${format.plain(rate)}`,
  stopThere: (epochs: number) =>
    `Stop after ${format.integer(epochs)} ${many(epochs, 'epoch', 'epochs')}`,
  rateChanged: (step: number) =>
    `The learning rate was changed at step ${format.integer(step)}. The link begins with the new one: press Reset to see the run it gives.`,
  weightChanged:
    'A weight was set by hand. The link does not hold it: it gives the run without that change.',

  // panes
  warp: 'What the network does to space',
  warpHint: 'Each layer bends the plane, until a straight line can part the classes.',
  warpHintRegression: 'Each layer bends the plane, until the numbers grow along a straight line.',
  seedMap: 'Start points',
  seedMapHint: 'The same network from 100 seeds: where a run ends depends on where it begins.',
  mapBegin: 'Train 100 seeds',
  mapCancel: 'Cancel',
  mapSteps: 'Steps a seed',
  mapProgress: (done: number, count: number) =>
    `${format.integer(done)} of ${format.integer(count)} seeds are done.`,
  mapCounts: (solved: number, stuck: number, diverged: number) =>
    `${format.integer(solved)} solved, ${format.integer(stuck)} stuck, ${format.integer(diverged)} diverged.`,
  mapOutcome: { solved: 'solved', stuck: 'stuck', diverged: 'diverged' },
  mapSeed: (seed: number, outcome: string, loss: number, solvedAt: number | null) =>
    solvedAt === null
      ? `Seed ${seed}: ${outcome}, loss ${format.loss(loss)}`
      : `Seed ${seed}: ${outcome} after ${format.integer(solvedAt)} ${many(solvedAt, 'step', 'steps')}`,
  mapWaiting: (seed: number) => `Seed ${seed}: not trained yet`,
  mapGrid: 'Seeds 1 to 100. Arrow keys move, Enter opens the seed.',
  mapLesson: (stuck: number, count: number) =>
    stuck === 0
      ? 'None of these starts is stuck. With fewer neurons some would be.'
      : `${format.integer(stuck)} of ${format.integer(count)} starts get stuck. Nothing is broken there: gradient descent only ever goes downhill, and from these first weights the way down ends in a hollow where some answers stay wrong. “It does not converge” mostly means: begin elsewhere, or give it more neurons.`,
  mapRule: (steps: number, loss: number) =>
    `Solved: every training point right and the loss below ${format.plain(loss)} within ${format.integer(steps)} steps.`,
  mapEmpty: 'The outcome of each seed will stand here. A click on one opens it.',
  mapStopped: 'The map was not finished.',
  mapOnlyClasses: 'A map needs classes: with numbers to be learned there is no right and wrong.',
};
