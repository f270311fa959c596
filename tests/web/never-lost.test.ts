// A worker that is gone without a word, and a run that is kept and opened again.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { digitsRules } from '../../web/src/client/digits-rules.ts';
import { keepRun, openRun } from '../../web/src/client/kept-run.ts';
import { fullSpeed } from '../../web/src/client/pace.ts';
import { TrainingRun } from '../../web/src/client/training-run.ts';
import { type Clock, watch } from '../../web/src/client/watch-worker.ts';
import { FakeWorker } from './fake-worker.ts';

describe('where there are no locks', () => {
  /** A worker that answers so many pings, each after so long, and then no more. */
  function scene({ answers = 0, after = 10, waiting = 0 }: Record<string, number>) {
    let now = 0;
    let tick: () => void = () => {};
    let dead = Number.NaN;
    const due: { time: number; answer: () => void }[] = [];
    const clock: Clock = {
      now: () => now,
      every: (_, what) => {
        tick = what;
        return () => {};
      },
    };
    void watch(
      {
        call: (name) =>
          name === 'hold'
            ? Promise.reject(new Error('no locks'))
            : new Promise((resolve) => {
                if (answers-- > 0) due.push({ time: now + after, answer: () => resolve(null) });
              }),
        waiting: () => waiting,
        isOver: () => !Number.isNaN(dead),
        died: () => {
          dead = now;
        },
      },
      clock,
    );
    /** The page's timer rings every 400 ms, or only after so long when it sleeps. */
    const pass = async (milliseconds: number, beat = 400) => {
      for (const end = now + milliseconds; now < end; ) {
        now += 10;
        for (const one of due.filter(({ time }) => time === now)) one.answer();
        await Promise.resolve();
        await Promise.resolve();
        if (now % beat === 0) tick();
      }
    };
    return { pass, died: () => dead };
  }

  test('one that is silent is dead within two seconds', async () => {
    const { pass, died } = scene({ answers: 10 });
    await pass(20_000);
    expect(died()).toBeGreaterThan(3000);
    expect(died()).toBeLessThan(11 * 400 + 2000);
  });

  test('one that answers lives', async () => {
    const { pass, died } = scene({ answers: 1000 });
    await pass(60_000);
    expect(died()).toBeNaN();
  });

  test('one that is slow is given ten times as long as it took', async () => {
    const { pass, died } = scene({ answers: 10, after: 1000, waiting: 2 });
    await pass(20_000);
    expect(died()).toBeNaN();
    await pass(20_000);
    expect(died()).toBeGreaterThan(20_000);
  });

  test('the first answer may take a minute', async () => {
    const { pass, died } = scene({ answers: 0, waiting: 2 });
    await pass(50_000);
    expect(died()).toBeNaN();
    await pass(20_000);
    expect(died()).toBeGreaterThan(60_000);
  });

  test('a page that slept takes nobody for dead', async () => {
    const { pass, died } = scene({ answers: 1000 });
    await pass(4000);
    await pass(120_000, 60_000);
    expect(died()).toBeNaN();
  });
});

describe('a kept run', () => {
  const runs: TrainingRun[] = [];
  afterEach(() => {
    for (const run of runs.splice(0)) run.dispose();
  });

  async function trained(steps: number) {
    const workers: FakeWorker[] = [];
    const run = new TrainingRun({
      connect: () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker;
      },
      digitsUrl: null,
      views: [],
      pace: () => fullSpeed,
      unseen: () => false,
      changed: () => {},
      happened: () => {},
    });
    runs.push(run);
    await run.begin(digitsRules.spec(digitsRules.defaults), null, digitsRules.defaults);
    for (let done = 0; done < steps; done += 10) {
      run.step(10);
      await vi.waitFor(() => expect(run.latest.status?.iteration).toBe(done + 10));
    }
    return { run, worker: workers[0] as FakeWorker };
  }

  const settings = digitsRules.format(digitsRules.defaults);

  test('is opened where it was', async () => {
    const { run } = await trained(30);
    const kept = await keepRun(run, 'digits', () => settings);
    expect(kept).toMatchObject({ lab: 'digits', iteration: 30, settings });
    const { run: other } = await trained(0);
    expect(await openRun(other, digitsRules, kept)).toEqual(digitsRules.defaults);
    expect(other.latest.status?.iteration).toBe(30);
    expect(other.origin?.status.iteration).toBe(30);
  });

  test('that is refused leaves the run before as it was', async () => {
    const { run, worker } = await trained(20);
    const kept = await keepRun(run, 'digits', () => settings);
    worker.run.branch = () => Promise.reject(new Error('the network is another one'));
    const answer = await openRun(run, digitsRules, { ...kept, snapshot: new Uint8Array(16) });
    expect(answer).toBe('the network is another one');
    expect(worker.run.iteration).toBe(20);
    expect(run.latest.status?.iteration).toBe(20);
  });

  test.each([
    [{ lab: 'boundary' as const }, 'The kept run is of the lab boundary: expected digits.'],
    [
      { settings: 'rate=fast' },
      'The kept run has the setting rate=fast, which is not possible here.',
    ],
  ])('of something else is refused: %o', async (part, sentence) => {
    const { run } = await trained(10);
    const kept = await keepRun(run, 'digits', () => settings);
    expect(await openRun(run, digitsRules, { ...kept, ...part })).toBe(sentence);
    expect(run.latest.status?.iteration).toBe(10);
  });

  test('needs a run', async () => {
    await expect(keepRun(null, 'digits', () => '')).rejects.toThrow('There is no run to keep');
  });
});
