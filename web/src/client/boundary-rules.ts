import { formatBoundary, formatRun, parseBoundary } from './boundary-link.ts';
import {
  type BoundarySettings,
  boundaryDefaults,
  changedSettings,
  rates,
} from './boundary-settings.ts';
import { boundarySpec } from './boundary-spec.ts';
import type { LabRules } from './lab-rules.ts';

export const boundaryRules: LabRules<BoundarySettings> = {
  lab: 'boundary',
  defaults: boundaryDefaults,
  rates,
  looks: ['show'],
  branches: [
    'rate',
    'batch',
    'optimizer',
    'l1',
    'l2',
    'loss',
    'stopEpochs',
    'stopLoss',
    'stopPlateau',
  ],
  parse: parseBoundary,
  format: formatBoundary,
  spec: boundarySpec,
  run: formatRun,
  changed: changedSettings,
};
