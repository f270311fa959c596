// onnxruntime-web, for W5: it infers and does not train, so TensorFlow.js trains the network whose
// weights become its ONNX file.
import * as ort from 'onnxruntime-web/wasm';
import mjs from '../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.mjs?url';
import wasm from '../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url';
import { accuracy, loadData } from '../shared/data.js';
import { onnxModel } from '../shared/onnx-model.js';
import { serve } from '../shared/serve.js';
import { tfjsPeer } from './tfjs.js';
import { wasmBackend } from './wasm-backend.js';

const teacher = tfjsPeer(wasmBackend);
let workload;
let session = null;
let test;
let input;

async function openSession() {
  const [first, second] = teacher.network().dense;
  const [W1, b1, W2, b2] = await Promise.all(
    [first.W, first.b, second.W, second.b].map((variable) => variable.data()),
  );
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = { mjs, wasm };
  const model = onnxModel(workload.layers, { W1, b1, W2, b2 });
  session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  input = new ort.Tensor('float32', test.inputs, [test.count, test.width]);
}

async function logits() {
  if (!session) await openSession();
  return (await session.run({ x: input })).z.data;
}

serve({
  async init(config) {
    workload = config.workload;
    session = null;
    await teacher.init(config);
    ({ test } = await loadData(workload));
  },
  async trainSteps(n) {
    session = null;
    await teacher.trainSteps(n);
  },
  async evaluate() {
    return accuracy(await logits(), test.labels, 10);
  },
  async inferAll() {
    return (await logits()).length / 10;
  },
});
