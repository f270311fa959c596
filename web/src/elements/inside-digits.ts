// Test digits by their number: fetched in batches when they are wanted, and kept while they are of use.
import { batchesOf } from '../draw/digit-batches.ts';
import { digitPixelCount } from '../draw/digit-tile.ts';
import type { DigitTiles } from '../protocol/index.ts';

export interface TestDigit {
  pixels: Uint8Array;
  label: number;
}

const mostKept = 500;

export class TestDigits {
  #fetch: (first: number, count: number) => Promise<DigitTiles>;
  #changed: () => void;
  /** In the order in which they were wanted last. */
  #kept = new Map<number, TestDigit>();
  #asked = new Set<number>();

  constructor(fetch: (first: number, count: number) => Promise<DigitTiles>, changed: () => void) {
    this.#fetch = fetch;
    this.#changed = changed;
  }

  get(digit: number): TestDigit | undefined {
    return this.#kept.get(digit);
  }

  /** Others have come in their place. */
  forget(): void {
    this.#kept = new Map();
  }

  /** Fetches those that are neither here nor under way; `changed` tells when they have come. */
  want(digits: readonly number[]): void {
    for (const digit of digits) {
      const known = this.#kept.get(digit);
      if (!known) continue;
      this.#kept.delete(digit);
      this.#kept.set(digit, known);
    }
    const missing = digits.filter((digit) => !this.#kept.has(digit) && !this.#asked.has(digit));
    for (const { first, count } of batchesOf(missing)) void this.#ask(first, count);
  }

  async #ask(first: number, count: number): Promise<void> {
    const digits = Array.from({ length: count }, (_, i) => first + i);
    const kept = this.#kept;
    for (const digit of digits) this.#asked.add(digit);
    try {
      const { pixels, labels } = await this.#fetch(first, count);
      for (const [i, label] of labels.entries()) {
        const part = pixels.slice(i * digitPixelCount, (i + 1) * digitPixelCount);
        kept.set(first + i, { pixels: part, label });
      }
      for (const digit of this.#kept.keys()) {
        if (this.#kept.size <= mostKept) break;
        this.#kept.delete(digit);
      }
      this.#changed();
    } catch {
      // The worker has stopped, or they are not here yet: they are asked for again when wanted.
    } finally {
      for (const digit of digits) this.#asked.delete(digit);
    }
  }
}
