// Five hundred times created, trained, looked at and deleted: each module's memory stays as it was.
import { expect, test } from '@playwright/test';
import { Inspector } from '../../web/src/engine/inspector.ts';
import { PlaneLab } from '../../web/src/engine/plane-lab.ts';
import { Race } from '../../web/src/engine/race.ts';
import { Session } from '../../web/src/engine/session.ts';
import { Study } from '../../web/src/engine/study.ts';
import type { WasmSession } from '../../web/src/engine/wasm/glassbox.mjs';
import type { WasmInspector } from '../../web/src/engine/wasm/inspector.mjs';
import type { WasmPlaneLab } from '../../web/src/engine/wasm/plane.mjs';
import type { WasmRace } from '../../web/src/engine/wasm/race.mjs';
import type { WasmStudy } from '../../web/src/engine/wasm/study.mjs';
import type { RunSpec } from '../../web/src/protocol/index.ts';
import {
  digitsSpec,
  fixture,
  type ModuleName,
  openModule,
  planeSpec,
  type WasmModule,
} from './wasm-module.ts';

const images = fixture('digits-200-images.idx3');
const labels = fixture('digits-200-labels.idx1');
const forEver = 1e9;
const convolutional: RunSpec = {
  ...digitsSpec,
  layers: [
    { kind: 'convolution', channels: 2, kernel: 3, padding: 'valid' },
    { kind: 'batch_norm' },
    { kind: 'relu' },
    { kind: 'max_pool', size: 2 },
    { kind: 'dropout', rate: 0.5 },
    { kind: 'affine', units: 10, bias: true },
  ],
};

const tableSpec: RunSpec = {
  ...planeSpec,
  data: {
    kind: 'table',
    features: 2,
    classes: 2,
    values: new Float32Array([1, 2, 3, 4, 5, 6]),
    targets: new Float32Array([0, 1, 0]),
    trainShare: 0.7,
    seed: 1,
  },
};

function addDigits(session: { addDigits: Session['addDigits'] }): void {
  for (const split of ['train', 'test'] as const) session.addDigits(split, images, labels);
}

/** What every session can do, a refusal among it. */
function train(session: Session, spec: RunSpec): void {
  session.start(spec);
  session.advance(3, forEver);
  const snapshot = session.snapshot();
  session.curve();
  session.branch({ ...spec, learningRate: 0.02 });
  session.advance(2, forEver);
  session.restore(snapshot);
  expect(() => session.restore(snapshot.subarray(0, 99))).toThrow(/got 71$/);
  expect(() => session.start({ ...spec, learningRate: Number.NaN })).toThrow(/expected/);
  session.weights(0);
}

interface Room {
  bytes: number;
  /** Where the next megabyte would lie: behind all that is in use. */
  end: number;
  handles: number;
}

function roomOf(module: WasmModule): Room {
  const end = module._malloc(1 << 20);
  module._free(end);
  return { bytes: module.HEAPU8.length, end, handles: module.count_emval_handles() };
}

/** `cycle` makes one object, uses it, and deletes it. */
async function expectFlat<Classes>(
  name: ModuleName,
  cycle: (module: WasmModule & Classes, round: number) => void,
): Promise<void> {
  const module = await openModule<Classes>(name);
  for (let round = 0; round < 50; round++) cycle(module, round);
  const before = roomOf(module);
  for (let round = 50; round < 500; round++) cycle(module, round);
  const after = roomOf(module);
  console.log(`${name}: ${after.bytes} bytes, in use below ${after.end}`);
  expect(after).toEqual(before);
}

test.describe.configure({ timeout: 120_000 });

test('sessions', async () => {
  await expectFlat<{ Session: new () => WasmSession }>('glassbox', (module, round) => {
    const session = new Session(new module.Session());
    addDigits(session);
    train(session, round % 10 === 0 ? convolutional : digitsSpec);
    session.draw({ ink: new Uint8Array(400).fill(200), width: 20, height: 20 });
    session.read();
    session.maps(0);
    session.predictTestDigits(0, 50);
    session.dispose();
  });
});

test('boundary labs', async () => {
  await expectFlat<{ PlaneLab: new () => WasmPlaneLab }>('plane', (module) => {
    const lab = new PlaneLab(new module.PlaneLab());
    train(lab, planeSpec);
    lab.neurons(10);
    lab.warp(5);
    lab.ask('health');
    lab.points();
    lab.ask('beginSeedMap', { spec: planeSpec, firstSeed: 1, count: 2, steps: 5, loss: 0.01 });
    lab.ask('advanceSeedMap', 1);
    lab.start(tableSpec);
    lab.ask('tableResults');
    lab.ask('answerRow', new Float32Array([1, 2]));
    lab.dispose();
  });
});

test('inspectors', async () => {
  await expectFlat<{ Inspector: new () => WasmInspector }>('inspector', (module) => {
    const inspector = new Inspector(new module.Inspector());
    addDigits(inspector);
    train(inspector, digitsSpec);
    inspector.ask('advanceResults', forEver);
    inspector.ask('explain', images.slice(16, 800), 3);
    inspector.ask('nextStep', 4);
    inspector.ask('nearest', images.slice(16, 800), 5);
    const { spec, parameters } = inspector.ask('readModel', inspector.snapshot());
    inspector.ask('writeModel', spec, parameters);
    expect(() => inspector.ask('writeModel', spec, [])).toThrow(/expected/);
    inspector.dispose();
  });
});

test('races', async () => {
  type Deletable = WasmRace & { delete(): void };
  await expectFlat<{ Race: new () => Deletable }>('inspector', (module) => {
    const wasm = new module.Race();
    const race = new Race(wasm);
    addDigits(race);
    race.begin({ specs: [digitsSpec, { ...digitsSpec, learningRate: 0.1 }], fairness: 'steps' });
    race.advance(3, forEver);
    race.begin({ specs: [planeSpec, { ...planeSpec, learningRate: 0.1 }], fairness: 'steps' });
    race.advance(3, forEver);
    race.boundary(0, 10);
    expect(() => race.racer(2)).toThrow(/expected/);
    wasm.delete();
  });
});

for (const name of ['study-float', 'study-double'] as const) {
  test(`studies, ${name}`, async () => {
    await expectFlat<{ Study: new () => WasmStudy }>(name, (module) => {
      const study = new Study(new module.Study());
      train(study, { ...planeSpec, data: { kind: 'xor_points' } });
      study.ask('startPreset', 'study-sleep', 1);
      study.advance(5, forEver);
      study.ask('printed');
      study.ask('lens', 0, 2);
      study.ask('graph', { expression: 'a * 2', variables: {}, upstream: 1, faulty: false });
      study.dispose();
    });
  });
}
