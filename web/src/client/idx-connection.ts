import type { WorkerPort } from './live-worker.ts';

/** Starts a worker that reads picture files. */
export function connectIdxWorker(): WorkerPort {
  return new Worker(new URL('../worker/idx-worker.ts', import.meta.url), { type: 'module' });
}
