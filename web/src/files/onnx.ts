// A trained network as an ONNX graph: operator set 13, which every runtime of the last years reads.
// Dropout leaves no node: at prediction it does nothing.
import type { ActivationName, RunSpec } from '../protocol/index.ts';
import type { Model } from '../protocol/model.ts';
import type { About } from './about.ts';
import { isPicture, type PlacedLayer, placedLayers, sizeOf } from './network.ts';
import { encodeOnnx, type OnnxNode, type OnnxTensor } from './onnx-proto.ts';

type Operator = Pick<OnnxNode, 'op' | 'attributes'> & { inputs?: readonly string[] };

const activations: Readonly<Record<Exclude<ActivationName, 'identity'>, Operator>> = {
  sigmoid: { op: 'Sigmoid' },
  tanh: { op: 'Tanh' },
  relu: { op: 'Relu' },
  leaky_relu: { op: 'LeakyRelu', attributes: { alpha: { float: 0.01 } } },
  elu: { op: 'Elu', attributes: { alpha: { float: 1 } } },
};

/** Nodes in a chain: each is fed what the one before puts out. */
class Chain {
  readonly nodes: OnnxNode[] = [];
  readonly tensors: OnnxTensor[] = [];
  last: string;

  constructor(input: string) {
    this.last = input;
  }

  add(op: string, output: string, rest: Partial<OnnxNode> = {}): void {
    const { inputs = [], ...more } = rest;
    this.nodes.push({ op, inputs: [this.last, ...inputs], output, ...more });
    this.last = output;
  }

  constant(name: string, values: OnnxTensor['values'], shape = [values.length]): string {
    this.tensors.push({ name, shape, values });
    return name;
  }

  /** To pictures, or to rows, of so many samples as there are. */
  reshape(output: string, sides: readonly number[]): void {
    const shape = this.constant(`${output}.shape`, [0n, ...sides.map(BigInt)]);
    this.add('Reshape', output, { inputs: [shape] });
  }
}

/** What the input is called, and what it is. */
function inputOf({ data }: RunSpec): { name: string; doc: string } {
  if (data.kind === 'digits') {
    return {
      name: 'pixels',
      doc: 'pictures of 28 x 28 pixels, row by row from the top left: 0 is paper, 1 is ink',
    };
  }
  const names = data.kind === 'plane' ? data.features.join(', ') : 'x1, x2';
  return {
    name: 'features',
    doc: data.kind === 'table' ? 'a row of the table as the network sees it' : names,
  };
}

/** How the bytes of a picture become the numbers that the network reads. */
function scale(chain: Chain, { data }: RunSpec): void {
  if (data.kind !== 'digits' || data.scaling === 'unit') return;
  if (data.scaling === 'binary') chain.add('Sign', 'scaled');
  else {
    chain.add('Mul', 'shrunk', { inputs: [chain.constant('shrink', new Float32Array([0.99]))] });
    chain.add('Add', 'scaled', { inputs: [chain.constant('offset', new Float32Array([0.01]))] });
  }
}

/** The operator of a layer; null: at prediction it does nothing. */
function operatorOf({ layer, index }: PlacedLayer): Operator | null {
  const named = (...names: string[]) => names.map((name) => `${index}.${name}`);
  switch (layer.kind) {
    case 'affine': {
      const inputs = named('weight', ...(layer.bias ? ['bias'] : []));
      return { op: 'Gemm', inputs, attributes: { transB: 1 } };
    }
    case 'convolution': {
      const { kernel, padding } = layer;
      const pad = padding === 'same' ? (kernel - 1) / 2 : 0;
      const attributes = { kernel_shape: [kernel, kernel], pads: [pad, pad, pad, pad] };
      return { op: 'Conv', inputs: named('weight', 'bias'), attributes };
    }
    case 'max_pool': {
      const { size } = layer;
      return { op: 'MaxPool', attributes: { kernel_shape: [size, size], strides: [size, size] } };
    }
    case 'flatten':
      return { op: 'Flatten', attributes: { axis: 1 } };
    case 'batch_norm':
      return {
        op: 'BatchNormalization',
        inputs: named('weight', 'bias', 'running_mean', 'running_var'),
        attributes: { epsilon: { float: 1e-5 } },
      };
    case 'dropout':
    case 'identity':
      return null;
    default:
      return activations[layer.kind];
  }
}

/** Of the outputs what they mean: the last node has a name of its own. */
function addMeaning(chain: Chain, loss: RunSpec['loss']): string {
  if (loss === 'softmax_cross_entropy') {
    chain.add('Softmax', 'probabilities', { attributes: { axis: 1 } });
  } else if (loss === 'binary_cross_entropy') chain.add('Sigmoid', 'probabilities');
  else chain.add('Identity', 'outputs');
  return chain.last;
}

export function writeOnnx({ spec, parameters }: Model, about: About, specText: string): Uint8Array {
  const input = inputOf(spec);
  const chain = new Chain(input.name);
  const layers = placedLayers(spec);
  const [first] = layers;
  scale(chain, spec);
  if (first && isPicture(first.input) && first.layer.kind !== 'affine') {
    const { channels, height, width } = first.input;
    chain.reshape('picture', [channels, height, width]);
  }
  for (const placed of layers) {
    const { op, ...rest } = operatorOf(placed) ?? { op: null };
    if (op === null) continue;
    // The first layer is given rows already.
    const pictures = placed !== first && placed.layer.kind === 'affine' && isPicture(placed.input);
    if (pictures) chain.add('Flatten', `${placed.index}.rows`, { attributes: { axis: 1 } });
    chain.add(op, `${placed.index}.${placed.layer.kind}`, rest);
  }
  const output = addMeaning(chain, spec.loss);
  const last = layers.at(-1);
  const inputs = first ? sizeOf(first.input) : 0;
  return encodeOnnx({
    name: 'glassbox',
    doc: `A network trained with Glassbox: ${about.iteration} updates.`,
    nodes: chain.nodes,
    tensors: [...parameters, ...chain.tensors],
    input: { name: input.name, sides: ['N', inputs], doc: input.doc },
    output: {
      name: output,
      sides: ['N', last ? sizeOf(last.output) : inputs],
      doc: output === 'probabilities' ? 'of each class' : 'what the network answers',
    },
    metadata: { glassbox: JSON.stringify(about), spec: specText },
  });
}
