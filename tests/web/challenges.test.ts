// Every challenge's goal at its edge: what is just enough, and what is just too little.
import { describe, expect, test } from 'vitest';
import { parseBoundary } from '../../web/src/client/boundary-link.ts';
import {
  type Challenge,
  challenges,
  drawnDigit,
  repairs,
} from '../../web/src/client/challenges.ts';
import type { Seen } from '../../web/src/client/lesson.ts';
import { settingsOf } from '../../web/src/client/lesson-settings.ts';
import { mistakeIds } from '../../web/src/client/repair-lines.ts';
import { parseSettings } from '../../web/src/client/settings-text.ts';
import { enChallenges } from '../../web/src/messages/en-challenges.ts';
import type { RunStatus } from '../../web/src/protocol/index.ts';

const find = (id: string): Challenge => {
  const found = challenges.find((one) => one.id === id);
  if (!found) throw new Error(`expected a challenge ${id}, got none`);
  return found;
};

const status = (part: Partial<RunStatus>): RunStatus => ({
  iteration: 100,
  epoch: 10,
  epochSamples: 250,
  batchesPerEpoch: 25,
  samplesSeen: 2500,
  parameters: 100,
  learningRate: 0.1,
  trainLoss: 0.5,
  trainAccuracy: 0.5,
  testLoss: 0.5,
  testAccuracy: 0.5,
  testCount: 250,
  testIteration: 100,
  record: [],
  diverged: false,
  ...part,
});

/** The challenge as it begins, with these settings and this run. */
function seen(id: string, settings: string, part: Partial<Seen> = {}): Seen {
  const [{ room, settings: own }] = find(id).steps;
  return {
    room,
    settings: settingsOf(room, [settings, own ?? ''].filter((text) => text !== '').join('&')),
    status: status({}),
    curve: null,
    elapsed: 10_000,
    running: true,
    actions: [],
    metrics: {},
    ...part,
  } as Seen;
}

const done = (id: string, what: Seen, step = 0) => find(id).steps[step]?.check(what).done;

describe('each challenge', () => {
  test.each(challenges.map((one) => [one.id, one] as const))(
    '%s opens a room that takes its settings',
    (_, one) => {
      for (const { room, settings, targets } of one.steps) {
        const parse = { boundary: parseBoundary, digits: parseSettings }[room as string];
        if (parse) expect(parse(settings ?? '').refused).toEqual([]);
        expect(targets).toHaveLength(1);
      }
    },
  );

  test('has words for every step, and no others', () => {
    const asked = challenges.map(({ id, steps }) => [id, steps.map((one) => one.id)]);
    const said = Object.entries(enChallenges).map(([id, { steps }]) => [id, Object.keys(steps)]);
    expect(said).toEqual(asked);
  });

  test.each(challenges.map(({ id }) => [id]))('%s is not reached by what it begins with', (id) => {
    expect(done(id, seen(id, ''))).toBe(false);
    const [{ room }] = find(id).steps;
    expect(find(id).steps[0].check({ ...seen(id, ''), room, status: null }).done).toBe(false);
  });
});

test('spiral: twelve neurons, 95%, within 1,000 epochs, with the points as they are', () => {
  const won = { status: status({ testAccuracy: 0.95, epoch: 1000 }) };
  expect(done('spiral', seen('spiral', 'hidden=8,4', won))).toBe(true);
  expect(done('spiral', seen('spiral', 'hidden=8,5', won))).toBe(false);
  expect(done('spiral', seen('spiral', 'hidden=8,4&noise=0.1', won))).toBe(false);
  expect(done('spiral', seen('spiral', 'hidden=8,4&data=circle', won))).toBe(false);
  const late = { status: status({ testAccuracy: 0.95, epoch: 1001 }) };
  expect(done('spiral', seen('spiral', 'hidden=8,4', late))).toBe(false);
  const less = { status: status({ testAccuracy: 0.949 }) };
  expect(done('spiral', seen('spiral', 'hidden=8,4', less))).toBe(false);
  expect(find('spiral').result.of(seen('spiral', 'hidden=8,3', won))).toBe(11);
});

test('minute: 97% within 60 seconds of training', () => {
  const at = (elapsed: number, testAccuracy: number) =>
    done('minute', seen('minute', '', { elapsed, status: status({ testAccuracy }) }));
  expect(at(60_000, 0.97)).toBe(true);
  expect(at(60_001, 0.97)).toBe(false);
  expect(at(60_000, 0.9699)).toBe(false);
  expect(find('minute').result.of(seen('minute', '', { elapsed: 4200 }))).toBe(4.2);
});

test('diverge: no number any more, at a rate of at most 0.1, on the same points', () => {
  const over = { status: status({ diverged: true }) };
  expect(done('diverge', seen('diverge', 'rate=0.1', over))).toBe(true);
  expect(done('diverge', seen('diverge', 'rate=0.3', over))).toBe(false);
  expect(done('diverge', seen('diverge', 'rate=0.1'))).toBe(false);
  expect(done('diverge', seen('diverge', 'rate=0.1&count=100', over))).toBe(false);
  expect(find('diverge').result.of(seen('diverge', 'rate=0.003', over))).toBe(0.003);
});

test('repair: as many repairs as there are mistakes', () => {
  expect(repairs).toBe(mistakeIds.length);
  const after = (count: number) => ({
    actions: Array(count).fill('backprop-repaired') as string[],
  });
  expect(done('repair', seen('repair', '', after(repairs)))).toBe(true);
  expect(done('repair', seen('repair', '', after(repairs - 1)))).toBe(false);
  expect(find('repair').result.of(seen('repair', '', { metrics: { 'wrong-repairs': 2 } }))).toBe(2);
});

test('stuck: all four points, with the two neurons and the seed that it began with', () => {
  const out = {
    status: status({ trainAccuracy: 1, trainLoss: 0.05, testAccuracy: null, testCount: 0 }),
  };
  expect(done('stuck', seen('stuck', 'activation=sigmoid', out))).toBe(true);
  expect(done('stuck', seen('stuck', 'hidden=3', out))).toBe(false);
  expect(done('stuck', seen('stuck', 'seed=3', out))).toBe(false);
  const high = { status: status({ ...out.status, trainLoss: 0.051 }) };
  expect(done('stuck', seen('stuck', 'activation=sigmoid', high))).toBe(false);
  const three = { status: status({ ...out.status, trainAccuracy: 0.75 }) };
  expect(done('stuck', seen('stuck', 'activation=sigmoid', three))).toBe(false);
});

test('ring: 98% without a hidden layer; fewer inputs are better', () => {
  const won = { status: status({ testAccuracy: 0.98 }) };
  const squares = 'features=x1_squared,x2_squared';
  expect(done('ring', seen('ring', squares, won))).toBe(true);
  expect(done('ring', seen('ring', `${squares}&hidden=2`, won))).toBe(false);
  expect(done('ring', seen('ring', squares, { status: status({ testAccuracy: 0.979 }) }))).toBe(
    false,
  );
  expect(find('ring').result.of(seen('ring', squares, won))).toBe(2);
});

test('small-cnn: 98% with at most 5,000 parameters, by convolutions', () => {
  const with_ = (parameters: number, testAccuracy: number) => ({
    status: status({ parameters, testAccuracy }),
  });
  expect(done('small-cnn', seen('small-cnn', '', with_(5000, 0.98)))).toBe(true);
  expect(done('small-cnn', seen('small-cnn', '', with_(5001, 0.98)))).toBe(false);
  expect(done('small-cnn', seen('small-cnn', '', with_(5000, 0.9799)))).toBe(false);
  expect(done('small-cnn', seen('small-cnn', 'network=dense', with_(5000, 0.98)))).toBe(false);
});

test('two-drawings: first another digit, then a seven with more than 99%', () => {
  const drawn = (digit: number, probability: number, testAccuracy = 0.95): Partial<Seen> => ({
    actions: ['digit-drawn'],
    metrics: { 'drawn-digit': digit, 'drawn-probability': probability },
    status: status({ testAccuracy }),
  });
  const at = (step: number, part: Partial<Seen>) =>
    done('two-drawings', seen('two-drawings', '', part), step);
  expect(at(0, drawn(1, 0.6))).toBe(true);
  expect(at(0, drawn(drawnDigit, 0.6))).toBe(false);
  expect(at(0, drawn(1, 0.6, 0.89))).toBe(false); // an untrained network misreads everything
  expect(at(0, { ...drawn(1, 0.6), actions: [] })).toBe(false); // drawn before
  expect(at(1, drawn(drawnDigit, 0.991))).toBe(true);
  expect(at(1, drawn(drawnDigit, 0.99))).toBe(false);
  expect(at(1, drawn(1, 0.991))).toBe(false);
  const { result } = find('two-drawings');
  expect(result.of(seen('two-drawings', '', drawn(1, 0.999)))).toBeNull();
});

test('stop-in-time: at rest, with a test loss of at most 0.67', () => {
  const at = (part: Partial<RunStatus>, running = false, settings = '') =>
    done('stop-in-time', seen('stop-in-time', settings, { running, status: status(part) }));
  expect(at({ testLoss: 0.67 })).toBe(true);
  expect(at({ testLoss: 0.671 })).toBe(false);
  expect(at({ testLoss: 0.67 }, true)).toBe(false);
  expect(at({ testLoss: 0.67, testIteration: 90 })).toBe(false); // of earlier weights
  expect(at({ testLoss: 0.67 }, false, 'hidden=4')).toBe(false);
  expect(at({ testLoss: 0.67 }, false, 'noise=0.1')).toBe(false);
});
