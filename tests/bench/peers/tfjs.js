// TensorFlow.js as people use it: the core API with optimizer.minimize, on any of its backends.
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { accuracy, batchesOf, loadData } from '../shared/data.js';
import { firstWeights, normals, randomNumbers } from '../shared/random.js';
import { kernel, stages } from '../shared/workloads.js';

function denseParameters(workload, seed) {
  const { layers } = workload;
  return firstWeights(workload, seed).map((values, i) => ({
    W: tf.variable(tf.tensor2d(values, [layers[i], layers[i + 1]])),
    b: tf.variable(tf.zeros([layers[i + 1]])),
  }));
}

function convolutionParameters(seed) {
  const next = randomNumbers(seed + 2);
  return stages.map(({ from, to }) => {
    const shape = [kernel, kernel, from, to];
    const inputs = kernel * kernel * from;
    return {
      W: tf.variable(tf.tensor4d(normals(inputs * to, Math.sqrt(2 / inputs), next), shape)),
      b: tf.variable(tf.zeros([to])),
    };
  });
}

function convolve(x, { W, b }) {
  const convolved = tf.relu(tf.add(tf.conv2d(x, W, 1, 'same'), b));
  return tf.maxPool(convolved, 2, 2, 'same');
}

/** What the last layer gives, before the softmax or sigmoid that the cross-entropies contain. */
function outputsOf({ kind, act, loss }, { dense, convolutions }, x) {
  let a = x;
  if (kind === 'cnn') {
    a = tf.reshape(x, [-1, 28, 28, 1]);
    for (const parameters of convolutions) a = convolve(a, parameters);
    a = tf.reshape(a, [-1, 784]);
  }
  for (const [i, { W, b }] of dense.entries()) {
    a = tf.add(tf.matMul(a, W), b);
    if (i < dense.length - 1 || loss === 'mse') a = act === 'relu' ? tf.relu(a) : tf.sigmoid(a);
  }
  return a;
}

const losses = {
  ce: (y, z) => tf.losses.softmaxCrossEntropy(y, z),
  bce: (y, z) => tf.losses.sigmoidCrossEntropy(y, z),
  mse: (y, z) => tf.mul(0.5, tf.sum(tf.squaredDifference(z, y))),
};

export function tfjsPeer(makeReady) {
  let workload;
  let network;
  let optimizer;
  let nextBatch;
  let test;
  let testX;
  let outputs;

  const variables = () => [...network.dense, ...network.convolutions].flatMap(({ W, b }) => [W, b]);

  function step() {
    const { x, y } = nextBatch();
    const { batch, layers } = workload;
    tf.tidy(() => {
      const X = tf.tensor2d(x, [batch, layers[0]]);
      const Y = tf.tensor2d(y, [batch, outputs]);
      optimizer.minimize(() => losses[workload.loss](Y, outputsOf(workload, network, X)));
    });
  }

  return {
    async init({ workload: asked, seed }) {
      await makeReady(tf);
      workload = asked;
      const data = await loadData(workload);
      outputs = workload.layers.at(-1);
      nextBatch = batchesOf(data.train, workload.batch, outputs, seed);
      network = {
        dense: denseParameters(workload, seed),
        convolutions: workload.kind === 'cnn' ? convolutionParameters(seed) : [],
      };
      optimizer = tf.train.sgd(workload.lr);
      test = data.test;
      testX?.dispose();
      testX = tf.tensor2d(test.inputs, [test.count, test.width]);
    },
    async trainSteps(n) {
      for (let i = 0; i < n; i++) step();
      await variables()[0].data(); // until then a GPU's work may still be waiting
    },
    async evaluate() {
      const part = Math.min(1000, test.count);
      const predictions = new Float32Array(test.count * outputs);
      for (let first = 0; first < test.count; first += part) {
        const z = tf.tidy(() => outputsOf(workload, network, tf.slice(testX, first, part)));
        predictions.set(await z.data(), first * outputs);
        z.dispose();
      }
      const threshold = workload.loss === 'bce' ? 0 : 0.5; // of logits or of probabilities
      return accuracy(predictions, test.labels, outputs, threshold);
    },
    async inferAll() {
      const read = tf.tidy(() => tf.argMax(outputsOf(workload, network, testX), 1));
      const classes = await read.data();
      read.dispose();
      return classes.length;
    },
    tf,
    network: () => network,
  };
}
