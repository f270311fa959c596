// Calls to one worker, for as long as it lives. A call stays without an answer for ever when the
// worker dies, so every call races against the worker's `error` and `messageerror`.
import { type CallPort, type Remote, remote } from './remote.ts';

/** A Worker, or what stands in for one in a test. */
export interface WorkerPort extends CallPort {
  terminate(): void;
}

/** The call's worker is gone. */
export class WorkerStopped extends Error {
  override name = 'WorkerStopped';
}

/** The page stands before the worker is watched. */
const watchDelay = 500;

export class LiveWorker<W extends object> {
  readonly #name: string;
  readonly #died: (silently: boolean) => void;
  readonly #port: WorkerPort;
  readonly #remote: Remote<W>;
  readonly #waiting = new Set<(reason: Error) => void>();
  /** Why nothing can be asked any more. */
  #over: string | null = null;

  /**
   * `name` is used in sentences; `died` is told once, unless the worker has been closed before, and
   * whether no event told of it.
   */
  constructor(connect: () => WorkerPort, name: string, died: (silently: boolean) => void) {
    this.#name = name;
    this.#died = died;
    this.#port = connect();
    const heard = (event: Event) => {
      // The error is answered here; the page need not hear of it as well.
      event.preventDefault?.();
      this.#stopped(false);
    };
    this.#port.addEventListener('error', heard);
    this.#port.addEventListener('messageerror', heard);
    this.#remote = remote<W>(this.#port);
    setTimeout(() => void this.#watch(), watchDelay);
  }

  /** Asks the worker. Rejects with the worker's own sentence, or with WorkerStopped. */
  async call<T>(ask: (worker: W) => Promise<T>): Promise<T> {
    if (this.#over !== null) throw new WorkerStopped(this.#over);
    let stop: (reason: Error) => void = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = reject;
    });
    this.#waiting.add(stop);
    try {
      return await Promise.race([ask(this.#remote.worker), stopped]);
    } catch (error) {
      // A trap inside WebAssembly leaves the worker alive and its memory in doubt.
      if (isTrap(error) && this.#over === null) {
        this.#stopped(false);
        throw new WorkerStopped(`The ${this.#name} stopped: ${error.message}.`);
      }
      throw error;
    } finally {
      this.#waiting.delete(stop);
    }
  }

  close(): void {
    this.#end(`The ${this.#name} is closed.`);
  }

  async #watch(): Promise<void> {
    if (this.#over !== null) return;
    const { watch } = await import('./watch-worker.ts');
    const worker = this.#remote.worker as Record<string, (...args: unknown[]) => Promise<unknown>>;
    await watch({
      call: (name, ...args) => this.call(() => worker[name]?.(...args) ?? Promise.resolve()),
      waiting: () => this.#waiting.size,
      isOver: () => this.#over !== null,
      died: () => this.#stopped(true),
    });
  }

  #stopped(silently: boolean): void {
    if (this.#over !== null) return;
    this.#end(`The ${this.#name} stopped.`);
    this.#died(silently);
  }

  #end(reason: string): void {
    if (this.#over !== null) return;
    this.#over = reason;
    this.#remote.release();
    this.#port.terminate();
    for (const reject of [...this.#waiting]) reject(new WorkerStopped(reason));
  }
}

function isTrap(error: unknown): error is Error {
  return error instanceof Error && error.name === 'RuntimeError';
}
