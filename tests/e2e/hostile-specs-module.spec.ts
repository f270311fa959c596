// Specs of any shape and any values across the boundary: a sentence or a run, never a trap.
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { PlaneLab } from '../../web/src/engine/plane-lab.ts';
import { Session } from '../../web/src/engine/session.ts';
import type { WasmSession } from '../../web/src/engine/wasm/glassbox.mjs';
import type { WasmPlaneLab } from '../../web/src/engine/wasm/plane.mjs';
import type { RunSpec } from '../../web/src/protocol/index.ts';
import { digitsSpec, fixture, openModule, planeSpec } from './wasm-module.ts';

/** What a property of a spec may turn out to be, now and then. */
const anything = fc.oneof(
  fc.constantFrom(
    0,
    -1,
    1,
    2.5,
    1e9,
    2 ** 31,
    2 ** 32,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ),
  fc.constantFrom('', 'relu', 'constructor', '__proto__', null, undefined, true, [], {}),
  fc.anything({ maxDepth: 2 }),
);
const units = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 8 }) }, anything);
const layer = fc.oneof(
  fc.record({ kind: fc.constant('affine'), units, bias: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('relu', 'tanh', 'sigmoid', 'elu', 'batch_norm', 'flatten') }),
  fc.record({
    kind: fc.constant('dropout'),
    rate: fc.oneof(fc.double({ min: 0, max: 1 }), anything),
  }),
  fc.record({
    kind: fc.constant('convolution'),
    channels: fc.oneof(fc.constant(2), anything),
    kernel: fc.oneof(fc.constantFrom(1, 3), anything),
    padding: fc.constantFrom('same', 'valid', 'none'),
  }),
  fc.record({ kind: fc.constant('max_pool'), size: fc.oneof(fc.constant(2), anything) }),
  anything,
);

/** A spec that can be run, some of whose properties have become something else, or are gone. */
function changed(spec: RunSpec): fc.Arbitrary<unknown> {
  const change = fc.tuple(
    fc.constantFrom(...Object.keys(spec), 'stop', 'bugs', 'replay'),
    anything,
  );
  const dataChange = fc.tuple(fc.constantFrom(...Object.keys(spec.data)), anything);
  return fc
    .record({
      hidden: fc.array(layer, { maxLength: 3 }),
      changes: fc.array(change, { maxLength: 2 }),
      dataChanges: fc.array(dataChange, { maxLength: 1 }),
    })
    .map(({ hidden, changes, dataChanges }) => ({
      ...spec,
      layers: [...hidden, spec.layers.at(-1)],
      data: { ...spec.data, ...Object.fromEntries(dataChanges) },
      ...Object.fromEntries(changes),
    }));
}

/** The sentence of a refusal; '' when it was none. Whatever else is thrown is passed on. */
function refusal(work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    // A trap is a RuntimeError, a C++ object that was thrown is none of these.
    if (error instanceof Error && error.constructor === Error) return error.message;
    throw error;
  }
}

/** Counts, so that a test that only ever refuses is noticed. */
function tryEvery(session: Session, spec: RunSpec): { runs: number; refusals: number } {
  const count = { runs: 0, refusals: 0 };
  const one = (wild: unknown) => {
    const before = session.snapshot();
    const sentence = refusal(() => session.start(wild as RunSpec));
    if (sentence === '') {
      count.runs++;
      expect(refusal(() => session.advance(1, 50))).toBe('');
      const snapshot = session.snapshot();
      session.restore(snapshot);
      expect(Buffer.compare(session.snapshot(), snapshot)).toBe(0);
      session.start(spec);
      return;
    }
    count.refusals++;
    expect(sentence.length).toBeGreaterThan(15);
    expect(Buffer.compare(session.snapshot(), before)).toBe(0);
  };
  session.start(spec);
  fc.assert(fc.property(changed(spec), one), { numRuns: 150, seed: 1 });
  return count;
}

test('digits', async () => {
  const module = await openModule<{ Session: new () => WasmSession }>('glassbox');
  const session = new Session(new module.Session());
  for (const split of ['train', 'test'] as const) {
    const images = fixture('digits-200-images.idx3');
    session.addDigits(split, images, fixture('digits-200-labels.idx1'));
  }
  const { runs, refusals } = tryEvery(session, digitsSpec);
  expect(runs).toBeGreaterThan(10);
  expect(refusals).toBeGreaterThan(40);
});

test('points in the plane', async () => {
  const module = await openModule<{ PlaneLab: new () => WasmPlaneLab }>('plane');
  const { runs, refusals } = tryEvery(new PlaneLab(new module.PlaneLab()), planeSpec);
  expect(runs).toBeGreaterThan(10);
  expect(refusals).toBeGreaterThan(40);
});

test('numbers and bytes', async () => {
  const module = await openModule<{ PlaneLab: new () => WasmPlaneLab }>('plane');
  const session = new PlaneLab(new module.PlaneLab());
  session.start(planeSpec);
  const number = fc.oneof(fc.double(), fc.constantFrom(0, -1, 2 ** 31, 2 ** 32, 1e300));
  const calls = fc.oneof(
    fc.record({ call: fc.constant('rate' as const), number }),
    fc.record({ call: fc.constant('advance' as const), number }),
    fc.record({ call: fc.constant('bytes' as const), bytes: fc.uint8Array({ maxLength: 200 }) }),
    fc.record({ call: fc.constant('draw' as const), number, bytes: fc.uint8Array() }),
  );
  fc.assert(
    fc.property(calls, (asked) => {
      refusal(() => {
        if (asked.call === 'rate') session.setLearningRate(asked.number);
        else if (asked.call === 'advance') session.advance(asked.number, 1);
        else if (asked.call === 'draw') {
          session.draw({ ink: asked.bytes, width: asked.number, height: asked.bytes.length });
        } else {
          expect(refusal(() => session.restore(asked.bytes))).not.toBe('');
          expect(refusal(() => session.addDigits('train', asked.bytes, asked.bytes))).not.toBe('');
        }
      });
    }),
    { numRuns: 300, seed: 1 },
  );
  expect(session.snapshot().length).toBeGreaterThan(0);
});
