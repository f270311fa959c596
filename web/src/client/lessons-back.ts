// Lessons in the backprop room: forward by hand, the slope of the loss, and the way back.
import { any, type Lesson, setting, times } from './lesson.ts';

const walk = ['glassbox-graph-walk'];
const next = 'glassbox-graph-walk >>> .btn.main';
const numbers = ['glassbox-graph-numbers', 'glassbox-graph-choices'];
const sign = 'glassbox-sign >>> a';
const twoHidden = 'data=xor_points&hidden=2&rate=1&seed=3';
const hiddenNeuron = 'glassbox-network >>> .stage button.node:nth-of-type(3)';

const apple = 'show=graph&example=apple';
const xor = 'show=graph&example=xor';
const square = 'show=graph&example=own&expression=(w-3)*(w-3)&values=w:5';
const twice = 'show=graph&example=own';
const check = 'show=check&network=xor&parameter=all&h=0.00001&bug=none&samples=all&trained=0';
const lens = 'show=network&network=two-layer-relu&sample=0&block=Z1&row=9&column=406';

/** A variable of the open graph has this value. */
const value = (name: string, fits: (value: number) => boolean) =>
  setting('values', (text) =>
    text.split(',').some((pair) => {
      const [key, number] = pair.split(':');
      return key === name && fits(Number(number));
    }),
  );

export const backLessons: readonly Lesson[] = [
  {
    id: 'forward',
    minutes: 6,
    steps: [
      {
        id: 'walk',
        room: 'backprop',
        settings: apple,
        targets: walk,
        check: times('graph-walked', 2),
        deeds: [{ kind: 'press', targets: [next], times: 2 }],
      },
      {
        id: 'change',
        room: 'backprop',
        settings: null,
        targets: numbers,
        check: value('apple_num', (number) => number !== 2),
        deeds: [{ kind: 'settings', settings: `${apple}&values=apple_num:3` }],
      },
      {
        id: 'neurons',
        room: 'backprop',
        settings: xor,
        targets: walk,
        check: times('graph-walked', 6),
        deeds: [{ kind: 'press', targets: [next], times: 6 }],
      },
      {
        id: 'point',
        room: 'boundary',
        settings: twoHidden,
        targets: ['glassbox-network-card', '[data-panel="network"]'],
        check: times('point-read', 2),
        deeds: [
          { kind: 'press', targets: [hiddenNeuron] },
          {
            kind: 'press',
            targets: ['glassbox-network-card >>> .point .btn:last-of-type'],
            times: 2,
          },
        ],
      },
      {
        id: 'source',
        room: 'tutorials',
        settings: 'topic=building&stage=3',
        targets: ['glassbox-tutorial-building >>> glassbox-sign', 'glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [sign] }],
      },
    ],
  },
  {
    id: 'slope',
    minutes: 6,
    steps: [
      {
        id: 'valley',
        room: 'backprop',
        settings: square,
        targets: numbers,
        check: value('w', (w) => Math.abs(w - 3) < 0.01),
        deeds: [{ kind: 'settings', settings: square.replace('w:5', 'w:3') }],
      },
      {
        id: 'measure',
        room: 'backprop',
        settings: check,
        targets: ['.fields', 'glassbox-check'],
        check: setting('parameter', (name) => name !== 'all'),
        deeds: [{ kind: 'settings', settings: check.replace('parameter=all', 'parameter=W1') }],
      },
      {
        id: 'step',
        room: 'backprop',
        settings: null,
        targets: ['.fields', 'glassbox-check'],
        check: setting('h', (h) => Number(h) >= 0.01 || Number(h) <= 1e-10),
        deeds: [{ kind: 'settings', settings: check.replace('h=0.00001', 'h=0.1') }],
      },
      {
        id: 'bug',
        room: 'backprop',
        settings: check,
        targets: ['.fields', 'glassbox-check'],
        check: setting('bug', (bug) => bug !== 'none'),
        deeds: [{ kind: 'settings', settings: check.replace('bug=none', 'bug=B1.2') }],
      },
      {
        id: 'source',
        room: 'backprop',
        settings: check,
        targets: ['glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [sign] }],
      },
    ],
  },
  {
    id: 'back',
    minutes: 7,
    steps: [
      {
        id: 'walk',
        room: 'backprop',
        settings: apple,
        targets: walk,
        check: times('graph-walked', 5),
        deeds: [{ kind: 'press', targets: [next], times: 5 }],
      },
      {
        id: 'twice',
        room: 'backprop',
        settings: twice,
        targets: numbers,
        check: value('x', (x) => x !== 4),
        deeds: [{ kind: 'settings', settings: `${twice}&values=x:2` }],
      },
      {
        id: 'digit',
        room: 'backprop',
        settings: lens,
        targets: ['glassbox-lens-row', 'glassbox-lens'],
        check: times('block-chosen', 2),
        deeds: [
          { kind: 'press', targets: ['glassbox-lens-row >>> .block:nth-of-type(1)'] },
          { kind: 'press', targets: ['glassbox-lens-row >>> .block:nth-of-type(2)'] },
        ],
      },
      {
        id: 'mistake',
        room: 'backprop',
        settings: 'show=museum&bug=B1.2',
        targets: ['museum-exhibit', 'glassbox-museum-exhibit', 'glassbox-museum'],
        check: any(
          setting('side', 'corrected'),
          setting('bug', (bug) => bug !== 'B1.2'),
        ),
        deeds: [{ kind: 'settings', settings: 'show=museum&bug=B1.2&side=corrected' }],
      },
      {
        id: 'source',
        room: 'boundary',
        settings: twoHidden,
        targets: ['[data-panel="network"] glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [`[data-panel="network"] ${sign}`] }],
      },
    ],
  },
];
