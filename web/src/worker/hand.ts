import { transfer } from 'comlink';

/**
 * Moves a result's arrays to the page instead of copying them again. When the module itself has
 * failed (a trap, not a refusal), the session cannot be trusted any more: the error is thrown once
 * more outside, so that the page sees this worker fail and starts another.
 */
export async function hand<Result>(result: Promise<Result>): Promise<Result> {
  try {
    const value = await result;
    const buffers = buffersIn(value);
    return buffers.length > 0 ? transfer(value, buffers) : value;
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) {
      setTimeout(() => {
        throw error;
      });
    }
    throw error;
  }
}

function buffersIn(value: unknown): Transferable[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(buffersIn);
}
