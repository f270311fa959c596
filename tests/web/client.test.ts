import { afterEach, describe, expect, test, vi } from 'vitest';
import { fullSpeed } from '../../web/src/client/pace.ts';
import type { RunEvent } from '../../web/src/client/run-parts.ts';
import { labSettings, runSpec } from '../../web/src/client/settings.ts';
import { Stopwatch } from '../../web/src/client/stopwatch.ts';
import { isStuck } from '../../web/src/client/stuck.ts';
import { TrainingRun } from '../../web/src/client/training-run.ts';
import { FakeRun, FakeWorker } from './fake-worker.ts';

const spec = runSpec(labSettings.digits, labSettings.digits.defaults);
const badSpec = { ...spec, layers: [{ kind: 'affine' as const, units: 0, bias: true }] };
const sleep = (milliseconds: number) => new Promise((r) => setTimeout(r, milliseconds));

test('the stopwatch counts training alone', () => {
  const watch = new Stopwatch();
  watch.begin(1000, 0);
  watch.lap(1050, 100);
  expect(watch.samplesPerSecond).toBeNull();
  watch.lap(1500, 1000);
  expect(watch.samplesPerSecond).toBeCloseTo(2000);
  watch.begin(9000, 1000);
  watch.lap(9250, 2000);
  expect(watch.elapsed).toBe(750);
});

describe('a stuck run', () => {
  const curve = (steps: number, loss: (step: number) => number) => {
    const iteration = Float64Array.from({ length: 101 }, (_, i) => (i * steps) / 100);
    return { iteration, loss: Float32Array.from(iteration, loss), accuracy: new Float32Array(101) };
  };

  test.each([
    ['rests at ln(2) / 2', true, curve(2000, (t) => 0.347 + 1 / (1 + t))],
    ['is too young', false, curve(1900, () => 0.347)],
    ['is solved', false, curve(9000, () => 0.05)],
    ['still falls', false, curve(4000, (t) => 0.6 - t / 10_000)],
    ['may be on the plateau', false, curve(5000, () => Math.LN2)],
    ['has been on the plateau for long', true, curve(20_000, () => Math.LN2)],
  ])('%s: %s', (_, stuck, train) => {
    expect(isStuck(train)).toBe(stuck);
  });
});

describe('a training run', () => {
  const runs: TrainingRun[] = [];
  afterEach(() => {
    for (const run of runs.splice(0)) run.dispose();
  });

  function make(digitsUrl: string | null = null, open = () => new FakeWorker()) {
    const workers: FakeWorker[] = [];
    const events: RunEvent[] = [];
    const connect = () => {
      const worker = open();
      workers.push(worker);
      return worker;
    };
    const run = new TrainingRun({
      connect,
      digitsUrl,
      views: [],
      pace: () => fullSpeed,
      unseen: () => false,
      changed: () => {},
      happened: (event) => events.push(event),
    });
    runs.push(run);
    const worker = (n: number) => workers[n] as FakeWorker;
    const iteration = () => run.latest.status?.iteration ?? -1;
    return { run, workers, worker, events, iteration };
  }

  const advances = (worker: FakeWorker) =>
    worker.run.asked.filter((what) => what === 'advance').length;

  test('trains with two questions under way, and pause stops asking', async () => {
    const { run, worker, iteration } = make();
    await run.begin(spec);
    run.start();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(50));
    expect(worker(0).run.mostBusy).toBe(2);
    run.pause();
    const asked = advances(worker(0));
    await sleep(40);
    expect(advances(worker(0))).toBe(asked);
    expect(run.running).toBe(false);
    // The last frame that was under way has been taken.
    expect(iteration()).toBe(worker(0).run.iteration);
  });

  test('asks one question at a time where a single update takes long', async () => {
    const { run, worker, iteration } = make();
    await run.begin(spec);
    worker(0).run.training = 400;
    run.start();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(30));
    worker(0).run.mostBusy = 0;
    const before = iteration();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(before + 50));
    expect(worker(0).run.mostBusy).toBe(1);
  });

  test('a new run begins paused at iteration 0, even while the old one trains', async () => {
    const { run, worker, iteration } = make();
    await run.begin(spec);
    run.start();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(50));
    await run.begin(spec);
    await sleep(40);
    expect(run.running).toBe(false);
    expect(iteration()).toBe(0);
    expect(worker(0).run.iteration).toBe(0);
  });

  test('the old run trains on when a new one is refused', async () => {
    const { run, iteration } = make();
    await run.begin(spec);
    run.start();
    await expect(run.begin(badSpec)).rejects.toThrow('layer 1 has 0 units');
    const before = iteration();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(before + 50));
  });

  test('asks seldom while there is nothing to train on', async () => {
    const { run, worker } = make('http://host/mnist/');
    await run.begin(spec);
    worker(0).run.standing = true;
    run.start();
    await sleep(350);
    expect(advances(worker(0))).toBeGreaterThan(0);
    expect(advances(worker(0))).toBeLessThanOrEqual(6);
  });

  test('asks on while slices go into the test set', async () => {
    const { run, worker } = make('http://host/mnist/');
    run.load();
    await run.begin(spec);
    worker(0).run.standing = true;
    run.start();
    // Fifty waits of a tenth of a second would take longer than this.
    await vi.waitFor(() => expect(advances(worker(0))).toBeGreaterThan(50), 4000);
  });

  test('Retry is not undone by a frame that was asked for before it', async () => {
    const { run, worker } = make('http://host/mnist/');
    await run.begin(spec);
    const fake = worker(0).run;
    fake.load = { ...fake.load, phase: 'failed', error: 'not here' };
    run.look();
    await vi.waitFor(() => expect(run.latest.load?.phase).toBe('failed'));
    fake.delay = 50;
    run.look();
    await sleep(10);
    run.load();
    await vi.waitFor(() => expect(run.latest.load?.phase).toBe('complete'));
    await sleep(120);
    expect(run.latest.load?.phase).toBe('complete');
  });

  test('takes a single step', async () => {
    const { run, iteration } = make();
    await run.begin(spec);
    run.step();
    await vi.waitFor(() => expect(iteration()).toBe(1));
    await sleep(20);
    expect(iteration()).toBe(1);
  });

  test('takes as many steps as were asked for, however fast', async () => {
    const { run, iteration } = make();
    await run.begin(spec);
    for (let i = 0; i < 5; i++) run.step();
    await vi.waitFor(() => expect(iteration()).toBe(5));
  });

  test('stays as it is when a new start is refused', async () => {
    const { run, iteration } = make();
    await run.begin(spec);
    run.step();
    await vi.waitFor(() => expect(iteration()).toBe(1));
    await expect(run.begin(badSpec)).rejects.toThrow('layer 1 has 0 units');
    expect(iteration()).toBe(1);
  });

  test('stops by itself when it diverges', async () => {
    const { run, worker, iteration } = make();
    worker(0).run.divergeAt = 30;
    await run.begin(spec);
    run.start();
    await vi.waitFor(() => expect(run.latest.status?.diverged).toBe(true));
    expect(run.running).toBe(false);
    run.start();
    expect(run.running).toBe(false);
    expect(iteration()).toBe(30);
  });

  test.each(['error', 'messageerror'] as const)(
    'survives a worker that dies of %s: a new one goes on, paused',
    async (kind) => {
      const { run, workers, worker, events, iteration } = make('http://host/mnist/');
      run.load();
      await run.begin(spec);
      run.start();
      await vi.waitFor(() => expect(worker(0).run.asked).toContain('snapshot'), 5000);
      await vi.waitFor(() => expect(iteration()).toBeGreaterThan(20));
      await run.setLearningRate(0.03);
      const waiting = run.call((w) => w.points());
      worker(0).crash(kind);
      await expect(waiting).rejects.toThrow('The training worker stopped.');
      await vi.waitFor(() => expect(events.length).toBe(1), 3000);
      const [event] = events;
      expect(event?.kind).toBe('restarted');
      expect(worker(0).terminated).toBe(true);
      expect(workers.length).toBe(2);
      expect(run.running).toBe(false);
      expect(iteration()).toBe(event?.kind === 'restarted' ? event.iteration : null);
      expect(worker(1).run.rate).toBe(0.03);
      expect(worker(1).run.load.phase).toBe('complete');
      const before = iteration();
      run.start();
      await vi.waitFor(() => expect(iteration()).toBeGreaterThan(before));
    },
    10_000,
  );

  test('begins anew when the worker dies before its first checkpoint', async () => {
    const { run, worker, events, iteration } = make();
    await run.begin(spec);
    run.step();
    await vi.waitFor(() => expect(iteration()).toBe(1));
    worker(0).crash();
    await vi.waitFor(() => expect(events).toEqual([{ kind: 'restarted', iteration: null }]));
    expect(iteration()).toBe(0);
  });

  test('replaces a worker whose module has trapped', async () => {
    const { run, worker, workers, events } = make();
    await run.begin(spec);
    worker(0).run.trapNext = true;
    run.start();
    await vi.waitFor(() => expect(events[0]?.kind).toBe('restarted'));
    expect(workers.length).toBe(2);
  });

  test('gives up with the reason when the new worker cannot go on either', async () => {
    const { run, worker, events } = make();
    await run.begin(spec);
    const start = vi.spyOn(FakeRun.prototype, 'start');
    start.mockRejectedValueOnce(new Error('the module is gone'));
    worker(0).crash();
    await vi.waitFor(() =>
      expect(events).toEqual([{ kind: 'gave-up', reason: 'the module is gone' }]),
    );
    start.mockRestore();
    expect(run.ready).toBe(false);
  });

  test('gives up when no worker gets going at all', async () => {
    class NeverStarts extends FakeWorker {
      constructor() {
        super();
        queueMicrotask(() => this.crash());
      }
    }
    const { run, workers, events } = make(null, () => new NeverStarts());
    run.begin(spec).catch(() => {});
    await sleep(300);
    expect(events.map(({ kind }) => kind)).toEqual(['gave-up']);
    expect(workers.length).toBe(2);
  });
});
