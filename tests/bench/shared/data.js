// The data of a workload, as peers like them best: resident float32 rows.
import { randomNumbers, shuffle } from './random.js';

const pixels = 784;

async function fetchBytes(file, header) {
  const response = await fetch(new URL(`/data/${file}`, self.location.href));
  if (!response.ok) throw new Error(`expected ${file}, got status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer(), header);
}

async function digits(name) {
  const [bytes, labels] = await Promise.all([
    fetchBytes(`${name}-images-idx3-ubyte`, 16),
    fetchBytes(`${name}-labels-idx1-ubyte`, 8),
  ]);
  const inputs = new Float32Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) inputs[i] = bytes[i] / 255;
  return { inputs, labels, count: labels.length, width: pixels };
}

const xor = {
  inputs: Float32Array.of(0, 0, 0, 1, 1, 0, 1, 1),
  labels: Uint8Array.of(0, 1, 1, 0),
  count: 4,
  width: 2,
};

/** The first of them; peers that need minutes for 10,000 digits show with these that they learn. */
const firstOf = ({ inputs, labels, width }, count) => ({
  inputs: inputs.slice(0, count * width),
  labels: labels.slice(0, count),
  count,
  width,
});

/** Training and test samples: { inputs, labels, count, width } each. */
export async function loadData({ kind }) {
  if (kind === 'xor') return { train: xor, test: xor };
  const [train, test] = await Promise.all([digits('train'), digits('t10k')]);
  return { train, test: kind === 'cnn' ? firstOf(test, 1000) : test };
}

/**
 * Which samples come next: a function that gives the indices of full batches, endlessly, shuffled
 * anew each time round. All samples at once stay in their order.
 */
export function samplesOf({ count }, batch, seed) {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  if (batch === count) return () => order;
  const next = randomNumbers(seed + 1);
  let position = count;
  return () => {
    if (position + batch > count) {
      shuffle(order, next);
      position = 0;
    }
    position += batch;
    return order.subarray(position - batch, position);
  };
}

/** The next batch as rows x of inputs and rows y of targets; both are filled anew each time. */
export function batchesOf(data, batch, outputs, seed) {
  const { inputs, labels, width } = data;
  const nextSamples = samplesOf(data, batch, seed);
  const x = new Float32Array(batch * width);
  const y = new Float32Array(batch * outputs);
  return () => {
    y.fill(0);
    for (const [k, sample] of nextSamples().entries()) {
      x.set(inputs.subarray(sample * width, (sample + 1) * width), k * width);
      if (outputs === 1) y[k] = labels[sample];
      else y[k * outputs + labels[sample]] = 1;
    }
    return { x, y };
  };
}

/** Every sample as { input, output, label }, for libraries that take one after the other. */
export function patternsOf({ inputs, labels, width }, outputs) {
  const targets = Array.from({ length: Math.max(2, outputs) }, (_, label) => {
    if (outputs === 1) return Float32Array.of(label);
    return Float32Array.from({ length: outputs }, (_, i) => Number(i === label));
  });
  return Array.from(labels, (label, i) => ({
    input: inputs.subarray(i * width, (i + 1) * width),
    output: targets[label],
    label,
  }));
}

/** The share of samples whose predictions, row by row, name the right class. */
export function accuracy(predictions, labels, outputs, threshold = 0.5) {
  let right = 0;
  for (let i = 0; i < labels.length; i++) {
    const row = predictions.subarray(i * outputs, (i + 1) * outputs);
    const read = outputs === 1 ? Number(row[0] > threshold) : row.indexOf(Math.max(...row));
    if (read === labels[i]) right += 1;
  }
  return right / labels.length;
}
