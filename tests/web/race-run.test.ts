// A race in a worker that is not there: what is asked of it, and what is said when it dies.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseRace } from '../../web/src/client/race-link.ts';
import { raceRules } from '../../web/src/client/race-rules.ts';
import { type RacePace, RaceRun } from '../../web/src/client/race-run.ts';
import type { LoadState, RunStatus } from '../../web/src/protocol/index.ts';
import type {
  RaceAdvance,
  RaceFrame,
  RaceRequest,
  Racer,
  RaceWorker,
} from '../../web/src/protocol/race.ts';
import { type FakeRun, FakeWorker } from './fake-worker.ts';

class FakeRace implements RaceWorker {
  asked: RaceAdvance[] = [];
  refusal = '';
  iteration = 0;
  divergeAt = Number.POSITIVE_INFINITY;
  load: LoadState = { phase: 'idle', trainCount: 0 } as LoadState;

  async loadDigits(): Promise<void> {
    this.load = { ...this.load, phase: 'complete', trainCount: 60_000 };
  }

  async cancelLoading(): Promise<void> {}

  async begin(): Promise<RaceFrame> {
    if (this.refusal) throw new Error(this.refusal);
    this.iteration = 0;
    return this.#frame();
  }

  async advance(request: RaceAdvance): Promise<RaceFrame> {
    this.asked.push(request);
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (request.milliseconds > 0) this.iteration += Math.min(10, request.steps ?? 10);
    return this.#frame();
  }

  async points(): Promise<never> {
    throw new Error('expected no question about points');
  }

  #frame(): RaceFrame {
    const diverged = this.iteration >= this.divergeAt;
    const status = { iteration: this.iteration, diverged, testIteration: 0 } as RunStatus;
    const racer: Racer = { status, milliseconds: this.iteration };
    return { racers: [racer, { ...racer }], load: this.load };
  }
}

function requestOf(text: string): RaceRequest {
  const { race } = parseRace(text);
  const [a, b] = race.racers.map((settings) => raceRules[race.lab].spec(settings));
  if (!a || !b) throw new Error('expected two racers');
  return { specs: [a, b], fairness: race.fair };
}
const plane = requestOf('lab=boundary&a=data%3Dcircle');
const digits = requestOf('');

let run: RaceRun;
afterEach(() => run.dispose());

function raceIn(fake: FakeRace, pace: RacePace = { milliseconds: 5, interval: 0 }) {
  const workers: FakeWorker[] = [];
  run = new RaceRun({
    connect: () => {
      const worker = new FakeWorker(fake as unknown as FakeRun);
      workers.push(worker);
      return worker;
    },
    digitsUrl: () => 'http://localhost/mnist/',
    boundary: () => 21,
    pace: () => pace,
    changed: () => {},
  });
  return workers;
}

describe('a race', () => {
  test('begins at rest and looks once', async () => {
    const fake = new FakeRace();
    raceIn(fake);
    expect(run.ready).toBe(false);
    await run.begin(plane);
    expect(run.ready).toBe(true);
    await vi.waitFor(() => expect(fake.asked).toHaveLength(1));
    expect(fake.asked[0]).toEqual({ milliseconds: 0, curves: true, boundary: 21 });
    expect(run.running).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(fake.asked).toHaveLength(1);
  });

  test('goes on until it is paused, and then tests what it has', async () => {
    const fake = new FakeRace();
    raceIn(fake);
    await run.begin(plane);
    run.start();
    await vi.waitFor(() => expect(fake.iteration).toBeGreaterThan(50));
    run.pause();
    await vi.waitFor(() => expect(fake.asked.at(-1)?.steps).toBe(0));
    const asked = fake.asked.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(fake.asked).toHaveLength(asked);
    expect(run.racers?.[0].status.iteration).toBe(fake.iteration);
  });

  test('asks for pictures now and then, not with every frame', async () => {
    const fake = new FakeRace();
    raceIn(fake);
    await run.begin(plane);
    run.start();
    await vi.waitFor(() => expect(fake.asked.length).toBeGreaterThan(20));
    const pictures = fake.asked.filter(({ boundary }) => boundary !== undefined).length;
    expect(pictures).toBeLessThan(fake.asked.length / 2);
  });

  test('steps once for each racer', async () => {
    const fake = new FakeRace();
    raceIn(fake);
    await run.begin(plane);
    run.step();
    await vi.waitFor(() => expect(fake.asked.at(-1)?.steps).toBe(0));
    expect(fake.asked.filter(({ steps }) => steps === 1)).toHaveLength(1);
    expect(fake.iteration).toBe(1);
  });

  test('ends when nobody can go on', async () => {
    const fake = new FakeRace();
    fake.divergeAt = 30;
    raceIn(fake);
    await run.begin(plane);
    run.start();
    await vi.waitFor(() => expect(run.ended).toBe(true));
    expect(run.running).toBe(false);
    run.start();
    expect(run.running).toBe(false);
  });

  test('that is refused leaves the present one as it is', async () => {
    const fake = new FakeRace();
    raceIn(fake);
    await run.begin(plane);
    fake.refusal = 'the two runs of a race differ in the seed';
    await expect(run.begin(plane)).rejects.toThrow('differ in the seed');
    expect(run.ready).toBe(true);
    expect(run.trouble).toBeNull();
  });

  test('of digits has them fetched, and one of points does not', async () => {
    const fake = new FakeRace();
    raceIn(fake);
    await run.begin(plane);
    expect(fake.load.phase).toBe('idle');
    await run.begin(digits);
    await vi.waitFor(() => expect(run.load?.trainCount).toBe(60_000));
  });

  test('says that its worker has died, and begins again in another one', async () => {
    const fake = new FakeRace();
    const workers = raceIn(fake);
    await run.begin(plane);
    run.start();
    await vi.waitFor(() => expect(fake.iteration).toBeGreaterThan(10));
    workers[0]?.crash();
    await vi.waitFor(() => expect(run.trouble).toEqual({ kind: 'stopped' }));
    expect(run.running).toBe(false);
    expect(run.ready).toBe(false);
    await run.restart();
    expect(workers).toHaveLength(2);
    expect(run.trouble).toBeNull();
    expect(run.racers?.[0].status.iteration).toBe(0);
    run.start();
    await vi.waitFor(() => expect(fake.iteration).toBeGreaterThan(10));
  });
});
