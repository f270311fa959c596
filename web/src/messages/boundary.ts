// The boundary lab's words, apart from those that every room needs.
import { enBoundary } from './en-boundary.ts';
import { enBoundaryData } from './en-boundary-data.ts';
import { enBoundaryRun } from './en-boundary-run.ts';
import { follow } from './language.ts';

const english = { ...enBoundary, ...enBoundaryData, ...enBoundaryRun };

export type BoundaryMessages = typeof english;

export let sayBoundary: BoundaryMessages = english;
follow(async (language) => {
  if (language === 'en') {
    sayBoundary = english;
    return;
  }
  const [{ koBoundary }, { koBoundaryData }, { koBoundaryRun }] = await Promise.all([
    import('./ko-boundary.ts'),
    import('./ko-boundary-data.ts'),
    import('./ko-boundary-run.ts'),
  ]);
  sayBoundary = { ...koBoundary, ...koBoundaryData, ...koBoundaryRun };
});
