// The inspector's side of the worker, without its C++.
import { expect, test } from 'vitest';
import type { Inspector } from '../../web/src/engine/inspector.ts';
import type { LoadState } from '../../web/src/protocol/index.ts';
import { nothingLoaded } from '../../web/src/worker/digit-loader.ts';
import { InspectorHost } from '../../web/src/worker/inspector-host.ts';

/** A host whose digits come when the test says so. */
class Host extends InspectorHost {
  state: LoadState = nothingLoaded;
  protected override get load(): LoadState {
    return this.state;
  }
}

/** Can be shown anything once there are so many digits; needs so many slices for its results. */
function make({ needs = 0, slices = 1 } = {}) {
  let left = slices;
  const fake = {
    asked: [] as string[],
    restore: (snapshot: Uint8Array) => {
      if (host.state.trainCount < needs) throw new Error(`expected ${needs} digits`);
      fake.asked.push(`restore ${snapshot[0]}`);
    },
    status: () => ({ iteration: 7 }),
    ask: (name: string) => {
      fake.asked.push(name);
      if (name !== 'advanceResults') return { name };
      left -= 1;
      return left > 0 ? null : { count: 10 };
    },
  };
  const host = new Host(Promise.resolve(fake as unknown as Inspector));
  return { host, fake };
}

const come = (trainCount: number, phase: LoadState['phase'] = 'loading') => ({
  ...nothingLoaded,
  phase,
  trainCount,
});

test('waits for the digits of a snapshot', async () => {
  const { host, fake } = make({ needs: 100 });
  host.state = come(0);
  const shown = host.show(new Uint8Array([1]));
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(fake.asked).toEqual([]);
  host.state = come(60);
  await new Promise((resolve) => setTimeout(resolve, 80));
  host.state = come(120);
  expect(await shown).toEqual({ iteration: 7 });
  expect(fake.asked).toEqual(['restore 1']);
});

test('says why the digits do not come', async () => {
  const { host } = make({ needs: 100 });
  host.state = come(0);
  const shown = host.show(new Uint8Array([1]));
  host.state = { ...come(0, 'failed'), error: 'no network' };
  await expect(shown).rejects.toThrow('no network');
  host.state = come(60, 'complete');
  await expect(host.show(new Uint8Array([1]))).rejects.toThrow('expected 100 digits');
});

test('a newer snapshot takes the place of one that waits', async () => {
  const { host, fake } = make({ needs: 100 });
  host.state = come(0);
  const old = host.show(new Uint8Array([1]));
  const next = host.show(new Uint8Array([2]));
  old.catch(() => {});
  host.state = come(100, 'complete');
  await expect(old).rejects.toThrow('Another snapshot came.');
  await next;
  expect(fake.asked).toEqual(['restore 2']);
});

test('answers other questions while it reads the test set', async () => {
  const { host, fake } = make({ slices: 20 });
  const results = host.results();
  await new Promise((resolve) => setTimeout(resolve));
  await host.ask('health', 10);
  expect(await results).toEqual({ count: 10 });
  expect(fake.asked.indexOf('health')).toBeGreaterThan(0);
  expect(fake.asked.indexOf('health')).toBeLessThan(fake.asked.lastIndexOf('advanceResults'));
});

test('results of an older snapshot end with null', async () => {
  const { host } = make({ slices: 1000 });
  const results = host.results();
  await new Promise((resolve) => setTimeout(resolve, 10));
  await host.show(new Uint8Array([2]));
  expect(await results).toBeNull();
});
