// The page pulls: it asks for frames and takes them. Pausing is not asking. While one question is
// being answered a second one may wait in the worker, which then need not idle until the page has
// drawn. It is never more than those two, so no queue can grow.
import type { AdvanceRequest, Frame } from '../protocol/index.ts';

/** One question to the worker, and how soon after asking it the next one may be asked. */
export interface Pull {
  request: AdvanceRequest;
  /** Milliseconds from this question to the next one; 0: at once. */
  interval: number;
  /** The next question need not wait for this one's answer. */
  ahead: boolean;
}

export interface PullLoopParts<P extends Pull> {
  /** The next question, or null when there is nothing to ask. */
  next(): P | null;
  ask(pull: P): Promise<Frame>;
  take(frame: Frame, pull: P): void;
  failed(error: unknown): void;
}

interface Asked<P> {
  pull: P;
  time: number;
  frame: Promise<Frame>;
}

/** One question is being answered, one waits. */
const mostUnderWay = 2;

export class PullLoop<P extends Pull = Pull> {
  #parts: PullLoopParts<P>;
  #turning = false;
  #hurry: (() => void) | null = null;

  constructor(parts: PullLoopParts<P>) {
    this.#parts = parts;
  }

  /** Turns until `next` answers null. Does nothing but cut a wait short when it turns already. */
  wake(): void {
    this.#hurry?.();
    if (!this.#turning) void this.#turn();
  }

  async #turn(): Promise<void> {
    this.#turning = true;
    const asked: Asked<P>[] = [];
    try {
      for (;;) {
        const pull = this.#parts.next();
        if (pull) asked.push(this.#ask(pull));
        if (asked.length === 0) return;
        const ahead = pull?.ahead ?? false;
        const most = ahead ? mostUnderWay - 1 : 0;
        while (asked.length > most) await this.#takeFirst(asked, ahead);
      }
    } catch (error) {
      // What else is under way ends first: a new turn must not come on top of it.
      await Promise.allSettled(asked.map(({ frame }) => frame));
      this.#parts.failed(error);
    } finally {
      this.#turning = false;
    }
  }

  #ask(pull: P): Asked<P> {
    const frame = this.#parts.ask(pull);
    frame.catch(() => {}); // heard when its turn comes
    return { pull, time: performance.now(), frame };
  }

  async #takeFirst(asked: Asked<P>[], ahead: boolean): Promise<void> {
    const [first] = asked;
    if (!first) return;
    const frame = await first.frame;
    asked.shift();
    this.#parts.take(frame, first.pull);
    const left = first.pull.interval - (performance.now() - first.time);
    if (!ahead && left > 0) await this.#wait(left);
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
