// The test digits as the network of one snapshot reads them, in a worker that lives as long as the
// question: a report asks once.
import type { InspectorWorker, Results } from '../protocol/inspector.ts';
import { connectInspectorWorker } from './inspector-connection.ts';
import { LiveWorker, type WorkerPort } from './live-worker.ts';

export interface SureMistake {
  label: number;
  answer: number;
  chance: number;
  /** 784 bytes, 255 is ink. */
  pixels: Uint8Array;
}

export interface TestReading {
  results: Results;
  mistakes: SureMistake[];
}

const loadInterval = 100;

/** Digits that are read wrong, the surest first; of equals the earlier digit. */
export function surestMistakes({ labels, answers, chances }: Results, most: number): number[] {
  const wrong = [...labels.keys()].filter((digit) => labels[digit] !== answers[digit]);
  const chance = (digit: number) => chances[digit] ?? 0;
  return wrong.sort((a, b) => chance(b) - chance(a) || a - b).slice(0, most);
}

/** Rejects with a sentence where the digits do not come or the worker stops. */
export async function readTestDigits(
  snapshot: Uint8Array,
  digitsUrl: string,
  mostMistakes: number,
  connect: () => WorkerPort = connectInspectorWorker,
): Promise<TestReading> {
  const worker = new LiveWorker<InspectorWorker>(connect, 'worker that reads the digits', () => {});
  try {
    await worker.call((it) => it.loadDigits(digitsUrl));
    await worker.call((it) => it.show(snapshot));
    for (;;) {
      const { phase, error } = await worker.call((it) => it.loading());
      if (phase === 'complete') break;
      if (phase === 'failed') throw new Error(error ?? 'The digits did not arrive.');
      await new Promise((resolve) => setTimeout(resolve, loadInterval));
    }
    const results = await worker.call((it) => it.results());
    if (!results) throw new Error('expected the answers to the test digits, got none');
    const mistakes: SureMistake[] = [];
    for (const digit of surestMistakes(results, mostMistakes)) {
      const { pixels } = await worker.call((it) => it.testDigits(digit, 1));
      const [label = 0, answer = 0] = [results.labels[digit], results.answers[digit]];
      mistakes.push({ label, answer, chance: results.chances[digit] ?? 0, pixels });
    }
    return { results, mistakes };
  } finally {
    worker.close();
  }
}
