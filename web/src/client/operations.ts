// How many additions and multiplications a network takes for one sample.
import type { LayerSpec } from '../protocol/index.ts';

/**
 * Forward a multiplication with an addition for each weight (of a convolution: at each place of the
 * picture); in learning one more for its gradient, and one for what goes back through it, which the
 * first layer does not need. As if no zero were skipped.
 */
export function operationsOf(
  layers: readonly LayerSpec[],
  inputs: number,
  kind: 'train' | 'read' = 'train',
): number {
  let [numbers, channels, operations] = [inputs, 1, 0];
  for (const layer of layers) {
    let products = 0;
    const side = Math.sqrt(numbers / channels);
    if (layer.kind === 'affine') {
      products = numbers * layer.units;
      numbers = layer.units;
    } else if (layer.kind === 'convolution') {
      const places = (layer.padding === 'same' ? side : side - layer.kernel + 1) ** 2;
      products = places * layer.kernel ** 2 * channels * layer.channels;
      channels = layer.channels;
      numbers = places * channels;
    } else if (layer.kind === 'max_pool') {
      numbers = Math.floor(side / layer.size) ** 2 * channels;
    }
    const each = kind === 'read' ? 2 : operations === 0 ? 4 : 6;
    operations += products * each;
  }
  return operations;
}
