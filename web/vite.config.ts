import { defineConfig } from 'vite';
import { minifyElementCss } from './scripts/minify-css.mjs';

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
      input: ['index.html', 'bench.html'].map((page) => new URL(page, import.meta.url).pathname),
    },
    reportCompressedSize: false,
  },
});
