// The scripts of the page that is one file: the page and each worker as one classic script, since over
// file:// a browser refuses modules.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { build } from 'vite';
import { filesBelow, fromRoot, Problem } from './common.mjs';
import { minifyElementCss } from './minify-css.mjs';

const folder = fromRoot('build/single');

/** Where a chunk stands is told by the page, not by the chunk's own address, which is a blob's. */
const placeOf = (/** @type {string} */ file) => `(self.glassboxSite.base+${JSON.stringify(file)})`;

/**
 * A module without imports and exports as a classic script.
 * @param {string} file
 * @param {string} code
 */
function classicScript(file, code) {
  const body = code
    .replaceAll('import.meta.url', placeOf(file))
    .replaceAll('import.meta.resolve', 'void 0');
  const script = `(()=>{"use strict";${body}})()`;
  try {
    new Script(script); // reads it without running it
  } catch (error) {
    throw new Problem(`${file}: expected a script without imports and exports, got ${error}`);
  }
  return script;
}

/** The page only unpacks; what packs would be most of its first script. @type {import('vite').Plugin} */
const withoutEncoder = {
  name: 'without-encoder',
  transform: (_code, id) =>
    id.endsWith('lzma1/lib/encoder.js') ? 'export class Encoder {}' : undefined,
};

/** @param {string} file @param {string} name */
const input = (file, name) => ({ [name]: fromRoot(`web/src/${file}`) });

/** @param {import('vite').InlineConfig['build']} options */
const buildInto = (options) =>
  build({
    root: fromRoot('web'),
    configFile: false,
    mode: 'single',
    publicDir: false,
    base: './',
    logLevel: 'warn',
    plugins: [minifyElementCss(), withoutEncoder],
    worker: {
      format: 'es',
      rolldownOptions: { output: { codeSplitting: false, entryFileNames: '[name].js' } },
    },
    build: {
      emptyOutDir: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 4096,
      ...options,
    },
  });

/**
 * Builds the page's own code.
 * @returns {Promise<{ files: Map<string, Buffer>, css: string, opener: string }>} files by their path
 */
export async function buildScripts() {
  await buildInto({
    outDir: `${folder}/site`,
    emptyOutDir: true,
    rolldownOptions: {
      input: input('main.ts', 'single'),
      output: {
        codeSplitting: false,
        entryFileNames: '[name].js',
        assetFileNames: '[name][extname]',
      },
    },
  });
  for (const name of ['open', 'worker']) {
    await buildInto({
      outDir: `${folder}/${name}`,
      emptyOutDir: true,
      rolldownOptions: {
        input: input(`single/${name}.ts`, name),
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    });
  }
  const files = new Map();
  let css = '';
  for (const file of filesBelow(`${folder}/site`)) {
    const name = path.relative(`${folder}/site`, file).split(path.sep).join('/');
    const content = readFileSync(file);
    if (name.endsWith('.css')) css += content;
    else if (name.endsWith('.js')) {
      files.set(name, Buffer.from(classicScript(name, content.toString())));
    } else files.set(name, content);
  }
  files.set('single-worker.js', readFileSync(`${folder}/worker/worker.js`));
  return { files, css, opener: readFileSync(`${folder}/open/open.js`, 'utf8') };
}
