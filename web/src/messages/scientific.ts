// Numbers with their power of ten, where a plain number would be all zeros.
import { spoken } from './format.ts';

const short = spoken({ notation: 'scientific', maximumFractionDigits: 1 });
const long = spoken({ notation: 'scientific', maximumFractionDigits: 5 });
const plainShort = spoken({ maximumSignificantDigits: 2 });
const plainLong = spoken({ maximumSignificantDigits: 6 });

/** A true minus sign, and a small e. */
function tidy(text: string): string {
  return text.replace('E', 'e').replace(/-/g, '−');
}

function write(value: number, plain: typeof short, powers: typeof short): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0'; // and never −0
  const size = Math.abs(value);
  return tidy((size >= 1e-3 && size < 1e6 ? plain : powers)(value));
}

/** Two digits: 3.2e−10, 0.75 */
export const about = (value: number): string => write(value, plainShort, short);

/** Six digits: −0.0310425, 1.23456e−7 */
export const sixDigits = (value: number): string => write(value, plainLong, long);

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 10⁻⁵ for -5. */
export function powerOfTen(exponent: number): string {
  const digits = String(Math.abs(exponent)).replace(/\d/g, (digit) => raised[Number(digit)] ?? '');
  return `10${exponent < 0 ? '⁻' : ''}${digits}`;
}

/** Two digits for a line of text: 3.2 × 10⁻¹⁰, 0.75 */
export function inWords(value: number): string {
  const [digits, exponent] = about(value).split('e');
  if (exponent === undefined) return digits as string;
  const power = powerOfTen(Number(exponent.replace('−', '-')));
  return digits === '1' ? power : `${digits} × ${power}`;
}

/** 10⁻⁵, or 3 × 10⁻⁵ for what is no power of ten. */
export function step(h: number): string {
  const exponent = Math.round(Math.log10(h));
  return Math.abs(h - 10 ** exponent) <= 1e-9 * h ? powerOfTen(exponent) : inWords(h);
}
