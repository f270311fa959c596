// How many numbers each layer of a network learns, from the shapes alone.
import type { LayerSpec } from '../protocol/index.ts';

export interface Shape {
  height: number;
  width: number;
  channels: number;
}

const sizeOf = ({ height, width, channels }: Shape) => height * width * channels;

function after(layer: LayerSpec, { height, width, channels }: Shape): Shape {
  switch (layer.kind) {
    case 'affine':
      return { height: 1, width: 1, channels: layer.units };
    case 'convolution': {
      const lost = layer.padding === 'same' ? 0 : layer.kernel - 1;
      return { height: height - lost, width: width - lost, channels: layer.channels };
    }
    case 'max_pool':
      return {
        height: Math.floor(height / layer.size),
        width: Math.floor(width / layer.size),
        channels,
      };
    case 'flatten':
      return { height: 1, width: 1, channels: sizeOf({ height, width, channels }) };
    default:
      return { height, width, channels };
  }
}

function learnedBy(layer: LayerSpec, input: Shape): number {
  switch (layer.kind) {
    case 'affine':
      return layer.units * (sizeOf(input) + (layer.bias ? 1 : 0));
    case 'convolution':
      return layer.channels * (input.channels * layer.kernel ** 2 + 1);
    case 'batch_norm':
      return 2 * input.channels;
    default:
      return 0;
  }
}

/** Of each layer, from the input to the output. */
export function learnedCounts(layers: readonly LayerSpec[], input: Shape): number[] {
  let shape = input;
  return layers.map((layer) => {
    const count = learnedBy(layer, shape);
    shape = after(layer, shape);
    return count;
  });
}
