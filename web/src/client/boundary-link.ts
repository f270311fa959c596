// The boundary lab's settings as text: all that decides the run, the own points too.

import {
  type BoundarySettings,
  boundaryData,
  boundaryDefaults,
  defaultsOf,
  features,
  fieldMarks,
  fittingActivations,
  isOldXor,
  lossesOf,
  sampleCounts,
  taskOf,
} from './boundary-settings.ts';
import { decodeOwnPoints, encodeOwnPoints, missingIn } from './own-points.ts';
import { activations, inits, optimizers } from './settings.ts';
import {
  decimal,
  formatHidden,
  oneOf,
  type ParsedSettings,
  parseBatch,
  parseHidden,
  parseRate,
  parseSeed,
  type RefusedValue,
  whole,
} from './settings-text.ts';

type Values = Partial<BoundarySettings>;
type Reader = (text: string) => Values | null;

/** A reader of one setting from a parser of its text. */
function setting<Key extends keyof BoundarySettings>(
  key: Key,
  parse: (text: string) => BoundarySettings[Key] | null,
): Reader {
  return (text) => {
    const value = parse(text);
    return value === null ? null : ({ [key]: value } as Values);
  };
}

/** 'a,b': names of the list, each at most once where `once`. */
function namesOf<T extends string>(
  names: readonly T[],
  once: boolean,
): (text: string) => T[] | null {
  const one = oneOf(names);
  return (text) => {
    const found = text.split(',').map((part) => one(part.trim()));
    if (!found.every((name) => name !== null)) return null;
    return once && new Set(found).size < found.length ? null : found;
  };
}

/** What decides everything else is read first. */
const firstReaders: ReadonlyMap<string, Reader> = new Map([
  ['own', setting('own', decodeOwnPoints)],
  ['data', setting('data', oneOf(boundaryData))],
]);

const readers: ReadonlyMap<string, Reader> = new Map([
  ['network', (text: string) => (text === 'dense' ? {} : null)],
  ['noise', setting('noise', decimal(0, 1))],
  ['share', setting('share', decimal(0.01, 1))],
  ['count', setting('count', whole(sampleCounts.fewest, sampleCounts.most))],
  ['points', setting('dataSeed', parseSeed)],
  ['features', setting('features', namesOf(features, true))],
  ['hidden', setting('hidden', parseHidden)],
  ['activation', setting('activation', namesOf(activations, false))],
  ['loss', setting('loss', oneOf(lossesOf.binary.concat(lossesOf.classes)))],
  ['optimizer', setting('optimizer', oneOf(optimizers))],
  ['rate', setting('rate', parseRate)],
  ['batch', setting('batch', parseBatch)],
  ['l1', setting('l1', decimal(0, 1e6))],
  ['l2', setting('l2', decimal(0, 1e6))],
  ['init', setting('init', oneOf(inits))],
  ['seed', setting('seed', parseSeed)],
  ['stop-epochs', setting('stopEpochs', whole(1, 1e8))],
  ['stop-loss', setting('stopLoss', parseRate)],
  ['stop-plateau', setting('stopPlateau', whole(1, 1e8))],
  ['show', setting('show', namesOf(fieldMarks, true))],
]);

/** Reads `key=value&key=value`. A key that appears twice counts once, the first time. */
export function parseBoundary(text: string): ParsedSettings<BoundarySettings> {
  const refused: RefusedValue[] = [];
  const pairs = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(text)) {
    if (!pairs.has(key)) pairs.set(key, value);
  }
  const take = (known: ReadonlyMap<string, Reader>): Values => {
    const values: Values = {};
    for (const [key, value] of pairs) {
      const read = known.get(key)?.(value);
      if (read) Object.assign(values, read);
      else if (read === null) refused.push({ key, value });
    }
    return values;
  };
  const { data = boundaryDefaults.data, own = boundaryDefaults.own } = take(firstReaders);
  const trainable = data !== 'own' || missingIn(own) === null;
  if (!trainable && !refused.some(({ key }) => key === 'own')) {
    refused.push({ key: 'data', value: data });
  }
  const settings = { ...defaultsOf(trainable ? data : boundaryDefaults.data, own), own };
  Object.assign(settings, take(readers));
  for (const [key, value] of pairs) {
    if (!firstReaders.has(key) && !readers.has(key)) refused.push({ key, value });
  }
  refused.push(...refusedTogether(settings, pairs));
  return { settings, refused };
}

/** What is possible alone and not beside the others gives way to what fits them. */
function refusedTogether(
  settings: BoundarySettings,
  pairs: ReadonlyMap<string, string>,
): RefusedValue[] {
  const refused: RefusedValue[] = [];
  const refuse = (key: string) => refused.push({ key, value: pairs.get(key) ?? '' });
  const losses = lossesOf[taskOf(settings)];
  if (!losses.includes(settings.loss)) {
    refuse('loss');
    settings.loss = losses[0] ?? settings.loss;
  }
  const { hidden, activation } = settings;
  if (activation.length > 1 && activation.length !== hidden.length) {
    refuse('activation');
    settings.activation = boundaryDefaults.activation;
  }
  settings.activation = fittingActivations(settings.activation, hidden.length);
  return refused;
}

/** All that decides the run; keys whose absence has always meant something are left out for it. */
export function formatRun(settings: BoundarySettings): string {
  const { data, own, optimizer, l1, l2, stopEpochs, stopLoss, stopPlateau } = settings;
  const pairs = [`data=${data}`];
  const add = (key: string, value: unknown, holds = true) => {
    if (holds) pairs.push(`${key}=${value}`);
  };
  if (!isOldXor(data)) {
    add('own', encodeOwnPoints(own), data === 'own');
    add('noise', settings.noise, data !== 'own');
    add('count', settings.count, data !== 'own');
    add('share', settings.share);
    add('points', settings.dataSeed);
    add('features', settings.features.join());
  }
  add('hidden', formatHidden(settings.hidden));
  add('activation', settings.activation.join());
  add('loss', settings.loss);
  add('optimizer', optimizer, optimizer !== 'sgd');
  add('rate', settings.rate);
  add('batch', settings.batch);
  add('l1', l1, l1 > 0);
  add('l2', l2, l2 > 0);
  add('init', settings.init);
  add('seed', settings.seed);
  add('stop-epochs', stopEpochs, stopEpochs !== null);
  add('stop-loss', stopLoss, stopLoss !== null);
  add('stop-plateau', stopPlateau, stopPlateau !== null);
  return pairs.join('&');
}

/** The whole settings, so that a link keeps its run when a default changes. */
export function formatBoundary(settings: BoundarySettings): string {
  const { show } = settings;
  return show.length > 0 ? `${formatRun(settings)}&show=${show.join()}` : formatRun(settings);
}
