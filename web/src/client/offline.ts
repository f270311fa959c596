// The site without a network: a service worker (web/scripts/offline.mjs) keeps what was built, and this
// fills in the digits, which are many and come by themselves when the digits lab is open.
import { siteUrl } from './site.ts';

/** The service worker answers requests for digits from this cache. */
const digitsCache = 'glassbox-digits';
const anHour = 3_600_000;

export interface SiteNews {
  /** A newer version is here and waits until a person agrees. */
  waiting(): void;
  /** The newer version has been taken, here or in another tab. */
  taken(): void;
}

/** How the page and its newer version speak with each other. */
export class Offline {
  readonly #news: SiteNews;
  #registration: ServiceWorkerRegistration | undefined;

  constructor(news: SiteNews) {
    this.#news = news;
  }

  /** Resolves when everything is kept; rejects where the browser keeps nothing. */
  async keep(): Promise<void> {
    const { serviceWorker } = navigator;
    // A page that had none before is claimed by its first one, which is no news.
    let controlled = serviceWorker.controller !== null;
    serviceWorker.addEventListener('controllerchange', () => {
      if (controlled) this.#news.taken();
      controlled = true;
    });
    const registration = await serviceWorker.register(siteUrl('sw.js'));
    if (!registration) return; // a browser whose service workers are switched off may give none
    this.#registration = registration;
    this.#watch(registration);
    setInterval(() => void registration.update().catch(() => {}), anHour);
    await serviceWorker.ready;
    await keepDigits();
  }

  #watch(registration: ServiceWorkerRegistration): void {
    const told = () => {
      if (registration.waiting && navigator.serviceWorker.controller) this.#news.waiting();
    };
    told();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', told);
    });
  }

  /** Takes the version that waits; false when there is none. */
  take(): boolean {
    const waiting = this.#registration?.waiting;
    waiting?.postMessage({ type: 'SKIP_WAITING' });
    return Boolean(waiting);
  }
}

/** So that a browser can offer to install the page: not in the HTML, whose first bytes matter. */
export function describeApp(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = siteUrl('manifest.webmanifest');
  document.head.append(link);
}

/** One after the other, since nobody waits for them; those of an older set go. */
async function keepDigits(): Promise<void> {
  const response = await fetch(siteUrl('mnist/manifest.json'));
  const { shards } = (await response.json()) as {
    shards: Record<'images' | 'labels', { file: string }>[];
  };
  const files = shards.flatMap(({ images, labels }) => [images.file, labels.file]);
  const wanted = files.map((file) => siteUrl(`mnist/${file}`));
  const cache = await caches.open(digitsCache);
  for (const url of wanted) {
    if (!(await cache.match(url))) await cache.add(url);
  }
  for (const { url } of await cache.keys()) {
    if (url.startsWith(siteUrl('mnist/')) && !wanted.includes(url)) await cache.delete(url);
  }
}
