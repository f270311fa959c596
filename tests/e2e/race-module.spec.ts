// The race's class as its worker calls it: what crosses from C++ to the page.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { parseRace } from '../../web/src/client/race-link.ts';
import { raceRules } from '../../web/src/client/race-rules.ts';
import { Race } from '../../web/src/engine/race.ts';
import type { RaceRequest } from '../../web/src/protocol/race.ts';

const folder = new URL('../../web/src/engine/wasm/', import.meta.url);

async function openRace(): Promise<Race> {
  // The module looks for what a worker has.
  Object.assign(globalThis, { self: globalThis, location: { href: folder.href } });
  const { default: create } = await import(new URL('inspector.mjs', folder).href);
  const wasmBinary = readFileSync(fileURLToPath(new URL('inspector.wasm', folder)));
  return new Race(new (await create({ wasmBinary })).Race());
}

function requestOf(a: string, b: string, fair = 'steps'): RaceRequest {
  const text = `lab=boundary&fair=${fair}&a=${encodeURIComponent(a)}&b=${encodeURIComponent(b)}`;
  const { race } = parseRace(text);
  const [first, second] = race.racers.map((settings) => raceRules.boundary.spec(settings));
  if (!first || !second) throw new Error('expected two racers');
  return { specs: [first, second], fairness: race.fair };
}

const circle = 'data=circle&count=120';
const forEver = 1e9;

test('the same settings twice give the same curves, bit for bit', async () => {
  const race = await openRace();
  race.begin(requestOf(circle, circle));
  race.advance(300, forEver);
  const [a, b] = [race.curve(0), race.curve(1)];
  expect(a.curve.train.iteration).toHaveLength(300);
  expect([...a.curve.test.iteration]).toEqual([0, 1, 4, 16, 64, 100, 200, 300]);
  expect(a.curve).toEqual(b.curve);
  expect(a.testMilliseconds).toHaveLength(a.curve.test.iteration.length);
  expect(race.racer(0).status.iteration).toBe(300);
  expect(race.racer(0).milliseconds).toBeGreaterThan(0);
});

test('each racer answers for the plane and both have the same points', async () => {
  const race = await openRace();
  race.begin(requestOf(circle, `${circle}&activation=relu`));
  race.advance(300, forEver);
  const [a, b] = [race.boundary(0, 21), race.boundary(1, 21)];
  expect(a).toMatchObject({ side: 21, low: -6, high: 6 });
  expect(a.values).toHaveLength(21 * 21);
  expect(a.values).not.toEqual(b.values);
  const points = race.points();
  expect(points).toMatchObject({ task: 'binary', classes: 2 });
  expect(points.labels).toHaveLength(60);
  expect(a.points).toHaveLength(60);
});

test('refuses other data, other seeds and names that nobody knows', async () => {
  const race = await openRace();
  const { specs, fairness } = requestOf(circle, circle);
  race.begin({ specs, fairness });
  race.advance(5, forEver);
  const [first, second] = specs;
  const refusalOf = (request: unknown) => {
    try {
      race.begin(request as RaceRequest);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  expect(refusalOf({ specs: [first, { ...second, seed: 9 }], fairness })).toBe(
    'the two runs of a race differ in the seed, 1 and 9: expected the same for both',
  );
  const noisy = { ...second, data: { ...second.data, noise: 0.5 } };
  expect(refusalOf({ specs: [first, noisy], fairness })).toContain(
    'differ in the noise, 0 and 0.5',
  );
  expect(refusalOf({ specs, fairness: 'luck' })).toContain('luck');
  for (const garbage of [null, 3, {}, { specs: [first] }, { specs: 'both', fairness }]) {
    expect(refusalOf(garbage)).not.toBe('');
  }
  // The race that was there goes on.
  expect(race.racer(1).status.iteration).toBe(5);
});
