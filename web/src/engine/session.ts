import type {
  Curve,
  DigitTiles,
  Drawing,
  FiltersView,
  MapsView,
  Reading,
  RunSpec,
  RunStatus,
  WeightsView,
} from '../protocol/index.ts';
import { entered } from './inside.ts';
import type { WasmSession } from './wasm/glassbox.mjs';

/**
 * The one owner of a C++ session. Every refusal is an Error with the C++ sentence; every array is
 * a copy that the caller owns.
 */
export class Session<Wasm extends WasmSession = WasmSession> {
  readonly #wasm: Wasm;

  /** Takes over the C++ object. */
  constructor(wasm: Wasm) {
    this.#wasm = wasm;
  }

  addDigits(split: 'train' | 'test', images: Uint8Array, labels: Uint8Array, classes = 10): void {
    this.call((wasm) => wasm.addDigits(split, images, labels, classes));
  }

  digitCount(split: 'train' | 'test'): number {
    return this.call((wasm) => wasm.digitCount(split));
  }

  start(spec: RunSpec): void {
    this.call((wasm) => wasm.start(spec));
  }

  setLearningRate(rate: number): void {
    this.call((wasm) => wasm.setLearningRate(rate));
  }

  advance(steps: number, milliseconds: number, evaluate = true): void {
    this.call((wasm) => wasm.advance(steps, milliseconds, evaluate));
  }

  status(): RunStatus {
    return this.call((wasm) => wasm.status());
  }

  curve(): Curve {
    return this.call((wasm) => wasm.curve());
  }

  predictTestDigits(first: number, count: number): Float32Array {
    return this.call((wasm) => wasm.predictTestDigits(first, count));
  }

  testDigits(first: number, count: number): DigitTiles {
    return this.call((wasm) => wasm.testDigits(first, count));
  }

  /** False without ink. */
  draw(drawing: Drawing): boolean {
    const { ink, width, height, steps } = drawing;
    const { cut = true, scale = true, centre = true } = steps ?? {};
    return this.call((wasm) => wasm.draw(ink, width, height, cut, scale, centre));
  }

  read(): Reading | null {
    return this.call((wasm) => wasm.read());
  }

  weights(layer: number): WeightsView {
    return this.call((wasm) => wasm.weights(layer));
  }

  filters(): FiltersView[] {
    return this.call((wasm) => wasm.filters());
  }

  maps(testDigit: number): MapsView | null {
    return this.call((wasm) => wasm.maps(testDigit));
  }

  snapshot(): Uint8Array {
    return this.call((wasm) => wasm.snapshot());
  }

  restore(snapshot: Uint8Array): void {
    this.call((wasm) => wasm.restore(snapshot));
  }

  branch(spec: RunSpec): void {
    this.call((wasm) => wasm.branch(spec));
  }

  /** Frees the C++ object. The session must not be used afterwards. */
  dispose(): void {
    this.#wasm.delete();
  }

  protected call<Result>(work: (wasm: Wasm) => Result): Result {
    const result = entered(() => work(this.#wasm));
    const error = this.#wasm.takeError();
    if (error !== '') throw new Error(error);
    return result;
  }
}
