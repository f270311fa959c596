// How long a run has been training, and how fast it is now.
import type { Frame } from '../protocol/index.ts';

interface Mark {
  time: number;
  samples: number;
  /** Milliseconds of the worker's time, summed up since the first lap. */
  training: number;
  pictures: number;
}

/** Wall-clock time spent training, and samples per second over about the last second of it. */
export class Stopwatch {
  /** Milliseconds spent training since the run began. */
  elapsed = 0;
  #marks: Mark[] = [];
  #training = 0;
  #pictures = 0;

  /** Training goes on from `samples` samples at `time` milliseconds. */
  begin(time: number, samples: number): void {
    this.#marks = [this.#mark(time, samples)];
  }

  /** Training has come to `samples` samples at `time` milliseconds; `cost` is this lap's. */
  lap(time: number, samples: number, cost?: Frame['cost']): void {
    this.#training += cost?.training ?? 0;
    for (const milliseconds of Object.values(cost?.views ?? {})) this.#pictures += milliseconds;
    const last = this.#marks.at(-1);
    if (last) this.elapsed += time - last.time;
    this.#marks.push(this.#mark(time, samples));
    while (this.#marks.length > 2 && time - (this.#marks[1]?.time ?? time) >= 1000) {
      this.#marks.shift();
    }
  }

  get samplesPerSecond(): number | null {
    return this.#perSecond('samples');
  }

  /** Milliseconds of each second in which the worker trains, and in which it makes pictures. */
  get trainingPerSecond(): number | null {
    return this.#perSecond('training');
  }

  get picturesPerSecond(): number | null {
    return this.#perSecond('pictures');
  }

  reset(): void {
    this.elapsed = 0;
    this.#marks = [];
  }

  #mark(time: number, samples: number): Mark {
    return { time, samples, training: this.#training, pictures: this.#pictures };
  }

  /** Null until at least a tenth of a second has been measured. */
  #perSecond(what: 'samples' | 'training' | 'pictures'): number | null {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    if (!first || !last || last.time - first.time < 100) return null;
    return ((last[what] - first[what]) * 1000) / (last.time - first.time);
  }
}
