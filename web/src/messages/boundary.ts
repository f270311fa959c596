// The boundary lab's words, apart from those that every room needs.
import { enBoundary } from './en-boundary.ts';
import { enBoundaryData } from './en-boundary-data.ts';
import { enBoundaryRun } from './en-boundary-run.ts';

const english = { ...enBoundary, ...enBoundaryData, ...enBoundaryRun };

export const sayBoundary: typeof english = english;
