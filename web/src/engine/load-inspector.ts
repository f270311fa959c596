import { requireFeatures } from './features.ts';
import { Inspector } from './inspector.ts';
import create from './wasm/inspector.mjs';

/** Loads the inspector's C++. Rejects with a sentence where it cannot run. */
export async function loadInspector(): Promise<Inspector> {
  await requireFeatures();
  const module = await create().catch(async () => {
    const { loadAgain } = await import('./load-again.ts');
    return loadAgain(create, new URL('./wasm/inspector.wasm', import.meta.url));
  });
  return new Inspector(new module.Inspector());
}
