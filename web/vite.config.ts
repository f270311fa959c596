import { defineConfig } from 'vite';
import { minifyElementCss } from './scripts/minify-css.mjs';

/** Modules without effects of their own, save that they define an element. */
const sharedByRooms = new RegExp(
  [
    'node_modules/@?lit',
    'src/client/(connect|route|settings|training-|pull|remote|view-schedule|stopwatch|pace)',
    'src/messages/(en.ts|format|index)',
    'src/styles/',
    'src/elements/(define|canvas|theme|glassbox-note|metric|icons|own-task|slow)',
    'src/draw/(ramp|error-scale|digit-tile|field)',
  ].join('|'),
);

export default defineConfig({
  // Relative addresses: the built folder works under any path of any host.
  base: './',
  plugins: [minifyElementCss()],
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
        // What every room needs is one file: a dozen small ones take longer and pack worse.
        codeSplitting: { groups: [{ name: 'page', test: sharedByRooms }] },
      },
      input: ['index.html', 'bench.html'].map((page) => new URL(page, import.meta.url).pathname),
    },
    reportCompressedSize: false,
  },
});
