import type { WorkerPort } from './training-client.ts';

/** Starts the training worker. The address must stand in this form for the bundler to find it. */
export function connectTrainingWorker(): WorkerPort {
  return new Worker(new URL('../worker/training-worker.ts', import.meta.url), { type: 'module' });
}
