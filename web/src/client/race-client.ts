// Calls to the race's worker. A call stays without an answer for ever when the worker dies, so every
// call races against the worker's `error` and `messageerror`.
import type { RaceWorker } from '../protocol/race.ts';
import { type Remote, remote } from './remote.ts';
import { type WorkerPort, WorkerStopped } from './training-client.ts';

export class RaceClient {
  #port: WorkerPort;
  #remote: Remote<RaceWorker>;
  #waiting = new Set<(reason: Error) => void>();
  #stopped: () => void;
  #closed = false;

  /** `stopped` is told once, when the worker has died; nothing can be asked any more then. */
  constructor(connect: () => WorkerPort, stopped: () => void) {
    this.#stopped = stopped;
    this.#port = connect();
    const died = (event: Event) => {
      // The error is answered here; the page need not hear of it as well.
      event.preventDefault?.();
      this.#died();
    };
    this.#port.addEventListener('error', died);
    this.#port.addEventListener('messageerror', died);
    this.#remote = remote<RaceWorker>(this.#port);
  }

  /** Rejects with the worker's own sentence, or with WorkerStopped. */
  async call<T>(ask: (worker: RaceWorker) => Promise<T>): Promise<T> {
    if (this.#closed) throw new WorkerStopped('The worker of the race is closed.');
    let stop: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    this.#waiting.add(stop);
    try {
      return await Promise.race([ask(this.#remote.worker), stopped]);
    } catch (error) {
      // A trap inside WebAssembly leaves the worker alive and its memory in doubt.
      if (error instanceof Error && error.name === 'RuntimeError') {
        this.#died();
        throw new WorkerStopped(`The worker of the race stopped: ${error.message}.`);
      }
      throw error;
    } finally {
      this.#waiting.delete(stop);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#remote.release();
    this.#port.terminate();
    for (const reject of [...this.#waiting]) {
      reject(new WorkerStopped('The worker of the race is closed.'));
    }
  }

  #died(): void {
    if (this.#closed) return;
    this.close();
    this.#stopped();
  }
}
