// Picture files on their way from the disk to digits that can be trained on, in a worker of their own.
import type { FoundDigits, IdxWorker, MadeDigits, MakeDigits } from '../protocol/own-digits.ts';
import { connectIdxWorker } from './idx-connection.ts';
import { LiveWorker, type WorkerPort } from './live-worker.ts';
import { sentenceOf } from './training-client.ts';

export type ReaderState =
  | { kind: 'idle' }
  | { kind: 'reading'; share: number }
  | { kind: 'cancelled' }
  | { kind: 'found'; found: FoundDigits }
  | { kind: 'making'; found: FoundDigits }
  | { kind: 'refused'; reason: string };

const lookInterval = 100;

export class DigitReader {
  state: ReaderState = { kind: 'idle' };
  #changed: () => void;
  #connect: () => WorkerPort;
  #worker: LiveWorker<IdxWorker> | null = null;

  constructor(changed: () => void, connect: () => WorkerPort = connectIdxWorker) {
    this.#changed = changed;
    this.#connect = connect;
  }

  /** What was read before is forgotten. */
  async read(files: readonly File[]): Promise<void> {
    this.#close();
    const worker = new LiveWorker<IdxWorker>(this.#connect, 'worker that reads files', () => {});
    this.#worker = worker;
    this.#set({ kind: 'reading', share: 0 });
    const reading = worker.call((idx) => idx.read(files));
    void this.#watch(worker);
    try {
      const found = await reading;
      if (worker === this.#worker) this.#set({ kind: 'found', found });
    } catch (error) {
      if (worker === this.#worker) this.#end({ kind: 'refused', reason: sentenceOf(error) });
    }
  }

  /** Null when nothing has been found, or it was cancelled meanwhile. */
  async make(how: MakeDigits): Promise<MadeDigits | null> {
    const { state } = this;
    const worker = this.#worker;
    if (state.kind !== 'found' || !worker) return null;
    this.#set({ kind: 'making', found: state.found });
    try {
      const made = await worker.call((idx) => idx.make(how));
      return worker === this.#worker ? made : null;
    } catch (error) {
      if (worker === this.#worker) this.#end({ kind: 'refused', reason: sentenceOf(error) });
      return null;
    }
  }

  cancel(): void {
    this.#end({ kind: this.state.kind === 'reading' ? 'cancelled' : 'idle' });
  }

  async #watch(worker: LiveWorker<IdxWorker>): Promise<void> {
    while (worker === this.#worker && this.state.kind === 'reading') {
      const share = await worker.call((idx) => idx.progress()).catch(() => null);
      if (share === null || worker !== this.#worker || this.state.kind !== 'reading') return;
      this.#set({ kind: 'reading', share });
      await new Promise((resolve) => setTimeout(resolve, lookInterval));
    }
  }

  #set(state: ReaderState): void {
    this.state = state;
    this.#changed();
  }

  #end(state: ReaderState): void {
    this.#close();
    this.#set(state);
  }

  #close(): void {
    this.#worker?.close();
    this.#worker = null;
  }
}
