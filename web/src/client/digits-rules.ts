import type { LabRules } from './lab-rules.ts';
import { labSettings, networkSettings, runSpec, type Settings } from './settings.ts';
import { formatSettings, parseSettings } from './settings-text.ts';

const stopRules = ['stopEpochs', 'stopLoss', 'stopPlateau'] as const;

export const digitsRules: LabRules<Settings> = {
  ...labSettings.digits,
  looks: [],
  branches: ['rate', 'batch', 'optimizer', 'decay', 'l2', 'dropout', 'shift', ...stopRules],
  parse: parseSettings,
  format: formatSettings,
  spec: (settings) => runSpec(labSettings.digits, settings),
  run: formatSettings,
  changed: (settings, part) => ({
    ...settings,
    ...part,
    ...(part.network && networkSettings[part.network]),
    ...(part.data === 'mnist' && { classes: 10 }),
  }),
};
