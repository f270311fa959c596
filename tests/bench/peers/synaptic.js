// Synaptic: a graph of neurons in plain JavaScript, one sample after the other. A step of W4 is one
// pass over the four points.
import synaptic from 'synaptic';
import { accuracy, loadData, patternsOf, samplesOf } from '../shared/data.js';
import { serve } from '../shared/serve.js';

let workload;
let net;
let patterns;
let nextSamples;
let test;

serve({
  async init({ workload: asked, seed }) {
    workload = asked;
    const data = await loadData(workload);
    net = new synaptic.Architect.Perceptron(...workload.layers);
    patterns = patternsOf(data.train, workload.layers.at(-1));
    nextSamples = samplesOf(data.train, workload.batch, seed);
    ({ test } = data);
  },
  async trainSteps(n) {
    for (let i = 0; i < n; i++) {
      for (const sample of nextSamples()) {
        const { input, output } = patterns[sample];
        net.activate(input);
        net.propagate(workload.lr, output);
      }
    }
  },
  async evaluate() {
    const outputs = workload.layers.at(-1);
    const looked = patternsOf(test, outputs).slice(0, 1000); // it is slow
    const predictions = new Float32Array(looked.length * outputs);
    for (const [i, { input }] of looked.entries()) {
      predictions.set(net.activate(input), i * outputs);
    }
    return accuracy(predictions, test.labels.subarray(0, looked.length), outputs);
  },
});
