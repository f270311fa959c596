// The boundary lab's module as the worker calls it: what crosses from C++ to the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { PlaneLab } from '../../web/src/engine/plane-lab.ts';
import type { RunSpec } from '../../web/src/protocol/index.ts';
import type { PlaneData } from '../../web/src/protocol/plane.ts';

const folder = new URL('../../web/src/engine/wasm/', import.meta.url);

async function openLab(): Promise<PlaneLab> {
  // The module looks for what a worker has.
  Object.assign(globalThis, { self: globalThis, location: { href: folder.href } });
  const { default: create } = await import(new URL('plane.mjs', folder).href);
  const wasmBinary = readFileSync(fileURLToPath(new URL('plane.wasm', folder)));
  return new PlaneLab(new (await create({ wasmBinary })).PlaneLab());
}

const plane: PlaneData = {
  kind: 'plane',
  shape: 'circle',
  count: 100,
  noise: 0.1,
  trainShare: 0.6,
  seed: 3,
  features: ['x1', 'x2', 'sin_x1'],
};

const spec: RunSpec = {
  data: plane,
  layers: [
    { kind: 'affine', units: 4, bias: true },
    { kind: 'tanh' },
    { kind: 'affine', units: 1, bias: true },
  ],
  loss: 'binary_cross_entropy',
  initializer: { kind: 'xavier', scale: 1 },
  learningRate: 0.3,
  l2: 0,
  l1: 0.0001,
  batchSize: 10,
  sampling: 'shuffled',
  seed: 1,
  stop: { epochs: 50 },
};

const regression: RunSpec = {
  ...spec,
  data: { ...plane, shape: 'regress_plane' },
  loss: 'mean_squared_error',
  learningRate: 0.01,
};

const classes: RunSpec = {
  ...spec,
  data: {
    ...plane,
    shape: 'own',
    own: { coordinates: [1, 1, -2, 2, 0, -3, 4, 4], targets: [0, 1, 2, 0], classes: 3 },
    trainShare: 0.75,
  },
  layers: [{ kind: 'affine', units: 3, bias: true }],
  loss: 'softmax_cross_entropy',
};

const forEver = 1e9;

test('trains until the rule ends the run, with every view of the plane', async () => {
  const lab = await openLab();
  lab.start(spec);
  lab.advance(100, forEver);
  expect(lab.status()).toMatchObject({ iteration: 100, stopped: null, testCount: 40 });
  lab.advance(1e6, forEver);
  expect(lab.status()).toMatchObject({ iteration: 300, epoch: 50, stopped: 'epochs' });
  expect(lab.status().trainAccuracy).toBeGreaterThan(0.8);

  const points = lab.points();
  expect(points).toMatchObject({ task: 'binary', classes: 2 });
  expect(points.coordinates).toHaveLength(120);
  expect(points.targets).toEqual(new Float32Array(points.labels));
  expect(points.test?.labels).toHaveLength(40);

  const boundary = lab.boundary(20);
  expect(boundary).toMatchObject({ side: 20, low: -6, high: 6 });
  expect(boundary.values).toHaveLength(400);
  expect(boundary.points).toHaveLength(60);
  expect(boundary.testPoints).toHaveLength(40);
  expect(boundary.winners).toBeUndefined();

  const neurons = lab.neurons(20);
  expect(neurons.layers.map(({ units }) => units)).toEqual([3, 4, 1]);
  expect(neurons.layers.map(({ values }) => values.length)).toEqual([1200, 1600, 400]);
  expect(neurons.layers[2]?.values).toEqual(boundary.values);
  const [x1, x2] = [neurons.layers[0]?.values.at(0), neurons.layers[0]?.values.at(400)];
  expect([x1, x2]).toEqual([-6, 6]); // the top left

  const warp = lab.warp(7);
  expect(warp.layers.map(({ units, projected }) => [units, projected])).toEqual([
    [2, false],
    [4, true],
  ]);
  expect(warp.layers[1]?.grid).toHaveLength(2 * 7 * warp.steps * 2);
  expect(warp.layers[1]?.points).toHaveLength(120);
  expect(warp.layers[0]?.line).toBeNull();
  expect(warp.layers[1]?.line).toHaveLength(3);

  expect(lab.ask('health')).toEqual([{ units: 4, dead: 0, saturated: 0 }]);
  const answer = lab.ask('answer', -6, 6);
  expect(answer.map((layer) => layer.length)).toEqual([3, 4, 1]);
  expect(answer[2]?.[0]).toBeCloseTo(boundary.values[0] ?? Number.NaN, 5);
  expect(lab.ask('lens', 0, 1).layers).toHaveLength(3);

  const goesOn = await openLab();
  goesOn.restore(lab.snapshot());
  expect(goesOn.status()).toEqual(lab.status());
  expect(goesOn.boundary(20)).toEqual(boundary);
});

test('sets a weight, and refuses one that is not there with a sentence', async () => {
  const lab = await openLab();
  lab.start(spec);
  lab.ask('setWeight', 0, 2, 1, 0.5);
  lab.ask('setWeight', 0, 2, -1, 0.25);
  expect(lab.weights(0).values[2 * 3 + 1]).toBe(0.5);
  expect(lab.weights(0).bias[2]).toBe(0.25);
  expect(() => lab.ask('setWeight', 5, 0, 0, 1)).toThrow('the affine layer is 5: expected 0 to 1');
});

test('a regression has outputs and no accuracy', async () => {
  const lab = await openLab();
  lab.start(regression);
  lab.advance(50, forEver);
  expect(lab.status()).toMatchObject({ trainAccuracy: null, testAccuracy: null });
  expect(lab.status().testLoss).toBeLessThan(10);
  expect(lab.curve().train.accuracy[0]).toBeNaN();
  const points = lab.points();
  expect(points).toMatchObject({ task: 'regression', classes: 1 });
  const [x1 = 0, x2 = 0] = points.coordinates;
  expect(Math.abs((points.targets?.[0] ?? 0) - (x1 + x2) / 10)).toBeLessThan(0.121); // the noise
  expect(points.labels).toEqual(new Uint8Array(60));
});

test('several classes have winners', async () => {
  const lab = await openLab();
  lab.start(classes);
  lab.advance(500, forEver);
  expect(lab.points()).toMatchObject({ task: 'classes', classes: 3 });
  const boundary = lab.boundary(10);
  expect(boundary.winners).toHaveLength(100);
  expect(boundary.points).toHaveLength(3);
  expect(boundary.testPoints).toHaveLength(1);
  expect([...boundary.points].every((one) => [0, 1, 2].includes(one))).toBe(true);
});

test('maps start points beside the run', async () => {
  const lab = await openLab();
  lab.start(spec);
  const before = lab.snapshot();
  const data = { kind: 'xor_points' } as const;
  const request = { spec: { ...spec, data }, firstSeed: 5, count: 4, steps: 200, loss: 0.1 };
  lab.ask('beginSeedMap', request);
  const map = lab.ask('advanceSeedMap', forEver);
  expect(map).toMatchObject({ done: 4, count: 4 });
  for (const [i, outcome] of map.outcome.entries()) {
    expect(outcome === 'solved').toBe(map.solvedAt[i] !== null);
    expect((map.loss[i] ?? Number.NaN) < 0.1).toBe(outcome === 'solved');
  }
  lab.ask('endSeedMap');
  expect(() => lab.ask('advanceSeedMap', 1)).toThrow('there is no map of seeds');
  expect(lab.snapshot()).toEqual(before);
});

test('says what is wrong with data that cannot be', async () => {
  const lab = await openLab();
  expect(() => lab.start({ ...spec, data: { ...plane, features: [] } })).toThrow(
    'the network sees no feature of a point: expected at least 1',
  );
  expect(() => lab.start({ ...spec, data: { ...plane, shape: 'own' } })).toThrow(
    'expected an object for own, got undefined',
  );
  const own = { coordinates: [1, 2, 3], targets: [0], classes: 2 };
  expect(() => lab.start({ ...spec, data: { ...plane, shape: 'own', own } })).toThrow(
    'own points have 3 coordinates: expected two for each of 1 targets',
  );
});
