// The inspector's module as its worker calls it: what crosses from C++ to the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { Inspector } from '../../web/src/engine/inspector.ts';
import type { RunSpec } from '../../web/src/protocol/index.ts';
import type { InspectorCalls } from '../../web/src/protocol/inspector.ts';

const folder = new URL('../../web/src/engine/wasm/', import.meta.url);
const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))));

async function openModule() {
  // The module looks for what a worker has.
  Object.assign(globalThis, { self: globalThis, location: { href: folder.href } });
  const { default: create } = await import(new URL('inspector.mjs', folder).href);
  return create({ wasmBinary: readFileSync(fileURLToPath(new URL('inspector.wasm', folder))) });
}

/** With the fixture's 200 digits on both sides. */
async function openInspector(): Promise<Inspector> {
  const inspector = new Inspector(new (await openModule()).Inspector());
  for (const split of ['train', 'test'] as const) {
    const images = fixture('digits-200-images.idx3');
    inspector.addDigits(split, images, fixture('digits-200-labels.idx1'));
  }
  return inspector;
}

const spec: RunSpec = {
  data: { kind: 'digits', scaling: 'unit' },
  layers: [
    { kind: 'affine', units: 16, bias: true },
    { kind: 'relu' },
    { kind: 'affine', units: 10, bias: true },
  ],
  loss: 'softmax_cross_entropy',
  initializer: { kind: 'he', scale: 1 },
  learningRate: 0.1,
  l2: 0,
  batchSize: 16,
  sampling: 'shuffled',
  seed: 1,
};

const convolutional: RunSpec = {
  ...spec,
  layers: [
    { kind: 'convolution', channels: 2, kernel: 5, padding: 'valid' },
    { kind: 'relu' },
    { kind: 'max_pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'affine', units: 10, bias: true },
  ],
};

const forEver = 1e9;

/** An inspector of a run that has made so many updates. */
async function openMoment(of: RunSpec, updates: number): Promise<Inspector> {
  const session = await openInspector();
  session.start(of);
  session.advance(updates, forEver);
  const inspector = await openInspector();
  inspector.restore(session.snapshot());
  return inspector;
}

/** A compile error tells of a name that is missing here. */
const calls: Record<keyof InspectorCalls, true> = {
  advanceResults: true,
  explain: true,
  nextStep: true,
  health: true,
  nearest: true,
  robustness: true,
  readModel: true,
  writeModel: true,
};

test('binds what its declaration lists', async () => {
  const { Inspector: Bound, Session } = await openModule();
  const own = Object.getOwnPropertyNames(Bound.prototype).filter((name) => name !== 'constructor');
  expect(own.sort()).toEqual([...Object.keys(calls), 'restore', 'start'].sort());
  expect(Object.getPrototypeOf(Bound.prototype)).toBe(Session.prototype);
});

test('reads the whole test set', async () => {
  const inspector = await openMoment(spec, 100);
  expect(inspector.ask('advanceResults', 0)).toBeNull();
  const results = inspector.ask('advanceResults', forEver);
  if (results === null) throw new Error('no results');
  expect(results).toMatchObject({ iteration: 100, epoch: 7, count: 200 });
  const { confusion, labels, answers, chances } = results;
  expect(labels).toEqual(inspector.testDigits(0, 200).labels);
  const counted = new Uint32Array(100);
  let correct = 0;
  for (const [i, label] of labels.entries()) {
    const cell = label * 10 + (answers[i] ?? 0);
    counted[cell] = (counted[cell] ?? 0) + 1;
    correct += label === answers[i] ? 1 : 0;
  }
  expect(confusion).toEqual(counted);
  expect(results.correct).toBe(correct);
  const probabilities = inspector.predictTestDigits(0, 200);
  for (const i of [0, 57, 199]) {
    expect(chances[i]).toBe(probabilities[i * 10 + (answers[i] ?? 0)]);
  }
});

test('explains a digit layer by layer', async () => {
  const inspector = await openMoment(convolutional, 40);
  const { pixels, labels } = inspector.testDigits(12, 1);
  const told = inspector.ask('explain', pixels, labels[0] ?? -1);
  expect(told.saliency).toHaveLength(784);
  expect(told.layers.map(({ name }) => name)).toEqual([
    'convolution1',
    'relu1',
    'max_pool1',
    'flatten1',
    'affine2',
  ]);
  expect(told.layers[0]).toMatchObject({ height: 24, width: 24, channels: 2 });
  for (const { height, width, channels, values, gradient } of told.layers) {
    expect(values).toHaveLength(height * width * channels);
    expect(gradient).toHaveLength(values.length);
  }
  const maps = inspector.maps(12)?.layers.find(({ layer }) => layer === 'relu1');
  expect(told.layers[1]?.values).toEqual(maps?.values);
  expect(told.answer).toBe(told.probabilities.indexOf(Math.max(...told.probabilities)));
  expect(told.loss).toBeCloseTo(-Math.log(told.probabilities[labels[0] ?? -1] ?? 0), 4);
});

test('looks at the next step before it is made', async () => {
  const inspector = await openMoment(spec, 40);
  const weights = inspector.weights(0);
  const step = inspector.ask('nextStep', 3);
  expect(inspector.status().iteration).toBe(40);
  expect(step.parameters.map(({ name }) => name)).toEqual(['W1', 'b1', 'W2', 'b2']);
  for (const { update, gradient } of step.parameters) {
    expect(update).toBeCloseTo(0.1 * gradient, 6);
  }
  expect(step.pictures).toMatchObject({ rows: 3, units: 16 });
  expect(step.pictures?.weights).toEqual(weights.values.slice(0, 3 * 784));
  inspector.advance(1, forEver, false);
  const after = inspector.weights(0).values;
  for (const i of [300, 784 + 400, 2 * 784 + 500]) {
    const update = (after[i] ?? 0) - (weights.values[i] ?? 0);
    expect(step.pictures?.update[i]).toBeCloseTo(update, 6);
  }
});

test('counts units, and finds digits that are alike', async () => {
  const inspector = await openMoment(convolutional, 10);
  expect(inspector.ask('health', 150)).toMatchObject({
    count: 150,
    layers: [{ name: 'relu1', units: 2, saturated: 0 }],
  });
  const { pixels, labels } = inspector.testDigits(42, 1); // a training digit here as well
  const nearest = inspector.ask('nearest', pixels, 4);
  expect(nearest.searched).toBe(200);
  expect(nearest.labels).toHaveLength(4);
  expect(nearest.labels[0]).toBe(labels[0]);
  expect(nearest.distances[0]).toBe(0);
  const [second = Number.NaN, third = Number.NaN] = nearest.distances.slice(1);
  expect(second).toBeGreaterThan(0);
  expect(third).toBeGreaterThanOrEqual(second);
  let squares = 0;
  for (const [i, pixel] of pixels.entries()) {
    squares += (pixel - (nearest.pixels[784 + i] ?? 0)) ** 2;
  }
  expect(second).toBeCloseTo(Math.sqrt(squares / 784) / 255, 6);
});

test('draws test digits elsewhere', async () => {
  const inspector = await openMoment(spec, 200);
  const steps = { cut: true, scale: true, centre: true };
  const none = { cut: false, scale: false, centre: false };
  const request = { kind: 'shift', amount: 0, canvas: 28, count: 200, steps: none } as const;
  const results = inspector.ask('advanceResults', forEver);
  const share = (results?.correct ?? 0) / 200;
  expect(inspector.ask('robustness', request)).toEqual({ count: 200, accuracy: share });
  const moved = inspector.ask('robustness', { ...request, amount: 6 });
  const prepared = inspector.ask('robustness', { ...request, amount: 6, canvas: 56, steps });
  expect(moved.accuracy).toBeLessThan(prepared.accuracy - 0.2);
});

test('says what it cannot answer', async () => {
  const inspector = await openMoment(spec, 1);
  expect(() => inspector.ask('explain', new Uint8Array(3), 1)).toThrow(
    'the picture has 3 bytes: expected 784, one for each of 28 x 28 pixels',
  );
  const request = { kind: 'shift', amount: 1, canvas: 56, count: 1, steps: {} };
  expect(() => inspector.ask('robustness', request as never)).toThrow(
    'cut is of type undefined: expected a boolean',
  );
  const steps = { cut: true, scale: true, centre: true };
  expect(() => inspector.ask('robustness', { ...request, kind: 'turn', steps } as never)).toThrow(
    'unknown kind of disturbance "turn": expected one of shift, scale',
  );
  expect(() => inspector.restore(new Uint8Array(5))).toThrow();
  expect(inspector.status().iteration).toBe(1);
});
