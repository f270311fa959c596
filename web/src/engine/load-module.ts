import { simd } from 'wasm-feature-detect';
import create, { type GlassboxModule } from './wasm/glassbox.mjs';

/** Loads the C++ module. Rejects with a sentence where it cannot run. */
export async function loadModule(): Promise<GlassboxModule> {
  if (!(await simd())) {
    throw new Error(
      'This browser has no WebAssembly SIMD, which Glassbox computes with: expected Chrome 91, ' +
        'Firefox 89, Safari 16.4 or newer.',
    );
  }
  return create();
}
