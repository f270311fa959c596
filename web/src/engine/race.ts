import type { BoundaryView, Curve, Points } from '../protocol/index.ts';
import type { RaceRequest, Racer } from '../protocol/race.ts';
import { entered } from './inside.ts';
import type { WasmRace } from './wasm/race.mjs';

/** The one owner of a C++ race. Every refusal is an Error with the C++ sentence. */
export class Race {
  readonly #wasm: WasmRace;

  /** Takes over the C++ object. */
  constructor(wasm: WasmRace) {
    this.#wasm = wasm;
  }

  addDigits(split: 'train' | 'test', images: Uint8Array, labels: Uint8Array, classes = 10): void {
    this.#call((wasm) => wasm.addDigits(split, images, labels, classes));
  }

  begin(request: RaceRequest): void {
    this.#call((wasm) => wasm.begin(request));
  }

  advance(steps: number, milliseconds: number): void {
    this.#call((wasm) => wasm.advance(steps, milliseconds));
  }

  racer(index: number): Pick<Racer, 'status' | 'milliseconds'> {
    return this.#call((wasm) => wasm.racer(index));
  }

  curve(index: number): { curve: Curve; testMilliseconds: Float64Array } {
    const curve = this.#call((wasm) => wasm.curve(index));
    return { curve, testMilliseconds: this.#call((wasm) => wasm.testMilliseconds(index)) };
  }

  boundary(index: number, side: number): BoundaryView {
    return this.#call((wasm) => wasm.boundary(index, side));
  }

  points(): Points {
    return this.#call((wasm) => wasm.points());
  }

  #call<Result>(work: (wasm: WasmRace) => Result): Result {
    const result = entered(() => work(this.#wasm));
    const error = this.#wasm.takeError();
    if (error !== '') throw new Error(error);
    return result;
  }
}
