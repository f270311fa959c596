// The boundary lab's words, apart from those that every room needs.
import { enBoundary } from './en-boundary.ts';

export const sayBoundary: typeof enBoundary = enBoundary;
