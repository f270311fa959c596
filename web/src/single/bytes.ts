// Bytes as text. A page that says that it is in windows-1252 has one character for each byte, all of
// them different, so that an archive can stand in it nearly as it is, a third shorter than in base64.
// Four bytes cannot: the HTML parser replaces 0 and 13, and < could end the element.
// web/scripts/single-text.mjs writes what this reads.

const mark = 0x3d; // =
const shift = 64;

/** The characters of the bytes 0x80 to 0x9f, which alone differ from their numbers. */
const special = new Map(
  [
    ...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i)),
  ].map((character, i) => [character.charCodeAt(0), 0x80 + i]),
);

/** The bytes that a text stands for. */
export function bytesOfText(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  let length = 0;
  let escaped = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = special.get(code) ?? code;
    if (escaped) bytes[length++] = byte - shift;
    else if (byte !== mark) bytes[length++] = byte;
    escaped = !escaped && byte === mark;
  }
  return bytes.subarray(0, length);
}
