// Set-up that both commands share: Debian packages, then npm packages. Uses Node's own modules only,
// since there may be no node_modules yet.
import { existsSync, statSync } from 'node:fs';
import { fromRoot, run } from './common.mjs';
import { installDebianPackages } from './debian-packages.mjs';

/** npm leaves this file behind when it has installed everything. */
const installed = 'node_modules/.package-lock.json';

function npmPackagesAreCurrent() {
  if (!existsSync(fromRoot(installed))) return false;
  return statSync(fromRoot(installed)).mtimeMs >= statSync(fromRoot('package-lock.json')).mtimeMs;
}

/** @param {{ forTests: boolean, forBenchmark?: boolean }} what */
export function setUp(what) {
  installDebianPackages(what);
  if (npmPackagesAreCurrent()) return;
  console.log('Installing the npm packages of package-lock.json into node_modules');
  run('npm', ['ci', '--include=dev', '--no-progress']);
}
