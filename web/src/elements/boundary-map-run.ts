// Training a hundred start points in the worker, in slices, while the page goes on.
import type { RunSpec } from '../protocol/index.ts';
import type { PlaneWorker, SeedMapState } from '../protocol/plane.ts';
import { mapCount, mapLoss } from './glassbox-seed-map.ts';

/** Milliseconds that the worker trains before it tells how far it is. */
const slice = 40;

interface MapRunParts {
  call: <T>(ask: (worker: PlaneWorker) => Promise<T>) => Promise<T>;
  changed: () => void;
}

export class MapRun {
  state: SeedMapState | null = null;
  busy = false;
  /** The last one was cancelled, or the worker has stopped. */
  stopped = false;
  /** Steps that each seed is given. */
  steps = 0;
  #parts: MapRunParts;
  /** What the map is of, save the seed; '' for none. */
  #of = '';
  #number = 0;

  constructor(parts: MapRunParts) {
    this.#parts = parts;
  }

  /** A map of another network is of no use. */
  forgetUnless(spec: RunSpec): void {
    if (this.#of === keyOf(spec)) return;
    this.cancel();
    this.state = null;
    this.stopped = false;
    this.#of = '';
  }

  /** Rejects with the worker's refusal. */
  async begin(spec: RunSpec, steps: number): Promise<void> {
    const number = ++this.#number;
    const { stop: _, ...endless } = spec;
    this.#of = keyOf(spec);
    this.steps = steps;
    this.state = null;
    this.stopped = false;
    this.busy = true;
    this.#parts.changed();
    const request = { spec: endless, firstSeed: 1, count: mapCount, steps, loss: mapLoss };
    try {
      await this.#parts.call((worker) => worker.ask('beginSeedMap', request));
      while (number === this.#number) {
        const state = await this.#parts.call((worker) => worker.ask('advanceSeedMap', slice));
        if (number !== this.#number) break;
        this.state = state;
        this.#parts.changed();
        if (state.done >= state.count) break;
      }
      if (number === this.#number) await this.#parts.call((worker) => worker.ask('endSeedMap'));
    } catch (error) {
      if (number === this.#number) this.stopped = true;
      throw error;
    } finally {
      if (number === this.#number) this.busy = false;
      this.#parts.changed();
    }
  }

  cancel(): void {
    if (!this.busy) return;
    this.#number += 1;
    this.busy = false;
    this.stopped = true;
    this.#parts.call((worker) => worker.ask('endSeedMap')).catch(() => {}); // gone with its worker
    this.#parts.changed();
  }
}

function keyOf(spec: RunSpec): string {
  return JSON.stringify({ ...spec, seed: 0, stop: null });
}
