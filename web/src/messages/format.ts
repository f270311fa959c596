// Numbers as people read them in the spoken language. A number keeps its digits while it moves:
// fixed decimals.
import { type Language, language } from './language.ts';
import { translated } from './refusals.ts';

/** A format in the spoken language; each is made once. */
export function spoken(options: Intl.NumberFormatOptions): (value: number) => string {
  const made = new Map<Language, Intl.NumberFormat>();
  return (value) => {
    const format = made.get(language()) ?? new Intl.NumberFormat(language(), options);
    made.set(language(), format);
    // A true minus sign, as wide as a digit.
    return format.format(value).replace('-', '−');
  };
}

const fixed = (digits: number, style: 'decimal' | 'percent' = 'decimal') =>
  spoken({ style, minimumFractionDigits: digits, maximumFractionDigits: digits });
const [whole, oneDecimal, twoDecimals, threeDecimals] = [fixed(0), fixed(1), fixed(2), fixed(3)];
const tenths = fixed(1, 'percent');

/** A refusal from below as a sentence: 'rate is 0' is 'Rate is 0.' */
export function sentence(text: string): string {
  const inOther = translated(text);
  if (inOther !== null) return inOther;
  const end = /[.!?]$/.test(text) ? '' : '.';
  // A file's name keeps its small letter.
  const start = /^[a-z]+[ :,]/.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0);
  return text === '' ? '' : `${start}${text.slice(1)}${end}`;
}

/** 'a, b, and c' */
export const list = (items: readonly string[]): string =>
  new Intl.ListFormat(language()).format(items);

/** 12,345 */
export const integer = whole;

/** 0.969 is '96.9%'. What is not the whole is never called 100.0%. */
export function percent(share: number): string {
  return share < 1 && share >= 0.9995 ? `>${tenths(0.999)}` : tenths(share);
}

/** 0.191 is '19%': a share that nobody compares with another. */
export const share = fixed(0, 'percent');

/** Three decimals; a value that would read 0.000 is written with its power of ten. */
export function loss(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 1e6) return value.toExponential(1).replace('-', '−');
  return threeDecimals(value);
}

/** One decimal: a weight in a diagram. */
export function weight(value: number): string {
  return oneDecimal(value).replace(/^−0\.0$/, '0.0');
}

/** As many digits as the number has: a learning rate, the end of a ramp. */
export const plain = spoken({ maximumSignificantDigits: 6 });

/** 3,912,345 bytes are '3.9' (megabytes). */
export function megabytes(bytes: number): string {
  return oneDecimal(bytes / 1e6);
}

/** 2.9, 31, 120: seconds with a decimal while there are few. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return value < 10 ? oneDecimal(value) : whole(value);
}

/** 0.42, 5.6, 31: thousand million operations in a second. */
export function gigaflops(value: number): string {
  return (value < 1 ? twoDecimals : value < 10 ? oneDecimal : whole)(value);
}

/** Thousands rounded, so that a speed can be read: 207,431 is '207,000'. */
export function speed(perSecond: number): string {
  const step = perSecond >= 100_000 ? 1000 : perSecond >= 1000 ? 100 : 1;
  return whole(Math.round(perSecond / step) * step);
}
