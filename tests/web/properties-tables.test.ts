// Tables, pictures and what stands beside weights: read from anything, or refused with a sentence.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownDigitsFault } from '../../web/src/client/own-digits-check.ts';
import { pointsOfCsv } from '../../web/src/client/own-points-csv.ts';
import { jsonOf, readAbout } from '../../web/src/files/about.ts';
import { readCsv } from '../../web/src/files/csv.ts';
import { tableCsv } from '../../web/src/files/curves-csv.ts';
import { readIdxHeader, writeIdx } from '../../web/src/files/idx.ts';
import { readIdx } from '../../web/src/files/idx-read.ts';
import { kindOf } from '../../web/src/files/kind.ts';
import { escapeHtml } from '../../web/src/files/report-html.ts';
import { escapeMarkdown } from '../../web/src/files/report-markdown.ts';
import { encodeTable } from '../../web/src/files/table-encode.ts';
import { guessPlan } from '../../web/src/files/table-plan.ts';
import { inKorean } from '../../web/src/messages/ko-refusals.ts';
import {
  answerOf,
  damaged,
  isSentence,
  oddText,
  prototypeIsClean,
  someRuns,
} from './properties.ts';

/** As `answerOf`, of what takes its time. */
async function answerLater<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (isSentence(error)) return null;
    throw error;
  }
}

const fileOf = (bytes: Uint8Array, name = 'file') => new File([bytes as BlobPart], name);

describe('IDX', () => {
  const pictures = fc
    .tuple(fc.constantFrom('images' as const, 'labels' as const), fc.integer({ min: 1, max: 3 }))
    .chain(([kind, count]) => {
      const length = kind === 'images' ? 784 * count : count;
      return fc
        .uint8Array({ minLength: length, maxLength: length })
        .map((numbers) => ({ kind, numbers }));
    });

  test('comes back bit for bit, packed or not', async () => {
    await fc.assert(
      fc.asyncProperty(pictures, fc.boolean(), async ({ kind, numbers }, isPacked) => {
        const plain = writeIdx(kind, numbers);
        const file = fileOf(isPacked ? gzipSync(plain) : plain);
        const found = await readIdx(file, () => {});
        expect(found.kind).toBe(kind);
        expect(found.numbers).toEqual(new Uint8Array(numbers));
      }),
      someRuns(0.3),
    );
  });

  test('is read or refused with a sentence, however it is damaged', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      pictures.chain(({ kind, numbers }) => damaged(writeIdx(kind, numbers))),
      pictures.chain(({ kind, numbers }) => damaged(gzipSync(writeIdx(kind, numbers)))),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        answerOf(() => readIdxHeader(file.slice(0, 16)));
        const found = await answerLater(() => readIdx(fileOf(file), () => {}));
        if (found?.kind === 'images') expect(found.numbers.length).toBe(784 * found.count);
        const fault = ownDigitsFault({
          name: 'x',
          classNames: ['a', 'b'],
          train: { images: file, labels: file },
          test: { images: file, labels: file },
        });
        expect(fault?.length ?? 0).toBeGreaterThan(10);
      }),
      someRuns(0.5),
    );
  });
});

describe('CSV', () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: -99, max: 300 }).map(String) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('red', 'green', '', '?', '1e400', '-0', '=1+1', '"', 'a,b', '\n'),
    },
    { weight: 1, arbitrary: oddText },
  );
  const text = fc.oneof(
    oddText,
    fc
      .tuple(
        fc.constantFrom(',', ';', '\t', '|'),
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 30 }),
      )
      .map(([separator, rows]) => rows.map((row) => row.join(separator)).join('\n')),
  );

  test('is a table that a network can see, or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const file = new Blob([written]);
        const table = await answerLater(() => readCsv(file, 'file.csv'));
        if (!table) return;
        expect(table.names).toHaveLength(table.columns.length);
        for (const column of table.columns) expect(column.rows).toBe(table.rows);
        const seen = answerOf(() => encodeTable(table, guessPlan(table)));
        expect(seen?.values.every(Number.isFinite) ?? true).toBe(true);
        expect(prototypeIsClean()).toBe(true);
      }),
      someRuns(0.7),
    );
  });

  test('of any bytes ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await answerLater(() => readCsv(fileOf(bytes), 'file.csv'));
        expect(['table', 'idx', 'model', 'image', 'spreadsheet']).toContain(
          await kindOf(fileOf(bytes), 'file'),
        );
      }),
      someRuns(0.5),
    );
  });

  test('written by us comes back cell by cell', async () => {
    const word = fc.string({ minLength: 1, maxLength: 12 }).map((one) => one.trim() || 'x');
    const table = fc.integer({ min: 2, max: 4 }).chain((width) =>
      fc.array(fc.array(word, { minLength: width, maxLength: width }), {
        minLength: 2,
        maxLength: 8,
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ([head = [], ...rows]) => {
        const file = new Blob([tableCsv(head, rows)]);
        const options = { header: true, separator: ',' as const };
        const found = await readCsv(file, 'file.csv', options);
        expect(found.rows).toBe(rows.length);
        expect(found.columns).toHaveLength(head.length);
      }),
      someRuns(0.5),
    );
  });

  test('is points of the plane, or said not to be', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        const found = await pointsOfCsv(written);
        if ('kind' in found) return;
        expect(found.own.coordinates.every((x) => Math.abs(x) <= 6)).toBe(true);
      }),
    );
  });
});

describe('what stands beside weights', () => {
  const long = 'x'.repeat(5000);
  const about = fc.record(
    {
      format: fc.oneof(fc.constant(1), fc.jsonValue()),
      lab: fc.oneof(
        fc.constantFrom('digits', 'boundary', 'table', '__proto__', long),
        fc.jsonValue(),
      ),
      settings: fc.oneof(oddText, fc.jsonValue()),
      iteration: fc.oneof(fc.nat(), fc.constantFrom(-1, 0.5, 1e308, long)),
      epoch: fc.nat(),
      testAccuracy: fc.oneof(fc.constantFrom(null, 0, 1, 2, -1), fc.jsonValue()),
      trainLoss: fc.oneof(fc.constant(null), fc.jsonValue()),
      __proto__: fc.constant({ polluted: true }),
    },
    { requiredKeys: [] },
  );
  test('is read or refused with a sentence', () => {
    const json = fc.oneof(
      oddText,
      fc.json(),
      about.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(json, (text) => {
        answerOf(() => jsonOf(text, 'about.json'));
        const found = answerOf(() => readAbout(text, 'about.json'));
        if (found) expect(['digits', 'boundary', 'table']).toContain(found.lab);
        expect(prototypeIsClean()).toBe(true);
      }),
    );
  });
});

describe('a text in a report', () => {
  test('is never mark-up', () => {
    fc.assert(
      fc.property(fc.oneof(oddText, fc.string({ maxLength: 200 })), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(escapeMarkdown(text).replace(/\\[\s\S]/g, '')).not.toMatch(/[<>|`*[\]#\n\r]/);
      }),
    );
  });
});

test('any sentence is translated or left as it came, in a moment', () => {
  const pieces = fc.oneof(
    fc.constantFrom(': expected ', ', got ', ' is ', 'the ', ' and at most '),
    oddText,
  );
  const sentence = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''));
  fc.assert(
    fc.property(sentence, (text) => {
      const said = inKorean(text);
      expect(said === null || typeof said === 'string').toBe(true);
    }),
    someRuns(0.3),
  );
  const began = performance.now();
  inKorean(': expected , got '.repeat(100));
  inKorean('a: expected '.repeat(160));
  inKorean('x'.repeat(1e6));
  expect(performance.now() - began).toBeLessThan(10_000);
});
