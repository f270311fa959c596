// A module that did not arrive whole, or that belongs to another version of the page, is asked for once
// more, past every cache.

type Create<Module> = (options: { wasmBinary: Uint8Array }) => Promise<Module>;

/** Rejects with a sentence when it does not come whole this time either. */
export async function loadAgain<Module>(create: Create<Module>, address: URL): Promise<Module> {
  const name = address.pathname.split('/').at(-1) ?? '';
  // The service worker answers the plain address; see web/scripts/offline.mjs.
  const response = await fetch(`${address}?fresh`, { cache: 'reload' }).catch(() => null);
  if (!response) throw new Error(`${name} could not be fetched: no answer came over the network.`);
  if (!response.ok) {
    throw new Error(`${name} could not be fetched: expected status 200, got ${response.status}.`);
  }
  const bytes = await response.clone().arrayBuffer();
  if (!WebAssembly.validate(bytes)) {
    throw new Error(
      `${name} did not arrive whole, twice: expected a WebAssembly module, got ${bytes.byteLength} bytes that are none.`,
    );
  }
  const module = await create({ wasmBinary: new Uint8Array(bytes) });
  await mend(address, response).catch(() => {}); // a copy that stays broken costs another request
  return module;
}

/** Puts the whole file where a broken copy is kept for when there is no network. */
async function mend(address: URL, whole: Response): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const [broken] = await cache.keys(address, { ignoreSearch: true });
    if (broken) await cache.put(broken, whole.clone());
  }
}
