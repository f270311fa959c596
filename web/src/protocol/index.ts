/**
 * Everything that crosses between the page and the training worker. Types only; imports nothing.
 *
 * The page pulls: it asks the worker to train for some milliseconds and gets one Frame back, then
 * asks again. Pausing is not asking. No message is ever sent unasked, so no queue can grow.
 * Every typed array here is a copy that the receiver owns.
 */

import type { NeuronsView, PlaneData, TableData, WarpView } from './plane.ts';
import type {
  BoundaryView,
  DigitTiles,
  Drawing,
  FiltersView,
  MapsView,
  Points,
  Reading,
  WeightsView,
} from './views.ts';

export type * from './views.ts';

export type ActivationName = 'identity' | 'sigmoid' | 'tanh' | 'relu' | 'leaky_relu' | 'elu';
export type LossName =
  | 'softmax_cross_entropy'
  | 'binary_cross_entropy'
  | 'mean_squared_error'
  | 'mean_absolute_error'
  | 'half_squared_error';
export type InitializerName = 'uniform' | 'normal' | 'xavier' | 'lecun' | 'he';
export type OptimizerName =
  | 'sgd'
  | 'momentum'
  | 'nesterov'
  | 'adagrad'
  | 'rmsprop'
  | 'adam'
  | 'book_adagrad'
  | 'book_rmsprop'
  | 'book_adam';
export type SamplingName = 'shuffled' | 'with_replacement' | 'file_order' | 'full_batch';
export type PixelScalingName = 'unit' | 'offset' | 'binary';

export type LayerSpec =
  | { kind: 'affine'; units: number; bias: boolean }
  | { kind: ActivationName }
  /** `kernel` is the side of the window: odd for `same`, which keeps the picture's size. */
  | { kind: 'convolution'; channels: number; kernel: number; padding: 'same' | 'valid' }
  | { kind: 'max_pool'; size: number }
  | { kind: 'flatten' | 'batch_norm' }
  | { kind: 'dropout'; rate: number };

export type DataSpec =
  | {
      kind: 'digits';
      scaling: PixelScalingName;
      /** Targets of the wrong classes and of the right one, 0 and 1 unless told. */
      off?: number;
      on?: number;
      /** So many digits, spread over the training file, 70 : 15 : 15; 0 or none: all. */
      total?: number;
      /** Each picture is trained on moved by up to so many pixels, anew each time; 0 to 8. */
      shift?: number;
      /** How many classes the labels tell apart, 2 to 256; none: 10. */
      classes?: number;
    }
  | PlaneData
  | TableData
  | { kind: 'xor_points' | 'study_sleep' }
  | { kind: 'xor_clusters' | 'three_clusters'; perCluster: number; noise: number };

/** All that decides a run: the same spec on the same data gives the same run, bit for bit. */
export interface RunSpec {
  data: DataSpec;
  /** From the input to the output; the loss is applied to the last layer's output. */
  layers: LayerSpec[];
  loss: LossName;
  /** `scale` is a of uniform(-a, a) and s of normal(0, s); xavier and he ignore it. */
  initializer: { kind: InitializerName; scale: number };
  /** Normals drawn and thrown away before the weights are drawn. */
  skippedDraws?: number;
  /** sgd unless told. */
  optimizer?: OptimizerName;
  learningRate: number;
  /** What the learning rate is multiplied by after every epoch; 1 unless told. */
  rateDecay?: number;
  /** Lambda of the penalty (lambda / 2) * sum of the squared weights; biases are not penalised. */
  l2: number;
  /** Lambda of the penalty lambda * sum of the absolute values of the weights; 0 unless told. */
  l1?: number;
  /** When the run ends by itself: whichever comes first. */
  stop?: StopRules;
  batchSize: number;
  sampling: SamplingName;
  /** A whole number from 0 to 4294967295. */
  seed: number;
  /** Updates between two points of the test curve; 0 or none: about 32,000 samples. */
  evaluateEvery?: number;
  /** Mistakes built in on purpose, such as 'B1.1'; only the study worker knows them. */
  bugs?: string[];
  /** The record of an earlier run, to repeat it while digits are still arriving. */
  replay?: EpochSize[];
}

export interface StopRules {
  /** After so many epochs. */
  epochs?: number;
  /** When the training loss (status.trainLoss) is below this at the end of an epoch. */
  loss?: number;
  /** When the training loss has not become lower by 1 % for so many epochs. */
  plateau?: number;
}

/** From epoch `epoch` on (counted from 0) an epoch drew from the first `samples` digits. */
export interface EpochSize {
  epoch: number;
  samples: number;
}

/** How far the digits have come over the network. Counts are digits, bytes are as transferred. */
export interface LoadState {
  phase: 'idle' | 'loading' | 'complete' | 'cancelled' | 'failed';
  bytes: number;
  totalBytes: number;
  trainCount: number;
  testCount: number;
  totalTrainCount: number;
  totalTestCount: number;
  /** Only when failed: a sentence. */
  error: string | null;
}

/** A number that has not been measured yet is null, never 0 or NaN. */
export interface RunStatus {
  /** Weight updates so far. */
  iteration: number;
  /** Completed passes over the training samples. */
  epoch: number;
  /** Training samples that the present epoch draws from, and updates in it. */
  epochSamples: number;
  batchesPerEpoch: number;
  /** Samples trained on so far, for samples per second. */
  samplesSeen: number;
  /** Numbers in all weights and biases. */
  parameters: number;
  /** As it is now: it may decay, and a person may have set another one. */
  learningRate: number;
  /** Mean over the newest batches, each before its update: as many as an epoch has, at most 100. */
  trainLoss: number | null;
  trainAccuracy: number | null;
  /** Newest evaluation: over `testCount` test samples with the weights of `testIteration`. */
  testLoss: number | null;
  testAccuracy: number | null;
  testCount: number;
  testIteration: number | null;
  /** Share of the newest batch's inputs that are not zero, and whether the others cost nothing. */
  inputsUsed?: number | null;
  sparse?: boolean;
  /** How many samples the epochs of this run drew from: one entry for each change. */
  record: EpochSize[];
  /** The loss stopped being a number: training has stopped before that update was applied. */
  diverged: boolean;
  /** The stop rule that has ended the run; nothing is trained any more. */
  stopped?: keyof StopRules | null;
}

/** Points at fixed iteration numbers, thinned evenly when they become many. */
export interface Curve {
  train: { iteration: Float64Array; loss: Float32Array; accuracy: Float32Array };
  test: { iteration: Float64Array; loss: Float32Array; accuracy: Float32Array };
}

export interface ViewRequest {
  curve?: boolean;
  /** Answers to these test digits. */
  gallery?: { first: number; count: number };
  /** Points along a side of the boundary grid, 2 to 400. */
  boundary?: number;
  /** Points along a side of the small pictures in the neurons. Only the plane worker has them. */
  neurons?: number;
  /** The grid as each layer bends it: lines in each direction. Only the plane worker has it. */
  warp?: number;
  /** Indices of affine layers, 0 is the one nearest the input. */
  weights?: number[];
  /** The last drawing read anew. */
  reading?: boolean;
  /** The windows of every convolution. */
  filters?: boolean;
  /** Feature maps of the last drawing or, without one, of this digit of the test set. */
  maps?: { testDigit: number };
}

export type ViewName = keyof ViewRequest;

export interface AdvanceRequest {
  /** Stop after about this long; 0 does nothing but look. */
  milliseconds: number;
  /**
   * Stop after this many updates. With time left over (as after 0 steps) the test accuracy is
   * brought up to date: it is when status.testIteration equals status.iteration.
   */
  steps: number;
  /** false: only train, whatever the test curve wants. */
  evaluate?: boolean;
  views: ViewRequest;
}

export interface Frame {
  status: RunStatus;
  load: LoadState;
  /** Milliseconds of the worker's time that this frame took. */
  cost: { training: number; views: Partial<Record<ViewName, number>> };
  curve?: Curve;
  /** Ten probabilities a digit, digit after digit. */
  gallery?: { first: number; probabilities: Float32Array };
  boundary?: BoundaryView;
  neurons?: NeuronsView;
  warp?: WarpView;
  weights?: WeightsView[];
  /** null: nothing has been drawn. */
  reading?: Reading | null;
  /** From the input to the output. */
  filters?: FiltersView[];
  /** null: nothing has been drawn, and that digit is not here. */
  maps?: MapsView | null;
}

/** What the worker offers. Every refusal is an Error whose message is a sentence to show. */
export interface TrainingWorker {
  /** Begins to load the digits from the folder at `baseUrl`, or goes on where it stopped. */
  loadDigits(baseUrl: string): Promise<void>;
  cancelLoading(): Promise<void>;
  /**
   * Appends digits of one's own: an IDX file of 28 x 28 images and the IDX file of their labels,
   * which are below `classes` (10 unless told). The first that come decide how many classes all have.
   */
  addDigits(
    split: 'train' | 'test',
    images: Uint8Array,
    labels: Uint8Array,
    classes?: number,
  ): Promise<void>;
  /** Begins a new run. A spec that is refused leaves the present run as it is. */
  start(spec: RunSpec): Promise<Frame>;
  setLearningRate(rate: number): Promise<void>;
  advance(request: AdvanceRequest): Promise<Frame>;
  points(): Promise<Points>;
  testDigits(first: number, count: number): Promise<DigitTiles>;
  /** null when there is no ink. The drawing is kept for Frames that ask for `reading`. */
  read(drawing: Drawing): Promise<Reading | null>;
  /** The whole run as one byte array; `restore` goes on from it bit for bit. */
  snapshot(): Promise<Uint8Array>;
  restore(snapshot: Uint8Array): Promise<Frame>;
  /**
   * The present run goes on from where it stands under another spec with the same data and the same
   * network (dropout may differ). With its own spec it goes on bit for bit. The optimizer's memory
   * stays when the optimizer does; the learning rate becomes the spec's.
   */
  branch(spec: RunSpec): Promise<Frame>;
}
