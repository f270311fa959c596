// A page that is one file has no folder to fetch from. Its parts are blobs, and what the code asks for
// beside the page is answered with them: in the page and, since workers start workers, in each worker.

/** Where the parts are. */
export interface SingleSite {
  /** The folder that the file lies in, which the code takes for the site's. */
  base: string;
  /** The files of the site by their path. */
  files: Readonly<Record<string, Blob>>;
}

declare global {
  /** Read by the scripts of the page and its workers in the place of their own address. */
  var glassboxSite: Pick<SingleSite, 'base'>;
}

/** The script that each worker begins with. */
const first = 'single-worker.js';

/**
 * Answers fetch() and new Worker() for files of the site from here on. A worker hears later which they
 * are, before it is asked for anything.
 */
export function serveSingle(base: string, site: SingleSite | Promise<SingleSite>): void {
  globalThis.glassboxSite = { base };
  let files: SingleSite['files'] = {};
  const known = Promise.resolve(site).then((told) => {
    files = told.files;
  });
  if (!(site instanceof Promise)) files = site.files;

  /** The path of a file in the site's folder; null elsewhere. */
  const pathOf = (address: string | URL) => {
    const { href } = new URL(address, base);
    return href.startsWith(base) ? href.slice(base.length) : null;
  };

  const fetchElsewhere = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const path = pathOf(input instanceof Request ? input.url : input);
    if (path === null) return fetchElsewhere.call(globalThis, input, init);
    await known;
    const file = files[path];
    return file ? new Response(file) : new Response(null, { status: 404 });
  };

  const WorkerElsewhere = globalThis.Worker;
  if (!WorkerElsewhere) return;
  globalThis.Worker = class extends WorkerElsewhere {
    constructor(address: string | URL, options: WorkerOptions = {}) {
      const script = files[pathOf(address) ?? ''];
      if (!script) {
        super(address, options);
        return;
      }
      // A worker that came from a blob of a page on a disk may not load other blobs by their address,
      // nor be a module: it is one script, and the files are handed to it in its first message.
      const begin = `self.glassboxSite=${JSON.stringify({ base })};`;
      const parts = [begin, files[first] as Blob, ';', script];
      const blob = URL.createObjectURL(new Blob(parts, { type: 'text/javascript; charset=utf-8' }));
      super(blob, { ...options, type: 'classic' });
      this.postMessage({ base, files } satisfies SingleSite);
    }
  };
}
