// What the property tests share: how many cases they try, and texts and bytes that nobody meant.
import fc from 'fast-check';

/** FC_RUNS=100000 tries longer; FC_SEED repeats what was tried. */
const runs = Number(process.env.FC_RUNS ?? 300);
const seed = process.env.FC_SEED;
fc.configureGlobal({ numRuns: runs, ...(seed && { seed: Number(seed) }) });

/** Slow ones try a share of that. */
export const someRuns = (share: number) => ({ numRuns: Math.max(20, Math.round(runs * share)) });

/** Texts that parsers have stumbled over elsewhere. */
export const oddTexts = [
  '',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'NaN',
  '-0',
  '-1',
  '1e400',
  '1e-400',
  'Infinity',
  '0x10',
  '9007199254740993',
  '4294967296',
  '999999999999999999999999',
  '1,,2',
  '%',
  '%zz',
  '%E0%A4%A',
  '\ud800',
  '\udfff\ud800',
  '\u0000',
  '\u202e',
  '<img src=x onerror=alert(1)>',
  '"\'`|\\',
  '=1+1',
  'null',
  'undefined',
  '[object Object]',
];

export const oddText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.double().map(String),
  fc.integer().map(String),
);

/** `key=value&key=value` of keys that there are and keys that there are not. */
export function oddPairs(keys: readonly string[]): fc.Arbitrary<string> {
  const key = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...keys) },
    { weight: 1, arbitrary: oddText },
  );
  const pair = fc.tuple(key, oddText, fc.boolean()).map(([name, value, isEscaped]) => {
    // Halves of letters cannot be escaped, and a link may hold them raw.
    const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');
    return isEscaped
      ? `${encodeURIComponent(whole(name))}=${encodeURIComponent(whole(value))}`
      : `${name}=${value}`;
  });
  return fc.oneof(
    fc.array(pair, { maxLength: 12 }).map((pairs) => pairs.join('&')),
    oddText,
  );
}

/** Nothing that is read from outside may reach what all objects share. */
export function prototypeIsClean(): boolean {
  return Object.keys(Object.prototype).length === 0 && !('polluted' in {});
}

/** A refusal is a sentence that a person can read: bounded, and not the engine's own complaint. */
export function isSentence(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isOwn = error.name === 'Error';
  return isOwn && error.message.length > 5 && error.message.length < 1200;
}

/** What a reader answers, or the sentence that it refuses with; anything else fails the test. */
export function answerOf<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (isSentence(error)) return null;
    throw error;
  }
}

/** Bytes of a good file with a few of them changed, cut or doubled. */
export function damaged(file: Uint8Array): fc.Arbitrary<Uint8Array> {
  const at = fc.nat({ max: Math.max(0, file.length - 1) });
  const change = fc.record({
    kind: fc.constantFrom('byte', 'bit', 'cut', 'repeat', 'zeros' as const),
    at,
    value: fc.nat({ max: 255 }),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => {
    let bytes = Uint8Array.from(file); // a Buffer of Node would share its memory
    for (const { kind, at, value } of changes) {
      const place = Math.min(at, bytes.length - 1);
      if (place < 0) break;
      if (kind === 'byte') bytes[place] = value;
      else if (kind === 'bit') bytes[place] = (bytes[place] ?? 0) ^ (1 << (value & 7));
      else if (kind === 'zeros') bytes.fill(0, place, place + (value & 15));
      else if (kind === 'cut') bytes = bytes.slice(0, place);
      else bytes = Uint8Array.of(...bytes.slice(0, place), ...bytes.slice(Math.max(0, place - 9)));
    }
    return bytes;
  });
}
