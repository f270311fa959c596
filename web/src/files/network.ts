// The plan of a network as other programs need it: the shape behind every layer, and the names and
// shapes of its parameters.
import type { LayerSpec, RunSpec } from '../protocol/index.ts';
import type { ModelParameter } from '../protocol/model.ts';

/** A picture; a flat row of numbers is one pixel of many channels. */
export interface Shape {
  channels: number;
  height: number;
  width: number;
}

export interface PlacedLayer {
  layer: LayerSpec;
  /** Its place in `spec.layers`, which its parameters are named by. */
  index: number;
  input: Shape;
  output: Shape;
}

export type ParameterPlan = Pick<ModelParameter, 'name' | 'shape'>;

export const sizeOf = ({ channels, height, width }: Shape): number => channels * height * width;
export const isPicture = ({ height, width }: Shape): boolean => height > 1 || width > 1;
const flat = (channels: number): Shape => ({ channels, height: 1, width: 1 });

/** What the network is shown of one sample. */
export function inputOf({ data }: RunSpec): Shape {
  if (data.kind === 'digits') return { channels: 1, height: 28, width: 28 };
  if (data.kind === 'plane') return flat(data.features.length);
  return flat(data.kind === 'table' ? data.features : 2);
}

function outputOf(layer: LayerSpec, input: Shape): Shape {
  switch (layer.kind) {
    case 'affine':
      return flat(layer.units);
    case 'convolution': {
      const lost = layer.padding === 'same' ? 0 : layer.kernel - 1;
      const { height, width } = input;
      return { channels: layer.channels, height: height - lost, width: width - lost };
    }
    case 'max_pool':
      return {
        ...input,
        height: Math.floor(input.height / layer.size),
        width: Math.floor(input.width / layer.size),
      };
    case 'flatten':
      return flat(sizeOf(input));
    default:
      return input;
  }
}

/** From the input to the output. */
export function placedLayers(spec: RunSpec): PlacedLayer[] {
  let input = inputOf(spec);
  return spec.layers.map((layer, index) => {
    const placed = { layer, index, input, output: outputOf(layer, input) };
    input = placed.output;
    return placed;
  });
}

function parametersOf({ layer, index, input }: PlacedLayer): ParameterPlan[] {
  const named = (name: string, ...shape: number[]) => ({ name: `${index}.${name}`, shape });
  switch (layer.kind) {
    case 'affine': {
      const weight = named('weight', layer.units, sizeOf(input));
      return layer.bias ? [weight, named('bias', layer.units)] : [weight];
    }
    case 'convolution': {
      const { channels, kernel } = layer;
      return [named('weight', channels, input.channels, kernel, kernel), named('bias', channels)];
    }
    case 'batch_norm':
      return ['weight', 'bias', 'running_mean', 'running_var'].map((name) =>
        named(name, input.channels),
      );
    default:
      return [];
  }
}

/** Names and shapes of all that the network has, as PyTorch's nn.Sequential names them. */
export const parameterPlan = (spec: RunSpec): ParameterPlan[] =>
  placedLayers(spec).flatMap(parametersOf);

export const countOf = (shape: readonly number[]): number =>
  shape.reduce((product, side) => product * side, 1);

/** '128 x 784'; of a single number 'a single number'. */
export const shapeText = (shape: readonly number[]): string =>
  shape.length === 0 ? 'a single number' : shape.join(' x ');
