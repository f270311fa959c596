/** Who asks for less motion gets new pictures once a second. */
const calmInterval = 1000;

/** Draws soon after something has changed, but not more often than every `interval` milliseconds. */
export class Frames {
  #draw: () => void;
  #interval: number;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #drawn = Number.NEGATIVE_INFINITY;
  #lessMotion = matchMedia('(prefers-reduced-motion: reduce)');

  constructor(interval: number, draw: () => void) {
    this.#interval = interval;
    this.#draw = draw;
  }

  /** At rest it is drawn at once. */
  want(moving: boolean): void {
    if (this.#timer !== null && moving) return;
    this.stop();
    const interval = this.#lessMotion.matches ? calmInterval : this.#interval;
    const rest = moving ? Math.max(0, interval - (performance.now() - this.#drawn)) : 0;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#drawn = performance.now();
      this.#draw();
    }, rest);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
