// Races that are worth a look: pairs of settings that differ in what the preset is named after.
import type { LabId } from './settings.ts';

export const presetIds = ['activation', 'optimizer', 'loss', 'init', 'depth', 'network'] as const;
export type PresetId = (typeof presetIds)[number];

/** What both racers share, and what is the first one's and the second one's own. */
interface Pair {
  both: string;
  a: string;
  b: string;
}

const digits: Record<PresetId, Pair> = {
  activation: {
    both: 'hidden=50&rate=0.1&batch=100&init=xavier',
    a: 'activation=sigmoid',
    b: 'activation=relu',
  },
  // The same rate for both: a rate a hundred times as large would help plain descent.
  optimizer: { both: 'hidden=50&rate=0.003&batch=100', a: 'optimizer=sgd', b: 'optimizer=adam' },
  loss: {
    both: 'hidden=50&activation=sigmoid&rate=0.1&batch=100&init=xavier',
    a: 'loss=mean_squared_error',
    b: 'loss=softmax_cross_entropy',
  },
  init: {
    both: 'hidden=50,30&activation=sigmoid&rate=0.1&batch=100',
    a: 'init=normal',
    b: 'init=xavier',
  },
  depth: { both: 'rate=0.1&batch=100', a: 'hidden=50', b: 'hidden=50,30' },
  network: { both: '', a: 'network=dense', b: 'network=lenet' },
};

const boundary: Partial<Record<PresetId, Pair>> = {
  activation: {
    both: 'data=circle&hidden=6,4&rate=0.03',
    a: 'activation=sigmoid',
    b: 'activation=relu',
  },
  optimizer: {
    both: 'data=spiral&hidden=8,8&rate=0.01',
    a: 'optimizer=sgd',
    b: 'optimizer=adam',
  },
  loss: {
    both: 'data=circle&hidden=6&rate=0.03',
    a: 'loss=mean_squared_error',
    b: 'loss=binary_cross_entropy',
  },
  depth: {
    both: 'data=checkerboard&optimizer=adam&rate=0.01',
    a: 'hidden=8',
    b: 'hidden=8,8',
  },
};

const pairs: Record<LabId, Partial<Record<PresetId, Pair>>> = { digits, boundary };

/** The presets of a lab, as the text of a race. */
export function presetsOf(lab: LabId): { id: PresetId; text: string }[] {
  return presetIds.flatMap((id) => {
    const pair = pairs[lab][id];
    if (!pair) return [];
    const [a, b] = [pair.a, pair.b].map((own) => {
      const text = pair.both === '' ? own : `${pair.both}&${own}`;
      return encodeURIComponent(text);
    });
    return [{ id, text: `lab=${lab}&a=${a}&b=${b}` }];
  });
}
