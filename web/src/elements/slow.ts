import { language } from '../messages/language.ts';

/** Words that are made anew at most every `interval` milliseconds, or at once for a new key. */
export class Slow<T> {
  #interval: number;
  #time = Number.NEGATIVE_INFINITY;
  #key: unknown = Symbol('none');
  #language = language();
  #value: T | undefined;

  constructor(interval: number) {
    this.#interval = interval;
  }

  value(key: unknown, make: () => T, now = performance.now()): T {
    const spoken = language();
    const same = this.#key === key && this.#language === spoken;
    if (!same || now - this.#time >= this.#interval) {
      this.#key = key;
      this.#language = spoken;
      this.#time = now;
      this.#value = make();
    }
    return this.#value as T;
  }
}
