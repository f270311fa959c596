// npm run build:single: the whole page with some of its digits as one HTML file that opens from a disk.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { requireSupportedNode } from './node-version.mjs';

requireSupportedNode();

const { filesBelow, fromRoot, ifChanged, isProgram, Problem, runMain } = await import(
  './common.mjs'
);
const { buildWasm } = await import('./build-wasm.mjs');
const { packMnist } = await import('./pack-mnist.mjs');
const { packSource } = await import('./pack-source.mjs');
const { setUp } = await import('./setup.mjs');

export const singleFile = 'dist-single/glassbox.html';
export const mostBytes = 1_500_000;
export const digitCounts = { train: 2000, test: 500 };

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The highlighted C++ and its index: plain text that the page has anyway is left out. */
function sourceFiles() {
  const folder = fromRoot('web/public/source');
  const names = filesBelow(folder).filter((file) => file.endsWith('.json'));
  return names.map(
    (file) =>
      /** @type {const} */ ([
        `source/${file.slice(folder.length + 1).replaceAll('\\', '/')}`,
        readFileSync(file),
      ]),
  );
}

/** Modules of one kind stand together: what they share is then stored once. @param {string} path */
const kindOf = (path) => path.split('.').at(-1) ?? '';

/** @param {Map<string, Buffer>} files */
async function pack(files) {
  const { compress } = await import('lzma1');
  const list = [...files].sort(([a], [b]) => kindOf(a).localeCompare(kindOf(b)));
  const content = Buffer.concat(list.map(([, bytes]) => bytes));
  const packed = compress(content, 9);
  return {
    packed,
    contents: { bytes: packed.length, files: list.map(([path, bytes]) => [path, bytes.length]) },
  };
}

/** @param {Uint8Array} bytes */
async function checksum(bytes) {
  const { CRC32_TABLE } = await import('lzma1');
  let rest = -1;
  for (const byte of bytes) {
    rest = /** @type {number} */ (CRC32_TABLE[(rest ^ byte) & 255]) ^ (rest >>> 8);
  }
  return ~rest >>> 0;
}

/** No other character than ASCII: the page is not in UTF-8. @param {string} text */
const inAscii = (text) =>
  text.replace(/[^\n\x20-\x7e]/gu, (character) => `&#${character.codePointAt(0)};`);

export async function makePage() {
  const { buildScripts } = await import('./single-site.mjs');
  const { digitFiles } = await import('./single-digits.mjs');
  const { textOfBytes } = await import('./single-text.mjs');
  const { singlePolicy } = await import('./policy.mjs');
  const { files, css, opener } = await buildScripts();
  const parts = [
    await pack(new Map([...files, ...sourceFiles()])),
    await pack(digitFiles(digitCounts)),
  ];
  const archive = Buffer.concat(parts.map(({ packed }) => packed));
  const theme = readFileSync(fromRoot('web/public/theme.js'), 'utf8');
  const icon = readFileSync(fromRoot('web/public/favicon.svg'));
  const scripts = [theme, opener];
  /** @type {Record<string, string>} */
  const words = {
    POLICY: singlePolicy({ scripts: scripts.map(hashOf), styles: [hashOf(css)] }),
    ICON: `data:image/svg+xml;base64,${icon.toString('base64')}`,
    THEME: theme,
    STYLE: css,
    CONTENTS: JSON.stringify({
      parts: parts.map(({ contents }) => contents),
      checksum: await checksum(archive),
    }),
    OPENER: opener,
  };
  for (const [name, text] of Object.entries(words)) {
    if (/[^\n\r\t\x20-\x7e]|<\/|<!--/.test(text)) {
      throw new Problem(`${name}: expected ASCII that can stand in HTML, got something else`);
    }
  }
  const [before = '', after = ''] = inAscii(
    readFileSync(fromRoot('web/scripts/single-page.template'), 'utf8'),
  ).split('ARCHIVE');
  /** @param {string} text */
  const filled = (text) => text.replace(/\b[A-Z]{4,}\b/g, (name) => words[name] ?? name);
  return Buffer.concat([
    Buffer.from(filled(before), 'latin1'),
    textOfBytes(archive),
    Buffer.from(filled(after), 'latin1'),
  ]);
}

export async function buildSingle() {
  await buildWasm();
  await packMnist();
  await packSource();
  await ifChanged('single', {
    inputs: ['web', 'package-lock.json'],
    outputs: () => [singleFile],
    async work() {
      const page = await makePage();
      if (page.length > mostBytes) {
        throw new Problem(`${singleFile}: expected at most ${mostBytes} bytes, got ${page.length}`);
      }
      mkdirSync(fromRoot('dist-single'), { recursive: true });
      writeFileSync(fromRoot(singleFile), page);
      console.log(`${singleFile}: ${page.length} bytes of at most ${mostBytes}`);
    },
  });
}

if (isProgram(import.meta.url)) {
  await runMain(async () => {
    setUp({ forTests: false });
    await buildSingle();
  });
}
