/** A value that is made anew at most every `interval` milliseconds, or at once for a new key. */
export class Slow<T> {
  #interval: number;
  #time = Number.NEGATIVE_INFINITY;
  #key: unknown = Symbol('none');
  #value: T | undefined;

  constructor(interval: number) {
    this.#interval = interval;
  }

  value(key: unknown, make: () => T, now = performance.now()): T {
    if (this.#key !== key || now - this.#time >= this.#interval) {
      this.#key = key;
      this.#time = now;
      this.#value = make();
    }
    return this.#value as T;
  }
}
