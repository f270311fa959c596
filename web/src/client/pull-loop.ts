// The page pulls: ask for one frame, take it, ask for the next one. Pausing is not asking.
import type { AdvanceRequest, Frame } from '../protocol/index.ts';

/** One question to the worker, and how soon after asking it the next one may be asked. */
export interface Pull {
  request: AdvanceRequest;
  /** Milliseconds from this question to the next one; 0: at once. */
  interval: number;
}

export interface PullLoopParts {
  /** The next question, or null when there is nothing to ask. */
  next(): Pull | null;
  ask(request: AdvanceRequest): Promise<Frame>;
  /** Gets the frame and how long the answer took, in milliseconds. */
  take(frame: Frame, milliseconds: number, request: AdvanceRequest): void;
  failed(error: unknown): void;
}

export class PullLoop {
  #parts: PullLoopParts;
  #turning = false;
  #hurry: (() => void) | null = null;

  constructor(parts: PullLoopParts) {
    this.#parts = parts;
  }

  /** Turns until `next` answers null. Does nothing but cut a wait short when it turns already. */
  wake(): void {
    this.#hurry?.();
    if (!this.#turning) void this.#turn();
  }

  async #turn(): Promise<void> {
    this.#turning = true;
    try {
      for (let pull = this.#parts.next(); pull !== null; pull = this.#parts.next()) {
        const asked = performance.now();
        const frame = await this.#parts.ask(pull.request);
        const milliseconds = performance.now() - asked;
        this.#parts.take(frame, milliseconds, pull.request);
        if (pull.interval > milliseconds) await this.#wait(pull.interval - milliseconds);
      }
    } catch (error) {
      this.#parts.failed(error);
    } finally {
      this.#turning = false;
    }
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#hurry = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      this.#hurry = done;
    });
  }
}
