import { requireFeatures } from './features.ts';
import { Race } from './race.ts';
import create from './wasm/inspector.mjs';

/** Loads the C++ of the race. Rejects with a sentence where it cannot run. */
export async function loadRace(): Promise<Race> {
  await requireFeatures();
  return new Race(new (await create()).Race());
}
