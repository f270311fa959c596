import type { Precision } from '../protocol/study.ts';
import type { WorkerPort } from './training-client.ts';

/** The address must stand in this form for the bundler to find it. */
const openTrainingWorker = () =>
  new Worker(new URL('../worker/training-worker.ts', import.meta.url), { type: 'module' });

let early: Worker | null = null;

/** Starts the training worker that the first lab will ask for. */
export function startTrainingWorkerEarly(): void {
  const worker = openTrainingWorker();
  early = worker;
  // Whoever asks later starts another one, and hears itself what is wrong.
  worker.addEventListener('error', () => {
    if (early === worker) early = null;
  });
}

/** Starts a training worker, or hands out the one that has been started early. */
export function connectTrainingWorker(): WorkerPort {
  const worker = early ?? openTrainingWorker();
  early = null;
  return worker;
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
