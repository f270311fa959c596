/**
 * What the worker of the boundary lab offers beside training: data in the plane, pictures of every
 * neuron, the plane as each layer bends it, weights that a person sets, and a map of start points.
 * Types only.
 */
import type { RunSpec, TrainingWorker } from './index.ts';
import type { LensView } from './study.ts';

/** What the plane can hold. `own` are points of one's own. */
export type PlaneShape =
  | 'xor'
  | 'circle'
  | 'gauss'
  | 'spiral'
  | 'moons'
  | 'checkerboard'
  | 'regress_plane'
  | 'regress_gauss'
  | 'own';

export type FeatureName = 'x1' | 'x2' | 'x1_squared' | 'x2_squared' | 'x1_x2' | 'sin_x1' | 'sin_x2';

/**
 * Points in the square [-6, 6] x [-6, 6]. Two classes have one output, more have one each; a
 * regression has one output.
 */
export interface PlaneData {
  kind: 'plane';
  shape: PlaneShape;
  /** Points altogether, 4 to 5000; not of `own`. */
  count: number;
  /** 0 to 1; not of `own`. */
  noise: number;
  /** The share that is trained on, above 0 to 1; the others are the test points. */
  trainShare: number;
  /** Of the points and of who is trained on; the run's seed draws the weights. */
  seed: number;
  /** What the network sees of a point, at least one, in this order. */
  features: FeatureName[];
  own?: OwnPoints;
}

export interface OwnPoints {
  /** x1, x2 of each point. */
  coordinates: number[];
  /** The class of each point from 0, or the number to be learned. */
  targets: number[];
  /** 2 to 10; 0: a regression. */
  classes: number;
}

/**
 * Rows of numbers from a file, as the network is to see them. They are part of the spec, so a
 * snapshot holds them too. Two classes have one output, more have one each; a regression has one.
 */
export interface TableData {
  kind: 'table';
  /** Numbers in a row, 1 to 10,000. */
  features: number;
  /** 2 to 256; 0: a regression. */
  classes: number;
  /** Row after row: finite numbers, at most 2,000,000 together. */
  values: Float32Array;
  /** Of each row its class from 0, or the number to be learned. */
  targets: Float32Array;
  /** The share that is trained on, above 0 to 1; the others are the test rows. */
  trainShare: number;
  /** Of who is trained on; the run's seed draws the weights. */
  seed: number;
}

/** The rows of one part of a table, and what the network answers to them. */
export interface TablePart {
  /** Which rows of the table these are. */
  indices: Uint32Array;
  /** Row after row what the outputs mean: probabilities, or numbers. */
  outputs: Float32Array;
}

/** What every neuron answers over the plane. */
export interface NeuronsView {
  side: number;
  low: number;
  high: number;
  /**
   * The features, then every layer of neurons after its activation, the outputs last (as
   * probabilities). Picture after picture, each row by row from the top left (largest x2 first).
   */
  layers: { units: number; values: Float32Array }[];
}

/** Where a grid over the plane goes in each layer, in two coordinates that can be drawn. */
export interface WarpView {
  /** Lines in each direction, and points on a line. */
  lines: number;
  steps: number;
  /** The plane itself first, then every hidden layer. */
  layers: {
    units: number;
    /** With more than two neurons: a projection on two directions of the layer's space. */
    projected: boolean;
    /** lines * 2 lines (x1 constant first, then x2 constant), `steps` points of two numbers each. */
    grid: Float32Array;
    /** Two numbers for each training point. */
    points: Float32Array;
    /**
     * Of the last hidden layer, with one output: the line a x + b y + c = 0 at which the output is
     * undecided, in these coordinates; else null.
     */
    line: [number, number, number] | null;
  }[];
}

/** Neurons that no longer learn, of each hidden layer. */
export interface HealthLayer {
  units: number;
  /** ReLU: zero for every training point. */
  dead: number;
  /** Sigmoid, tanh: within 1 % of its end for every training point. */
  saturated: number;
}

export interface SeedMapRequest {
  spec: RunSpec;
  firstSeed: number;
  /** At most 1000. */
  count: number;
  /** Updates for each seed. */
  steps: number;
  /** Solved: every training point right and the loss below this. */
  loss: number;
}

export interface SeedMapState {
  done: number;
  count: number;
  /** One for each seed that is done. */
  outcome: ('solved' | 'stuck' | 'diverged')[];
  loss: number[];
  /** Updates until solved; null otherwise. */
  solvedAt: (number | null)[];
}

/** Bound in C++ under these names, see cpp/app/bindings. */
export interface PlaneCalls {
  /** One training point forward and backward; nothing is updated. */
  lens(first: number, count: number): LensView;
  /** Any place of the plane forward; outputs of every layer as in NeuronsView. */
  answer(x1: number, x2: number): number[][];
  health(): HealthLayer[];
  /** Column -1 is the bias. The run goes on from the changed number. */
  setWeight(layer: number, row: number, column: number, value: number): boolean;
  beginSeedMap(request: SeedMapRequest): boolean;
  /** Works for about so long; the present run is not touched. */
  advanceSeedMap(milliseconds: number): SeedMapState;
  endSeedMap(): boolean;
  /** Of a run on a table: the answers to all its rows. */
  tableResults(): { train: TablePart; test: TablePart };
  /** Of a run on a table: what the outputs mean for one row, which need not be of the table. */
  answerRow(values: Float32Array): Float32Array;
}

export interface PlaneWorker extends TrainingWorker {
  /** Rejects with a sentence when the call is refused. */
  ask<Name extends keyof PlaneCalls>(
    name: Name,
    ...args: Parameters<PlaneCalls[Name]>
  ): Promise<ReturnType<PlaneCalls[Name]>>;
}
