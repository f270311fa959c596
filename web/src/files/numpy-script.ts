// A NumPy script that is the network written out: one line a layer.
import type { Model } from '../protocol/model.ts';
import type { About } from './about.ts';
import { isPicture, type PlacedLayer, placedLayers, sizeOf } from './network.ts';
import { madeBy, readIdx, scalingOf, sourceOf, type Task, taskOf } from './python-parts.ts';

const convolve = `def convolve(x, weight, bias, pad):
    x = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
    windows = np.lib.stride_tricks.sliding_window_view(x, weight.shape[2:], (2, 3))
    y = np.tensordot(windows, weight, ((1, 4, 5), (1, 2, 3)))  # pictures, y, x, channels
    return y.transpose(0, 3, 1, 2) + bias[:, None, None]
`;

const maxPool = `def max_pool(x, size):
    n, channels, height, width = x.shape
    height, width = height // size, width // size
    x = x[:, :, : height * size, : width * size]
    return x.reshape(n, channels, height, size, width, size).max((3, 5))
`;

function lineOf({ layer, index, input }: PlacedLayer): string | null {
  const w = (name: string) => `w["${index}.${name}"]`;
  switch (layer.kind) {
    case 'affine': {
      const rows = isPicture(input) ? 'x.reshape(len(x), -1)' : 'x';
      return `${rows} @ ${w('weight')}.T${layer.bias ? ` + ${w('bias')}` : ''}`;
    }
    case 'convolution': {
      const pad = layer.padding === 'same' ? (layer.kernel - 1) / 2 : 0;
      return `convolve(x, ${w('weight')}, ${w('bias')}, ${pad})`;
    }
    case 'max_pool':
      return `max_pool(x, ${layer.size})`;
    case 'flatten':
      return 'x.reshape(len(x), -1)';
    case 'batch_norm': {
      const turn = isPicture(input) ? '[:, None, None]' : '';
      const part = (name: string) => `${w(name)}${turn}`;
      return `(x - ${part('running_mean')}) / np.sqrt(${part('running_var')} + 1e-5) * ${part('weight')} + ${part('bias')}`;
    }
    case 'relu':
      return 'np.maximum(x, 0)';
    case 'leaky_relu':
      return 'np.where(x > 0, x, 0.01 * x)';
    case 'elu':
      return 'np.where(x > 0, x, np.expm1(np.minimum(x, 0)))';
    case 'tanh':
      return 'np.tanh(x)';
    case 'sigmoid':
      return '1 / (1 + np.exp(-x))';
    default:
      return null;
  }
}

/** `limit` parts two classes. */
function scoreOf(task: Task, limit: string): string {
  if (task === 'regression') {
    return 'print(f"mean squared error {np.mean((outputs[:, 0] - y) ** 2):.6f}")';
  }
  const right =
    task === 'classes' ? 'outputs.argmax(1) == y' : `(outputs[:, 0] > ${limit}) == (y > 0.5)`;
  return `right = ${right}
print(f"test accuracy {right.mean():.4f} ({right.sum()} of {len(y)})")`;
}

export function numpyScript({ spec }: Model, about: About): string {
  const layers = placedLayers(spec);
  const lines = layers.flatMap((layer) => lineOf(layer) ?? []);
  const kinds = new Set(layers.map(({ layer }) => layer.kind));
  const source = sourceOf(spec);
  const outputs = layers.at(-1)?.output;
  const task = taskOf(spec, outputs ? sizeOf(outputs) : 1);
  // Before the softmax or the sigmoid that belongs to the loss: the largest stays the largest.
  const limit = spec.loss === 'binary_cross_entropy' ? '0' : '0.5';
  const [first] = layers;
  const shape =
    first && isPicture(first.input) && first.layer.kind !== 'affine' ? '-1, 1, 28, 28' : '-1, 784';
  const usage =
    source === 'idx'
      ? 'python3 glassbox_numpy.py FOLDER [glassbox.npz]   (FOLDER: t10k-images-idx3-ubyte and\n' +
        't10k-labels-idx1-ubyte, as MNIST comes, gzip\'d or not; "mnist" unless told)'
      : 'python3 glassbox_numpy.py [glassbox_data.npz] [glassbox.npz]';
  const read =
    source === 'idx'
      ? `x = idx(data, "t10k-images-idx3-ubyte").reshape(${shape})${scalingOf(spec)}
y = idx(data, "t10k-labels-idx1-ubyte")`
      : `samples = np.load(data)
part = "test" if len(samples["y_test"]) else "train"
x, y = samples["x_" + part], samples["y_" + part]`;
  return `"""${madeBy(about)}
Needs NumPy alone:
${usage}
"""
${source === 'idx' ? 'import gzip\n' : ''}import pathlib
import sys

import numpy as np

here = pathlib.Path(__file__).resolve().parent
data = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else here / "${source === 'idx' ? 'mnist' : 'glassbox_data.npz'}"
w = np.load(sys.argv[2] if len(sys.argv) > 2 else here / "glassbox.npz")
w = {name: w[name] for name in w.files if not name.endswith(".json")}


${[
  source === 'idx' ? readIdx : '',
  kinds.has('convolution') ? convolve : '',
  kinds.has('max_pool') ? maxPool : '',
]
  .filter(Boolean)
  .map((part) => `${part}\n\n`)
  .join('')}def network(x):
${lines.map((line) => `    x = ${line}\n`).join('')}    return x


${read}
outputs = np.concatenate([network(x[i : i + 500]) for i in range(0, len(x), 500)])
${scoreOf(task, limit)}
`;
}
