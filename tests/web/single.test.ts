// The archive of the page that is one file: bytes that stand in HTML as text, and come out of it again.
import { expect, test } from 'vitest';
import { textOfBytes } from '../../web/scripts/single-text.mjs';
import { bytesOfText } from '../../web/src/single/bytes.ts';

const inHtml = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(textOfBytes(bytes));

test('every pair of bytes comes back', () => {
  const pairs = new Uint8Array(2 * 65_536);
  for (let pair = 0; pair < 65_536; pair++) pairs.set([pair >> 8, pair & 255], 2 * pair);
  const back = bytesOfText(inHtml(pairs));
  expect(back.length).toBe(pairs.length);
  expect(Buffer.compare(back, pairs)).toBe(0);
});

test('nothing that the parser of HTML would change or take for a tag is written', () => {
  const text = textOfBytes(Buffer.from('</script><!--\r\0\n='));
  expect([...text].filter((byte) => [0x00, 0x0d, 0x3c].includes(byte))).toEqual([]);
  expect(text.length).toBeLessThan(2 * 18);
});

test('no bytes are no text', () => {
  expect(textOfBytes(new Uint8Array(0)).length).toBe(0);
  expect(bytesOfText('').length).toBe(0);
});
