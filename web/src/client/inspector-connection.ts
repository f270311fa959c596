import type { WorkerPort } from './training-client.ts';

/** Starts an inspector's worker. Apart from the others: the first view has no use for it. */
export function connectInspectorWorker(): WorkerPort {
  return new Worker(new URL('../worker/inspector-worker.ts', import.meta.url), { type: 'module' });
}
