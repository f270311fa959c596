// TensorFlow.js in an expert's hands, for W1 and W2: gradients by hand. Its automatic ones multiply
// with the transposeA flag, which is slow in its wasm backend; an explicit transpose is not.
import * as tf from '@tensorflow/tfjs-core';
import { accuracy, batchesOf, loadData } from '../shared/data.js';
import { firstWeights } from '../shared/random.js';
import { serve } from '../shared/serve.js';
import { wasmBackend } from './wasm-backend.js';

/** Plain gradient descent: v - rate * gradient, and the old value is freed. */
function moved(value, gradient, rate) {
  const next = tf.tidy(() => tf.sub(value, tf.mul(gradient, rate)));
  value.dispose();
  return next;
}

let workload;
let p; // { W1, b1, W2, b2 }
let nextBatch;
let test;

function forward(X) {
  const H = tf.relu(tf.add(tf.matMul(X, p.W1), p.b1));
  return { H, Z: tf.add(tf.matMul(H, p.W2), p.b2) };
}

function gradients(x, y) {
  const { batch, layers } = workload;
  const X = tf.tensor2d(x, [batch, layers[0]]);
  const Y = tf.tensor2d(y, [batch, layers[2]]);
  const { H, Z } = forward(X);
  const dZ = tf.mul(tf.sub(tf.softmax(Z), Y), 1 / batch); // batch x 10
  const dW2 = tf.matMul(tf.transpose(H), dZ);
  const dH = tf.matMul(dZ, tf.transpose(p.W2));
  const dA = tf.mul(dH, tf.step(H));
  const dW1 = tf.matMul(tf.transpose(X), dA);
  return { W1: dW1, b1: tf.sum(dA, 0), W2: dW2, b2: tf.sum(dZ, 0) };
}

serve({
  async init({ workload: asked, seed }) {
    await wasmBackend(tf);
    workload = asked;
    const [from, hidden, to] = workload.layers;
    const [W1, W2] = firstWeights(workload, seed);
    p = {
      W1: tf.tensor2d(W1, [from, hidden]),
      b1: tf.zeros([hidden]),
      W2: tf.tensor2d(W2, [hidden, to]),
      b2: tf.zeros([to]),
    };
    const data = await loadData(workload);
    nextBatch = batchesOf(data.train, workload.batch, to, seed);
    test = data.test;
  },
  async trainSteps(n) {
    for (let i = 0; i < n; i++) {
      const { x, y } = nextBatch();
      const g = tf.tidy(() => gradients(x, y));
      for (const name of Object.keys(p)) {
        p[name] = moved(p[name], g[name], workload.lr);
        g[name].dispose();
      }
    }
  },
  async evaluate() {
    const z = tf.tidy(() => forward(tf.tensor2d(test.inputs, [test.count, test.width])).Z);
    const predictions = await z.data();
    z.dispose();
    return accuracy(predictions, test.labels, workload.layers[2]);
  },
});
