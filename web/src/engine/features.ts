import { exceptions, simd } from 'wasm-feature-detect';

/** Rejects with a sentence where the C++ modules cannot run. */
export async function requireFeatures(): Promise<void> {
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
}
