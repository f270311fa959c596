// Numbers of a calculation as they stand beside it.
import { spoken } from './format.ts';
import { sixDigits } from './scientific.ts';

/** Six digits; there is no minus before a zero. */
export const figure = (value: number): string => sixDigits(value === 0 ? 0 : value);

const short = spoken({ maximumSignificantDigits: 4 });

/** Four digits, where there is little room; tiny and large ones as `figure` has them. */
export function shortFigure(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  if (!(size >= 1e-3 && size < 1e6)) return figure(Number(value.toPrecision(3)));
  return short(value);
}

/** Four decimals, for columns of numbers. */
export const fourDecimals = spoken({ minimumFractionDigits: 4, maximumFractionDigits: 4 });

/** Every digit that the number has. */
export const allDigits = (value: number): string => String(value).replace(/-/g, '−');
