// brain.js: plain JavaScript, one sample after the other (W3), so a step of W4 is one pass over the
// four points. Without momentum; its own class alone, since the package's entry asks for a GPU.
import brain from 'brain.js/dist/neural-network.js';
import { accuracy, loadData, patternsOf, samplesOf } from '../shared/data.js';
import { serve } from '../shared/serve.js';

const NeuralNetwork = brain.default ?? brain;

let workload;
let net;
let patterns;
let nextSamples;
let test;

serve({
  async init({ workload: asked, seed }) {
    workload = asked;
    const data = await loadData(workload);
    net = new NeuralNetwork({ activation: 'sigmoid' });
    net.sizes = workload.layers;
    net.initialize();
    net.trainOpts.learningRate = workload.lr;
    net.trainOpts.momentum = 0;
    patterns = patternsOf(data.train, workload.layers.at(-1));
    nextSamples = samplesOf(data.train, workload.batch, seed);
    ({ test } = data);
  },
  async trainSteps(n) {
    for (let i = 0; i < n; i++) {
      for (const sample of nextSamples()) net.trainPattern(patterns[sample]);
    }
  },
  async evaluate() {
    const { labels } = test;
    const outputs = workload.layers.at(-1);
    const predictions = new Float32Array(labels.length * outputs);
    for (const [i, { input }] of patternsOf(test, outputs).entries()) {
      predictions.set(net.runInput(input), i * outputs);
    }
    return accuracy(predictions, labels, outputs);
  },
});
