// One training worker and its replacement.
import type { Frame, TrainingWorker } from '../protocol/index.ts';
import { LiveWorker, type WorkerPort, WorkerStopped } from './live-worker.ts';

export { type WorkerPort, WorkerStopped };

/** What happens after a worker has stopped. */
export interface ClientEvents {
  /** A new worker goes on from this frame; null: there was nothing to go on from. */
  restarted(frame: Frame | null): Promise<void> | void;
  /** The new worker did not get going either; `reason` is what it said. */
  gaveUp(reason: string): void;
  /** What the new worker must do before it goes on; `silently`: no event told of the old one's end. */
  prepare(silently: boolean): Promise<void>;
}

export type Ask<T, W extends TrainingWorker = TrainingWorker> = (worker: W) => Promise<T>;

export class TrainingClient<W extends TrainingWorker = TrainingWorker> {
  /** The run as it is to go on on the day the worker dies; null: it begins anew. */
  checkpoint: Uint8Array | null = null;
  #connect: () => WorkerPort;
  #events: ClientEvents;
  #live: LiveWorker<W>;
  #recovering = false;
  /** The present worker took a dead one's place and has not answered anything yet. */
  #unproven = false;
  #disposed = false;

  constructor(connect: () => WorkerPort, events: ClientEvents) {
    this.#connect = connect;
    this.#events = events;
    this.#live = this.#open();
  }

  /** Asks the worker. Rejects with the worker's own sentence, or with WorkerStopped. */
  call = async <T>(ask: Ask<T, W>): Promise<T> => {
    const answer = await this.#live.call(ask);
    this.#unproven = false;
    return answer;
  };

  dispose(): void {
    this.#disposed = true;
    this.#live.close();
  }

  #open(): LiveWorker<W> {
    return new LiveWorker<W>(this.#connect, 'training worker', (silently) => {
      if (this.#recovering) return;
      // One that dies before its first answer would be followed by another like it, without end.
      if (this.#unproven) return this.#events.gaveUp('The training worker stopped.');
      this.#unproven = true;
      this.#live = this.#open();
      void this.#recover(silently);
    });
  }

  async #recover(silently: boolean): Promise<void> {
    this.#recovering = true;
    const { checkpoint } = this;
    try {
      await this.#events.prepare(silently);
      const frame = checkpoint ? await this.call((worker) => worker.restore(checkpoint)) : null;
      await this.#events.restarted(frame);
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

/** The worker's sentence when it refuses; null when it does not, or has stopped, which is told of elsewhere. */
export async function refusalOf(asked: Promise<unknown> | undefined): Promise<string | null> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof WorkerStopped)) return sentenceOf(error);
  }
  return null;
}
