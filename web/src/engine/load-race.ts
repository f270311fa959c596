import { requireFeatures } from './features.ts';
import { Race } from './race.ts';
import create from './wasm/inspector.mjs';

/** Loads the C++ of the race. Rejects with a sentence where it cannot run. */
export async function loadRace(): Promise<Race> {
  await requireFeatures();
  const module = await create().catch(async () => {
    const { loadAgain } = await import('./load-again.ts');
    return loadAgain(create, new URL('./wasm/inspector.wasm', import.meta.url));
  });
  return new Race(new module.Race());
}
