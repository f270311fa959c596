// The source beside the page: how its lines are cut, how it is fetched, and that every signature
// leads to a definition that is there.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sourceFiles } from '../../web/scripts/pack-source.mjs';
import { highlightCpp, splitLines } from '../../web/scripts/source-lines.mjs';
import { findSymbols } from '../../web/scripts/source-symbols.mjs';
import {
  fetchSourceFile,
  fetchSourceIndex,
  resolveReference,
  type SourceIndex,
} from '../../web/src/client/source.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const files = sourceFiles();

describe('a line', () => {
  test('closes what it opened, and the next opens it again', () => {
    expect(splitLines('a<span class="c">b\n<span class="d">c\n</span>d</span>\n')).toEqual([
      'a<span class="c">b</span>',
      '<span class="c"><span class="d">c</span></span>',
      '<span class="c"><span class="d"></span>d</span>',
      '',
    ]);
  });

  test.each(files)('%s: each is balanced, has classes only, and all are the file', (file) => {
    const text = read(`cpp/${file}`);
    const lines = highlightCpp(text);
    for (const line of lines) {
      expect(line.match(/<span/g)?.length ?? 0).toBe(line.match(/<\/span>/g)?.length ?? 0);
      expect(line.replace(/<span class="[\w- ]+">|<\/span>/g, '')).not.toMatch(/[<>]/);
    }
    const entities: Record<string, string> = {
      '&lt;': '<',
      '&gt;': '>',
      '&quot;': '"',
      '&#x27;': "'",
      '&amp;': '&',
    };
    const plain = lines.map((line) =>
      line.replace(/<[^>]*>/g, '').replace(/&[^;]+;/g, (entity) => entities[entity] ?? '?'),
    );
    expect(`${plain.join('\n')}\n`).toBe(text);
  });

  test('of a comment over several lines is a comment', () => {
    const [, second] = highlightCpp('/* one\n   two */ int x;\n');
    expect(second).toMatch(/^<span class="hljs-comment"> {3}two \*\/<\/span>/);
  });
});

describe('a signature', () => {
  const symbols = Object.fromEntries(
    files.flatMap((file) =>
      [...findSymbols(read(`cpp/${file}`))].map(([name, ranges]) => [`${file}#${name}`, ranges]),
    ),
  );
  const index: SourceIndex = { version: 'v1', commit: null, reading: [], others: files, symbols };

  const references = readdirSync(path.join(root, 'web/src'), { recursive: true })
    .map((file) => `web/src/${String(file)}`)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...read(file).matchAll(/'([a-z_]+\/[\w/]+\.(?:h|cpp)(?:#[^']*)?)'/g)].map(
        ([, reference]) => ({ file, reference: reference ?? '' }),
      ),
    );

  test('is given by panes', () => {
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter(({ reference }) => reference.includes('#')).length).toBeGreaterThan(9);
  });

  test.each(references)('of $file leads to $reference', ({ reference }) => {
    const place = resolveReference(index, reference);
    expect(place.ranges.length > 0).toBe(reference.includes('#'));
  });

  test('to what is not there gets a sentence', () => {
    expect(() => resolveReference(index, 'nn/none.cpp#f')).toThrow(
      'nn/none.cpp: expected a file of the source, got none of that name.',
    );
    expect(() => resolveReference(index, 'nn/affine.cpp#Affine::fly')).toThrow(
      'nn/affine.cpp: expected a definition of Affine::fly, got none.',
    );
  });

  describe('that is opened', () => {
    const answer = vi.fn<(url: URL) => Promise<Response>>();
    beforeEach(() => {
      answer.mockReset();
      vi.stubGlobal('document', { baseURI: 'http://host/deep/page.html#digits' });
      vi.stubGlobal('fetch', answer);
    });
    afterEach(() => vi.unstubAllGlobals());

    test('fetches beside the page', async () => {
      answer.mockResolvedValue(
        Response.json({ path: 'nn/affine.cpp', version: 'v1', lines: [''] }),
      );
      await expect(fetchSourceFile(index, 'nn/affine.cpp')).resolves.toMatchObject({ lines: [''] });
      expect(answer.mock.calls[0]?.[0]).toBe('http://host/deep/source/nn/affine.cpp.json');
    });

    test('and cannot be fetched gets a sentence', async () => {
      answer.mockResolvedValueOnce(new Response('', { status: 404 }));
      await expect(fetchSourceIndex()).rejects.toThrow(
        'index.json could not be fetched: expected status 200, got 404.',
      );
      answer.mockRejectedValueOnce(new TypeError('Failed to fetch'));
      await expect(fetchSourceIndex()).rejects.toThrow(
        'index.json could not be fetched: no answer came over the network.',
      );
      answer.mockResolvedValueOnce(new Response('<!doctype html>'));
      await expect(fetchSourceIndex()).rejects.toThrow(
        'index.json could not be read: expected JSON, got something else.',
      );
      answer.mockResolvedValueOnce(
        Response.json({ path: 'nn/affine.cpp', version: 'v2', lines: [] }),
      );
      await expect(fetchSourceFile(index, 'nn/affine.cpp')).rejects.toThrow(
        'nn/affine.cpp has changed on the host: expected version v1, got v2.',
      );
    });
  });
});
