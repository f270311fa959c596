// Numbers as a tutorial prints them, and ours written in the same way: same brackets, same decimals.

const number = /True|False|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/** Rows may be separated by ';' where a tutorial begins a new line. */
export function printedLines(printed: string): string {
  return printed.replace(/;\s*/g, '\n');
}

/** `value` with as many decimals as `token` has, cut instead of rounded where that is the same. */
export function inItsDigits(token: string, value: number): string {
  if (/^(true|false)$/i.test(token)) return value === 0 ? 'False' : 'True';
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '', exponent] = token.split(/e/i);
  const point = mantissa.indexOf('.');
  const decimals = point < 0 ? 0 : mantissa.length - point - 1;
  const write = (digits: number) =>
    exponent === undefined ? value.toFixed(digits) : writeExponent(value, digits);
  const ending = mantissa.endsWith('.') ? '.' : '';
  const rounded = sign(token, write(decimals)) + ending;
  if (rounded === token) return rounded;
  const cut = sign(token, cutTo(write(Math.min(decimals + 20, 100)), decimals)) + ending;
  return cut === token ? cut : rounded;
}

/** e-08, not e-8. */
function writeExponent(value: number, digits: number): string {
  return value.toExponential(digits).replace(/e([-+])(\d)$/, 'e$10$2');
}

function cutTo(text: string, decimals: number): string {
  const [mantissa = '', exponent] = text.split('e');
  const point = mantissa.indexOf('.');
  const short = point < 0 ? mantissa : mantissa.slice(0, point + (decimals > 0 ? decimals + 1 : 0));
  return exponent === undefined ? short : `${short}e${exponent}`;
}

/** '-0.00' is '0.00' unless the tutorial writes it so. */
function sign(token: string, text: string): string {
  return /^-[0.]*$/.test(text) && !token.startsWith('-') ? text.slice(1) : text;
}

/** The text of `printed` with our numbers in place of its own; '' when their counts differ. */
export function oursAsPrinted(printed: string, ours: ArrayLike<number>): string {
  const lines = printedLines(printed);
  if ((lines.match(number) ?? []).length !== ours.length) return '';
  let i = 0;
  return lines.replace(number, (token) => {
    const value = ours[i] ?? Number.NaN;
    i += 1;
    return inItsDigits(token, value).padStart(token.length);
  });
}

/** How many numbers stand in a printed text. */
export function countPrinted(printed: string): number {
  return (printed.match(number) ?? []).length;
}
