import type { Precision } from '../protocol/study.ts';
import type { WorkerPort } from './training-client.ts';

/** Starts the training worker. The address must stand in this form for the bundler to find it. */
export function connectTrainingWorker(): WorkerPort {
  return new Worker(new URL('../worker/training-worker.ts', import.meta.url), { type: 'module' });
}

/** Starts a study worker of this precision. */
export function connectStudyWorker(precision: Precision): WorkerPort {
  return precision === 'float'
    ? new Worker(new URL('../worker/study-worker.ts', import.meta.url), {
        type: 'module',
        name: 'float',
      })
    : new Worker(new URL('../worker/study-worker.ts', import.meta.url), {
        type: 'module',
        name: 'double',
      });
}
