// jax-js on its wasm backend: one jit for the whole step, the gradient by its own grad. Without
// SharedArrayBuffer (this page is not isolated) it runs on one thread, which is its faster form
// for steps as small as these. Hidden layers are padded to a multiple of 4, which its kernels like.
import { defaultDevice, grad, init, jit, lax, nn, numpy as np, tree } from '@jax-js/jax';
import { accuracy, batchesOf, loadData } from '../shared/data.js';
import { firstWeights, normals, randomNumbers } from '../shared/random.js';
import { serve } from '../shared/serve.js';
import { kernel, stages } from '../shared/workloads.js';

const padded = (units) => (units > 4 ? Math.ceil(units / 4) * 4 : units);

let workload;
let parameters;
let step;
let predict;
let nextBatch;
let test;
let testX;
let outputs;

// Every function owns its arguments: `.ref` keeps one for another use.
function perceptron({ W1, b1, W2, b2 }, x) {
  const { act, loss } = workload;
  const squash = act === 'relu' ? nn.relu : nn.sigmoid;
  const hidden = squash(np.matmul(x, W1).add(b1));
  const z = np.matmul(hidden, W2).add(b2);
  return loss === 'mse' ? nn.sigmoid(z) : z;
}

/** Convolution, ReLU, max pooling 2 x 2; x is [samples, channels, side, side]. */
function convolve(x, W, b, { side, to }) {
  const bias = b.reshape([1, to, 1, 1]);
  const a = nn.relu(lax.convGeneralDilated(x, W, [1, 1], 'SAME').add(bias));
  const half = side / 2;
  return np.max(a.reshape([-1, to, half, 2, half, 2]), [3, 5]);
}

function convolutional({ K1, c1, K2, c2, W, b }, x) {
  const first = convolve(x.reshape([-1, 1, 28, 28]), K1, c1, stages[0]);
  const second = convolve(first, K2, c2, stages[1]);
  return np.matmul(second.reshape([-1, 784]), W).add(b);
}

const outputsOf = (p, x) => (workload.kind === 'cnn' ? convolutional(p, x) : perceptron(p, x));

const losses = {
  ce: (z, y) => np.sum(nn.logSoftmax(z, 1).mul(y)).mul(-1 / workload.batch),
  // softplus(z) - z y, the cross-entropy of sigmoid(z)
  bce: (z, y) => np.sum(nn.softplus(z.ref).sub(z.mul(y))).mul(1 / workload.batch),
  mse: (z, y) => np.sum(np.square(z.sub(y))).mul(0.5),
};

function oneStep(p, x, y) {
  const loss = (q) => losses[workload.loss](outputsOf(q, x), y);
  const g = grad(loss)(tree.ref(p));
  return Object.fromEntries(
    Object.keys(p).map((name) => [name, p[name].sub(g[name].mul(workload.lr))]),
  );
}

/** [from][to] as a wider array, the rest zero: those units stay dead and change nothing. */
function widened(values, from, to, rows, columns) {
  const wide = new Float32Array(rows * columns);
  for (let i = 0; i < from; i++) wide.set(values.subarray(i * to, (i + 1) * to), i * columns);
  return np.array(wide).reshape([rows, columns]);
}

function perceptronParameters(seed) {
  const [from, hidden, to] = workload.layers;
  const [W1, W2] = firstWeights(workload, seed);
  const wide = padded(hidden);
  return {
    W1: widened(W1, from, hidden, from, wide),
    b1: np.zeros([wide]),
    W2: widened(W2, hidden, to, wide, to),
    b2: np.zeros([to]),
  };
}

function cnnParameters(seed) {
  const next = randomNumbers(seed + 2);
  const [[K1, c1], [K2, c2]] = stages.map(({ from, to }) => {
    const inputs = kernel * kernel * from;
    const values = normals(inputs * to, Math.sqrt(2 / inputs), next);
    return [np.array(values).reshape([to, from, kernel, kernel]), np.zeros([to])];
  });
  const [W] = firstWeights(workload, seed);
  return { K1, c1, K2, c2, W: np.array(W).reshape([784, outputs]), b: np.zeros([outputs]) };
}

serve({
  async init({ workload: asked, seed }) {
    await init('wasm');
    defaultDevice('wasm');
    workload = asked;
    outputs = workload.layers.at(-1);
    parameters = workload.kind === 'cnn' ? cnnParameters(seed) : perceptronParameters(seed);
    step = jit(oneStep);
    predict = jit(outputsOf);
    const data = await loadData(workload);
    nextBatch = batchesOf(data.train, workload.batch, outputs, seed);
    test = data.test;
    testX?.dispose();
    testX = np.array(test.inputs).reshape([test.count, test.width]);
  },
  async trainSteps(n) {
    const { batch, layers } = workload;
    for (let i = 0; i < n; i++) {
      const { x, y } = nextBatch();
      // Copies: an array may keep the memory that it was made from.
      const X = np.array(x.slice()).reshape([batch, layers[0]]);
      const Y = np.array(y.slice()).reshape([batch, outputs]);
      parameters = step(parameters, X, Y);
    }
    await Object.values(parameters).at(-1).ref.data();
  },
  async evaluate() {
    const predictions = new Float32Array(test.count * outputs);
    const part = Math.min(1000, test.count);
    for (let first = 0; first < test.count; first += part) {
      const x = test.inputs.slice(first * test.width, (first + part) * test.width);
      const X = np.array(x).reshape([part, test.width]);
      predictions.set(await predict(tree.ref(parameters), X).data(), first * outputs);
    }
    return accuracy(predictions, test.labels, outputs, workload.loss === 'bce' ? 0 : 0.5);
  },
  async inferAll() {
    const z = predict(tree.ref(parameters), testX.ref);
    return (await np.argmax(z, 1).data()).length;
  },
});
