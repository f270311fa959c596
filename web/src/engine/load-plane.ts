import { requireFeatures } from './features.ts';
import { PlaneLab } from './plane-lab.ts';
import create from './wasm/plane.mjs';

/** Loads the boundary lab's C++. Rejects with a sentence where it cannot run. */
export async function loadPlane(): Promise<PlaneLab> {
  await requireFeatures();
  return new PlaneLab(new (await create()).PlaneLab());
}
