import { requireFeatures } from './features.ts';
import { Session } from './session.ts';
import create from './wasm/glassbox.mjs';

/** Loads the C++ and opens a session in it. Rejects with a sentence where it cannot run. */
export async function loadSession(): Promise<Session> {
  await requireFeatures();
  const module = await create().catch(async () => {
    const { loadAgain } = await import('./load-again.ts');
    return loadAgain(create, new URL('./wasm/glassbox.wasm', import.meta.url));
  });
  return new Session(new module.Session());
}
