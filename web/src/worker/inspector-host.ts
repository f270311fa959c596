import type { Inspector } from '../engine/inspector.ts';
import type { LoadState, RunStatus } from '../protocol/index.ts';
import type { InspectorCalls, InspectorWorker, Results } from '../protocol/inspector.ts';
import { TrainingHost } from './training-host.ts';

/** Milliseconds of reading between two turns of the message queue. */
const slice = 20;
/** Milliseconds between two looks at what has been loaded. */
const watchInterval = 50;

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** A host that is handed snapshots and answers what is asked about them. */
export class InspectorHost extends TrainingHost<Inspector> implements InspectorWorker {
  readonly #inspector: Promise<Inspector>;
  /** Of the newest snapshot. */
  #number = 0;

  constructor(inspector: Promise<Inspector>) {
    super(inspector);
    this.#inspector = inspector;
  }

  async show(snapshot: Uint8Array): Promise<RunStatus> {
    const number = ++this.#number;
    const inspector = await this.#inspector;
    for (;;) {
      const load = this.load;
      if (number !== this.#number) throw new Error('Another snapshot came.');
      try {
        inspector.restore(snapshot);
        return inspector.status();
      } catch (refusal) {
        // Only while digits are on their way may the reason be that they are not here yet.
        if (load.phase === 'failed' && load.error !== null) throw new Error(load.error);
        if (load.phase !== 'loading' || refusal instanceof WebAssembly.RuntimeError) throw refusal;
      }
      await this.#newsSince(load);
    }
  }

  async loading(): Promise<LoadState> {
    return this.load;
  }

  async results(): Promise<Results | null> {
    const number = this.#number;
    const inspector = await this.#inspector;
    while (number === this.#number) {
      const results = inspector.ask('advanceResults', slice);
      if (results) return results;
      await pause(0); // others are answered
    }
    return null;
  }

  async ask<Name extends keyof InspectorCalls>(
    name: Name,
    ...args: Parameters<InspectorCalls[Name]>
  ): Promise<ReturnType<InspectorCalls[Name]>> {
    return (await this.#inspector).ask(name, ...args);
  }

  /** Until more digits are here, or no more come. */
  async #newsSince({ trainCount, phase }: LoadState): Promise<void> {
    while (this.load.trainCount === trainCount && this.load.phase === phase) {
      await pause(watchInterval);
    }
  }
}
