// Bundles the peers' page. Vite is the site's own; the peers come from this folder's node_modules.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../../build/bench/peers', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { input: fileURLToPath(new URL('page.html', import.meta.url)) },
  },
});
