import type { LabRules } from './lab-rules.ts';
import { labSettings, networkSettings, runSpec, type Settings } from './settings.ts';
import { formatSettings, parseSettings } from './settings-text.ts';

export const digitsRules: LabRules<Settings> = {
  ...labSettings.digits,
  looks: [],
  parse: parseSettings,
  format: formatSettings,
  spec: (settings) => runSpec(labSettings.digits, settings),
  run: formatSettings,
  changed: (settings, part) => ({
    ...settings,
    ...part,
    ...(part.network && networkSettings[part.network]),
  }),
};
