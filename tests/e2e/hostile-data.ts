// Files of pictures and tables that nobody should open, by what is wrong with them.
import { gzipSync } from 'fflate';
import type { HostileFile } from './hostile-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const noise = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7919 + 13) & 255);

/** An IDX file that says so many of each side, and holds so many bytes. */
function idx(sides: number[], length: number, type = 8): Uint8Array {
  const file = new Uint8Array(4 + 4 * sides.length + length);
  file.set([0, 0, type, sides.length]);
  const view = new DataView(file.buffer);
  for (const [i, side] of sides.entries()) view.setUint32(4 + 4 * i, side);
  return file;
}

const pictures = idx([10, 28, 28], 7840);

/** One file alone; the pair that a set needs is never whole. */
export const hostileDigits: readonly HostileFile[] = (
  [
    ['empty', new Uint8Array()],
    ['three bytes', Uint8Array.of(0, 0, 8)],
    ['noise', noise(4000)],
    ['text', utf8('these are no pictures')],
    ['pictures of 4,294,967,295', idx([0xffffffff, 28, 28], 100)],
    ['labels of 4,294,967,295', idx([0xffffffff], 100)],
    ['no pictures', idx([0, 28, 28], 0)],
    ['32 x 32', idx([2, 32, 32], 2048)],
    ['four dimensions', idx([1, 28, 28, 1], 784)],
    ['floats', idx([1, 28, 28], 3136, 13)],
    ['a type that is none', idx([1, 28, 28], 784, 77)],
    ['one byte short', pictures.slice(0, -1)],
    ['one byte long', Uint8Array.of(...pictures, 0)],
    ['pictures without labels', pictures],
    ['labels without pictures', idx([10], 10)],
    ['a gzip of noise', Uint8Array.of(0x1f, 0x8b, 8, ...noise(200))],
    ['a gzip cut short', gzipSync(pictures).slice(0, 30)],
    ['a gzip of text', gzipSync(utf8('no pictures either'))],
    ['a gzip bomb', gzipSync(new Uint8Array(50e6))],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, ...noise(100))],
  ] as [string, Uint8Array][]
).map(([name, bytes]) => ({ name, bytes }));

const svg = (inside: string) =>
  utf8(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${inside}</svg>`);

export const hostileImages: readonly HostileFile[] = (
  [
    ['empty.png', new Uint8Array()],
    ['noise.png', noise(500)],
    ['only-a-head.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['no-end.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, ...noise(50))],
    ['text.gif', utf8('GIF89a but no picture')],
    ['page.html', utf8('<script>parent.hacked = true</script>')],
    ['running.svg', svg('<script>alert(1)</script>')],
    ['blank.svg', svg('')],
  ] as [string, Uint8Array][]
).map(([name, bytes]) => ({ name, bytes }));

/** What is not refused here is a table that the page can show. */
export const hostileTables: readonly (HostileFile & { isTable?: boolean })[] = (
  [
    ['empty.csv', ''],
    ['spaces.csv', '  \n\n  \n'],
    ['binary.csv', noise(4000)],
    ['zeros.csv', new Uint8Array(1000)],
    ['one-column.csv', 'a\n1\n2\n3\n4\n5\n'],
    ['one-row.csv', 'a,b,c\n'],
    ['ragged.csv', 'a,b\n1,2\n1,2,3\n1\n'],
    ['open-quote.csv', `a,b\n1,"${'2\n'.repeat(2000)}`],
    ['a-million-columns.csv', `${'1,'.repeat(1e6)}1\n`],
    ['one-endless-row.csv', 'x'.repeat(5e6)],
    ['words-alone.csv', `a,b\n${'eins,zwei\n'.repeat(9)}`],
    ['huge-numbers.csv', 'a,b\n1e308,1\n-1e308,0\n1e400,1\nNaN,0\n2,1\n3,0\n4,1\n', true],
    ['formulas.csv', 'a,b\n=1+1,yes\n@SUM(A1),no\n+2,yes\n-3,no\n=cmd|x,yes\n5,no\n', true],
    ['names.csv', '__proto__,constructor,toString\n1,2,a\n2,3,b\n3,4,a\n4,5,b\n5,6,a\n', true],
    [
      'markup.csv',
      '<img src=x onerror=alert(1)>,b\n1,<b>x</b>\n2,<i>y</i>\n3,<b>x</b>\n4,<i>y</i>\n',
      true,
    ],
    ['table.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, ...noise(300))],
    ['table.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...noise(300))],
    ['picture.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...noise(300))],
    ['packed.csv.gz', Uint8Array.of(0x1f, 0x8b, 8, ...noise(300))],
    ['broken.npz', Uint8Array.of(0x50, 0x4b, 3, 4, ...noise(300))],
  ] as [string, string | Uint8Array, boolean?][]
).map(([name, content, isTable]) => ({
  name,
  bytes: typeof content === 'string' ? utf8(content) : content,
  ...(isTable && { isTable }),
}));
