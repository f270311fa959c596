// The parts of the generated PyTorch script that depend on the network and on how it is trained.
import type { LayerSpec, LossName, OptimizerName, RunSpec } from '../protocol/index.ts';
import { isPicture, type PlacedLayer, placedLayers, sizeOf } from './network.ts';
import type { Task } from './python-parts.ts';

const activations: Partial<Record<LayerSpec['kind'], string>> = {
  relu: 'nn.ReLU()',
  leaky_relu: 'nn.LeakyReLU(0.01)',
  elu: 'nn.ELU()',
  tanh: 'nn.Tanh()',
  sigmoid: 'nn.Sigmoid()',
  identity: 'nn.Identity()',
  flatten: 'nn.Flatten()',
};

function moduleOf({ layer, input }: PlacedLayer): string {
  switch (layer.kind) {
    case 'affine':
      return `nn.Linear(${sizeOf(input)}, ${layer.units}${layer.bias ? '' : ', bias=False'})`;
    case 'convolution': {
      const pad = layer.padding === 'same' ? `, padding=${(layer.kernel - 1) / 2}` : '';
      return `nn.Conv2d(${input.channels}, ${layer.channels}, ${layer.kernel}${pad})`;
    }
    case 'max_pool':
      return `nn.MaxPool2d(${layer.size})`;
    case 'batch_norm':
      return `nn.BatchNorm${isPicture(input) ? 2 : 1}d(${input.channels})`;
    case 'dropout':
      return `nn.Dropout(${layer.rate})`;
    default:
      return activations[layer.kind] ?? 'nn.Identity()';
  }
}

/** Whether the first layer is shown pictures rather than rows. */
export function readsPictures(spec: RunSpec): boolean {
  const [first] = placedLayers(spec);
  return first !== undefined && isPicture(first.input) && first.layer.kind !== 'affine';
}

/** The entries of nn.Sequential, each under the number that its parameters are named by. */
export function modules(spec: RunSpec): string {
  const lines = placedLayers(spec).flatMap((placed, i) => {
    const { layer, index, input } = placed;
    const rows = i > 0 && layer.kind === 'affine' && isPicture(input);
    return [
      ...(rows ? [`    ("${index}_rows", nn.Flatten()),`] : []),
      `    ("${index}", ${moduleOf(placed)}),`,
    ];
  });
  return lines.join('\n');
}

const optimizers: Record<OptimizerName, string> = {
  sgd: 'SGD(groups, lr=RATE)',
  momentum: 'SGD(groups, lr=RATE, momentum=0.9)',
  nesterov: 'SGD(groups, lr=RATE, momentum=0.9, nesterov=True)',
  adagrad: 'Adagrad(groups, lr=RATE)',
  rmsprop: 'RMSprop(groups, lr=RATE)',
  adam: 'Adam(groups, lr=RATE)',
  book_adagrad: 'Adagrad(groups, lr=RATE, eps=1e-7)',
  book_rmsprop: 'RMSprop(groups, lr=RATE, eps=1e-7)',
  book_adam: 'Adam(groups, lr=RATE, eps=1e-7)',
};
export const optimizerOf = ({ optimizer = 'sgd' }: RunSpec): string =>
  `torch.optim.${optimizers[optimizer]}`;

const losses: Record<LossName, string> = {
  softmax_cross_entropy: 'F.cross_entropy(outputs, labels)',
  binary_cross_entropy: 'F.binary_cross_entropy_with_logits(outputs, targets(outputs, labels))',
  mean_squared_error: 'F.mse_loss(outputs, targets(outputs, labels))',
  mean_absolute_error: 'F.l1_loss(outputs, targets(outputs, labels))',
  // A sum: the mean that DistributedDataParallel takes over the processes is undone.
  half_squared_error: '0.5 * WORLD * ((outputs - targets(outputs, labels)) ** 2).sum()',
};

/** The function that the losses of differences compare with, and the loss. */
export function lossOf({ loss, l1 = 0 }: RunSpec, task: Task): string {
  const aim =
    task === 'classes'
      ? 'F.one_hot(labels, outputs.shape[1]).to(outputs)'
      : 'labels.to(outputs).view_as(outputs)';
  const targets =
    loss === 'softmax_cross_entropy'
      ? ''
      : `def targets(outputs, labels):\n    return ${aim}\n\n\n`;
  const penalty =
    l1 > 0
      ? `\n    value = value + ${l1} * sum(p.abs().sum() for p in model.parameters() if p.dim() > 1)`
      : '';
  return `${targets}def loss_of(outputs, labels):\n    value = ${losses[loss]}${penalty}\n    return value\n`;
}

/** The share of right answers, or of a regression the squared error. */
export const scoreOf: Record<Task, (loss: LossName) => string> = {
  classes: () => '(outputs.argmax(1) == labels).sum()',
  binary: (loss) =>
    `((outputs[:, 0] > ${loss === 'binary_cross_entropy' ? '0' : '0.5'}) == (labels > 0.5)).sum()`,
  regression: () => '((outputs[:, 0] - labels) ** 2).sum()',
};

/** Pictures moved anew each time that they are trained on; an empty text when they are not. */
export function shiftOf({ data }: RunSpec): string {
  const most = data.kind === 'digits' ? (data.shift ?? 0) : 0;
  if (most === 0) return '';
  return `def moved(pictures, most=${most}):
    """Each picture moved by up to so many pixels each way; paper comes in."""
    count, side = len(pictures), 2 * most + 1
    large = F.pad(pictures.view(count, 28, 28), (most,) * 4)
    rows = torch.randint(side, (count, 1, 1)) + torch.arange(28).view(1, 28, 1)
    columns = torch.randint(side, (count, 1, 1)) + torch.arange(28).view(1, 1, 28)
    return large[torch.arange(count).view(-1, 1, 1), rows, columns].view_as(pictures)


`;
}
