import type { TrainingWorker } from '../protocol/index.ts';
import { hand } from './hand.ts';
import type { TrainingHost } from './training-host.ts';

/** What a worker exposes of its host. */
export function trainingApi(host: TrainingHost): TrainingWorker {
  return {
    loadDigits: (baseUrl) => hand(host.loadDigits(baseUrl)),
    addDigits: (...digits) => hand(host.addDigits(...digits)),
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
}
