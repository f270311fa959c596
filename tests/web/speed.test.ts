import { describe, expect, test } from 'vitest';
import { operationsOf } from '../../web/src/client/operations.ts';
import { measureSpeed, works } from '../../web/src/client/speed.ts';
import { TrainingClient } from '../../web/src/client/training-client.ts';
import { FakeWorker } from './fake-worker.ts';

describe('the speed room', () => {
  test('counts operations: three products a weight in learning, two in the first layer', () => {
    const neurons = (...units: number[]) =>
      units.map((n) => ({ kind: 'affine' as const, units: n, bias: true }));
    expect(operationsOf(neurons(128, 10), 784)).toBe(4 * 784 * 128 + 6 * 128 * 10);
    expect(operationsOf(neurons(128, 10), 784, 'read')).toBe(2 * (784 * 128 + 128 * 10));
    expect(operationsOf(neurons(2, 1), 2)).toBe(4 * 4 + 6 * 2);
  });

  test('a LeNet takes 6.4 million operations a digit', () => {
    const { operations = 0, spec } = works.find(({ id }) => id === 'convolution') ?? {};
    expect(operations).toBe(4 * 784 * 25 * 8 + 6 * 196 * 25 * 8 * 24 + 6 * 49 * 24 * 10);
    expect(spec?.batchSize).toBe(64);
  });

  function make() {
    const worker = new FakeWorker();
    const client = new TrainingClient(() => worker, {
      prepare: async () => {},
      restarted: () => {},
      gaveUp: () => {},
    });
    return { worker, client };
  }

  test('takes samples in a second from the worker’s own clock, without the slice that warms up', async () => {
    const { worker, client } = make();
    worker.run.training = 4;
    const [work] = works;
    if (!work) throw new Error('expected some work, got none');
    const speed = await measureSpeed(client, work, () => true);
    // The fake makes 10 updates of 64 samples an answer, and says that they took 4 ms.
    expect(speed?.perSecond).toBe(160_000);
    expect(speed?.gigaflops).toBeCloseTo((160_000 * work.operations) / 1e9, 6);
    expect(worker.run.requests.length).toBe(6);
    for (const { evaluate, views } of worker.run.requests) {
      expect(evaluate).toBe(false);
      expect(views).toEqual({});
    }
    client.dispose();
  });

  test('stops between two slices', async () => {
    const { worker, client } = make();
    const [work] = works;
    if (!work) throw new Error('expected some work, got none');
    expect(await measureSpeed(client, work, () => worker.run.requests.length < 2)).toBeNull();
    expect(worker.run.requests.length).toBe(2);
    client.dispose();
  });

  test('dense work differs from sparse work in its inputs alone', () => {
    const [sparse, dense] = works;
    expect(dense?.spec).toEqual({ ...sparse?.spec, data: { kind: 'digits', scaling: 'offset' } });
  });
});
