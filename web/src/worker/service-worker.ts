/**
 * The service worker: it keeps the built site for when there is no network. The digits are not in its
 * list but kept as they are fetched; see client/offline.ts. It is no module, and scripts/offline.mjs
 * bundles it, since it must lie beside the page under a name that stays.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';

declare const self: ServiceWorkerGlobalScope;
/** The built site's files, put here when it is bundled. */
declare const siteFiles: PrecacheEntry[];

// A newer version waits until a person agrees; see elements/glassbox-update.ts.
self.addEventListener('message', ({ data }) => {
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting();
});

clientsClaim();
cleanupOutdatedCaches();
// What stands behind ? is read by the page; "fresh" asks for a file past every cache.
precacheAndRoute(siteFiles, { ignoreURLParametersMatching: [/^(?!fresh$)/] });

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && /\/mnist\/[^/]+\.idx$/.test(url.pathname),
  new CacheFirst({ cacheName: 'glassbox-digits' }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.endsWith('.txt'),
  new NetworkFirst({ cacheName: 'glassbox-texts' }),
);
