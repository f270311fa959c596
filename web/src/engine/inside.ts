/**
 * Whether a call into WebAssembly is under way. It never yields: where this still holds when the next
 * message is served, the call has been cut off from outside, and its session's memory is in doubt.
 */
export const inside = { wasm: false };

export function entered<T>(call: () => T): T {
  inside.wasm = true;
  try {
    return call();
  } finally {
    inside.wasm = false;
  }
}
