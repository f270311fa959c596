// What the challenges ask for can be reached, and not by what they begin with: measured on the wasm
// modules themselves, by the very checks of the challenges.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { parseBoundary } from '../../web/src/client/boundary-link.ts';
import { boundarySpec } from '../../web/src/client/boundary-spec.ts';
import { type Challenge, challenges } from '../../web/src/client/challenges.ts';
import type { Seen } from '../../web/src/client/lesson.ts';
import { settingsOf } from '../../web/src/client/lesson-settings.ts';
import { checkLines, isRight, openBench, repairSpec } from '../../web/src/client/repair-check.ts';
import { changed, lines, mistakeIds, written } from '../../web/src/client/repair-lines.ts';
import type { Ask } from '../../web/src/client/training-client.ts';
import { PlaneLab } from '../../web/src/engine/plane-lab.ts';
import { Study } from '../../web/src/engine/study.ts';
import type { CheckRequest, StudyWorker } from '../../web/src/protocol/study.ts';

const folder = new URL('../../web/src/engine/wasm/', import.meta.url);
const forEver = 1e9;

async function open(name: string) {
  // The module looks for what a worker has.
  Object.assign(globalThis, { self: globalThis, location: { href: folder.href } });
  const { default: create } = await import(new URL(`${name}.mjs`, folder).href);
  return create({ wasmBinary: readFileSync(fileURLToPath(new URL(`${name}.wasm`, folder))) });
}

const find = (id: string): Challenge => challenges.find((one) => one.id === id) as Challenge;

/** Trains epoch by epoch; answers in which one the challenge was won, or null, and the result. */
async function attempt(id: string, solution: string, epochs: number) {
  const lab = new PlaneLab(new (await open('plane')).PlaneLab());
  const { steps, result } = find(id);
  const [{ settings: own, check }] = steps;
  // Of a key that stands twice the first counts.
  const text = [solution, own].filter(Boolean).join('&');
  const { settings, refused } = parseBoundary(text);
  expect(refused).toEqual([]);
  lab.start(boundarySpec(settings));
  const updates = lab.status().batchesPerEpoch;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    lab.advance(updates, forEver);
    const seen = {
      room: 'boundary',
      settings: settingsOf('boundary', text),
      status: lab.status(),
      curve: null,
      elapsed: 0,
      running: false,
      actions: [],
      metrics: {},
    } as unknown as Seen;
    if (check(seen).done) return { epoch, result: result.of(seen) };
  }
  return null;
}

test('the spiral is told apart by 12 neurons that see sines, and not by the first settings', async () => {
  const inputs = 'features=x1,x2,sin_x1,sin_x2';
  const won = await attempt('spiral', `${inputs}&hidden=8,4&optimizer=adam&rate=0.01`, 200);
  expect(won?.result).toBe(12);
  expect(await attempt('spiral', '', 1000)).toBeNull();
});

test('the linear neuron diverges at 0.1, with squared inputs at 0.003, and not at first', async () => {
  expect((await attempt('diverge', 'rate=0.1', 300))?.result).toBe(0.1);
  const squares = 'features=x1_squared,x2_squared&rate=0.003';
  expect((await attempt('diverge', squares, 300))?.result).toBe(0.003);
  expect(await attempt('diverge', '', 2000)).toBeNull();
});

test('two neurons get out of XOR with sigmoid, and never with what they begin with', async () => {
  expect(await attempt('stuck', 'activation=sigmoid', 3000)).not.toBeNull();
  expect(await attempt('stuck', '', 5000)).toBeNull();
  expect(await attempt('stuck', 'rate=3', 3000)).toBeNull();
});

test('the ring needs no hidden layer with squared inputs, and cannot do without them', async () => {
  expect((await attempt('ring', 'features=x1_squared,x2_squared', 300))?.result).toBe(2);
  expect(await attempt('ring', '', 1000)).toBeNull();
});

test('there is a moment to stop at, and after 500 epochs it is long past', async () => {
  const won = await attempt('stop-in-time', '', 100);
  expect(won?.result).toBeLessThanOrEqual(0.67);
  const lab = new PlaneLab(new (await open('plane')).PlaneLab());
  lab.start(boundarySpec(parseBoundary(find('stop-in-time').steps[0].settings ?? '').settings));
  lab.advance(500 * lab.status().batchesPerEpoch, forEver);
  expect(lab.status().testLoss).toBeGreaterThan(1);
});

test('the slopes of the loss tell the right lines from every wrong one', async () => {
  const study = new Study(new (await open('study-double')).Study());
  const worker = {
    start: async (spec: typeof repairSpec) => study.start(spec),
    advance: async ({ steps }: { steps: number }) => study.advance(steps, forEver),
    ask: async (name: 'lens', ...args: [number, number]) => study.ask(name, ...args),
  } as unknown as StudyWorker;
  const call = async <T>(ask: Ask<T, StudyWorker>) => ask(worker);

  const bench = await openBench(call);
  expect(bench.own).toBeLessThan(1e-8);
  const right = lines.map((line) => line.right);
  expect(checkLines(right, bench).every(({ relativeError }) => relativeError < 1e-8)).toBe(true);
  for (const [i, { wrong }] of lines.entries()) {
    for (const form of wrong)
      expect(isRight(checkLines(changed(right, i, form), bench))).toBe(false);
  }
  // Only what is computed behind the wrong line is off.
  const off = mistakeIds.map((id) =>
    checkLines(written(id), bench)
      .filter(({ relativeError }) => relativeError > 0.01)
      .map(({ name }) => name),
  );
  const hidden = ['W1', 'b1'];
  expect(off).toEqual([hidden, hidden, ['W2'], ['b1'], [...hidden, 'W2', 'b2'], hidden]);

  // The C++ with its transpose left out is off by as much as the line that leaves it out.
  const untrained = await openBench(call, 0);
  study.start({ ...repairSpec, bugs: ['B2.2'] });
  const request: CheckRequest = {
    names: ['W1', 'b1'],
    h: 1e-5,
    elements: 0,
    samples: 36,
    worst: 0,
  };
  const { arrays } = study.ask('checkGradients', request);
  const ours = checkLines(written('transpose'), untrained);
  for (const { name, relativeError } of arrays) {
    const own = ours.find((one) => one.name === name)?.relativeError ?? Number.NaN;
    expect(relativeError).toBeGreaterThan(0.1);
    expect(own / relativeError).toBeCloseTo(1, 6);
  }
});
