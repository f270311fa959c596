// Files of models that nobody should open, by what is wrong with them. They are made from good ones,
// so that each is wrong in one thing alone.
import { unzipSync, zipSync } from 'fflate';

export interface HostileFile {
  name: string;
  bytes: Uint8Array;
}

export interface GoodModels {
  glassbox: Uint8Array;
  safetensors: Uint8Array;
  npz: Uint8Array;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** A safetensors file of this header and these numbers; `length` is what its first bytes say. */
function safetensors(header: string, data: Uint8Array, length?: bigint): Uint8Array {
  const text = utf8(header);
  const file = new Uint8Array(8 + text.length + data.length);
  new DataView(file.buffer).setBigUint64(0, length ?? BigInt(text.length), true);
  file.set(text, 8);
  file.set(data, 8 + text.length);
  return file;
}

interface Entry {
  dtype: string;
  shape: unknown[];
  data_offsets: unknown[];
}

function hostileSafetensors(good: Uint8Array): HostileFile[] {
  const length = Number(new DataView(good.buffer, good.byteOffset).getBigUint64(0, true));
  const header = textOf(good.subarray(8, 8 + length)).trim();
  const data = good.slice(8 + length);
  const tensors = () => JSON.parse(header) as Record<string, Entry>;
  const first = Object.keys(tensors()).find((name) => name !== '__metadata__') ?? '';
  const changed = (change: (entries: Record<string, Entry>, entry: Entry) => void) => {
    const entries = tensors();
    change(entries, entries[first] as Entry);
    return safetensors(JSON.stringify(entries), data);
  };
  const withNumber = (value: number) => {
    const numbers = data.slice();
    new DataView(numbers.buffer).setFloat32(0, value, true);
    return safetensors(header, numbers);
  };
  const settings = (text: string) =>
    changed((entries) => {
      const metadata = entries.__metadata__ as unknown as Record<string, string>;
      const about = JSON.parse(metadata.glassbox ?? '{}');
      metadata.glassbox = JSON.stringify({ ...about, settings: text });
    });
  const files: [string, Uint8Array][] = [
    ['empty', new Uint8Array()],
    ['seven bytes', good.slice(0, 7)],
    ['cut in the header', good.slice(0, 8 + Math.floor(length / 2))],
    ['cut in the numbers', good.slice(0, -3)],
    ['longer than it says', Uint8Array.of(...good, 0, 0)],
    ['a header of 2^53 bytes', safetensors(header, data, 2n ** 53n)],
    ['a header of 2^64 - 1 bytes', safetensors(header, data, 2n ** 64n - 1n)],
    ['a header of no bytes', safetensors('', data)],
    ['no JSON', safetensors('{"a": ', data)],
    ['a list for a header', safetensors('[]', data)],
    ['nested 100,000 deep', safetensors(`{"a":${'['.repeat(1e5)}`, data)],
    ['a tensor that is null', safetensors('{"0.weight":null}', new Uint8Array())],
    ['__proto__ for a name', safetensors('{"__proto__":{"polluted":true}}', data)],
    ['__proto__ for a tensor', safetensors(header.replace(first, '__proto__'), data)],
    ['a name of 100,000 letters', safetensors(header.replace(first, 'a'.repeat(1e5)), data)],
    [
      'mark-up for a name',
      safetensors(header.replace(first, '<img src=x onerror=alert(1)>'), data),
    ],
    ['offsets that overlap', changed((_, one) => Object.assign(one, { data_offsets: [0, 8] }))],
    ['offsets backwards', changed((_, one) => one.data_offsets.reverse())],
    ['negative offsets', changed((_, one) => Object.assign(one, { data_offsets: [-4, 0] }))],
    ['offsets of 1e308', changed((_, one) => Object.assign(one, { data_offsets: [0, 1e308] }))],
    ['integers', changed((_, one) => Object.assign(one, { dtype: 'I64' }))],
    ['a type that is none', changed((_, one) => Object.assign(one, { dtype: 'constructor' }))],
    ['half the numbers', changed((_, one) => Object.assign(one, { dtype: 'F16' }))],
    ['a shape of 2^53', changed((_, one) => Object.assign(one, { shape: [2 ** 53, 2] }))],
    ['a negative shape', changed((_, one) => Object.assign(one, { shape: [-4, -2] }))],
    [
      'a shape of 1,000 sides',
      changed((_, one) => Object.assign(one, { shape: Array(1000).fill(1) })),
    ],
    ['a shape of texts', changed((_, one) => Object.assign(one, { shape: ['4', '2'] }))],
    ['another shape', changed((_, one) => one.shape.push(1))],
    ['not a number', withNumber(Number.NaN)],
    ['infinite', withNumber(Number.NEGATIVE_INFINITY)],
    [
      'numbers for metadata',
      changed((entries) => Object.assign(entries, { __metadata__: { a: 1 } })),
    ],
    ['settings that are none', settings('hidden=-1&__proto__=1&rate=1e400')],
    ['settings of a network without end', settings('hidden=999999999,999999999')],
    ['settings of a megabyte', settings('x'.repeat(1e6))],
  ];
  return files.map(([name, bytes]) => ({ name: `${name}.safetensors`, bytes }));
}

/** An array in .npy with this header. */
function npy(header: string, data: Uint8Array, major = 1): Uint8Array {
  const text = utf8(header);
  return Uint8Array.of(
    ...[0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, major, 0],
    ...[text.length & 255, text.length >> 8],
    ...text,
    ...data,
  );
}

const dict = (descr: string, shape: string, order = 'False') =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': (${shape}), }\n`;

/** The same archive, but its own table says that this entry unpacks to so many bytes. */
function claiming(file: Uint8Array, size: number): Uint8Array {
  const bytes = file.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return bytes;
}

function hostileNpz(good: Uint8Array): HostileFile[] {
  const entries = unzipSync(good);
  const first = Object.keys(entries).find((name) => name.endsWith('.npy')) ?? '';
  const array = entries[first] ?? new Uint8Array();
  const changed = (part: Record<string, Uint8Array>) => zipSync({ ...entries, ...part });
  const first4 = new Uint8Array(32);
  const files: [string, Uint8Array][] = [
    ['empty', new Uint8Array()],
    ['no archive', utf8('numbers, numbers, numbers')],
    ['cut in half', good.slice(0, good.length / 2)],
    ['without its end', good.slice(0, -10)],
    ['only its first bytes', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['a bomb of 600 MB', zipSync({ 'a.npy': new Uint8Array(600e6) }, { level: 1 })],
    ['a bomb that claims to be small', claiming(zipSync({ 'a.npy': new Uint8Array(5e6) }), 100)],
    ['one that claims 4 GB', claiming(zipSync({ 'a.npy': array }), 0xffffffff)],
    ['paths that lead out', zipSync({ '../../../etc/passwd.npy': array, '/root.npy': array })],
    ['a name of 60,000 letters', zipSync({ [`${'a'.repeat(60_000)}.npy`]: array })],
    [
      '2,000 arrays',
      zipSync(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`${i}.npy`, array]))),
    ],
    ['no array in it', zipSync({ 'readme.txt': utf8('hello') })],
    [
      'a pickled array of objects',
      changed({ [first]: npy(dict('|O', '2,'), utf8('\x80\x04cos\nsystem\n')) }),
    ],
    ['an array of texts', changed({ [first]: npy(dict('<U8', '1,'), first4) })],
    ['whole numbers', changed({ [first]: npy(dict('<i8', '2, 2'), first4) })],
    ['complex numbers', changed({ [first]: npy(dict('<c8', '2, 2'), first4) })],
    ['another shape', changed({ [first]: npy(dict('<f4', '8,'), first4) })],
    ['fewer numbers', changed({ [first]: npy(dict('<f4', '4, 4'), first4) })],
    ['a shape of 2^53', changed({ [first]: npy(dict('<f4', '9007199254740993, 2'), first4) })],
    ['100 sides', changed({ [first]: npy(dict('<f4', '1, '.repeat(100)), first4) })],
    ['python in the header', changed({ [first]: npy("__import__('os').system('x')\n", first4) })],
    ['a header longer than the file', changed({ [first]: array.slice(0, 14) })],
    ['version 9', changed({ [first]: npy(dict('<f4', '4, 2'), first4, 9) })],
    [
      'not a number',
      changed({
        [first]: npy(dict('<f4', '4, 2'), Uint8Array.of(0, 0, 192, 127, ...first4.slice(4))),
      }),
    ],
    ['no npy in a .npy', changed({ [first]: utf8('1,2,3') })],
    ['about.json that is no JSON', changed({ 'glassbox.json': utf8('{{{') })],
    [
      'about.json of another lab',
      changed({ 'glassbox.json': utf8('{"format":1,"lab":"__proto__"}') }),
    ],
  ];
  return files.map(([name, bytes]) => ({ name: `${name}.npz`, bytes }));
}

function hostileCheckpoints(good: Uint8Array): HostileFile[] {
  const entries = unzipSync(good);
  const about = JSON.parse(textOf(entries['about.json'] ?? new Uint8Array()));
  const snapshot = entries['snapshot.bin'] ?? new Uint8Array();
  const told = (part: object) =>
    zipSync({ ...entries, 'about.json': utf8(JSON.stringify({ ...about, ...part })) });
  const raw = (text: string) => zipSync({ ...entries, 'about.json': utf8(text) });
  const flipped = snapshot.slice();
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 64;
  const without = (name: string) =>
    zipSync(Object.fromEntries(Object.entries(entries).filter(([other]) => other !== name)));
  const files: [string, Uint8Array][] = [
    ['empty', new Uint8Array()],
    ['cut in half', good.slice(0, good.length / 2)],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) & 255)],
    ['a bit of the snapshot changed', zipSync({ ...entries, 'snapshot.bin': flipped })],
    [
      'half a snapshot',
      zipSync({ ...entries, 'snapshot.bin': snapshot.slice(0, snapshot.length / 2) }),
    ],
    ['no snapshot', without('snapshot.bin')],
    ['no sum', without('snapshot.json')],
    ['no about.json', without('about.json')],
    ['another format', told({ format: 2 })],
    ['the other lab', told({ lab: 'digits' })],
    ['a lab that is none', told({ lab: 'toString' })],
    [
      'iteration 1e400',
      raw(JSON.stringify({ ...about, iteration: 0 }).replace('"iteration":0', '"iteration":1e400')),
    ],
    ['about.json with nothing in it', raw('{}')],
    ['a negative epoch', told({ epoch: -1 })],
    ['an accuracy of 2', told({ testAccuracy: 2 })],
    ['settings of another network', told({ settings: 'data=spiral&hidden=9,9,9' })],
    ['settings that are none', told({ settings: 'rate=1e400&constructor=1' })],
    ['settings beyond memory', told({ settings: 'hidden=99999999,99999999' })],
  ];
  return files.map(([name, bytes]) => ({ name: `${name}.glassbox`, bytes }));
}

export const hostileModels = (good: GoodModels): HostileFile[] => [
  ...hostileSafetensors(good.safetensors),
  ...hostileNpz(good.npz),
  ...hostileCheckpoints(good.glassbox),
];
