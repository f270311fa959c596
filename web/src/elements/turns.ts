/** Works that take turns: each begins when the one before it is over, however that ended. */
export class Turns {
  /** Works that are not over. */
  underWay = 0;
  #last: Promise<unknown> = Promise.resolve();
  #over: () => void;

  /** `over` is told after each. */
  constructor(over: () => void) {
    this.#over = over;
  }

  take<T>(work: () => Promise<T>): Promise<T> {
    this.underWay += 1;
    const done = this.#last.then(work).finally(() => {
      this.underWay -= 1;
      this.#over();
    });
    this.#last = done.catch(() => {});
    return done;
  }

  /** The next work waits for nothing. */
  hurry(): void {
    this.#last = Promise.resolve();
  }
}
