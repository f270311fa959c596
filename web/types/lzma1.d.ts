// What is used of lzma1. The package names its TypeScript sources as its types, which our stricter
// rules would refuse.
export const CRC32_TABLE: readonly number[];
export function compress(data: Uint8Array, mode?: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9): Uint8Array;
export function decompress(data: Uint8Array): Uint8Array<ArrayBuffer>;
