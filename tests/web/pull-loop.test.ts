import { describe, expect, test, vi } from 'vitest';
import { PullLoop } from '../../web/src/client/pull-loop.ts';
import { ViewSchedule } from '../../web/src/client/view-schedule.ts';
import type { Frame } from '../../web/src/protocol/index.ts';

const request = { milliseconds: 1, steps: 1, views: {} };
const atOnce = { request, interval: 0, ahead: false };
const sleep = (milliseconds: number) => new Promise((r) => setTimeout(r, milliseconds));

describe('the pull loop', () => {
  /** Asks `left` questions; each takes 2 ms and hears how many are under way. */
  async function most(left: number, ahead: (asked: number) => boolean) {
    let asked = 0;
    let busy = 0;
    const underWay: number[] = [];
    const taken: number[] = [];
    const loop = new PullLoop({
      next: () =>
        asked < left
          ? { ...atOnce, request: { ...request, steps: ++asked }, ahead: ahead(asked) }
          : null,
      ask: async () => {
        underWay.push(++busy);
        await sleep(2);
        busy -= 1;
        return {} as Frame;
      },
      take: (_, pull) => taken.push(pull.request.steps),
      failed: (error) => expect(error).toBeNull(),
    });
    for (let i = 0; i < 3; i++) loop.wake();
    await vi.waitFor(() => expect(taken.length).toBe(left));
    expect(taken).toEqual(Array.from({ length: left }, (_, i) => i + 1));
    return underWay;
  }

  test('asks one question at a time', async () => {
    expect(await most(4, () => false)).toEqual([1, 1, 1, 1]);
  });

  test('asks one question ahead, never more', async () => {
    expect(await most(5, () => true)).toEqual([1, 2, 2, 2, 2]);
  });

  test('a question that is not asked ahead is answered before the next', async () => {
    expect(await most(5, (asked) => asked < 3)).toEqual([1, 2, 2, 1, 1]);
  });

  test('keeps its interval, unless it is woken', async () => {
    let asked = 0;
    const loop = new PullLoop({
      next: () => (asked < 2 ? { ...atOnce, interval: 10_000 } : null),
      ask: async () => {
        asked += 1;
        return {} as Frame;
      },
      take: () => {},
      failed: () => {},
    });
    loop.wake();
    await sleep(20);
    expect(asked).toBe(1);
    loop.wake();
    await vi.waitFor(() => expect(asked).toBe(2));
  });

  test('tells of a failure once nothing is under way, and can turn again', async () => {
    const failures: unknown[] = [];
    let asked = 0;
    let answered = 0;
    const loop = new PullLoop({
      next: () => (failures.length < 2 ? { ...atOnce, ahead: true } : null),
      ask: async () => {
        const fails = ++asked % 2 === 1;
        await sleep(fails ? 1 : 20);
        answered += 1;
        if (fails) throw new Error('no');
        return {} as Frame;
      },
      take: () => {},
      failed: (error) => {
        expect(answered).toBe(asked);
        failures.push(error);
      },
    });
    loop.wake();
    await vi.waitFor(() => expect(failures.length).toBe(1));
    loop.wake();
    await vi.waitFor(() => expect(failures.length).toBe(2));
  });
});

describe('the schedule of views', () => {
  test('views come as often as they are scheduled', () => {
    let drawn: true | undefined;
    const schedule = new ViewSchedule([
      { name: 'curve', interval: 100, what: () => true },
      { name: 'reading', interval: 50, what: () => drawn },
    ]);
    expect(schedule.due(0, true)).toEqual({ curve: true });
    expect(schedule.due(60, true)).toEqual({});
    drawn = true;
    expect(schedule.due(60, true)).toEqual({ reading: true });
    expect(schedule.due(100, true)).toEqual({ curve: true });
    expect(schedule.all(101)).toEqual({ curve: true, reading: true });
  });

  test('all views together take at most a tenth of the time at full speed', () => {
    const schedule = new ViewSchedule([
      { name: 'boundary', interval: 40, what: () => 101 },
      { name: 'curve', interval: 100, what: () => true },
    ]);
    const cost = { boundary: 12, curve: 0.1 };
    let spent = 0;
    for (let now = 0; now < 20_000; now += 10) {
      const asked = schedule.due(now, true);
      for (const name of Object.keys(asked) as (keyof typeof cost)[]) {
        spent += cost[name];
        schedule.spent({ [name]: cost[name] });
      }
    }
    expect(spent / 20_000).toBeGreaterThan(0.03);
    expect(spent / 20_000).toBeLessThan(0.1);
    // With time to spare, or after another run has begun, the cost is no reason to wait.
    expect(schedule.due(20_040, false)).toHaveProperty('boundary');
    schedule.forgetCosts();
    expect(schedule.due(20_080, true)).toHaveProperty('boundary');
  });
});
