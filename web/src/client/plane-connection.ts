import type { WorkerPort } from './training-client.ts';

/** Starts a worker of the boundary lab. Apart from the others: the first view has no use for it. */
export function connectPlaneWorker(): WorkerPort {
  return new Worker(new URL('../worker/plane-worker.ts', import.meta.url), { type: 'module' });
}
