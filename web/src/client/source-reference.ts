// References to the C++ that the site ships: `nn/affine.cpp#Affine::forward`, or a file alone.
// This much comes with the page; what fetches and shows the files comes when it is asked for.
import { siteUrl } from './site.ts';

/** The file of a reference. */
export const pathOf = (reference: string): string => reference.split('#', 1)[0] ?? '';

/** The address of a file as it is. */
export const plainFile = (path: string): string => siteUrl(`source/${path}.txt`);
