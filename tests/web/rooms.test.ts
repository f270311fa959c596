// The rooms of the house: who may include or import whom, and how long a file may get.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const maximumLines = 300;

/** A room of cpp/, and what its files may include beside the room's own: rooms or single headers. */
const cppRooms: Record<string, string[]> = {
  nn: [],
  // The vocabulary of the book, not the network itself.
  data: ['nn/matrix.h', 'nn/random.h', 'nn/samples.h', 'nn/names.h', 'nn/text.h'],
  graph: [],
  experiments: ['nn', 'data', 'graph'],
  app: ['nn', 'data', 'graph', 'experiments'],
};

/** A room of web/src, and the rooms that its files may import beside its own. */
const webRooms: Record<string, string[]> = {
  protocol: [],
  engine: ['protocol'],
  worker: ['engine', 'files', 'protocol'],
  client: ['files', 'protocol'],
  files: ['protocol'],
  draw: ['protocol'],
  messages: [],
  styles: [],
  elements: ['client', 'draw', 'files', 'messages', 'protocol', 'styles'],
  single: [],
  bench: ['client', 'elements', 'messages', 'protocol', 'styles'],
};

/** Headers of others that belong in one place. */
const singleHomes = [
  { what: /<Eigen\//, homes: [/^cpp\/nn\/eigen\.h$/] },
  { what: /<emscripten\//, homes: [/^cpp\/app\/bindings\//] },
];

function filesBelow(folder: string, pattern: RegExp): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (['node_modules', 'wasm'].includes(name) || file === 'web/public') return [];
    if (statSync(path.join(root, file)).isDirectory()) return filesBelow(file, pattern);
    return pattern.test(name) ? [file] : [];
  });
}

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** The room of a file below a folder; null for a file in the folder itself. */
function roomOf(file: string, folder: string): string | null {
  const parts = path.posix.relative(folder, file).split('/');
  return parts.length > 1 ? (parts[0] ?? null) : null;
}

function wrongIncludes(file: string): string[] {
  const room = roomOf(file, 'cpp') ?? '';
  const allowed = cppRooms[room];
  if (!allowed) return [`${file}: expected a room among ${Object.keys(cppRooms)}, got ${room}`];
  return matches(read(file), /^#include "([^"]+)"/gm)
    .filter((header) => ![room, ...allowed].some((a) => header === a || header.startsWith(`${a}/`)))
    .map((header) => `${file} includes ${header}`);
}

function wrongImports(file: string): string[] {
  const room = roomOf(file, 'web/src');
  if (room === null) return []; // the entry, which puts the rooms together
  const allowed = webRooms[room];
  if (!allowed) return [`${file}: expected a room among ${Object.keys(webRooms)}, got ${room}`];
  return matches(read(file), /(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g)
    .filter((specifier) => {
      const target = roomOf(path.posix.join(path.posix.dirname(file), specifier), 'web/src');
      return target === null || ![room, ...allowed].includes(target);
    })
    .map((specifier) => `${file} imports ${specifier}`);
}

describe('the rooms', () => {
  const cppFiles = filesBelow('cpp', /\.(h|cpp)$/).filter((f) => !f.startsWith('cpp/compat/'));
  const webFiles = filesBelow('web/src', /\.ts$/);

  test('are found', () => {
    expect(cppFiles.length).toBeGreaterThan(10);
    expect(webFiles.length).toBeGreaterThan(5);
  });

  test('of C++ include only what lies below them', () => {
    expect(cppFiles.flatMap(wrongIncludes)).toEqual([]);
  });

  test('of the web import only what lies below them', () => {
    expect(webFiles.flatMap(wrongImports)).toEqual([]);
  });

  test.each(singleHomes)('only $homes include $what', ({ what, homes }) => {
    const users = cppFiles.filter((file) =>
      matches(read(file), /^#include (<[^>]+>)/gm).some((header) => what.test(header)),
    );
    expect(users.length).toBeGreaterThan(0);
    const strangers = users.filter((file) => !homes.some((home) => home.test(file)));
    expect(strangers).toEqual([]);
  });
});

test(`no file is longer than ${maximumLines} lines`, () => {
  const files = ['cpp', 'web', 'tests'].flatMap((folder) =>
    filesBelow(folder, /\.(h|cpp|ts|mjs|js|css|html)$/),
  );
  const tooLong = files
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > maximumLines);
  expect(tooLong).toEqual([]);
});
