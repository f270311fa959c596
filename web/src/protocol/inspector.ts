/**
 * What the inspector's worker offers: it is handed snapshots of a run that reads digits and answers
 * what a person asks about that moment, while the training worker goes on training. Types only.
 */
import type { LoadState, RunSpec, RunStatus, TrainingWorker } from './index.ts';
import type { Model, ModelParameter } from './model.ts';
import type { PreparationSteps } from './views.ts';

/** The test set as the network of one snapshot reads it. */
export interface Results {
  /** The snapshot's. */
  iteration: number;
  epoch: number;
  /** Test digits that were here, and how many of them are read right. */
  count: number;
  correct: number;
  /** Classes x classes, row by row: how many digits of the row's class were read as the column's. */
  confusion: Uint32Array;
  /** Of each test digit: the true class, the class that it is read as, and how sure (0 to 1). */
  labels: Uint8Array;
  answers: Uint8Array;
  chances: Float32Array;
}

/** One digit on its way forward and its loss on its way back. */
export interface Explanation {
  answer: number;
  /** One number a class. */
  probabilities: Float32Array;
  /** The loss when `label` is right. */
  loss: number;
  /** dL/dx, 784 numbers: where more ink makes the loss larger (positive) or smaller. */
  saliency: Float32Array;
  /** From the input to the output; the input itself is not among them. */
  layers: {
    /** As in 'affine1' or 'relu1'. */
    name: string;
    height: number;
    width: number;
    channels: number;
    /** Outputs and dL/d(output), channel after channel, each row by row. */
    values: Float32Array;
    gradient: Float32Array;
  }[];
}

/** What the very next update would do: made on a copy, with the run's own next batch. */
export interface NextStep {
  /** Of that batch. */
  loss: number;
  /** Root mean squares over the numbers of each parameter. */
  parameters: { name: string; value: number; gradient: number; update: number }[];
  /** The affine layer that sees the pixels: its first `rows` neurons; null when there is none. */
  pictures: {
    rows: number;
    /** All neurons that the layer has. */
    units: number;
    /** 784 numbers a neuron each. */
    weights: Float32Array;
    gradient: Float32Array;
    update: Float32Array;
  } | null;
}

/** Units of a layer of activations, over so many test digits. */
export interface DigitHealth {
  count: number;
  layers: {
    name: string;
    /** Neurons, or the channels of pictures. */
    units: number;
    /** Zero for every digit (ReLU), at every pixel of a picture. */
    dead: number;
    /** Within 1 % of an end of their range for every digit (sigmoid, tanh). */
    saturated: number;
  }[];
}

/** The training digits that are nearest to a picture, nearest first. */
export interface Nearest {
  /** Training digits that were looked through. */
  searched: number;
  labels: Uint8Array;
  /** Root of the mean squared difference of a pixel, 0 to 1. */
  distances: Float32Array;
  /** 784 bytes a digit. */
  pixels: Uint8Array;
}

/** Test digits drawn elsewhere on a canvas, or larger or smaller, and prepared anew. */
export interface RobustnessRequest {
  /** shift: moved by so many pixels to each of 8 sides in turn; scale: made so many times as large. */
  kind: 'shift' | 'scale';
  amount: number;
  /** Side of the canvas in pixels, 28 to 112; the digit lies in its middle before it is moved. */
  canvas: number;
  /** The first so many test digits. */
  count: number;
  steps: PreparationSteps;
}

export interface Robustness {
  count: number;
  /** Share read right. */
  accuracy: number;
}

/** Bound in C++ under these names, see cpp/app/bindings/inspector.cpp. */
export interface InspectorCalls {
  /**
   * Reads the test set for about so long and answers when it is through; null: not yet. Begins anew
   * with each snapshot.
   */
  advanceResults(milliseconds: number): Results | null;
  /** 784 bytes (255 is ink) and the class that is held for right; -1: what the network answers. */
  explain(pixels: Uint8Array, label: number): Explanation;
  /** At most so many pictures. */
  nextStep(pictures: number): NextStep;
  /** Over the first so many test digits. */
  health(count: number): DigitHealth;
  nearest(pixels: Uint8Array, count: number): Nearest;
  robustness(request: RobustnessRequest): Robustness;
  /** The network of any snapshot, of digits, the plane or a table. Needs neither run nor data. */
  readModel(snapshot: Uint8Array): Model;
  /** A snapshot at iteration 0 of a run with this spec whose network has these numbers. */
  writeModel(spec: RunSpec, parameters: ModelParameter[]): Uint8Array;
}

export interface InspectorWorker extends TrainingWorker {
  /** Takes a snapshot to look at. Waits for the digits that its epoch draws from. */
  show(snapshot: Uint8Array): Promise<RunStatus>;
  /** How far the digits have come that this worker needs. */
  loading(): Promise<LoadState>;
  /** The whole test set; other questions are answered in between. null: another snapshot came. */
  results(): Promise<Results | null>;
  /** Rejects with a sentence when the call is refused. */
  ask<Name extends keyof InspectorCalls>(
    name: Name,
    ...args: Parameters<InspectorCalls[Name]>
  ): Promise<ReturnType<InspectorCalls[Name]>>;
}
