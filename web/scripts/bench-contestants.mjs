// Who runs in which workload, under which name, and what an epoch should teach.

/** What the tables call them. @type {Record<string, string>} */
export const labels = {
  glassbox: 'Glassbox',
  peak: 'dense wasm SIMD peak',
  'tfjs-wasm': 'TensorFlow.js wasm',
  'tfjs-manual': 'TensorFlow.js wasm, gradients by hand',
  'tfjs-cpu': 'TensorFlow.js cpu',
  'tfjs-webgl': 'TensorFlow.js webgl',
  jax: 'jax-js wasm',
  convnetjs: 'ConvNetJS',
  brain: 'brain.js',
  synaptic: 'Synaptic',
  onnx: 'onnxruntime-web',
  native: 'Glassbox, native, SSE 4.1',
  numpy: 'NumPy, native',
  torch: 'PyTorch, native',
};

/** @typedef {'browser' | 'native'} Place */

/** Those that run outside the browser. */
export const nativeNames = ['native', 'numpy', 'torch'];

/** Other people's libraries in the browser; the peak is a limit, not a peer. */
export const peerNames = Object.keys(labels).filter(
  (name) => !['glassbox', 'peak', ...nativeNames].includes(name),
);

/**
 * @typedef {object} Contest
 * @property {string} id as --only names it
 * @property {string} workload W1 to W6
 * @property {boolean} [dense] dense random inputs
 * @property {string} title
 * @property {'trainSteps' | 'inferAll'} call what is measured
 * @property {string} unit
 * @property {string[]} names who runs
 * @property {number} epoch steps before the accuracy is looked at
 * @property {[number, number]} plausible what the accuracy should then be
 */

/** Those that take part where a step is small: the libraries for one sample at a time as well. */
const oneAtATime = [
  ...['glassbox', 'tfjs-wasm', 'jax', 'tfjs-cpu', 'convnetjs', 'brain', 'synaptic'],
  ...nativeNames.filter((name) => name !== 'numpy'),
];

/** @type {Contest[]} */
export const contests = [
  {
    id: 'W1',
    workload: 'W1',
    title: '784-128-10 ReLU, batch 64, training',
    call: 'trainSteps',
    unit: 'images/s',
    names: [
      'glassbox',
      'peak',
      'tfjs-wasm',
      'tfjs-manual',
      'jax',
      'tfjs-cpu',
      'tfjs-webgl',
      'convnetjs',
      'native',
      'numpy',
      'torch',
    ],
    epoch: 938,
    plausible: [0.9, 0.97],
  },
  {
    id: 'W1-dense',
    workload: 'W1',
    dense: true,
    title: 'the same with dense random inputs',
    call: 'trainSteps',
    unit: 'images/s',
    names: ['glassbox', 'peak', 'native'],
    epoch: 938,
    plausible: [0.9, 1],
  },
  {
    id: 'W2',
    workload: 'W2',
    title: '784-50-10 ReLU, batch 100, training',
    call: 'trainSteps',
    unit: 'images/s',
    names: [
      'glassbox',
      'peak',
      'tfjs-wasm',
      'tfjs-manual',
      'jax',
      'tfjs-cpu',
      'convnetjs',
      'native',
      'torch',
    ],
    epoch: 600,
    plausible: [0.88, 0.96],
  },
  {
    id: 'W3',
    workload: 'W3',
    title: '784-100-10 sigmoid, squares, batch 1, training',
    call: 'trainSteps',
    unit: 'images/s',
    names: oneAtATime,
    epoch: 60_000,
    plausible: [0.9, 0.98],
  },
  {
    id: 'W4',
    workload: 'W4',
    title: 'XOR 2-2-1 sigmoid, full batch, training',
    call: 'trainSteps',
    unit: 'updates/s',
    names: oneAtATime,
    epoch: 30_000,
    // Two hidden units know local minima; some libraries' first weights lie in one.
    plausible: [0.5, 1],
  },
  {
    id: 'W5',
    workload: 'W5',
    title: '784-128-10, inference of 10,000 digits',
    call: 'inferAll',
    unit: 'images/s',
    names: [
      'glassbox',
      'tfjs-wasm',
      'jax',
      'tfjs-cpu',
      'tfjs-webgl',
      'onnx',
      'convnetjs',
      'native',
      'torch',
    ],
    epoch: 938,
    plausible: [0.9, 0.97],
  },
  {
    id: 'W6',
    workload: 'W6',
    title: 'small CNN, batch 64, training',
    call: 'trainSteps',
    unit: 'images/s',
    names: ['glassbox', 'peak', 'jax', 'tfjs-cpu', 'tfjs-webgl', 'convnetjs', 'native', 'torch'],
    epoch: 938,
    plausible: [0.95, 0.995],
  },
];
