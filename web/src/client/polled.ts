/** An answer that is asked for anew when something has changed, but not more often than allowed. */
export class Polled<T> {
  value: T | null = null;
  #interval: number;
  #ask: () => Promise<T>;
  #changed: () => void;
  #key: unknown = null;
  #busy = false;
  #time = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #number = 0;

  constructor(interval: number, ask: () => Promise<T>, changed: () => void) {
    this.#interval = interval;
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Asks, unless the answer is already the one for this key; `changed` tells when to look again. */
  look(key: unknown): void {
    if (key === this.#key || this.#busy) return;
    const rest = this.#interval - (performance.now() - this.#time);
    if (rest > 0) {
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        this.#changed();
      }, rest);
      return;
    }
    void this.#question(key);
  }

  /** The answer holds no longer, nor does one that is under way. */
  forget(): void {
    this.#number += 1;
    this.#key = null;
    this.#busy = false;
    this.value = null;
    this.#time = Number.NEGATIVE_INFINITY;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #question(key: unknown): Promise<void> {
    const number = ++this.#number;
    this.#busy = true;
    this.#key = key;
    this.#time = performance.now();
    let value: T | null = null;
    try {
      value = await this.#ask();
    } catch {
      // Refused, or the worker has stopped: there is no answer until something changes.
    }
    if (number !== this.#number) return;
    this.#busy = false;
    this.value = value;
    this.#changed();
  }
}
