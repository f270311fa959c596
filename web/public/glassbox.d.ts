// The elements that glassbox.js defines, for TypeScript.

export type GlassboxTag =
  | 'glassbox-digits'
  | 'glassbox-boundary'
  | 'glassbox-race'
  | 'glassbox-tutorials'
  | 'glassbox-backprop';

export declare const tags: readonly GlassboxTag[];

/**
 * Defines an element before its tag is in the document, as for one in somebody's shadow root.
 * Rejects with a sentence where it cannot be loaded.
 */
export declare function load(tag: GlassboxTag): Promise<void>;

/** What is known of a run. What has not been measured is null. */
export interface RunStatus {
  iteration: number;
  epoch: number;
  epochSamples: number;
  batchesPerEpoch: number;
  samplesSeen: number;
  parameters: number;
  learningRate: number;
  trainLoss: number | null;
  trainAccuracy: number | null;
  testLoss: number | null;
  testAccuracy: number | null;
  testCount: number;
  testIteration: number | null;
  /** The loss is not a number any more. */
  diverged: boolean;
  /** The rule that has ended the run. */
  stopped?: 'epochs' | 'loss' | 'plateau' | null;
}

export interface CurveLine {
  iteration: ArrayLike<number>;
  loss: ArrayLike<number>;
  accuracy: ArrayLike<number>;
}

export interface Curve {
  train: CurveLine;
  test: CurveLine;
}

/** What all five elements share. */
export interface GlassboxRoom extends HTMLElement {
  /** The settings as text, `key=value&key=value`; it follows what is chosen in the element. */
  settings: string;
  /** The panels that are shown, as `curve,network` or as a list; null: all. */
  panels: string | readonly string[] | null;
  addEventListener<K extends keyof GlassboxEventMap>(
    type: K,
    listener: (event: GlassboxEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** What trains: the two labs and the race. */
export interface GlassboxTrainer extends GlassboxRoom {
  /** On a narrow screen the buttons stay at its lower edge. */
  docked: boolean;
  /** Why the run cannot go on, as a sentence; null: nothing is wrong. */
  readonly trouble: string | null;
  /** Trains until paused; before the run is there, as soon as it is. */
  start(): void;
  pause(): void;
  /** Begins anew with the present settings. */
  reset(): void | Promise<void>;
}

export interface GlassboxLab extends GlassboxTrainer {
  /** The newest status; undefined before the run is there. */
  readonly status: RunStatus | undefined;
  /** Losses and accuracies so far. */
  readonly curve: Curve | undefined;
  /** So many updates, then pause. Throws a RangeError when it is not a whole number from 1. */
  step(count?: number): void;
}

export interface GlassboxDigits extends GlassboxLab {
  /** The folder of the digits; '' is `mnist/` beside the script. */
  base: string;
}

export type GlassboxBoundary = GlassboxLab;

export interface GlassboxRace extends GlassboxTrainer {
  /** Of both runs. */
  readonly status: readonly RunStatus[] | undefined;
  /** One update of each, then pause. */
  step(): void;
}

export interface GlassboxEventMap extends HTMLElementEventMap {
  /** Somebody has changed the settings in the element. */
  'settings-change': CustomEvent<{ lab: string; settings: string }>;
  /** At most four times a second; of a race the status of both. */
  'status-change': CustomEvent<RunStatus | readonly RunStatus[]>;
  'run-error': CustomEvent<{ message: string }>;
}

declare global {
  interface HTMLElementTagNameMap {
    'glassbox-digits': GlassboxDigits;
    'glassbox-boundary': GlassboxBoundary;
    'glassbox-race': GlassboxRace;
    'glassbox-tutorials': GlassboxRoom;
    'glassbox-backprop': GlassboxRoom;
  }
}
