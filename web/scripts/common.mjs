// What every build script needs: paths, running a program, and doing nothing where nothing changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} relative a path from the repository's root */
export const fromRoot = (relative) => path.join(root, relative);

/** An expected failure: the message is all that the reader needs. */
export class Problem extends Error {}

/**
 * Runs a program in the repository's root and shows what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to the environment
 */
export function run(command, args, env = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status === 0) return;
  const how = error?.message ?? (signal ? `signal ${signal}` : `exit code ${status}`);
  const words = [command, ...args].join(' ').replaceAll(root, '');
  const shown = words.length > 120 ? `${words.slice(0, 120)} ...` : words;
  throw new Problem(`expected "${shown}" to succeed, got ${how}`);
}

/**
 * Runs a program of an npm package, with this very Node.
 * @param {string} script its path below node_modules
 * @param {string[]} args
 */
export const runNpmTool = (script, args) =>
  run(process.execPath, [fromRoot(`node_modules/${script}`), ...args]);

/**
 * Runs the main function of a script; a Problem becomes its sentence and exit code 1.
 * @param {() => unknown} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** True when the module with this import.meta.url is the program itself. @param {string} url */
export const isProgram = (url) => process.argv[1] === fileURLToPath(url);

/** @param {string} file @returns {string[]} the files below a folder, sorted; or the file itself */
export function filesBelow(file) {
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesBelow(path.join(file, name)));
}

/** @param {string[]} inputs files and folders, from the root @returns {string} of names and contents */
export function fingerprint(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.map(fromRoot).filter(existsSync).flatMap(filesBelow)) {
    const content = readFileSync(file);
    hash.update(`${path.relative(root, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Does the work unless its inputs are those of the last time and its outputs are still there.
 * @param {string} name
 * @param {{ inputs: string[], outputs: () => string[], work: () => unknown }} step
 */
export async function ifChanged(name, { inputs, outputs, work }) {
  const stamp = fromRoot(`build/stamps/${name}`);
  const now = fingerprint(inputs);
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (before === now && outputs().every((file) => existsSync(fromRoot(file)))) {
    console.log(`${name}: up to date`);
    return;
  }
  const begin = performance.now();
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
  console.log(`${name}: built in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
}
