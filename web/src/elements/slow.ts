import { language } from '../messages/language.ts';

/**
 * Words that are made anew at most every `interval` milliseconds and only when there is news, or at
 * once for a new key.
 */
export class Slow<T> {
  #interval: number;
  #time = Number.NEGATIVE_INFINITY;
  #key: unknown = Symbol('none');
  #language = language();
  #news: unknown;
  #value: T | undefined;

  constructor(interval: number) {
    this.#interval = interval;
  }

  value(key: unknown, make: () => T, news: unknown = Symbol('any'), now = performance.now()): T {
    const spoken = language();
    const same = this.#key === key && this.#language === spoken;
    if (!same || (now - this.#time >= this.#interval && news !== this.#news)) {
      this.#key = key;
      this.#language = spoken;
      this.#time = now;
      this.#news = news;
      this.#value = make();
    }
    return this.#value as T;
  }
}
