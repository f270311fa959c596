/** The Web Worker that trains. One C++ session lives here and nowhere else. */
import { expose, transfer } from 'comlink';
import { loadModule } from '../engine/load-module.ts';
import { Session } from '../engine/session.ts';
import type { TrainingWorker } from '../protocol/index.ts';
import { TrainingHost } from './training-host.ts';

const host = new TrainingHost(loadModule().then((module) => new Session(module)));

/**
 * Moves a result's arrays to the page instead of copying them again. When the module itself has
 * failed (a trap, not a refusal), the session cannot be trusted any more: the error is thrown once
 * more outside, so that the page sees this worker fail and starts another.
 */
async function hand<Result>(result: Promise<Result>): Promise<Result> {
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

const api: TrainingWorker = {
  loadDigits: (baseUrl) => hand(host.loadDigits(baseUrl)),
  cancelLoading: () => hand(host.cancelLoading()),
  start: (spec) => hand(host.start(spec)),
  setLearningRate: (rate) => hand(host.setLearningRate(rate)),
  advance: (request) => hand(host.advance(request)),
  points: () => hand(host.points()),
  testDigits: (first, count) => hand(host.testDigits(first, count)),
  read: (drawing) => hand(host.read(drawing)),
  snapshot: () => hand(host.snapshot()),
  restore: (snapshot) => hand(host.restore(snapshot)),
};

expose(api);
