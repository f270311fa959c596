/**
 * What the study worker offers beside training: the tutorials' systems, the computational graph,
 * gradient checks, the museum of bugs. Types only. All arrays are Float64Array, row by row.
 *
 * The same C++ is built in two precisions; a study worker has one of them.
 */
import type { Frame, RunSpec, TrainingWorker } from './index.ts';

export type Precision = 'float' | 'double';

/** rows x columns numbers, row by row. */
export interface Array2 {
  rows: number;
  columns: number;
  values: Float64Array;
}

// ---- the tutorials

/** One row of the table of experiments. */
export interface Preset {
  id: string;
  title: string;
  /** 0 to 4: which of the five tutorials. */
  tutorial: number;
  /** 'varied': other settings that answer a question of the tutorial. */
  variant: 'as_written' | 'corrected' | 'varied';
  /** The preset that is the other variant of the same system, or ''. */
  other: string;
  spec: RunSpec;
  /** How many updates the tutorial makes. */
  iterations: number;
  /** Where published numbers are compared: the page needs double precision for them. */
  precision: Precision;
}

/** A number that the tutorial prints, and what this run has come to. */
export interface PrintedRow {
  /** 'prediction', 'mean squared error', 'w1', 'hidden_sum', 'test accuracy', ... */
  what: string;
  /** After how many updates. */
  iteration: number;
  /** Exactly as it stands in the tutorial. */
  printed: string;
  /** null until the run has come there. Rows as printed: one sample a row. */
  ours: Array2 | null;
  /** Whether ours agrees; null until then. */
  match: boolean | null;
  /** Without the tutorial's seed: lowest, highest and mean of eight seeds; ours then matches near
   * that mean. null where every printed digit decides. */
  range: { low: number; high: number; mean: number } | null;
}

/** A small exercise of a tutorial: code of a few lines and what it prints. */
export interface Exercise {
  /** '210', '217', ... as numbered by the tutorial. */
  id: string;
  /** A key for the page's words: 'apple', 'relu', 'affine_2d_bias', ... */
  key: string;
  rows: { what: string; printed: string; ours: Array2; match: boolean }[];
}

// ---- backpropagation

export interface GraphRequest {
  expression: string;
  /** Values by name; what is not named is 0. */
  variables: Record<string, number>;
  /** Gradient at the output, usually 1. */
  upstream: number;
  /** Multiply nodes that keep y where x belongs. */
  faulty: boolean;
}

export interface GraphNode {
  operation: string;
  /** A variable's or an assigned name, or ''. */
  name: string;
  inputs: number[];
  value: number;
  gradient: number;
  /** d(value)/d(input), one an input. */
  local: number[];
  /** gradient * local: what goes back along each wire. */
  sent: number[];
}

/** Inputs of a node stand before it; the last node is the output. */
export interface GraphView {
  nodes: GraphNode[];
  /** Names of the variables in order of appearance. */
  variables: string[];
}

/** One layer on the way of a batch there and back; named affine1, relu1, ... */
export interface LensLayer {
  name: string;
  /** Columns are samples here and in every array of the network. */
  input: Array2;
  output: Array2;
  /** dL/d(output), dL/d(input). */
  outputGradient: Array2;
  inputGradient: Array2;
  parameters: { name: string; value: Array2; gradient: Array2 }[];
}

export interface LensView {
  input: Array2;
  target: Array2;
  /** Empty for regression. */
  labels: number[];
  layers: LensLayer[];
  prediction: Array2;
  loss: number;
}

export interface CheckRequest {
  /** Parameter names, or none for all. */
  names: string[];
  h: number;
  /** At most so many elements of an array are checked, evenly spread; 0: all. */
  elements: number;
  /** How many samples of the run's training data the loss is taken over. */
  samples: number;
  /** How many of the worst elements of each array are named. */
  worst: number;
}

export interface CheckedElement {
  row: number;
  column: number;
  backprop: number;
  measured: number;
}

export interface CheckedArray {
  name: string;
  rows: number;
  columns: number;
  /** Elements compared. */
  count: number;
  /** max |backprop - measured| / max(|backprop|, |measured|) over the array. */
  relativeError: number;
  worst: CheckedElement[];
}

export interface CheckReport {
  arrays: CheckedArray[];
  relativeError: number;
  /** Milliseconds for one gradient by backpropagation, and by difference quotients of all
   * parameters (extrapolated from the elements that were measured). */
  backpropMilliseconds: number;
  numericalMilliseconds: number;
}

// ---- the museum

export interface Exhibit {
  bug: string;
  tutorial: number;
  where: string;
  written: string;
  corrected: string;
}

export interface Fact {
  name: string;
  written: Array2;
  corrected: Array2;
  /** '' or why the faulty form cannot be computed. */
  refusal: string;
}

export interface Side {
  loss: Float64Array;
  accuracy: Float64Array;
  check: CheckedArray[];
  refusal: string;
  diverged: boolean;
}

export interface Showing {
  facts: Fact[];
  written: Side;
  corrected: Side;
  /** Whether the gradient check tells the two apart. */
  caught: boolean;
}

/** Bound in C++ under these names, see cpp/app/bindings. */
export interface StudyCalls {
  presets(): Preset[];
  startPreset(id: string, seed: number): boolean;
  printed(): PrintedRow[];
  exercises(): Exercise[];
  graph(request: GraphRequest): GraphView;
  /** Samples of the run's training data, forward and backward; nothing is updated. */
  lens(first: number, count: number): LensView;
  checkGradients(request: CheckRequest): CheckReport;
  exhibits(): Exhibit[];
  show(bug: string): Showing;
}

export interface StudyWorker extends TrainingWorker {
  /** Begins the run of a preset; its printed numbers are compared as it goes. */
  startPreset(id: string, seed: number): Promise<Frame>;
  /** Rejects with a sentence when the call is refused. */
  ask<Name extends keyof StudyCalls>(
    name: Name,
    ...args: Parameters<StudyCalls[Name]>
  ): Promise<ReturnType<StudyCalls[Name]>>;
}
