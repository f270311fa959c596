// A worker that reads and writes networks: opened for a question, closed when it is answered.
import type { InspectorWorker } from '../protocol/inspector.ts';
import { connectInspectorWorker } from './inspector-connection.ts';
import { TrainingClient } from './training-client.ts';

export async function askModelWorker<T>(ask: (worker: InspectorWorker) => Promise<T>): Promise<T> {
  const client = new TrainingClient<InspectorWorker>(connectInspectorWorker, {
    prepare: () => Promise.resolve(),
    restarted: () => {},
    gaveUp: () => {},
  });
  try {
    return await client.call(ask);
  } finally {
    client.dispose();
  }
}
