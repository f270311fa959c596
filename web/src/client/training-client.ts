// One training worker and its replacement. A call stays without an answer for ever when the worker
// dies, so every call races against the worker's `error` and `messageerror`.
import type { Frame, TrainingWorker } from '../protocol/index.ts';
import { type CallPort, type Remote, remote } from './remote.ts';

/** A Worker, or what stands in for one in a test. */
export interface WorkerPort extends CallPort {
  terminate(): void;
}

/** The call's worker is gone. What happens next is told through `ClientEvents`. */
export class WorkerStopped extends Error {
  override name = 'WorkerStopped';
}

export interface ClientEvents {
  /** A new worker goes on from this frame; null: there was nothing to go on from. */
  restarted(frame: Frame | null): void;
  /** The new worker did not get going either; `reason` is what it said. */
  gaveUp(reason: string): void;
  /** What the new worker must do before it goes on from the checkpoint. */
  prepare(): Promise<void>;
}

export type Ask<T, W extends TrainingWorker = TrainingWorker> = (worker: W) => Promise<T>;

export class TrainingClient<W extends TrainingWorker = TrainingWorker> {
  /** The run as it is to go on on the day the worker dies; null: it begins anew. */
  checkpoint: Uint8Array | null = null;
  #connect: () => WorkerPort;
  #events: ClientEvents;
  #port: WorkerPort;
  #remote: Remote<W>;
  #waiting = new Set<(reason: Error) => void>();
  #recovering = false;
  #disposed = false;

  constructor(connect: () => WorkerPort, events: ClientEvents) {
    this.#connect = connect;
    this.#events = events;
    [this.#port, this.#remote] = this.#open();
  }

  /** Asks the worker. Rejects with the worker's own sentence, or with WorkerStopped. */
  call = async <T>(ask: Ask<T, W>): Promise<T> => {
    if (this.#disposed) throw new WorkerStopped('The training worker is closed.');
    let stop: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    this.#waiting.add(stop);
    try {
      return await Promise.race([ask(this.#remote.worker), stopped]);
    } catch (error) {
      // A trap inside WebAssembly leaves the worker alive and its memory in doubt.
      if (isTrap(error) && !this.#disposed) {
        this.#crashed(this.#port);
        throw new WorkerStopped(`The training worker stopped: ${error.message}.`);
      }
      throw error;
    } finally {
      this.#waiting.delete(stop);
    }
  };

  dispose(): void {
    this.#disposed = true;
    this.#close('The training worker is closed.');
  }

  #open(): [WorkerPort, Remote<W>] {
    const port = this.#connect();
    const died = (event: Event) => {
      // The error is answered here; the page need not hear of it as well.
      event.preventDefault?.();
      this.#crashed(port);
    };
    port.addEventListener('error', died);
    port.addEventListener('messageerror', died);
    return [port, remote<W>(port)];
  }

  #close(reason: string): void {
    this.#remote.release();
    this.#port.terminate();
    for (const reject of [...this.#waiting]) reject(new WorkerStopped(reason));
  }

  #crashed(port: WorkerPort): void {
    if (this.#disposed || port !== this.#port) return;
    this.#close('The training worker stopped.');
    if (this.#recovering) return;
    [this.#port, this.#remote] = this.#open();
    void this.#recover();
  }

  async #recover(): Promise<void> {
    this.#recovering = true;
    const { checkpoint } = this;
    try {
      await this.#events.prepare();
      const frame = checkpoint ? await this.call((worker) => worker.restore(checkpoint)) : null;
      this.#events.restarted(frame);
    } catch (error) {
      if (!this.#disposed) this.#events.gaveUp(sentenceOf(error));
    } finally {
      this.#recovering = false;
    }
  }
}

export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function isTrap(error: unknown): error is Error {
  return error instanceof Error && error.name === 'RuntimeError';
}
