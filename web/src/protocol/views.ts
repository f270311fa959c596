/** Pictures of a run and of its data, as the worker hands them out. Types only; imports nothing. */

/** The network's output over a square of the plane. */
export interface BoundaryView {
  /** Points along each side; `values` is row by row from the top left (largest x2 first). */
  side: number;
  /** The square is [low, high] x [low, high]. */
  low: number;
  high: number;
  /** p of class 1, side * side numbers. */
  values: Float32Array;
  /** p of class 1 of each training point, in the order of `Points`. */
  points: Float32Array;
  /** The same of each test point. */
  testPoints?: Float32Array;
  /**
   * Several classes: the likeliest class at each place of the grid; `values` is its probability,
   * and `points` and `testPoints` are the likeliest classes themselves. Regression: none, and all
   * values are the outputs.
   */
  winners?: Uint8Array;
}

/** The points of a 2-D data set. */
export interface Points {
  /** x1, x2 of each point, one after the other. */
  coordinates: Float32Array;
  labels: Uint8Array;
  /** What is to be learned of each point; as `labels` unless it is a regression. */
  targets?: Float32Array;
  task?: 'binary' | 'classes' | 'regression';
  /** Classes that there are; 1 for a regression. */
  classes?: number;
  /** The points that are not trained on. */
  test?: { coordinates: Float32Array; labels: Uint8Array; targets: Float32Array };
}

/** One affine layer as it is now. */
export interface WeightsView {
  rows: number;
  columns: number;
  /** Row by row: all weights of output 0, then of output 1, ... */
  values: Float32Array;
  bias: Float32Array;
}

/** The windows of one convolution: `outputs` x `inputs` pictures of `side` x `side` weights. */
export interface FiltersView {
  outputs: number;
  inputs: number;
  side: number;
  /** Picture after picture, each row by row: all inputs of output 0, then of output 1, ... */
  values: Float32Array;
}

/** What the layers that put out pictures see in one digit. */
export interface MapsView {
  /** Whether it is the last drawing; else the test digit that was asked for. */
  isDrawing: boolean;
  /** `layer` is its name, as in 'convolution1' or 'max_pool2'. */
  layers: {
    layer: string;
    height: number;
    width: number;
    channels: number;
    /** Channel after channel, each row by row. */
    values: Float32Array;
  }[];
}

/** Digits to look at: 784 bytes each (0 paper, 255 ink), with what they are. */
export interface DigitTiles {
  first: number;
  pixels: Uint8Array;
  labels: Uint8Array;
}

/** Ink on the pad: one byte a pixel, 0 none to 255 full, row by row. */
export interface Drawing {
  ink: Uint8Array;
  width: number;
  height: number;
  /** Which steps it goes through; all unless told. */
  steps?: PreparationSteps;
}

/** The steps that a drawing goes through; one that is switched off hands on what came. */
export interface PreparationSteps {
  /** Cut out the box of the ink. */
  cut: boolean;
  /** Fit it into 20 x 20, at full contrast; without it, it fills all of 28 x 28. */
  scale: boolean;
  /** Move the centre of mass to the middle. */
  centre: boolean;
}

/** What the network reads from the last drawing. */
export interface Reading {
  /** The drawing on its way to what MNIST shows a network, 28 x 28 bytes each. */
  stages: { drawn: Uint8Array; cut: Uint8Array; scaled: Uint8Array; centred: Uint8Array };
  probabilities: Float32Array;
  /** Outputs of the first hidden layer after its activation; empty without one. */
  hidden: Float32Array;
}
