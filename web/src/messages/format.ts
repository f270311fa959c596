// Numbers as people read them. A number keeps its digits while it moves: fixed decimals.

const locale = 'en';
const significant = new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 });
const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });

const fixed = new Map<number, Intl.NumberFormat>();
function decimals(digits: number): Intl.NumberFormat {
  let format = fixed.get(digits);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    fixed.set(digits, format);
  }
  return format;
}

/** A true minus sign, as wide as a digit. */
function minus(text: string): string {
  return text.replace(/^-/, '−');
}

/** A refusal from below as a sentence: 'rate is 0' is 'Rate is 0.' */
export function sentence(text: string): string {
  const end = /[.!?]$/.test(text) ? '' : '.';
  // A file's name keeps its small letter.
  const start = /^[a-z]+[ :,]/.test(text) ? text.charAt(0).toUpperCase() : text.charAt(0);
  return text === '' ? '' : `${start}${text.slice(1)}${end}`;
}

/** 12,345 */
export function integer(value: number): string {
  return minus(whole.format(value));
}

/** 0.969 is '96.9%'. What is not the whole is never called 100.0%. */
export function percent(share: number): string {
  if (share < 1 && share >= 0.9995) return '>99.9%';
  return minus(`${decimals(1).format(share * 100)}%`);
}

/** 0.191 is '19%': a share that nobody compares with another. */
export function share(value: number): string {
  return `${whole.format(value * 100)}%`;
}

/** Three decimals; a value that would read 0.000 is written with its power of ten. */
export function loss(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Math.abs(value) >= 1e6) return minus(value.toExponential(1));
  return minus(decimals(3).format(value));
}

/** One decimal: a weight in a diagram. */
export function weight(value: number): string {
  return minus(decimals(1).format(value)).replace(/^−0\.0$/, '0.0');
}

/** As many digits as the number has: a learning rate, the end of a ramp. */
export function plain(value: number): string {
  return minus(significant.format(value));
}

/** 3,912,345 bytes are '3.9' (megabytes). */
export function megabytes(bytes: number): string {
  return decimals(1).format(bytes / 1e6);
}

/** 2.9, 31, 120: seconds with a decimal while there are few. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return value < 10 ? decimals(1).format(value) : whole.format(value);
}

/** 0.42, 5.6, 31: thousand million operations in a second. */
export function gigaflops(value: number): string {
  return decimals(value < 1 ? 2 : value < 10 ? 1 : 0).format(value);
}

/** Thousands rounded, so that a speed can be read: 207,431 is '207,000'. */
export function speed(perSecond: number): string {
  const step = perSecond >= 100_000 ? 1000 : perSecond >= 1000 ? 100 : 1;
  return whole.format(Math.round(perSecond / step) * step);
}
