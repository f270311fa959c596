import { requireFeatures } from './features.ts';
import { Session } from './session.ts';
import create from './wasm/glassbox.mjs';

/** Loads the C++ and opens a session in it. Rejects with a sentence where it cannot run. */
export async function loadSession(): Promise<Session> {
  await requireFeatures();
  return new Session(new (await create()).Session());
}
