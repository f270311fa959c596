// What the reader downloads, and the budgets that fail the build. Sizes are those after gzip, as
// nearly every host sends them; the shards are gzip files already.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filesBelow, fromRoot, isProgram, Problem, runMain } from './common.mjs';
import { firstShardBudget } from './pack-mnist.mjs';

const firstViewBudget = 160 * 1024;
/** Kinds of files that opening the page loads; the others come when they are asked for. */
const firstViewKinds = ['html', 'js', 'css', 'wasm', 'other'];

/** @param {string} file @returns {string} */
function kindOf(file) {
  const relative = path.relative(fromRoot('dist'), file);
  if (relative.startsWith(`mnist${path.sep}`)) return 'mnist';
  if (relative === 'licences.txt') return 'licences';
  if (relative.startsWith(`source${path.sep}`)) return 'source';
  if (path.basename(relative).startsWith('glassbox-source-')) return 'source viewer';
  if (path.basename(relative).startsWith('glassbox-boundary-')) return 'boundary lab';
  const extension = path.extname(file).slice(1);
  return firstViewKinds.includes(extension) ? extension : 'other';
}

/** @returns {Map<string, number>} bytes after gzip by kind of file */
export function measureDist() {
  if (!existsSync(fromRoot('dist'))) throw new Problem('expected a built site in dist/, got none');
  const sizes = new Map(firstViewKinds.map((kind) => [kind, 0]));
  for (const file of filesBelow(fromRoot('dist'))) {
    const kind = kindOf(file);
    const content = readFileSync(file);
    const bytes = file.endsWith('.idx') ? content.length : gzipSync(content, { level: 9 }).length;
    sizes.set(kind, (sizes.get(kind) ?? 0) + bytes);
  }
  return sizes;
}

function firstShardBytes() {
  const { shards } = JSON.parse(readFileSync(fromRoot('dist/mnist/manifest.json'), 'utf8'));
  return shards[0].images.bytes + shards[0].labels.bytes;
}

/** Rows of the table: what, bytes, and the budget where there is one. */
export function sizeRows() {
  const sizes = measureDist();
  const firstView = firstViewKinds.reduce((sum, kind) => sum + (sizes.get(kind) ?? 0), 0);
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
