// What the page shows of a split and of turned pictures before they are made.
import { pictureSide } from './idx.ts';

/** At least one of each. */
export const testCountOf = (count: number, testShare: number): number =>
  Math.min(count - 1, Math.max(1, Math.round(count * testShare)));

/** Rows and columns change places. */
export function turnInto(to: Uint8Array, from: Uint8Array): void {
  for (let row = 0; row < pictureSide; row++) {
    for (let column = 0; column < pictureSide; column++) {
      to[column * pictureSide + row] = from[row * pictureSide + column] as number;
    }
  }
}
