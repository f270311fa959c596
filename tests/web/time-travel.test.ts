// A run that keeps moments of itself: back to one of them, on from there, and off on a branch.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { boundaryDefaults } from '../../web/src/client/boundary-settings.ts';
import { boundarySpec } from '../../web/src/client/boundary-spec.ts';
import { fullSpeed } from '../../web/src/client/pace.ts';
import type { RunEvent } from '../../web/src/client/run-parts.ts';
import { limits, type Moment } from '../../web/src/client/time-machine.ts';
import { TimeTravel } from '../../web/src/client/time-travel.ts';
import { TrainingRun } from '../../web/src/client/training-run.ts';
import { FakeWorker } from './fake-worker.ts';

const spec = boundarySpec(boundaryDefaults);
const other = { ...spec, learningRate: 0.03 };

describe('a time keeper', () => {
  const runs: TrainingRun[] = [];
  afterEach(() => {
    for (const run of runs.splice(0)) run.dispose();
  });

  async function make() {
    const workers: FakeWorker[] = [];
    const events: RunEvent[] = [];
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
      happened: (event) => events.push(event),
    });
    runs.push(run);
    const time = new TimeTravel(run);
    run.time = time;
    await run.begin(spec, null, 'as begun');
    const fake = (n = 0) => (workers[n] as FakeWorker).run;
    const iteration = () => run.latest.status?.iteration ?? -1;
    const steps = (line = 0) =>
      time.machine.lines[line]?.moments.map((moment) => moment.iteration) ?? [];
    const moment = (i: number): Moment => time.machine.present.moments[i] as Moment;
    /** Pauses at a moment of its own for each of these steps. */
    const stepTo = async (...ends: number[]) => {
      for (const end of ends) {
        run.step(end - iteration());
        await vi.waitFor(() => expect(time.machine.newest?.iteration).toBe(end), { interval: 2 });
      }
    };
    return { run, time, workers, fake, events, iteration, steps, moment, stepTo };
  }

  test('keeps the start without bytes, a moment at each rest, and some while training', async () => {
    const { run, time, steps, stepTo, moment } = await make();
    expect(steps()).toEqual([0]);
    expect(moment(0).bytes).toBeNull();
    await stepTo(3, 7);
    expect(steps()).toEqual([0, 3, 7]);
    run.start();
    await vi.waitFor(() => expect(steps().length).toBeGreaterThan(5), 4000);
    run.pause();
    await vi.waitFor(() =>
      expect(time.machine.newest?.iteration).toBe(run.latest.status?.iteration),
    );
  });

  test('goes back paused, to the exact step, and keeps where the newest was', async () => {
    const { run, time, iteration, steps, stepTo, moment, fake } = await make();
    await stepTo(3, 7);
    run.start();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(100));
    await time.rewind(moment(1));
    expect([iteration(), fake().iteration, run.running]).toEqual([3, 3, false]);
    expect(time.machine.at?.iteration).toBe(3);
    const newest = time.machine.newest as Moment;
    expect(newest.iteration).toBeGreaterThan(100);
    expect(steps().slice(0, 3)).toEqual([0, 3, 7]);
    await time.rewind(newest);
    expect(iteration()).toBe(newest.iteration);
    expect(time.machine.at).toBeNull();
    expect([time.mark, time.ghosts]).toEqual([null, []]);
  });

  test('goes to the start by starting again, with its record', async () => {
    const { time, iteration, stepTo, moment, fake } = await make();
    await stepTo(5);
    await time.rewind(moment(0));
    expect(iteration()).toBe(0);
    expect(fake().asked.filter((what) => what === 'start').length).toBe(2);
    expect(moment(0).bytes).not.toBeNull(); // for the day the worker dies there
  });

  test('of many wishes goes to the newest', async () => {
    const { time, iteration, stepTo, moment, fake } = await make();
    await stepTo(1, 2, 3, 4, 5, 6, 7, 8);
    const wishes = [5, 4, 3, 2, 6].map((i) => time.rewind(moment(i)));
    expect(time.shown?.iteration).toBe(6);
    await Promise.all(wishes);
    expect(iteration()).toBe(6);
    expect(fake().asked.filter((what) => what === 'restore').length).toBeLessThanOrEqual(2);
  });

  test('trained on from an earlier moment, another line begins and the old one is a ghost', async () => {
    const { run, time, iteration, steps, stepTo, moment } = await make();
    await stepTo(3, 7);
    await time.rewind(moment(1));
    run.step(1);
    await vi.waitFor(() => expect(time.machine.newest?.iteration).toBe(4));
    expect([steps(0), steps(1), iteration()]).toEqual([[0, 3, 7], [0, 3, 4], 4]);
    expect(time.mark).toBe(3);
    await run.begin(spec);
    expect([steps(0), time.machine.lines.length, time.mark]).toEqual([[0], 1, null]);
  });

  test('branches where the run stands, under another spec', async () => {
    const { run, time, steps, stepTo, moment, fake, events } = await make();
    await stepTo(3, 7);
    expect(time.branches(other)).toBe(false); // at the newest a change begins a new run
    await time.rewind(moment(1));
    expect(time.branches(other)).toBe(true);
    expect(time.branches({ ...other, seed: 5 })).toBe(false);
    expect(time.branches({ ...other, layers: spec.layers.slice(1) })).toBe(false);
    await time.branch(other, 'branched');
    expect([fake().rate, run.spec?.learningRate, run.about]).toEqual([0.03, 0.03, 'branched']);
    expect([steps(0), steps(1)]).toEqual([
      [0, 3, 7],
      [0, 3],
    ]);
    // Back on the old line its own settings hold again.
    events.length = 0;
    await time.rewind(time.machine.lines[0]?.moments[2] as Moment);
    expect([fake().rate, run.spec?.learningRate, run.about]).toEqual([1, 1, 'as begun']);
    expect(events).toEqual([{ kind: 'moved' }]);
  });

  test('branches at the newest moment when it is asked to, and trains on', async () => {
    const { run, time, iteration, stepTo } = await make();
    await stepTo(3);
    time.onTheWay = true;
    run.start();
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(50));
    await time.branch(other, 'branched');
    const begins = time.machine.present.begins?.iteration ?? -1;
    expect(begins).toBeGreaterThan(50);
    expect(run.running).toBe(true);
    await vi.waitFor(() => expect(iteration()).toBeGreaterThan(begins + 20));
    expect(time.machine.lines.length).toBe(2);
  });

  test('a refused branch leaves the run as it is', async () => {
    const { run, time, iteration, stepTo, moment } = await make();
    await stepTo(3, 7);
    await time.rewind(moment(1));
    const bad = { ...spec, batchSize: 0 };
    await expect(time.branch(bad, 'bad')).rejects.toThrow('the batch size is 0');
    expect([time.machine.lines.length, time.machine.at?.iteration]).toEqual([1, 3]);
    expect([iteration(), run.spec, run.about]).toEqual([3, spec, 'as begun']);
  });

  test('a moment that is refused is told of, and the run stays where it is', async () => {
    const { run, time, events, iteration, stepTo, moment, fake } = await make();
    await stepTo(3, 7);
    vi.spyOn(fake(), 'restore').mockRejectedValueOnce(new Error('the snapshot is of another run'));
    await time.rewind(moment(1));
    expect(events).toEqual([{ kind: 'failed', reason: 'the snapshot is of another run' }]);
    expect([iteration(), time.machine.at, run.running]).toEqual([7, null, false]);
    expect(time.shown?.iteration).toBe(7);
  });

  test.each([0, 1])('a worker that dies at earlier moment %i comes back there', async (i) => {
    const { run, time, workers, events, iteration, stepTo, moment } = await make();
    await stepTo(3, 7);
    await time.rewind(moment(i));
    events.length = 0;
    (workers[0] as FakeWorker).crash();
    const step = moment(i).iteration;
    await vi.waitFor(() => expect(events).toEqual([{ kind: 'restarted', iteration: step }]));
    expect([iteration(), run.running, time.machine.at]).toEqual([step, false, moment(i)]);
    await time.rewind(time.machine.newest as Moment);
    expect(iteration()).toBe(7);
  });

  test('stays bounded over 200 new runs', async () => {
    const { run, time, stepTo } = await make();
    for (let i = 0; i < 200; i++) {
      await stepTo(2);
      await run.begin(spec);
      expect(time.machine.lines.length).toBe(1);
      expect(time.machine.present.moments.length).toBe(1);
    }
    expect(limits.moments).toBe(120);
  }, 20_000);
});
