// The settings of a network that is trained on a table: those of the boundary lab without its data.
import type { Table } from '../files/csv.ts';
import type { EncodedTable } from '../files/table-encode.ts';
import type { TablePlan } from '../files/table-plan.ts';
import { formatRun } from './boundary-link.ts';
import {
  type BoundarySettings,
  boundaryDefaults,
  changedSettings,
  fittingActivations,
  lossesOf,
  rates,
  taskOf,
} from './boundary-settings.ts';
import { boundarySpec } from './boundary-spec.ts';
import type { LabRules } from './lab-rules.ts';
import { activations, inits, optimizers } from './settings.ts';
import {
  decimal,
  oneOf,
  type ParsedSettings,
  parseBatch,
  parseHidden,
  parseRate,
  parseSeed,
  type RefusedValue,
  whole,
} from './settings-text.ts';

/** `own.classes` says how many classes there are; it has no points. */
export type TableSettings = BoundarySettings;

/** A table as it is trained on. */
export interface TableData {
  table: Table;
  plan: TablePlan;
  encoded: EncodedTable;
}

type Parse = (text: string) => Partial<TableSettings> | null;

function setting<Key extends keyof TableSettings>(
  key: Key,
  parse: (text: string) => TableSettings[Key] | null,
): Parse {
  return (text) => {
    const value = parse(text);
    return value === null ? null : ({ [key]: value } as Partial<TableSettings>);
  };
}

const one = oneOf(activations);
const activationList = (text: string) => {
  const found = text.split(',').map(one);
  return found.every((name) => name !== null) ? found : null;
};

const readers: Readonly<Record<string, Parse>> = {
  hidden: setting('hidden', parseHidden),
  activation: setting('activation', activationList),
  loss: setting('loss', oneOf(lossesOf.binary.concat(lossesOf.classes))),
  optimizer: setting('optimizer', oneOf(optimizers)),
  rate: setting('rate', parseRate),
  batch: setting('batch', parseBatch),
  l1: setting('l1', decimal(0, 1e6)),
  l2: setting('l2', decimal(0, 1e6)),
  init: setting('init', oneOf(inits)),
  seed: setting('seed', parseSeed),
  'stop-epochs': setting('stopEpochs', whole(1, 1e8)),
  'stop-loss': setting('stopLoss', parseRate),
  'stop-plateau': setting('stopPlateau', whole(1, 1e8)),
};

function defaultsOf({ encoded }: TableData): TableSettings {
  const classes = encoded.classes.length;
  const own = { coordinates: [], targets: [], classes };
  const [loss = 'mean_squared_error'] = lossesOf[taskOf({ data: 'own', own })];
  const rows = encoded.trainCount;
  return {
    ...boundaryDefaults,
    data: 'own',
    own,
    hidden: [16],
    activation: ['relu'],
    loss,
    optimizer: 'adam',
    rate: rows < 50 ? 0.03 : 0.01,
    batch: rows < 50 ? 'full' : rows < 5000 ? 10 : 100,
    init: 'he',
    // Small tables are through in a moment: an end that can be seen, and taken away.
    stopEpochs: Math.min(1000, Math.max(30, Math.round(40_000 / rows))),
  };
}

function parse(text: string, defaults: TableSettings): ParsedSettings<TableSettings> {
  const settings = { ...defaults };
  const refused: RefusedValue[] = [];
  const seen = new Set<string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (seen.has(key)) continue;
    seen.add(key);
    const part = Object.hasOwn(readers, key) ? readers[key]?.(value) : null;
    if (part) Object.assign(settings, part);
    else refused.push({ key, value });
  }
  const losses = lossesOf[taskOf(settings)];
  if (!losses.includes(settings.loss)) {
    refused.push({ key: 'loss', value: settings.loss });
    settings.loss = defaults.loss;
  }
  const { activation, hidden } = settings;
  if (activation.length > 1 && activation.length !== hidden.length) {
    refused.push({ key: 'activation', value: activation.join() });
    settings.activation = defaults.activation;
  }
  settings.activation = fittingActivations(settings.activation, hidden.length);
  return { settings, refused };
}

/** As the boundary lab writes it, without what its data have. */
function format(settings: TableSettings): string {
  const ours = new Set(Object.keys(readers));
  const pairs = formatRun({ ...settings, data: 'xor_points' }).split('&');
  return pairs.filter((pair) => ours.has(pair.slice(0, pair.indexOf('=')))).join('&');
}

/** The rules of a lab on this table; the spec carries its numbers. */
export function tableRules(data: TableData): LabRules<TableSettings> {
  const { encoded, plan } = data;
  const defaults = defaultsOf(data);
  const spec = (settings: TableSettings) => ({
    ...boundarySpec(settings),
    data: {
      kind: 'table' as const,
      features: encoded.features.length,
      classes: encoded.classes.length,
      values: encoded.values,
      targets: encoded.targets,
      trainShare: plan.share,
      seed: plan.seed,
    },
  });
  return {
    lab: 'data',
    defaults,
    rates,
    looks: [],
    branches: [],
    parse: (text) => parse(text, defaults),
    format,
    spec,
    run: format,
    changed: changedSettings,
  };
}
