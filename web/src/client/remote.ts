// A worker's methods as if they were here: a call becomes a message, its answer settles a promise.
import type { Answer, Call } from '../protocol/calls.ts';

/** As much of a Worker as a call needs. */
export interface CallPort {
  postMessage(message: unknown): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
}

export interface Remote<W> {
  worker: W;
  /** Hears no answer any more: what is still asked for stays without one. */
  release(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

/** `W` has methods that answer with promises, and nothing else. */
export function remote<W extends object>(port: CallPort): Remote<W> {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const answered = (event: Event) => {
    const answer = (event as MessageEvent<Answer>).data;
    const question = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) question?.reject(errorOf(answer.error));
    else question?.resolve(answer.value);
  };
  port.addEventListener('message', answered);

  const ask = (name: string, args: unknown[]) =>
    new Promise((resolve, reject) => {
      const call: Call = { id: ++last, name, args };
      port.postMessage(call); // refuses what cannot be copied, and so does the promise
      waiting.set(call.id, { resolve, reject });
    });
  const worker = new Proxy({} as W, {
    get: (_, name) =>
      // A promise that is settled with the worker must not take it for another promise.
      typeof name === 'string' && name !== 'then'
        ? (...args: unknown[]) => ask(name, args)
        : undefined,
  });
  return { worker, release: () => port.removeEventListener('message', answered) };
}

function errorOf({ name, message }: { name: string; message: string }): Error {
  const error = new Error(message);
  error.name = name;
  return error;
}
