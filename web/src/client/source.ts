// The C++ that the site ships beside the page: web/scripts/pack-source.mjs writes it.
import { siteUrl } from './site.ts';
import { pathOf } from './source-reference.ts';

/** What `source/index.json` holds. */
export interface SourceIndex {
  /** Of the contents of all files. */
  version: string;
  /** The commit that has these contents, where the build could tell. */
  commit: string | null;
  /** The files of cpp/README.md in its reading order, and the others by name. */
  reading: readonly string[];
  others: readonly string[];
  /** Where `nn/affine.cpp#Affine::forward` stands; overloads have a range each. */
  symbols: Readonly<Record<string, readonly LineRange[]>>;
}

/** First and last line, counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** What `source/nn/affine.cpp.json` holds. */
export interface SourceFile {
  path: string;
  version: string;
  /** Each line as HTML with classes. */
  lines: readonly string[];
}

/** A part of a file; the whole file when it has neither symbol nor ranges. */
export interface SourcePlace {
  path: string;
  symbol: string;
  ranges: readonly LineRange[];
}

/** Throws a sentence when the file or the definition is not there. */
export function resolveReference(index: SourceIndex, reference: string): SourcePlace {
  const path = pathOf(reference);
  const symbol = reference.slice(path.length + 1);
  if (!index.reading.includes(path) && !index.others.includes(path)) {
    throw new Error(`${path}: expected a file of the source, got none of that name.`);
  }
  if (symbol === '') return { path, symbol, ranges: [] };
  const ranges = index.symbols[reference];
  if (!ranges) throw new Error(`${path}: expected a definition of ${symbol}, got none.`);
  return { path, symbol, ranges };
}

export const fetchSourceIndex = (): Promise<SourceIndex> => fetchJson<SourceIndex>('index.json');

/** Rejects with a sentence, also when the file is of another version than the index. */
export async function fetchSourceFile(index: SourceIndex, path: string): Promise<SourceFile> {
  const file = await fetchJson<SourceFile>(`${path}.json`);
  if (file.version === index.version) return file;
  throw new Error(
    `${path} has changed on the host: expected version ${index.version}, got ${file.version}.`,
  );
}

async function fetchJson<T>(name: string): Promise<T> {
  const url = siteUrl(`source/${name}`);
  // A host may let the parts of two versions be kept for different times: each is asked for anew.
  const response = await fetch(url, { cache: 'no-cache' }).catch(() => {
    throw new Error(`${name} could not be fetched: no answer came over the network.`);
  });
  if (!response.ok) {
    throw new Error(`${name} could not be fetched: expected status 200, got ${response.status}.`);
  }
  try {
    return (await response.json()) as T;
  } catch {
    throw new Error(`${name} could not be read: expected JSON, got something else.`);
  }
}
