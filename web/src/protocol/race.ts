/** Two runs side by side on the same data, in one worker. Types only. */
import type { BoundaryView, Curve, LoadState, Points, RunSpec, RunStatus } from './index.ts';

/** steps: both have made equally many updates; time: both have had equally much computing. */
export type Fairness = 'steps' | 'time';

export interface RaceRequest {
  /** Of the same data and the same seed; the worker refuses others. */
  specs: [RunSpec, RunSpec];
  fairness: Fairness;
}

export interface Racer {
  status: RunStatus;
  /** Computing that it has had, without drawing and without evaluating. */
  milliseconds: number;
  /** Only when asked for; `milliseconds` at each point of `curve.test`. */
  curve?: Curve;
  testMilliseconds?: Float64Array;
  /** Only when asked for, of points in the plane. */
  boundary?: BoundaryView;
}

export interface RaceFrame {
  racers: [Racer, Racer];
  load: LoadState;
}

export interface RaceAdvance {
  /** Both together work for about so long; 0 does nothing but look. */
  milliseconds: number;
  /** Updates of each at most; 0 brings both test scores up to date. None: as many as there is time for. */
  steps?: number;
  curves?: boolean;
  /** Points along a side of the boundary pictures. */
  boundary?: number;
}

/** Bound in C++ as class Race, see cpp/app/bindings/race.cpp. */
export interface RaceWorker {
  loadDigits(baseUrl: string): Promise<void>;
  cancelLoading(): Promise<void>;
  begin(request: RaceRequest): Promise<RaceFrame>;
  advance(request: RaceAdvance): Promise<RaceFrame>;
  /** Of a race in the plane. */
  points(): Promise<Points>;
}
