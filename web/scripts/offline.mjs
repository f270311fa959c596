// A Vite plugin that puts the service worker beside the page; web/src/worker/service-worker.ts says what
// it does. Here it gets the list of files that it keeps.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { filesBelow, fromRoot } from './common.mjs';

/** What a service worker of the development server is: one that goes, and lets the pages be new. */
const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll()) page.navigate(page.url);
});
`;

const kept = /\.(html|js|css|wasm|svg|png|json|webmanifest)$/;

/**
 * Addresses below the site, and what says that a file has changed: nothing where its name does.
 * @param {string} folder the built site
 */
function siteFiles(folder) {
  return filesBelow(folder)
    .map((file) => ({ file, url: path.relative(folder, file).split(path.sep).join('/') }))
    .filter(({ url }) => kept.test(url) && url !== 'sw.js')
    .map(({ file, url }) => {
      const changes = () => createHash('sha256').update(readFileSync(file)).digest('hex');
      return { url, revision: url.startsWith('assets/') ? null : changes().slice(0, 16) };
    });
}

/** @param {string} folder the built site */
export async function writeServiceWorker(folder) {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      siteFiles: JSON.stringify(siteFiles(folder)),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      lib: {
        entry: fromRoot('web/src/worker/service-worker.ts'),
        formats: ['iife'],
        name: 'glassboxServiceWorker',
        fileName: () => 'sw.js',
      },
    },
  });
}

/** @returns {import('vite').Plugin} */
export const workOffline = () => {
  let folder = '';
  return {
    name: 'work-offline',
    configResolved(config) {
      folder = config.build.outDir.startsWith('/')
        ? config.build.outDir
        : `${config.root}/${config.build.outDir}`;
    },
    configureServer(server) {
      server.middlewares.use('/sw.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(farewell);
      });
    },
    closeBundle: {
      sequential: true,
      async handler() {
        if (this.environment.config.command === 'build') await writeServiceWorker(folder);
      },
    },
  };
};
