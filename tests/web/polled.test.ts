// An answer that is asked for anew when something has changed, but not more often than allowed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Polled } from '../../web/src/client/polled.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function asked(interval: number) {
  let count = 0;
  let refuse = false;
  let changed = 0;
  const polled = new Polled(
    interval,
    async () => {
      count += 1;
      if (refuse) throw new Error('refused');
      return count;
    },
    () => {
      changed += 1;
    },
  );
  return {
    polled,
    counts: () => ({ count, changed }),
    refuseNext: () => {
      refuse = true;
    },
  };
}

test('asks once for a key, and again for another after its time', async () => {
  const { polled, counts } = asked(100);
  polled.look('a');
  polled.look('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(polled.value).toBe(1);
  polled.look('b'); // too early: told to look again later
  expect(counts()).toEqual({ count: 1, changed: 1 });
  await vi.advanceTimersByTimeAsync(100);
  expect(counts()).toEqual({ count: 1, changed: 2 });
  polled.look('b');
  await vi.advanceTimersByTimeAsync(0);
  expect(polled.value).toBe(2);
});

test('forgets its answer, and one that is under way', async () => {
  const { polled } = asked(100);
  polled.look('a');
  polled.forget();
  await vi.advanceTimersByTimeAsync(0);
  expect(polled.value).toBeNull();
  polled.look('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(polled.value).toBe(2);
});

test('has no answer where it was refused', async () => {
  const { polled, refuseNext } = asked(0);
  polled.look('a');
  await vi.advanceTimersByTimeAsync(0);
  refuseNext();
  polled.look('b');
  await vi.advanceTimersByTimeAsync(0);
  expect(polled.value).toBeNull();
});
