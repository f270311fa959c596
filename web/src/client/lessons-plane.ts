// Lessons in the boundary lab: from one neuron to a plane that a hidden layer bends.
import { all, atLeast, atMost, type Lesson, setting, times, when } from './lesson.ts';

const transport = ['glassbox-transport'];
const network = ['[data-panel="network"]'];
const output = 'glassbox-network >>> .stage button.node:last-of-type';
const signature = (panel: string) => `[data-panel="${panel}"] glassbox-sign >>> a`;
const start = { kind: 'start' } as const;

const oneNeuron = 'data=gauss&noise=0.2&hidden=none&rate=0.01&batch=10&seed=2';
const xorAlone = 'data=xor_points&hidden=none&rate=1&seed=1';
const products = 'data=xor&hidden=none&features=x1,x2&rate=0.1&batch=10&seed=1';
const twoHidden = 'data=xor_points&hidden=2&rate=1&seed=3';
const stuck = 'data=xor_points&hidden=2&rate=1&seed=1';
const ring = 'data=circle&hidden=2&rate=0.1&batch=10&seed=1';

const hiddenNeuron = (i: number) => `glassbox-network >>> .stage button.node:nth-of-type(${i})`;

export const planeLessons: readonly Lesson[] = [
  {
    id: 'neuron',
    minutes: 4,
    steps: [
      {
        id: 'train',
        room: 'boundary',
        settings: oneNeuron,
        targets: transport,
        check: atLeast.epochs(10),
        deeds: [start],
      },
      {
        id: 'open',
        room: 'boundary',
        settings: null,
        targets: network,
        check: times('neuron-opened'),
        deeds: [{ kind: 'press', targets: [output] }],
      },
      {
        id: 'weight',
        room: 'boundary',
        settings: null,
        targets: ['glassbox-network-card', ...network],
        check: times('weight-changed'),
        deeds: [
          { kind: 'press', targets: [output] },
          { kind: 'move', target: 'glassbox-network-card >>> input', to: -3 },
        ],
      },
      {
        id: 'input',
        room: 'boundary',
        settings: oneNeuron,
        targets: network,
        check: all(
          setting('features', (value) => !value.includes(',')),
          atLeast.epochs(3),
        ),
        deeds: [{ kind: 'settings', settings: `${oneNeuron}&features=x1` }, start],
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
    id: 'xor',
    minutes: 5,
    steps: [
      {
        id: 'train',
        room: 'boundary',
        settings: xorAlone,
        targets: transport,
        check: atLeast.steps(200),
        deeds: [start],
      },
      {
        id: 'again',
        room: 'boundary',
        settings: null,
        targets: ['[data-panel="settings"]', ...transport],
        check: all(
          when(
            ({ settings }) =>
              settings.get('hidden') === 'none' &&
              (settings.get('seed') !== '1' || settings.get('rate') !== '1'),
          ),
          atLeast.steps(200),
        ),
        deeds: [{ kind: 'settings', settings: 'data=xor_points&hidden=none&rate=1&seed=2' }, start],
      },
      {
        id: 'map',
        room: 'boundary',
        settings: null,
        targets: ['[data-panel="map"]'],
        check: times('map-begun'),
        deeds: [{ kind: 'press', targets: ['glassbox-seed-map >>> button.btn'] }],
      },
      {
        id: 'product',
        room: 'boundary',
        settings: products,
        targets: network,
        check: all(
          setting('features', (value) => value.includes('x1_x2')),
          atLeast.accuracy(0.95),
        ),
        deeds: [{ kind: 'settings', settings: products.replace('x1,x2', 'x1,x2,x1_x2') }, start],
      },
      {
        id: 'source',
        room: 'boundary',
        settings: null,
        targets: ['[data-panel="field"] glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [signature('field')] }],
      },
    ],
  },
  {
    id: 'bend',
    minutes: 6,
    steps: [
      {
        id: 'train',
        room: 'boundary',
        settings: twoHidden,
        targets: transport,
        check: atMost.loss(0.05),
        deeds: [start],
      },
      {
        id: 'lines',
        room: 'boundary',
        settings: null,
        targets: network,
        check: times('neuron-opened', 2),
        deeds: [
          { kind: 'press', targets: [hiddenNeuron(3)] },
          { kind: 'press', targets: [hiddenNeuron(4)] },
        ],
      },
      {
        id: 'plane',
        room: 'boundary',
        settings: null,
        targets: ['[data-panel="warp"]'],
        check: times('plane-bent'),
        deeds: [
          { kind: 'move', target: 'glassbox-warp >>> input', to: 0 },
          { kind: 'move', target: 'glassbox-warp >>> input', to: 1000 },
        ],
      },
      {
        id: 'stuck',
        room: 'boundary',
        settings: stuck,
        targets: transport,
        check: all(setting('seed', '1'), atLeast.steps(500)),
        deeds: [start],
      },
      {
        id: 'ring',
        room: 'boundary',
        settings: ring,
        targets: network,
        check: all(
          setting('hidden', (value) => value.split(',').some((units) => Number(units) >= 3)),
          atLeast.accuracy(0.95),
        ),
        deeds: [{ kind: 'settings', settings: ring.replace('hidden=2', 'hidden=4') }, start],
      },
      {
        id: 'source',
        room: 'boundary',
        settings: null,
        targets: ['[data-panel="warp"] glassbox-sign'],
        check: times('source-opened'),
        deeds: [{ kind: 'press', targets: [signature('warp')] }],
      },
    ],
  },
];
