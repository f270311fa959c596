import type { WorkerPort } from './training-client.ts';

/** Starts a worker for a race. */
export function connectRaceWorker(): WorkerPort {
  return new Worker(new URL('../worker/race-worker.ts', import.meta.url), { type: 'module' });
}
