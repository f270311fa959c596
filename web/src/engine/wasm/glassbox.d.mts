/**
 * What the built module offers: the names bound in cpp/app/bindings/bound_session.h. A test compares this list
 * with the module itself.
 *
 * A method that refuses returns undefined or false; takeError() then gives the sentence, once.
 */
import type {
  BoundaryView,
  Curve,
  DigitTiles,
  FiltersView,
  MapsView,
  Points,
  Reading,
  RunSpec,
  RunStatus,
  WeightsView,
} from '../../protocol/index.ts';

export interface WasmSession {
  /** '' when the last call succeeded. */
  takeError(): string;
  addDigits(
    split: 'train' | 'test',
    images: Uint8Array,
    labels: Uint8Array,
    classes: number,
  ): boolean;
  digitCount(split: 'train' | 'test'): number;
  start(spec: RunSpec): boolean;
  setLearningRate(rate: number): boolean;
  advance(steps: number, milliseconds: number, evaluate: boolean): boolean;
  status(): RunStatus;
  curve(): Curve;
  predictTestDigits(first: number, count: number): Float32Array;
  testDigits(first: number, count: number): DigitTiles;
  /** False without ink. The last three: see PreparationSteps. */
  draw(
    ink: Uint8Array,
    width: number,
    height: number,
    cut: boolean,
    scale: boolean,
    centre: boolean,
  ): boolean;
  read(): Reading | null;
  weights(layer: number): WeightsView;
  filters(): FiltersView[];
  /** null without a drawing and without that test digit. */
  maps(testDigit: number): MapsView | null;
  snapshot(): Uint8Array;
  restore(snapshot: Uint8Array): boolean;
  branch(spec: RunSpec): boolean;
  /** Frees the session's memory; nothing may be called afterwards. */
  delete(): void;
}

/** In the modules that know points in the plane. */
export interface WasmPoints extends WasmSession {
  boundary(side: number): BoundaryView;
  points(): Points;
}

export interface GlassboxModule {
  Session: new () => WasmSession;
}

/** `wasmBinary`: the module's bytes, where they cannot be fetched (under Node). */
export default function create(options?: { wasmBinary?: Uint8Array }): Promise<GlassboxModule>;
