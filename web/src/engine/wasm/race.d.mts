/**
 * The class Race of the built inspector module: the names bound in cpp/app/bindings/race.cpp. A test
 * compares this list with the module itself.
 */
import type { BoundaryView, Curve, Points } from '../../protocol/index.ts';
import type { RaceRequest, Racer } from '../../protocol/race.ts';

export interface WasmRace {
  /** '' when the last call succeeded. */
  takeError(): string;
  addDigits(
    split: 'train' | 'test',
    images: Uint8Array,
    labels: Uint8Array,
    classes: number,
  ): boolean;
  begin(request: RaceRequest): boolean;
  advance(steps: number, milliseconds: number): boolean;
  racer(index: number): Pick<Racer, 'status' | 'milliseconds'>;
  curve(index: number): Curve;
  testMilliseconds(index: number): Float64Array;
  boundary(index: number, side: number): BoundaryView;
  points(): Points;
  /** Frees its memory; nothing may be called afterwards. */
  delete(): void;
}

export interface RaceModule {
  Race: new () => WasmRace;
}
