// The boundary lab's settings, the run they ask for, and the link that carries them.
import { describe, expect, test } from 'vitest';
import { formatBoundary, formatRun, parseBoundary } from '../../web/src/client/boundary-link.ts';
import {
  activationsOf,
  type BoundarySettings,
  boundaryData,
  boundaryDefaults,
  changedSettings,
  defaultsOf,
  lossesOf,
  taskOf,
} from '../../web/src/client/boundary-settings.ts';
import { boundarySpec } from '../../web/src/client/boundary-spec.ts';
import { missingIn, noOwnPoints } from '../../web/src/client/own-points.ts';
import type { OwnPoints } from '../../web/src/protocol/plane.ts';
import { randomNumbers, randomText } from './garbage.ts';

const sameRun = (a: BoundarySettings, b: BoundarySettings) => formatRun(a) === formatRun(b);

const three: OwnPoints = {
  coordinates: [-6, 6, 0.01, -0.01, 3.5, 2.25, 1, 1],
  targets: [0, 1, 2, 2],
  classes: 3,
};

/** The run of XOR's four points as the lab has always begun it. */
const fourPoints = {
  data: { kind: 'xor_points' },
  layers: [
    { kind: 'affine', units: 4, bias: true },
    { kind: 'tanh' },
    { kind: 'affine', units: 1, bias: true },
  ],
  loss: 'binary_cross_entropy',
  initializer: { kind: 'xavier', scale: 1 },
  learningRate: 1,
  l2: 0,
  batchSize: 1,
  sampling: 'full_batch',
  seed: 1,
};

describe('old links', () => {
  test('none: the four points, key by key as before', () => {
    expect(boundarySpec(parseBoundary('').settings)).toEqual(fourPoints);
    expect(boundaryDefaults).toEqual(parseBoundary('').settings);
  });

  test('ask for the same run as before', () => {
    const { settings, refused } = parseBoundary(
      'data=xor_clusters&hidden=3,2&activation=relu&loss=mean_squared_error&rate=0.5&batch=10&init=normal&seed=9',
    );
    expect(refused).toEqual([]);
    expect(boundarySpec(settings)).toEqual({
      data: { kind: 'xor_clusters', perCluster: 35, noise: 0.15 },
      layers: [
        { kind: 'affine', units: 3, bias: true },
        { kind: 'relu' },
        { kind: 'affine', units: 2, bias: true },
        { kind: 'relu' },
        { kind: 'affine', units: 1, bias: true },
        { kind: 'sigmoid' },
      ],
      loss: 'mean_squared_error',
      initializer: { kind: 'normal', scale: 1 },
      learningRate: 0.5,
      l2: 0,
      batchSize: 10,
      sampling: 'shuffled',
      seed: 9,
    });
    expect(parseBoundary('network=dense&hidden=2').refused).toEqual([]);
  });
});

const odd: BoundarySettings = {
  ...defaultsOf('spiral', noOwnPoints),
  noise: 0.15,
  share: 0.7,
  count: 321,
  dataSeed: 4294967295,
  features: ['x2', 'sin_x1', 'x1_x2'],
  hidden: [8, 1, 32],
  activation: ['relu', 'tanh', 'elu'],
  loss: 'half_squared_error',
  optimizer: 'adam',
  rate: 1e-7,
  batch: 'full',
  l1: 0.001,
  l2: 0.3,
  init: 'uniform',
  seed: 0,
  stopEpochs: 200,
  stopLoss: 0.0125,
  stopPlateau: 7,
  show: ['test', 'discrete'],
};
const own: BoundarySettings = { ...defaultsOf('own', three), seed: 3 };

describe('a link', () => {
  const linked = [
    odd,
    own,
    boundaryDefaults,
    ...boundaryData.filter((data) => data !== 'own').map((data) => defaultsOf(data, noOwnPoints)),
  ];
  test.each(linked)('of $data comes back as it went', (settings) => {
    const { settings: back, refused } = parseBoundary(formatBoundary(settings));
    expect(refused).toEqual([]);
    expect(back).toEqual(settings);
    expect(boundarySpec(back)).toEqual(boundarySpec(settings));
  });

  test('whose look is another one asks for the same run', () => {
    expect(sameRun(odd, { ...odd, show: [] })).toBe(true);
    expect(sameRun(odd, { ...odd, seed: 1 })).toBe(false);
    expect(sameRun(own, { ...own, own: { ...three, targets: [0, 1, 2, 1] } })).toBe(false);
  });

  test('names one activation for all layers, or one a layer', () => {
    const one = parseBoundary('hidden=4,4,4&activation=sigmoid').settings;
    expect(activationsOf(one)).toEqual(['sigmoid', 'sigmoid', 'sigmoid']);
    const each = parseBoundary('hidden=4,4&activation=tanh,relu').settings;
    expect(activationsOf(each)).toEqual(['tanh', 'relu']);
    const wrong = parseBoundary('hidden=4,4,4&activation=tanh,relu');
    expect(wrong.refused).toEqual([{ key: 'activation', value: 'tanh,relu' }]);
    expect(wrong.settings.hidden).toEqual([4, 4, 4]);
  });

  test.each([
    ['noise=2', 'noise'],
    ['noise=-0.1', 'noise'],
    ['share=0', 'share'],
    ['share=1.01', 'share'],
    ['count=3', 'count'],
    ['count=5001', 'count'],
    ['points=-1', 'points'],
    ['features=', 'features'],
    ['features=x1,x1', 'features'],
    ['features=x3', 'features'],
    ['loss=softmax_cross_entropy', 'loss'],
    ['optimizer=book_adam', 'optimizer'],
    ['l1=-1', 'l1'],
    ['l2=NaN', 'l2'],
    ['stop-epochs=0', 'stop-epochs'],
    ['stop-loss=0', 'stop-loss'],
    ['stop-plateau=1.5', 'stop-plateau'],
    ['show=all', 'show'],
    ['data=own', 'data'],
    ['data=digits', 'data'],
    ['own=AQI', null],
    ['own=!', 'own'],
    ['network=lenet', 'network'],
    ['__proto__=1', '__proto__'],
  ])('%s keeps the default and is named', (text, key) => {
    const { settings, refused } = parseBoundary(text);
    expect(settings).toEqual(boundaryDefaults);
    expect(refused.map((value) => value.key)).toEqual(key === null ? [] : [key]);
  });

  test('own points that cannot be read give way to the default, and are named once', () => {
    const { settings, refused } = parseBoundary('data=own&own=garbage&seed=5');
    expect(settings).toEqual({ ...boundaryDefaults, seed: 5 });
    expect(refused).toEqual([{ key: 'own', value: 'garbage' }]);
  });

  test('of random letters never fails, and what comes of it can be linked to again', () => {
    const random = randomNumbers(7);
    const keys = formatBoundary(odd).concat('&', formatBoundary(own)).split('&');
    for (let i = 0; i < 3000; i++) {
      const parts = Array.from({ length: random(6) }, () => {
        const pair = keys[random(keys.length)] ?? '';
        const at = random(pair.length + 1);
        return random(2) === 0 ? pair : pair.slice(0, at) + randomText(random, 12);
      });
      const { settings } = parseBoundary(parts.join('&'));
      expect(settings.data !== 'own' || missingIn(settings.own) === null).toBe(true);
      expect(lossesOf[taskOf(settings)]).toContain(settings.loss);
      const again = parseBoundary(formatBoundary(settings));
      expect(again.refused).toEqual([]);
      expect(sameRun(again.settings, settings)).toBe(true);
    }
  });
});

describe('what fits what', () => {
  const spec = (settings: BoundarySettings) => boundarySpec(settings);

  test('two classes: one output and binary cross-entropy', () => {
    const circle = defaultsOf('circle', noOwnPoints);
    expect(spec(circle)).toMatchObject({ loss: 'binary_cross_entropy', sampling: 'shuffled' });
    expect(spec(circle).layers.at(-1)).toEqual({ kind: 'affine', units: 1, bias: true });
  });

  test('more classes: an output each and softmax cross-entropy, or sigmoids', () => {
    expect(spec(own).loss).toBe('softmax_cross_entropy');
    expect(spec(own).layers.at(-1)).toEqual({ kind: 'affine', units: 3, bias: true });
    const squares = spec({ ...own, loss: 'mean_squared_error' });
    expect(squares.layers.at(-1)).toEqual({ kind: 'sigmoid' });
    expect(spec(own).data).toMatchObject({ kind: 'plane', shape: 'own', count: 4, own: three });
  });

  test('a regression: a free output and mean squared error', () => {
    const plane = defaultsOf('regress_plane', noOwnPoints);
    expect(spec(plane).loss).toBe('mean_squared_error');
    expect(spec(plane).layers.at(-1)).toEqual({ kind: 'affine', units: 1, bias: true });
    const numbers = { ...three, targets: [0, 0.5, -1, 1], classes: 0 };
    expect(taskOf(defaultsOf('own', numbers))).toBe('regression');
  });

  test('other data bring their defaults, and keep what was chosen', () => {
    const seen = changedSettings({ ...boundaryDefaults, hidden: [3], seed: 8 }, { data: 'spiral' });
    expect(seen).toMatchObject({ hidden: [3], seed: 8, rate: 0.03, batch: 10 });
    const back = changedSettings(changedSettings(boundaryDefaults, { data: 'regress_plane' }), {
      data: 'xor_points',
    });
    expect(boundarySpec(back)).toEqual(fourPoints);
  });

  test('a loss that no longer fits gives way', () => {
    const plane = changedSettings({ ...boundaryDefaults, rate: 7 }, { data: 'regress_gauss' });
    expect(plane).toMatchObject({ loss: 'mean_squared_error', rate: 7 });
    expect(
      changedSettings(own, { own: { ...three, targets: [0, 1, 1, 1], classes: 2 } }).loss,
    ).toBe('binary_cross_entropy');
  });

  test('activations follow the layers', () => {
    const two = { ...boundaryDefaults, hidden: [4, 3], activation: ['tanh', 'relu'] as const };
    expect(activationsOf(changedSettings(two, { hidden: [4, 3, 2] }))).toEqual([
      'tanh',
      'relu',
      'relu',
    ]);
    expect(changedSettings(two, { hidden: [4] }).activation).toEqual(['tanh']);
  });
});
