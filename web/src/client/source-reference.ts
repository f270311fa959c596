// References to the C++ that the site ships: `nn/affine.cpp#Affine::forward`, or a file alone.
// This much comes with the page; what fetches and shows the files comes when it is asked for.

/** The file of a reference. */
export const pathOf = (reference: string): string => reference.split('#', 1)[0] ?? '';

/** The address of a file as it is, relative to the page. */
export const plainFile = (path: string): string => `source/${path}.txt`;
