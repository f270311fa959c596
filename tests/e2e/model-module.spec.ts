// Models, tables and other numbers of classes as they cross between C++ and the page.
import { expect, test } from '@playwright/test';
import { Inspector } from '../../web/src/engine/inspector.ts';
import { PlaneLab } from '../../web/src/engine/plane-lab.ts';
import type { RunSpec } from '../../web/src/protocol/index.ts';
import type { TableData } from '../../web/src/protocol/plane.ts';
import { digitsSpec, fixture, openModule, planeSpec } from './wasm-module.ts';

type InspectorModule = {
  Inspector: new () => ConstructorParameters<typeof Inspector>[0];
};
type PlaneModule = { PlaneLab: new () => ConstructorParameters<typeof PlaneLab>[0] };

const openInspector = async () =>
  new Inspector(new (await openModule<InspectorModule>('inspector')).Inspector());
const openLab = async () => new PlaneLab(new (await openModule<PlaneModule>('plane')).PlaneLab());

const forEver = 1e9;

const convolutional: RunSpec = {
  ...digitsSpec,
  layers: [
    { kind: 'convolution', channels: 2, kernel: 5, padding: 'valid' },
    { kind: 'batch_norm' },
    { kind: 'relu' },
    { kind: 'max_pool', size: 2 },
    { kind: 'flatten' },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'affine', units: 10, bias: true },
  ],
  rateDecay: 0.9,
  l1: 0.001,
  stop: { epochs: 7, plateau: 3 },
};

function addDigits(inspector: Inspector): void {
  for (const split of ['train', 'test'] as const) {
    const images = fixture('digits-200-images.idx3');
    inspector.addDigits(split, images, fixture('digits-200-labels.idx1'));
  }
}

/** Three clouds in four dimensions. */
function clouds(rows = 90): TableData {
  const values = new Float32Array(rows * 4);
  const targets = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    targets[row] = row % 3;
    for (let i = 0; i < 4; i++) values[4 * row + i] = (i === row % 3 ? 3 : 0) + Math.sin(row * i);
  }
  return { kind: 'table', features: 4, classes: 3, values, targets, trainShare: 0.7, seed: 2 };
}

const tableSpec: RunSpec = {
  ...planeSpec,
  data: clouds(),
  layers: [
    { kind: 'affine', units: 6, bias: true },
    { kind: 'relu' },
    { kind: 'affine', units: 3, bias: true },
  ],
  loss: 'softmax_cross_entropy',
};

test('a model of digits leaves and comes back bit for bit', async () => {
  for (const spec of [digitsSpec, convolutional]) {
    const trained = await openInspector();
    addDigits(trained);
    trained.start(spec);
    trained.advance(20, forEver);
    const reader = await openInspector(); // without digits
    const model = reader.ask('readModel', trained.snapshot());
    expect(model).toMatchObject({ iteration: 20, epoch: 1, spec });
    const written = reader.ask('writeModel', model.spec, model.parameters);
    expect(reader.ask('readModel', written)).toEqual({ ...model, iteration: 0, epoch: 0 });
    const other = await openInspector();
    addDigits(other);
    other.restore(written);
    expect(other.predictTestDigits(0, 200)).toEqual(trained.predictTestDigits(0, 200));
  }
});

test('names and shapes are those of PyTorch', async () => {
  const inspector = await openInspector();
  inspector.start(convolutional);
  const { parameters } = inspector.ask('readModel', inspector.snapshot());
  expect(parameters.map(({ name, shape }) => [name, shape])).toEqual([
    ['0.weight', [2, 1, 5, 5]],
    ['0.bias', [2]],
    ['1.weight', [2]],
    ['1.bias', [2]],
    ['1.running_mean', [2]],
    ['1.running_var', [2]],
    ['6.weight', [10, 288]],
    ['6.bias', [10]],
  ]);
  for (const { shape, values } of parameters) {
    expect(values).toBeInstanceOf(Float32Array);
    expect(values).toHaveLength(shape.reduce((product, side) => product * side));
  }
});

test('models of points and tables keep their data', async () => {
  const inspector = await openInspector();
  const own = { coordinates: [1, 2, -2, 0.5, 3, 3], targets: [0, 1, 1], classes: 2 };
  const ownSpec = { ...planeSpec, data: { ...planeSpec.data, shape: 'own', own } } as RunSpec;
  for (const spec of [planeSpec, ownSpec, tableSpec]) {
    const lab = await openLab();
    lab.start(spec);
    lab.advance(20, forEver);
    const model = inspector.ask('readModel', lab.snapshot());
    if (spec !== ownSpec) expect(model.spec.data).toMatchObject({ ...spec.data });
    else expect(model.spec.data).toMatchObject({ shape: 'own', own });
    const other = await openLab();
    other.restore(inspector.ask('writeModel', model.spec, model.parameters));
    expect(other.weights(0)).toEqual(lab.weights(0));
  }
});

test('a model that does not fit is refused with a sentence', async () => {
  const inspector = await openInspector();
  inspector.start(digitsSpec);
  const { parameters } = inspector.ask('readModel', inspector.snapshot());
  const write = (changed: unknown) => () =>
    inspector.ask('writeModel', digitsSpec, changed as typeof parameters);
  const [first, ...others] = parameters as [(typeof parameters)[number], ...typeof parameters];
  expect(write(parameters)).not.toThrow();
  expect(write(others)).toThrow('there is no parameter 0.weight: expected one of shape 16 x 784');
  expect(write([{ ...first, shape: [784, 16] }, ...others])).toThrow(
    'parameter 0.weight: expected shape 16 x 784, got 784 x 16',
  );
  expect(write([{ ...first, values: new Float32Array(3) }, ...others])).toThrow(
    'parameter 0.weight: expected 12544 numbers, got 3',
  );
  expect(write([{ ...first, values: first.values.map(() => Number.NaN) }, ...others])).toThrow(
    'parameter 0.weight: expected finite numbers, got nan at position 0 (counted from 0)',
  );
  for (const odd of [null, 7, {}, [null], [{ name: 'x' }], [{ ...first, shape: new Array(9) }]]) {
    expect(write(odd)).toThrow(/expected/);
  }
  expect(() => inspector.ask('readModel', new Uint8Array(40))).toThrow(
    'this is not a snapshot: expected it to begin with GLBX',
  );
});

test('a table is learned, and its rows and others are answered', async () => {
  const lab = await openLab();
  lab.start(tableSpec);
  lab.advance(300, forEver);
  expect(lab.status().testAccuracy).toBeGreaterThan(0.9);
  const { train, test } = lab.ask('tableResults');
  expect([...train.indices, ...test.indices].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 90 }, (_, row) => row),
  );
  expect(train.outputs).toHaveLength(63 * 3);
  expect(test.outputs).toHaveLength(27 * 3);
  const { values } = tableSpec.data as TableData;
  const row = test.indices[5] ?? 0;
  const answer = lab.ask('answerRow', values.slice(4 * row, 4 * row + 4));
  for (const [i, p] of answer.entries()) expect(p).toBeCloseTo(test.outputs[15 + i] ?? -1, 5);
  expect(() => lab.ask('answerRow', new Float32Array(3))).toThrow(
    'the row has 3 numbers: expected 4',
  );
  expect(() => lab.points()).toThrow('this run learns from a table: expected points in the plane');
  const start = (data: object) => () =>
    lab.start({ ...tableSpec, data: { ...clouds(), ...data } as TableData });
  expect(start({ values: new Float32Array(7) })).toThrow(
    'the table has 7 numbers: expected 4 for each of 90 targets',
  );
  expect(start({ values: new Float32Array(2_000_001) })).toThrow(
    'the table has 2000001 numbers: expected at most 2000000',
  );
  expect(start({ values: 'many' })).toThrow('expected an object for values, got string');
  expect(lab.status().iteration).toBe(300);
});

test('digits may be of another number of classes', async () => {
  const inspector = await openInspector();
  const images = fixture('digits-200-images.idx3');
  const labels = fixture('digits-200-labels.idx1').map((byte, i) => (i < 8 ? byte : byte % 3));
  inspector.addDigits('train', images, labels, 3);
  inspector.addDigits('test', images, labels, 3);
  expect(() => inspector.addDigits('train', images, labels)).toThrow(
    'digits: expected 3 classes like those that are here, got 10',
  );
  const spec: RunSpec = {
    ...digitsSpec,
    data: { kind: 'digits', scaling: 'unit', classes: 3 },
    layers: [{ kind: 'affine', units: 3, bias: true }],
  };
  expect(() => inspector.start(digitsSpec)).toThrow(
    'digits: expected 3 classes like those that are here, got 10',
  );
  inspector.start(spec);
  inspector.advance(30, forEver);
  expect(inspector.ask('advanceResults', forEver)?.confusion).toHaveLength(9);
  expect(inspector.ask('readModel', inspector.snapshot()).spec.data).toMatchObject({ classes: 3 });
});
