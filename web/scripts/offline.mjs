// A Vite plugin that puts the service worker beside the page: it keeps the built site for when there is
// no network. The digits are not in its list but kept as they are fetched; see client/offline.ts.
import { generateSW } from 'workbox-build';

/** What a service worker of the development server is: one that goes, and lets the pages be new. */
const farewell = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', async () => {
  for (const name of await caches.keys()) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll()) page.navigate(page.url);
});
`;

/** @param {string} folder the built site */
export const writeServiceWorker = (folder) =>
  generateSW({
    swDest: `${folder}/sw.js`,
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,wasm,svg,png,json,webmanifest}'],
    // Files that are named by their content need not be asked for again.
    dontCacheBustURLsMatching: /^assets\//,
    // What stands behind ? is read by the page; "fresh" asks for a file past every cache.
    ignoreURLParametersMatching: [/^(?!fresh$)/],
    runtimeCaching: [
      {
        urlPattern: ({ url, sameOrigin }) =>
          sameOrigin && /\/mnist\/[^/]+\.idx$/.test(url.pathname),
        handler: 'CacheFirst',
        options: { cacheName: 'glassbox-digits' },
      },
      {
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.txt'),
        handler: 'NetworkFirst',
        options: { cacheName: 'glassbox-texts' },
      },
    ],
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: false, // a person decides; see elements/glassbox-update.ts
    inlineWorkboxRuntime: true,
    sourcemap: false,
    mode: 'production',
  });

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
        if (this.environment.config.command !== 'build') return;
        const { warnings } = await writeServiceWorker(folder);
        for (const warning of warnings) this.warn(warning);
      },
    },
  };
};
