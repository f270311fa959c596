import { afterEach, describe, expect, test, vi } from 'vitest';
import { remote } from '../../web/src/client/remote.ts';
import { serveCalls } from '../../web/src/worker/serve-calls.ts';

const api = {
  add: async (a: number, b: number) => a + b,
  later: (milliseconds: number) =>
    new Promise<number>((resolve) => setTimeout(() => resolve(milliseconds), milliseconds)),
  refuse: async () => {
    throw new RangeError('expected a smaller number, got 7');
  },
  bytes: async () => ({ list: [{ values: kept }], none: null }),
};
let kept = new Uint8Array([1, 2, 3]);

describe('calls to a worker', () => {
  const channels: MessageChannel[] = [];
  afterEach(() => {
    for (const { port1 } of channels.splice(0)) port1.close();
  });

  function connect() {
    const channel = new MessageChannel();
    channels.push(channel);
    serveCalls(api, channel.port2);
    channel.port1.start();
    channel.port2.start();
    return remote<typeof api>(channel.port1);
  }

  test('an answer belongs to its question, whichever comes first', async () => {
    const { worker } = connect();
    expect(await Promise.all([worker.later(30), worker.add(2, 3), worker.later(1)])).toEqual([
      30, 5, 1,
    ]);
  });

  test('a refusal keeps its sentence and its name', async () => {
    const { worker } = connect();
    await expect(worker.refuse()).rejects.toMatchObject({
      name: 'RangeError',
      message: 'expected a smaller number, got 7',
    });
  });

  test('arrays are moved, not copied', async () => {
    kept = new Uint8Array([1, 2, 3]);
    const { list } = await connect().worker.bytes();
    expect([...(list[0]?.values ?? [])]).toEqual([1, 2, 3]);
    expect(kept.length).toBe(0);
  });

  test('what cannot be sent is refused', async () => {
    const { worker } = connect();
    await expect(worker.add((() => 1) as unknown as number, 1)).rejects.toThrow(/clone/i);
    expect(await worker.add(1, 1)).toBe(2);
  });

  test('a worker can be handed about by promises', async () => {
    const { worker } = await Promise.resolve(connect());
    expect(await (await Promise.resolve(worker)).add(1, 1)).toBe(2);
  });

  test('after release no answer is heard', async () => {
    const { worker, release } = connect();
    const heard = vi.fn();
    void worker.later(5).then(heard);
    release();
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(heard).not.toHaveBeenCalled();
  });
});
