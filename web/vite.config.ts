import { defineConfig } from 'vite';
import { minifyElementCss } from './scripts/minify-css.mjs';
import { workOffline } from './scripts/offline.mjs';
import { writePolicy } from './scripts/policy.mjs';

/** What every room needs. Modules without effects of their own, save that they define an element. */
const sharedByRooms = new RegExp(
  [
    'rolldown.runtime',
    'node_modules/@?lit',
    'src/client/(connect|route|settings|site|training-|pull|remote|view-schedule|stopwatch|pace)',
    'src/messages/(en.ts|format|index)',
    'src/styles/(app|base|controls|lab|tabs|tokens)\\.ts',
    'src/elements/(define|canvas|theme|glassbox-(sign|transport)|metric|icons|own-task|slow)',
    'src/elements/(arranged|frames|lab-(element|run|transport)|pane-sources|tell-settings|turns|resized|setting-fields)',
    'src/draw/(ramp|error-scale|digit-tile|field|curve-lines)',
  ].join('|'),
);

/** What several rooms need behind their first view: the first view names every file of it. */
const sharedLater = new RegExp(
  [
    'src/client/(own-digits|class-names|operations|panels|polled|inspector-connection)',
    'src/messages/(trouble|en-trouble|digits-more|en-digits-more|en-run|scientific)\\.ts',
    'src/elements/(glassbox-note|did|deep)\\.ts',
    'src/styles/(ticks|choice)\\.ts',
    'src/files/idx(-plan)?\\.ts',
  ].join('|'),
);

const place = (entry: string) => new URL(entry, import.meta.url).pathname;

export default defineConfig({
  // Relative addresses: the built folder works under any path of any host.
  base: './',
  plugins: [minifyElementCss(), writePolicy(), workOffline()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses, which a strict content security policy would refuse for fonts and wasm.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // Other people's pages name this one file, so its name stays.
        entryFileNames: ({ name }) =>
          name === 'glassbox' ? 'glassbox.js' : 'assets/[name]-[hash].js',
        // A dozen small files take longer and pack worse than one: what every room needs, and the
        // digits lab, which is the first that the page shows and other people's pages fetch alone.
        codeSplitting: {
          groups: [
            { name: 'page', test: sharedByRooms, priority: 2 },
            { name: 'digits', test: /elements\/glassbox-(app|digits)\.ts/, priority: 1 },
            { name: 'more', test: sharedLater, priority: 1 },
          ],
        },
      },
      // What glassbox.js exports is for other people's scripts.
      preserveEntrySignatures: 'exports-only',
      input: {
        index: place('index.html'),
        bench: place('bench.html'),
        glassbox: place('src/embed.ts'),
      },
    },
    reportCompressedSize: false,
  },
});
