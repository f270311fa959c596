// A study worker that is asked questions, and what became of it when it died.
import type { Precision, StudyWorker } from '../protocol/study.ts';
import { connectStudyWorker } from './connect.ts';
import { type Ask, TrainingClient } from './training-client.ts';

export type Trouble = { kind: 'restarted' } | { kind: 'gave-up'; reason: string };

export interface BackpropEvents {
  /** There is trouble, or there is none any more. */
  changed(): void;
  /** What a new worker must do before anything else is asked: begin a run, load digits. */
  prepare?(): Promise<void>;
}

/** The worker begins with the first question. */
export class BackpropClient {
  trouble: Trouble | null = null;
  #precision: Precision;
  #events: BackpropEvents;
  #client: TrainingClient<StudyWorker> | null = null;

  constructor(precision: Precision, events: BackpropEvents) {
    this.#precision = precision;
    this.#events = events;
  }

  /** Rejects with the worker's own sentence, or with WorkerStopped. */
  call<T>(ask: Ask<T, StudyWorker>): Promise<T> {
    this.#client ??= this.#open();
    return this.#client.call(ask);
  }

  /** That a worker was replaced is no longer worth telling. */
  forgetTrouble(): void {
    if (this.trouble?.kind === 'restarted') this.#tell(null);
  }

  /** Ends the worker; the next question begins another one. */
  close(): void {
    this.#client?.dispose();
    this.#client = null;
    this.trouble = null;
  }

  #open(): TrainingClient<StudyWorker> {
    return new TrainingClient<StudyWorker>(() => connectStudyWorker(this.#precision), {
      prepare: async () => this.#events.prepare?.(),
      restarted: () => this.#tell({ kind: 'restarted' }),
      gaveUp: (reason) => this.#tell({ kind: 'gave-up', reason }),
    });
  }

  #tell(trouble: Trouble | null): void {
    this.trouble = trouble;
    this.#events.changed();
  }
}
