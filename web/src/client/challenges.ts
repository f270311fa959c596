// Goals that check themselves: lessons without a guide, with a best result that is kept.

import {
  all,
  atLeast,
  atMost,
  type Check,
  diverged,
  type Lesson,
  neuronsOf,
  type Seen,
  type Step,
  setting,
  times,
  when,
} from './lesson.ts';
import { settingsOf } from './lesson-settings.ts';
import type { RoomId } from './route.ts';

/** A lesson whose best result counts. */
export type Challenge = Lesson & Required<Pick<Lesson, 'result'>>;

/** The points and who of them is trained on: another task would be an easier one. */
const task = ['data', 'noise', 'share', 'count', 'points'] as const;

/** These settings are still as the challenge has set them up. */
function unchanged(room: RoomId, settings: string, keys: readonly string[]): Check {
  const given = settingsOf(room, settings);
  return all(...keys.map((key) => setting(key, given.get(key) ?? '')));
}

/** A digit was drawn for a network that reads at least nine in ten. */
const readByATrained = (fits: (digit: number, probability: number) => boolean): Check =>
  all(
    atLeast.accuracy(0.9),
    times('digit-drawn'),
    when(({ metrics: { 'drawn-digit': digit, 'drawn-probability': probability } }) =>
      digit === undefined || probability === undefined ? false : fits(digit, probability),
    ),
  );

const step = (id: string, room: RoomId, settings: string, target: string, check: Check): Step => ({
  id,
  room,
  settings,
  targets: [target],
  check,
  deeds: [],
});

/** The test loss of the weights as they are; null while it is of earlier ones. */
export function restingTestLoss({ running, status }: Seen): number | null {
  if (running || !status || status.iteration === 0) return null;
  return status.testIteration === status.iteration ? status.testLoss : null;
}

/** As it was asked for; the run's own may have fewer digits. */
const rateOf = ({ settings }: Seen): number | null =>
  settings.has('rate') ? Number(settings.get('rate')) : null;

const spiral = 'data=spiral&hidden=6,4&seed=1';
const slowDigits = 'hidden=16&activation=sigmoid&rate=0.03';
const tame = 'data=regress_plane&hidden=none&rate=0.01&batch=full';
const stuck = 'data=xor_points&hidden=2&seed=2';
const ring = 'data=circle&noise=0.1&hidden=none';
const noisy = 'data=circle&noise=0.5&share=0.2&count=300&hidden=16,16&rate=0.1&batch=10';

/** The digit that is to be drawn, misread and read. */
export const drawnDigit = 7;
/** How many mistakes there are to repair. */
export const repairs = 6;
const mostParameters = 5000;
const worstTestLoss = 0.67;

export const challenges: readonly Challenge[] = [
  {
    id: 'spiral',
    minutes: 8,
    steps: [
      step(
        'goal',
        'boundary',
        spiral,
        'glassbox-boundary-settings',
        all(
          unchanged('boundary', spiral, task),
          atMost.neurons(12),
          atLeast.accuracy(0.95),
          atMost.epochs(1000),
        ),
      ),
    ],
    result: { of: neuronsOf, better: 'lower' },
  },
  {
    id: 'minute',
    minutes: 4,
    steps: [
      step(
        'goal',
        'digits',
        slowDigits,
        'glassbox-settings',
        all(atLeast.accuracy(0.97), atMost.seconds(60)),
      ),
    ],
    result: { of: ({ elapsed }) => elapsed / 1000, better: 'lower' },
  },
  {
    id: 'diverge',
    minutes: 5,
    steps: [
      step(
        'goal',
        'boundary',
        tame,
        'glassbox-boundary-settings',
        all(
          unchanged('boundary', tame, task),
          when((seen) => (rateOf(seen) ?? Number.POSITIVE_INFINITY) <= 0.1),
          diverged,
        ),
      ),
    ],
    result: { of: rateOf, better: 'lower' },
  },
  {
    id: 'repair',
    minutes: 10,
    steps: [
      step(
        'goal',
        'backprop',
        'show=repair',
        '[data-choice="line"]',
        times('backprop-repaired', repairs),
      ),
    ],
    result: { of: ({ metrics }) => metrics['wrong-repairs'] ?? null, better: 'lower' },
  },
  {
    id: 'stuck',
    minutes: 5,
    steps: [
      step(
        'goal',
        'boundary',
        stuck,
        'glassbox-boundary-settings',
        all(
          unchanged('boundary', stuck, ['data', 'hidden', 'seed']),
          atLeast.accuracy(1),
          atMost.loss(0.05),
        ),
      ),
    ],
    result: { of: ({ status }) => status?.iteration ?? null, better: 'lower' },
  },
  {
    id: 'ring',
    minutes: 4,
    steps: [
      step(
        'goal',
        'boundary',
        ring,
        'glassbox-network',
        all(unchanged('boundary', ring, [...task, 'hidden']), atLeast.accuracy(0.98)),
      ),
    ],
    result: {
      of: ({ settings }) => settings.get('features')?.split(',').length ?? null,
      better: 'lower',
    },
  },
  {
    id: 'small-cnn',
    minutes: 8,
    steps: [
      step(
        'goal',
        'digits',
        'network=lenet',
        'glassbox-settings',
        all(
          setting('network', 'lenet'),
          ({ status }) => ({
            done: status !== null && status.parameters <= mostParameters,
            hints: status
              ? [{ kind: 'setting', key: 'parameters', now: String(status.parameters) }]
              : [],
          }),
          atLeast.accuracy(0.98),
        ),
      ),
    ],
    result: { of: ({ status }) => status?.parameters ?? null, better: 'lower' },
  },
  {
    id: 'two-drawings',
    minutes: 4,
    steps: [
      step(
        'misread',
        'digits',
        '',
        'glassbox-pad',
        readByATrained((digit) => digit !== drawnDigit),
      ),
      step(
        'sure',
        'digits',
        '',
        'glassbox-pad',
        readByATrained((digit, probability) => digit === drawnDigit && probability > 0.99),
      ),
    ],
    result: {
      of: ({ metrics }) =>
        metrics['drawn-digit'] === drawnDigit ? (metrics['drawn-probability'] ?? null) : null,
      better: 'higher',
    },
  },
  {
    id: 'stop-in-time',
    minutes: 5,
    steps: [
      step(
        'goal',
        'boundary',
        noisy,
        'glassbox-transport',
        all(
          unchanged('boundary', noisy, [...task, 'features', 'hidden']),
          when((seen) => (restingTestLoss(seen) ?? Number.POSITIVE_INFINITY) <= worstTestLoss),
        ),
      ),
    ],
    result: { of: restingTestLoss, better: 'lower' },
  },
];
