// The page as a lesson sees it, for its tests: the boundary lab, untrained.
import type { Seen } from '../../web/src/client/lesson.ts';
import { settingsOf } from '../../web/src/client/lesson-settings.ts';
import type { RunStatus } from '../../web/src/protocol/index.ts';

export const status = (part: Partial<RunStatus>): RunStatus => ({
  ...{ iteration: 0, epoch: 0, epochSamples: 4, batchesPerEpoch: 1, samplesSeen: 0 },
  ...{ parameters: 3, learningRate: 1, trainLoss: null, trainAccuracy: null, testLoss: null },
  ...{ testAccuracy: null, testCount: 0, testIteration: null, record: [], diverged: false },
  ...part,
});

export const seen = (part: Partial<Seen> = {}): Seen => ({
  room: 'boundary',
  settings: settingsOf('boundary', 'data=xor_points'),
  status: status({}),
  curve: null,
  elapsed: 0,
  running: false,
  actions: [],
  metrics: {},
  ...part,
});
