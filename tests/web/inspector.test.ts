// The inspector on the page, with a worker that only counts what it is asked.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Inspector } from '../../web/src/client/inspector.ts';
import { cells, changes } from '../../web/src/client/inspector-changes.ts';
import type { LoadState, RunStatus } from '../../web/src/protocol/index.ts';
import type { InspectorCalls, InspectorWorker, Results } from '../../web/src/protocol/inspector.ts';
import { FakeRun, FakeWorker } from './fake-worker.ts';

/** Answers about a snapshot of one byte, the iteration; ten of them make an epoch. */
class FakeInspector extends FakeRun implements InspectorWorker {
  shown = -1;
  refuseStep = false;
  refuseShow = false;
  /** Holds results back until somebody lets them go. */
  held: Promise<void> | null = null;

  async show(snapshot: Uint8Array): Promise<RunStatus> {
    this.asked.push('show');
    if (this.refuseShow) throw new Error('the digits do not come');
    this.shown = snapshot[0] ?? -1;
    const status = { iteration: this.shown, epoch: Math.floor(this.shown / 10) };
    return status as RunStatus;
  }

  async loading(): Promise<LoadState> {
    return this.load;
  }

  async results(): Promise<Results | null> {
    this.asked.push('results');
    await this.held;
    const status = { iteration: this.shown, epoch: Math.floor(this.shown / 10) };
    return { ...status, count: 0 } as Results;
  }

  async ask<Name extends keyof InspectorCalls>(
    name: Name,
    ..._: Parameters<InspectorCalls[Name]>
  ): Promise<ReturnType<InspectorCalls[Name]>> {
    this.asked.push(name);
    if (name === 'nextStep' && this.refuseStep) throw new Error('it has ended');
    return { of: this.shown } as never;
  }
}

const inspectors: Inspector[] = [];
afterEach(() => {
  for (const one of inspectors.splice(0)) one.dispose();
});

function make({ interval = 0 } = {}) {
  const workers: FakeWorker[] = [];
  const fakes: FakeInspector[] = [];
  const now = { iteration: 3, snapshots: 0, underWay: 0, most: 0, changed: 0 };
  const inspector: Inspector = new Inspector({
    connect: () => {
      const fake = new FakeInspector();
      fakes.push(fake);
      const worker = new FakeWorker(fake);
      workers.push(worker);
      return worker;
    },
    digitsUrl: 'digits/',
    interval,
    snapshot: async () => {
      now.snapshots += 1;
      now.underWay += 1;
      now.most = Math.max(now.most, now.underWay);
      await new Promise((resolve) => setTimeout(resolve, 1));
      now.underWay -= 1;
      return new Uint8Array([now.iteration]);
    },
    changed: () => {
      now.changed += 1;
    },
  });
  inspectors.push(inspector);
  /** Renders until this holds. */
  const until = (holds: () => void) =>
    vi.waitFor(() => {
      inspector.follow(now.iteration);
      holds();
    });
  return { inspector, now, fakes, workers, until, fake: () => fakes.at(-1) as FakeInspector };
}

describe('the inspector', () => {
  test('shows a moment once, and asks for nothing that nobody looks at', async () => {
    const { inspector, now, fake, until } = make();
    expect(inspector.ready).toBe(false);
    await until(() => expect(inspector.iteration).toBe(3));
    for (let i = 0; i < 5; i++) inspector.follow(3);
    expect(now.snapshots).toBe(1);
    expect(fake().asked).toEqual(['loadDigits', 'show']);
    expect(inspector.results).toBeNull();
    await vi.waitFor(() => expect(inspector.load?.phase).toBe('complete'));
  });

  test('asks for what is wanted, also when it is wanted later', async () => {
    const { inspector, fake, until } = make();
    inspector.want = { results: true, step: 0, health: 0 };
    await until(() => expect(inspector.results?.iteration).toBe(3));
    inspector.want = { results: true, step: 8, health: 500 };
    await until(() => expect(inspector.health).toEqual({ of: 3 }));
    expect(inspector.step).toEqual({ of: 3 });
    await until(() => expect(inspector.load?.phase).toBe('complete'));
    const asked = fake().asked.filter((what) => what === 'nextStep');
    expect(asked).toHaveLength(1);
  });

  test('follows a run with one snapshot at a time, not more often than allowed', async () => {
    const { inspector, now, until } = make({ interval: 60 });
    const began = performance.now();
    for (now.iteration = 4; now.iteration < 7; now.iteration++) {
      await until(() => expect(inspector.iteration).toBe(now.iteration));
    }
    expect(performance.now() - began).toBeGreaterThan(110);
    expect(now.most).toBe(1);
    expect(now.snapshots).toBe(3);
  });

  test('keeps the newest results of an earlier epoch to compare with', async () => {
    const { inspector, now, until } = make();
    inspector.want = { results: true, step: 0, health: 0 };
    for (const iteration of [3, 7, 12, 15]) {
      now.iteration = iteration;
      await until(() => expect(inspector.results?.iteration).toBe(iteration));
    }
    expect(inspector.before?.iteration).toBe(7);
    now.iteration = 4; // rewound: nothing earlier is known
    await until(() => expect(inspector.results?.iteration).toBe(4));
    expect(inspector.before).toBeNull();
  });

  test('has no next step where it is refused, and goes on', async () => {
    const { inspector, now, fake, until } = make();
    inspector.want = { results: false, step: 4, health: 0 };
    await until(() => expect(inspector.step).toEqual({ of: 3 }));
    fake().refuseStep = true;
    now.iteration = 5;
    await until(() => expect(inspector.step).toBeNull());
    expect(inspector.trouble).toBeNull();
  });

  test('says why a moment cannot be shown, until another one can', async () => {
    const { inspector, now, fake, until } = make();
    await until(() => expect(inspector.ready).toBe(true));
    fake().refuseShow = true;
    now.iteration = 5;
    await until(() => expect(inspector.trouble).toBe('the digits do not come'));
    fake().refuseShow = false;
    now.iteration = 6;
    await until(() => expect(inspector.iteration).toBe(6));
    expect(inspector.trouble).toBeNull();
  });

  test('drops what was asked of a run that has been replaced', async () => {
    const { inspector, now, fake, until } = make();
    inspector.want = { results: true, step: 0, health: 0 };
    await until(() => expect(inspector.results?.iteration).toBe(3));
    let letGo = () => {};
    fake().held = new Promise((resolve) => {
      letGo = resolve;
    });
    now.iteration = 5;
    await until(() =>
      expect(fake().asked.filter((what) => what === 'results').length).toBeGreaterThan(1),
    );
    inspector.forget();
    expect(inspector.results).toBeNull();
    expect(inspector.ready).toBe(false);
    letGo();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(inspector.results).toBeNull();
    now.iteration = 1;
    await until(() => expect(inspector.results?.iteration).toBe(1));
  });

  test('replaces a worker that dies, once', async () => {
    const { inspector, workers, fake, until } = make();
    inspector.want = { results: true, step: 0, health: 0 };
    await until(() => expect(inspector.results?.iteration).toBe(3));
    workers[0]?.crash();
    await until(() => expect(workers).toHaveLength(2));
    await until(() => expect(fake().shown).toBe(3));
    expect(inspector.trouble).toBeNull();
    workers[1]?.crash();
    await vi.waitFor(() => expect(inspector.trouble).toMatch(/more than once/));
    expect(workers.at(-1)?.terminated).toBe(true);
    const before = workers.length;
    inspector.follow(99);
    expect(workers).toHaveLength(before);
  });

  test('passes questions on, with the refusal', async () => {
    const { inspector, fake, until } = make();
    await until(() => expect(inspector.ready).toBe(true));
    expect(await inspector.ask('explain', new Uint8Array(784), -1)).toEqual({ of: 3 });
    expect((await inspector.testDigits(5, 2)).labels).toHaveLength(2);
    fake().refuseStep = true;
    await expect(inspector.ask('nextStep', 1)).rejects.toThrow('it has ended');
  });
});

describe('two readings of the test set', () => {
  const labels = new Uint8Array([1, 2, 3, 4, 4]);
  const before = { labels, answers: new Uint8Array([1, 0, 3, 0, 4]) };
  const now = {
    labels,
    answers: new Uint8Array([1, 2, 0, 9, 9]),
    chances: new Float32Array([0.5, 0.6, 0.7, 0.8, 0.9]),
  };

  test('differ in what has been learned and what broken', () => {
    expect(changes(before, now)).toEqual({ learned: [1], broken: [2, 4] });
    const fewer = { labels: labels.slice(0, 2), answers: new Uint8Array([0, 0]) };
    expect(changes(fewer, now)).toEqual({ learned: [0, 1], broken: [] });
  });

  test('have digits in their cells, the surest first', () => {
    expect(cells(now, 4, 9)).toEqual([4, 3]);
    expect(cells(now, 0, 0)).toEqual([]);
  });
});
