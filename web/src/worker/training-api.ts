import type { TrainingWorker } from '../protocol/index.ts';
import type { TrainingHost } from './training-host.ts';

/** What a worker offers of its host. */
export function trainingApi(host: TrainingHost): TrainingWorker {
  return {
    loadDigits: (baseUrl) => host.loadDigits(baseUrl),
    addDigits: (...digits) => host.addDigits(...digits),
    cancelLoading: () => host.cancelLoading(),
    start: (spec) => host.start(spec),
    setLearningRate: (rate) => host.setLearningRate(rate),
    advance: (request) => host.advance(request),
    points: () => host.points(),
    testDigits: (first, count) => host.testDigits(first, count),
    read: (drawing) => host.read(drawing),
    snapshot: () => host.snapshot(),
    restore: (snapshot) => host.restore(snapshot),
    branch: (spec) => host.branch(spec),
  };
}
