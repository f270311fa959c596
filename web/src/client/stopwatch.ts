// How long a run has been training, and how fast it is now.

interface Mark {
  time: number;
  samples: number;
}

/** Wall-clock time spent training, and samples per second over about the last second of it. */
export class Stopwatch {
  /** Milliseconds spent training since the run began. */
  elapsed = 0;
  #marks: Mark[] = [];

  /** Training goes on from `samples` samples at `time` milliseconds. */
  begin(time: number, samples: number): void {
    this.#marks = [{ time, samples }];
  }

  /** Training has come to `samples` samples at `time` milliseconds. */
  lap(time: number, samples: number): void {
    const last = this.#marks.at(-1);
    if (last) this.elapsed += time - last.time;
    this.#marks.push({ time, samples });
    while (this.#marks.length > 2 && time - (this.#marks[1]?.time ?? time) >= 1000) {
      this.#marks.shift();
    }
  }

  /** Null until at least a tenth of a second has been measured. */
  get samplesPerSecond(): number | null {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.time - first.time < 100) return null;
    return ((last.samples - first.samples) * 1000) / (last.time - first.time);
  }

  reset(): void {
    this.elapsed = 0;
    this.#marks = [];
  }
}
