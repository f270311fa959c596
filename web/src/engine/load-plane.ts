import { requireFeatures } from './features.ts';
import { PlaneLab } from './plane-lab.ts';
import create from './wasm/plane.mjs';

/** Loads the boundary lab's C++. Rejects with a sentence where it cannot run. */
export async function loadPlane(): Promise<PlaneLab> {
  await requireFeatures();
  const module = await create().catch(async () => {
    const { loadAgain } = await import('./load-again.ts');
    return loadAgain(create, new URL('./wasm/plane.wasm', import.meta.url));
  });
  return new PlaneLab(new module.PlaneLab());
}
