// What the reader downloads, and the budgets that fail the build. Sizes are those after gzip, as
// nearly every host sends them; the shards are gzip files already.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow, isProgram, Problem, runMain } from './common.mjs';
import { firstShardBudget } from './pack-mnist.mjs';
import { builtSite } from './serve.mjs';

const firstViewBudget = 150 * 1024;

/** What the page asks for beside what its HTML names: its workers, and the module that trains. */
const firstViewWorkers = [
  /^assets\/training-worker-.*\.js$/,
  /^assets\/digits-worker-.*\.js$/,
  /^assets\/glassbox-[^-]*\.wasm$/,
];

/** The paths of the site's files, with / between folders. */
const siteFiles = () =>
  filesBelow(builtSite()).map((file) => path.relative(builtSite(), file).split(path.sep).join('/'));

/** @param {string} file */
const read = (file) => readFileSync(path.join(builtSite(), file));

/**
 * index.html, what it names, the workers, and all that their modules import at once; what they import
 * later is not among them.
 * @param {string[]} files
 */
function firstViewFiles(files) {
  const found = new Set(['index.html']);
  for (const [, name] of read('index.html')
    .toString()
    .matchAll(/(?:src|href)="\.\/([^"]+)"/g)) {
    found.add(/** @type {string} */ (name));
  }
  for (const pattern of firstViewWorkers) {
    const [file, ...others] = files.filter((name) => pattern.test(name));
    if (!file || others.length > 0) {
      throw new Problem(`expected one file like ${pattern}, got ${others.length + (file ? 1 : 0)}`);
    }
    found.add(file);
  }
  for (const file of found) {
    if (!file.endsWith('.js')) continue;
    const imports = read(file)
      .toString()
      .matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g);
    for (const [, name] of imports) found.add(`assets/${name}`);
  }
  return found;
}

/** Files that come when they are asked for. @param {string} file */
function laterKindOf(file) {
  if (file.startsWith('mnist/')) return 'mnist';
  if (file === 'licences.txt') return 'licences';
  if (file.startsWith('source/')) return 'source';
  if (file.startsWith('assets/study-')) return 'study modules';
  return 'other rooms';
}

/** @returns {Map<string, number>} bytes after gzip by kind of file; first view kinds by extension */
export function measureDist() {
  if (!existsSync(builtSite()))
    throw new Problem(`expected a built site in ${builtSite()}, got none`);
  const files = siteFiles();
  const first = firstViewFiles(files);
  const sizes = new Map();
  for (const file of [...first, ...files.filter((name) => !first.has(name))]) {
    const kind = first.has(file) ? `first ${path.extname(file).slice(1)}` : laterKindOf(file);
    const content = read(file);
    const bytes = file.endsWith('.idx') ? content.length : gzipSync(content, { level: 9 }).length;
    sizes.set(kind, (sizes.get(kind) ?? 0) + bytes);
  }
  return sizes;
}

function firstShardBytes() {
  const { shards } = JSON.parse(read('mnist/manifest.json').toString());
  return shards[0].images.bytes + shards[0].labels.bytes;
}

/** Rows of the table: what, bytes, and the budget where there is one. */
export function sizeRows() {
  const sizes = measureDist();
  const firstView = [...sizes]
    .filter(([kind]) => kind.startsWith('first '))
    .reduce((sum, [, bytes]) => sum + bytes, 0);
  return [
    ...[...sizes].map(([what, bytes]) => ({ what, bytes, budget: Number.POSITIVE_INFINITY })),
    { what: 'first view', bytes: firstView, budget: firstViewBudget },
    { what: 'first shard', bytes: firstShardBytes(), budget: firstShardBudget },
  ];
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(11);

/** Prints the table and refuses a site over its budget. */
export function checkSizeBudget() {
  const rows = sizeRows();
  console.log('Size after gzip');
  for (const { what, bytes, budget } of rows) {
    const limit = Number.isFinite(budget) ? ` of at most ${kilobytes(budget).trim()}` : '';
    console.log(`  ${what.padEnd(14)}${kilobytes(bytes)}${limit}`);
  }
  const over = rows.find(({ bytes, budget }) => bytes > budget);
  if (!over) return;
  throw new Problem(
    `${over.what}: expected at most ${over.budget} bytes after gzip, got ${over.bytes}`,
  );
}

if (isProgram(import.meta.url)) await runMain(checkSizeBudget);
