// Puts the C++ beside the page, so that a pane's signature can open the lines that compute it: every
// file highlighted, line by line (.json), and as it is (.txt); index.json lists them and says where
// each definition stands.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  filesBelow,
  fingerprint,
  fromRoot,
  ifChanged,
  isProgram,
  Problem,
  runMain,
} from './common.mjs';
import { findSymbols } from './source-symbols.mjs';

const target = 'web/public/source';
const scripts = ['pack-source', 'source-lines', 'source-symbols'];

/** Every C++ file but those that stand in for a compiler's, as paths below cpp/. */
export const sourceFiles = () =>
  filesBelow(fromRoot('cpp'))
    .map((file) => path.relative(fromRoot('cpp'), file).split(path.sep).join('/'))
    .filter((file) => /\.(h|cpp)$/.test(file) && !file.startsWith('compat/'));

/** @param {string} file */
const readSource = (file) => readFileSync(fromRoot(`cpp/${file}`), 'utf8');

/**
 * The files that cpp/README.md links to, in the order of their first link.
 * @param {string} readme
 * @param {string[]} files
 */
export function readingOrder(readme, files) {
  const links = [...readme.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '');
  return [...new Set(links)].filter((link) => files.includes(link));
}

/** @param {string} file @returns {[reference: string, ranges: [number, number][]][]} */
function symbolsOf(file) {
  try {
    const symbols = [...findSymbols(readSource(file))];
    return symbols.map(([name, ranges]) => [`${file}#${name}`, ranges]);
  } catch (error) {
    if (error instanceof Problem) throw new Problem(`cpp/${file}, ${error.message}`);
    throw error;
  }
}

/**
 * The last commit that changed cpp/, when this is a repository whose cpp/ is as committed.
 * @returns {string | null}
 */
function commitOfSources() {
  if (!existsSync(fromRoot('.git'))) return null;
  /** @param {string[]} args */
  const git = (...args) =>
    execFileSync('git', [...args, '--', 'cpp'], {
      cwd: fromRoot('.'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    return git('status', '--porcelain') === '' ? git('log', '-1', '--format=%h') || null : null;
  } catch {
    return null; // no git on this machine, or none that trusts this folder
  }
}

async function pack() {
  // Imported here: the highlighter may have been installed a moment ago.
  const { highlightCpp } = await import('./source-lines.mjs');
  const files = sourceFiles();
  const version = fingerprint(files.map((file) => `cpp/${file}`)).slice(0, 12);
  const reading = readingOrder(readFileSync(fromRoot('cpp/README.md'), 'utf8'), files);
  const symbols = Object.fromEntries(files.flatMap(symbolsOf));

  rmSync(fromRoot(target), { recursive: true, force: true });
  for (const file of files) {
    const place = fromRoot(`${target}/${file}`);
    const text = readSource(file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(`${place}.txt`, text);
    writeFileSync(
      `${place}.json`,
      `${JSON.stringify({ path: file, version, lines: highlightCpp(text) })}\n`,
    );
  }
  const others = files.filter((file) => !reading.includes(file));
  writeIndex({ version, commit: null, reading, others, symbols });
}

/** @param {object} index what web/src/client/source.ts calls a SourceIndex */
const writeIndex = (index) =>
  writeFileSync(fromRoot(`${target}/index.json`), `${JSON.stringify(index)}\n`);

const readIndex = () => JSON.parse(readFileSync(fromRoot(`${target}/index.json`), 'utf8'));

/** Committing changes no file of cpp/, so the commit is looked up each time. */
function noteCommit() {
  const index = readIndex();
  const commit = commitOfSources();
  if (index.commit !== commit) writeIndex({ ...index, commit });
}

/** The files that the index lists, from the root; the index alone when there is none yet. */
function packedFiles() {
  const list = [`${target}/index.json`];
  if (!existsSync(fromRoot(`${target}/index.json`))) return list;
  const { reading, others } = readIndex();
  for (const file of [...reading, ...others]) {
    list.push(`${target}/${file}.json`, `${target}/${file}.txt`);
  }
  return list;
}

export async function packSource() {
  await ifChanged('source', {
    inputs: [
      'cpp',
      'node_modules/highlight.js/package.json',
      ...scripts.map((name) => `web/scripts/${name}.mjs`),
    ],
    outputs: packedFiles,
    work: pack,
  });
  noteCommit();
}

if (isProgram(import.meta.url)) await runMain(packSource);
