// The modules of web/src/engine/wasm in this Node, as a worker would load them.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { RunSpec } from '../../web/src/protocol/index.ts';

const folder = new URL('../../web/src/engine/wasm/', import.meta.url);

export type ModuleName = 'glassbox' | 'plane' | 'inspector' | 'study-float' | 'study-double';

/** What Emscripten puts on every module; the classes are the module's own. */
export interface WasmModule {
  HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(address: number): void;
  /** JavaScript values that C++ holds on to. */
  count_emval_handles(): number;
}

export async function openModule<Classes>(name: ModuleName): Promise<WasmModule & Classes> {
  // The module looks for what a worker has.
  Object.assign(globalThis, { self: globalThis, location: { href: folder.href } });
  const { default: create } = await import(new URL(`${name}.mjs`, folder).href);
  const wasmBinary = readFileSync(fileURLToPath(new URL(`${name}.wasm`, folder)));
  return create({ wasmBinary });
}

export const fixture = (name: string) =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url))));

/** 784-16-10 on digits. */
export const digitsSpec: RunSpec = {
  data: { kind: 'digits', scaling: 'unit' },
  layers: [
    { kind: 'affine', units: 16, bias: true },
    { kind: 'relu' },
    { kind: 'affine', units: 10, bias: true },
  ],
  loss: 'softmax_cross_entropy',
  initializer: { kind: 'he', scale: 1 },
  optimizer: 'adam',
  learningRate: 0.01,
  l2: 0,
  batchSize: 16,
  sampling: 'shuffled',
  seed: 1,
};

/** 3-4-1 on points in the plane. */
export const planeSpec: RunSpec = {
  ...digitsSpec,
  data: {
    kind: 'plane',
    shape: 'circle',
    count: 100,
    noise: 0.1,
    trainShare: 0.6,
    seed: 3,
    features: ['x1', 'x2', 'sin_x1'],
  },
  layers: [
    { kind: 'affine', units: 4, bias: true },
    { kind: 'tanh' },
    { kind: 'affine', units: 1, bias: true },
  ],
  loss: 'binary_cross_entropy',
};
