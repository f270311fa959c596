// Lessons about learning itself: the rate, the batches, digits, and what convolutions change.
import { all, atLeast, atMost, diverged, type Lesson, setting, times, when } from './lesson.ts';
import { presetsOf } from './race-presets.ts';

const start = { kind: 'start' } as const;
const transport = ['glassbox-transport'];
const form = ['[data-panel="settings"]', ...transport];
const signature = (panel: string) => `[data-panel="${panel}"] glassbox-sign >>> a`;

const slow = 'data=circle&hidden=4&rate=0.001&batch=10&seed=1';
const numbers = 'data=regress_plane&hidden=none&rate=0.03&batch=10&seed=1';
const one = 'data=circle&hidden=4&rate=0.03&batch=1&seed=1';
const adam = presetsOf('boundary').find(({ id }) => id === 'optimizer')?.text ?? '';
const flat = 'hidden=none&rate=0.1&batch=32&seed=1';
const dense = 'hidden=32&rate=0.3&batch=32&seed=1';
const inTime = `${adam}&fair=time`;

/** A stroke down the middle of the pad: a 1. */
const stroke = [
  ...Array.from({ length: 10 }, () => 'ArrowUp'),
  ' ',
  ...Array.from({ length: 22 }, () => 'ArrowDown'),
];
const drawOne = { kind: 'keys', target: 'glassbox-pad >>> canvas', keys: stroke } as const;
const drawn = when(({ metrics }) => metrics['drawn-digit'] !== undefined);

export const learningLessons: readonly Lesson[] = [
  {
    id: 'rate',
    minutes: 5,
    steps: [
      {
        id: 'small',
        room: 'boundary',
        settings: slow,
        targets: transport,
        check: atLeast.epochs(10),
        deeds: [start],
      },
      {
        id: 'larger',
        room: 'boundary',
        settings: null,
        targets: form,
        check: all(
          setting('rate', (rate) => Number(rate) > 0.001),
          atLeast.accuracy(0.95),
        ),
        deeds: [{ kind: 'settings', settings: slow.replace('0.001', '0.1') }, start],
      },
      {
        id: 'diverge',
        room: 'boundary',
        settings: numbers,
        targets: form,
        check: diverged,
        deeds: [{ kind: 'settings', settings: numbers.replace('0.03', '1') }, start],
      },
      {
        id: 'recover',
        room: 'boundary',
        settings: null,
        targets: form,
        check: all(
          when(({ status }) => status?.diverged === false),
          atMost.loss(0.01),
        ),
        deeds: [{ kind: 'settings', settings: numbers }, start],
      },
      {
        id: 'source',
        room: 'boundary',
        settings: null,
        targets: ['[data-panel="network"] glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [signature('network')] }],
      },
    ],
  },
  {
    id: 'batches',
    minutes: 6,
    steps: [
      {
        id: 'single',
        room: 'boundary',
        settings: one,
        targets: transport,
        check: atLeast.epochs(3),
        deeds: [start],
      },
      {
        id: 'full',
        room: 'boundary',
        settings: null,
        targets: form,
        check: all(setting('batch', 'full'), atLeast.epochs(20)),
        deeds: [{ kind: 'settings', settings: one.replace('batch=1', 'batch=full') }, start],
      },
      {
        id: 'mini',
        room: 'boundary',
        settings: null,
        targets: form,
        check: all(
          setting('batch', (batch) => Number(batch) >= 2 && Number(batch) <= 100),
          atLeast.accuracy(0.95),
        ),
        deeds: [{ kind: 'settings', settings: one.replace('batch=1', 'batch=10') }, start],
      },
      {
        id: 'adam',
        room: 'race',
        settings: adam,
        targets: transport,
        check: atLeast.steps(500),
        deeds: [start],
      },
      {
        id: 'time',
        room: 'race',
        settings: null,
        targets: ['[data-panel="choices"]', '.choices'],
        check: all(setting('fair', 'time'), atLeast.steps(500)),
        deeds: [{ kind: 'settings', settings: inTime }, start],
      },
    ],
  },
  {
    id: 'digits',
    minutes: 8,
    steps: [
      {
        id: 'flat',
        room: 'digits',
        settings: flat,
        targets: transport,
        check: atLeast.accuracy(0.9),
        deeds: [start],
      },
      {
        id: 'hidden',
        room: 'digits',
        settings: null,
        targets: form,
        check: all(
          setting('hidden', (hidden) => hidden !== 'none'),
          atLeast.accuracy(0.94),
        ),
        deeds: [{ kind: 'settings', settings: dense }, start],
      },
      {
        id: 'draw',
        room: 'digits',
        settings: null,
        targets: ['[data-panel="pad"]'],
        check: drawn,
        deeds: [drawOne],
      },
      {
        id: 'confusion',
        room: 'digits',
        settings: null,
        targets: ['glassbox-confusion', '[data-panel="inside"]'],
        check: times('confusion-opened'),
        deeds: [{ kind: 'press', targets: ['glassbox-confusion >>> [data-cell="4-9"]'] }],
      },
      {
        id: 'misread',
        room: 'digits',
        settings: null,
        targets: ['glassbox-misread', '[data-panel="inside"]'],
        check: times('digit-chosen'),
        deeds: [{ kind: 'press', targets: ['glassbox-misread >>> .tile'] }],
      },
      {
        id: 'source',
        room: 'digits',
        settings: null,
        targets: ['[data-panel="answer"] glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [signature('answer')] }],
      },
    ],
  },
  {
    id: 'convolution',
    minutes: 8,
    steps: [
      {
        id: 'dense',
        room: 'digits',
        settings: dense,
        targets: transport,
        check: atLeast.accuracy(0.95),
        deeds: [start],
      },
      {
        id: 'moved',
        room: 'digits',
        settings: null,
        targets: ['glassbox-robustness', '[data-panel="inside"]'],
        check: times('moves-measured'),
        deeds: [{ kind: 'press', targets: ['glassbox-robustness >>> button'] }],
      },
      {
        id: 'windows',
        room: 'digits',
        settings: 'network=lenet&seed=1',
        targets: transport,
        check: atLeast.accuracy(0.9),
        deeds: [start],
      },
      {
        id: 'maps',
        room: 'digits',
        settings: null,
        targets: ['[data-panel="pad"]'],
        check: drawn,
        deeds: [drawOne],
      },
      {
        id: 'fewer',
        room: 'digits',
        settings: null,
        targets: form,
        check: all(
          setting('channels', (channels) => channels !== '8,24'),
          atLeast.accuracy(0.9),
        ),
        deeds: [{ kind: 'settings', settings: 'network=lenet&channels=4,8&seed=1' }, start],
      },
      {
        id: 'source',
        room: 'digits',
        settings: null,
        targets: ['glassbox-filters >>> glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: ['glassbox-filters >>> glassbox-sign >>> a'] }],
      },
    ],
  },
];
