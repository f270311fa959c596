// Which lines of the C++ compute which pane of the room "Your data", forward first.
import type { LossName } from '../protocol/index.ts';
import { lossSources } from './pane-sources.ts';

export const dataSources = {
  table: ['data/table_spec.cpp#table_parts'],
  results: (loss: LossName): readonly string[] => [
    'nn/network.cpp#Network::forward',
    ...lossSources[loss],
  ],
  ask: ['nn/network.cpp#Network::forward'],
} as const;
