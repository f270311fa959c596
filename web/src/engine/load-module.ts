import { exceptions, simd } from 'wasm-feature-detect';
import create, { type GlassboxModule } from './wasm/glassbox.mjs';

/** Loads the C++ module. Rejects with a sentence where it cannot run. */
export async function loadModule(): Promise<GlassboxModule> {
  if (!(await simd())) {
    throw new Error(
      'This browser has no WebAssembly SIMD, which Glassbox computes with: expected Chrome 95, ' +
        'Firefox 100, Safari 16.4 or newer.',
    );
  }
  if (!(await exceptions())) {
    throw new Error(
      'This browser has no WebAssembly exceptions, which Glassbox needs: expected Chrome 95, ' +
        'Firefox 100, Safari 16.4 or newer.',
    );
  }
  return create();
}
