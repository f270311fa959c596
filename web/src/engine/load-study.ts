import type { Precision } from '../protocol/study.ts';
import { requireFeatures } from './features.ts';
import { Study } from './study.ts';

/** Loads the study's C++ in this precision. Rejects with a sentence where it cannot run. */
export async function loadStudy(precision: Precision): Promise<Study> {
  await requireFeatures();
  const { default: create } =
    precision === 'float'
      ? await import('./wasm/study-float.mjs')
      : await import('./wasm/study-double.mjs');
  const module = await create().catch(async () => {
    const { loadAgain } = await import('./load-again.ts');
    const address =
      precision === 'float'
        ? new URL('./wasm/study-float.wasm', import.meta.url)
        : new URL('./wasm/study-double.wasm', import.meta.url);
    return loadAgain(create, address);
  });
  return new Study(new module.Study());
}
