/** A trained network apart from the run that made it: what files of models hold. Types only. */
import type { RunSpec } from './index.ts';

/**
 * One array of the network. Names and shapes are those of PyTorch's nn.Sequential with one module
 * for each entry of `spec.layers`: '0.weight' (out, in), '0.bias' (out), of a convolution
 * '0.weight' (out, in, kernel, kernel), of batch_norm also '1.running_mean' and '1.running_var'.
 * Their order is PyTorch's too: flattened pictures lie channel after channel, so the numbers of a
 * layer behind them need no rearranging (Glassbox's own pictures keep a pixel's channels together).
 */
export interface ModelParameter {
  name: string;
  shape: number[];
  /** Row by row: the last dimension varies fastest. */
  values: Float32Array;
}

/** The network of a snapshot, and where its run stood. */
export interface Model {
  spec: RunSpec;
  iteration: number;
  epoch: number;
  parameters: ModelParameter[];
}
