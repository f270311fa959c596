// Puts dist/licences.txt beside the page: our licence, the notice, and the licence texts of what the
// page carries.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot, isProgram, Problem, runMain } from './common.mjs';

/** Whose code Vite bundles. tests/web/licences.test.ts compares this with package.json. */
export const bundledPackages = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@bufbuild/protobuf',
  'fflate',
  'idb',
  'valibot',
  'lzma1',
  'papaparse',
  'uplot',
  'wasm-feature-detect',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
];

/** @param {string} name */
function licenceOf(name) {
  // Its package has no file of its own: the terms of what is used of it stand above that code.
  if (name === '@bufbuild/protobuf') return fromRoot('web/licences/protobuf.txt');
  const [file] = ['LICENSE', 'LICENSE.md']
    .map((licence) => fromRoot(`node_modules/${name}/${licence}`))
    .filter((path) => existsSync(path));
  if (file === undefined) throw new Problem(`expected a licence of ${name}, got none`);
  return file;
}

/** Debian keeps Eigen's licence here; elsewhere NOTICE's address of it has to do. */
const mozillaLicence = '/usr/share/common-licenses/MPL-2.0';

export function writeLicences() {
  const sections = [
    { title: 'Glassbox', file: fromRoot('LICENSE') },
    { title: 'What Glassbox ships', file: fromRoot('NOTICE') },
    ...bundledPackages.map((name) => ({ title: name, file: licenceOf(name) })),
    ...(existsSync(mozillaLicence) ? [{ title: 'Eigen', file: mozillaLicence }] : []),
  ];
  const texts = sections.map(
    ({ title, file }) => `==== ${title} ====\n\n${readFileSync(file, 'utf8').trim()}\n`,
  );
  writeFileSync(fromRoot('dist/licences.txt'), texts.join('\n'));
}

if (isProgram(import.meta.url)) await runMain(writeLicences);
