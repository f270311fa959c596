// ConvNetJS: layers in plain JavaScript, float64, one sample after the other. Its networks end in a
// softmax; it has no sigmoid with squares, so W3 and W4 are trained with softmax cross-entropy.
import convnetjs from 'convnetjs';
import { loadData, patternsOf, samplesOf } from '../shared/data.js';
import { serve } from '../shared/serve.js';

function definitions({ kind, layers, act }) {
  const classes = Math.max(2, layers.at(-1));
  const end = { type: 'softmax', num_classes: classes };
  if (kind === 'cnn') {
    const convolution = (filters) => [
      { type: 'conv', sx: 5, filters, stride: 1, pad: 2, activation: 'relu' },
      { type: 'pool', sx: 2, stride: 2 },
    ];
    return [
      { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
      ...convolution(8),
      ...convolution(16),
      end,
    ];
  }
  const hidden = layers
    .slice(1, -1)
    .map((num_neurons) => ({ type: 'fc', num_neurons, activation: act }));
  return [{ type: 'input', out_sx: 1, out_sy: 1, out_depth: layers[0] }, ...hidden, end];
}

let workload;
let net;
let trainer;
let patterns;
let nextSamples;
let test;
/** The sample as the library's volume, which is used again and again. */
let volume;

function readClass({ input }) {
  volume.w.set(input);
  net.forward(volume);
  return net.getPrediction();
}

serve({
  async init({ workload: asked, seed }) {
    workload = asked;
    const data = await loadData(workload);
    const { kind, layers, lr: learning_rate, batch: batch_size } = workload;
    net = new convnetjs.Net();
    net.makeLayers(definitions(workload));
    trainer = new convnetjs.SGDTrainer(net, {
      learning_rate,
      batch_size,
      momentum: 0,
      l2_decay: 0,
    });
    const sides = kind === 'cnn' ? [28, 28, 1] : [1, 1, layers[0]];
    volume = new convnetjs.Vol(...sides, 0);
    patterns = patternsOf(data.train, layers.at(-1));
    nextSamples = samplesOf(data.train, batch_size, seed);
    test = patternsOf(data.test, layers.at(-1));
  },
  async trainSteps(n) {
    for (let i = 0; i < n; i++) {
      for (const sample of nextSamples()) {
        const { input, label } = patterns[sample];
        volume.w.set(input);
        trainer.train(volume, label); // it moves the weights after each batch
      }
    }
  },
  async evaluate() {
    return test.filter((sample) => readClass(sample) === sample.label).length / test.length;
  },
  async inferAll() {
    return test.map(readClass).length;
  },
});
