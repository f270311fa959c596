import { requireFeatures } from './features.ts';
import { Inspector } from './inspector.ts';
import create from './wasm/inspector.mjs';

/** Loads the inspector's C++. Rejects with a sentence where it cannot run. */
export async function loadInspector(): Promise<Inspector> {
  await requireFeatures();
  return new Inspector(new (await create()).Inspector());
}
