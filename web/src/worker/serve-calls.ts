import { inside } from '../engine/inside.ts';
import type { Answer, Call } from '../protocol/calls.ts';
import { hold } from './hold.ts';

/** As much of a worker's own side, or of a MessagePort, as answering needs. */
interface AnswerPort {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/**
 * Answers calls with the methods of `api`, each in the order of its promise. Arrays of an answer are
 * moved to the page instead of being copied once more. When the module itself has failed (a trap,
 * not a refusal), the session cannot be trusted any more: the error is thrown once more outside, so
 * that the page sees this worker fail and starts another.
 */
export function serveCalls<Api extends object>(api: Api, port: AnswerPort): void {
  const methods = api as Record<string, ((...args: unknown[]) => unknown) | undefined>;
  port.addEventListener('message', async ({ data }: MessageEvent<Call>) => {
    const { id, name, args } = data;
    try {
      if (inside.wasm) throw new WebAssembly.RuntimeError('a call was cut off');
      // Anything else than a method is answered with nothing: a sign of life.
      const value = await (name === 'hold' ? hold(String(args[0])) : methods[name]?.(...args));
      const answer: Answer = { id, value };
      port.postMessage(answer, { transfer: buffersIn(value) });
    } catch (reason) {
      const error =
        reason instanceof Error
          ? { name: reason.name, message: reason.message }
          : { name: 'Error', message: String(reason) };
      const answer: Answer = { id, error };
      port.postMessage(answer, { transfer: [] });
      if (reason instanceof WebAssembly.RuntimeError) {
        setTimeout(() => {
          throw reason;
        });
      }
    }
  });
}

function buffersIn(value: unknown): Transferable[] {
  if (ArrayBuffer.isView(value)) return [value.buffer as ArrayBuffer];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(buffersIn);
}
