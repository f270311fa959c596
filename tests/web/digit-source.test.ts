// The digits over a real network: a server on this machine.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  bytesOf,
  type DigitNews,
  fetchDigits,
  type Manifest,
} from '../../web/src/worker/digit-source.ts';

const files = new Map<string, Buffer>();
let asked: string[] = [];
let server: Server;
let baseUrl = '';
let manifest: Manifest;

/** Bytes of IDX files of so many digits. */
const imagesOf = (count: number) => 16 + 784 * count;
const labelsOf = (count: number) => 8 + count;

const inflated = (name: string, length: number) =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 7 + name.length) % 251));

function put(name: string, length: number) {
  const body = gzipSync(inflated(name, length));
  files.set(name, body);
  return { file: name, bytes: body.length, inflatedBytes: length };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = request.url?.split('/').at(-1) ?? '';
    asked.push(name);
    const body = files.get(name);
    response.writeHead(body ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/digits/`;
});
afterAll(() => {
  server.close();
});

beforeEach(() => {
  files.clear();
  asked = [];
  const shards = (['train', 'test', 'train', 'train'] as const).map((split, i) => ({
    split,
    count: 100 + i,
    images: put(`images-${i}`, imagesOf(100 + i)),
    labels: put(`labels-${i}`, labelsOf(100 + i)),
  }));
  const bytes = shards.map(bytesOf).reduce((sum, n) => sum + n, 0);
  manifest = { version: 1, trainCount: 305, testCount: 101, bytes, shards };
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
});

async function fetched(first = 0, url = baseUrl): Promise<DigitNews[]> {
  const news: DigitNews[] = [];
  await fetchDigits(url, first, (item) => news.push(item));
  return news;
}

const shardsOf = (news: DigitNews[]) => news.filter((item) => item.kind === 'shard');

describe('the source of the digits', () => {
  test('brings every shard whole, in the order of the list', async () => {
    const news = await fetched();
    expect(news[0]).toMatchObject({ kind: 'listed', trainCount: 305, bytes: manifest.bytes });
    expect(shardsOf(news).map(({ count }) => count)).toEqual([100, 101, 102, 103]);
    shardsOf(news).forEach(({ images, labels }, i) => {
      expect(Buffer.from(images).equals(inflated(`images-${i}`, imagesOf(100 + i)))).toBe(true);
      expect(Buffer.from(labels).equals(inflated(`labels-${i}`, labelsOf(100 + i)))).toBe(true);
    });
    expect(shardsOf(news).at(-1)?.bytes).toBe(manifest.bytes);
  });

  test('counts bytes as they were packed, and never backwards', async () => {
    const bytes = (await fetched()).slice(1).map((item) => item.bytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(bytes.at(-1)).toBe(manifest.bytes);
  });

  test('takes files that the host has unpacked already', async () => {
    files.set('images-1', inflated('images-1', imagesOf(101)));
    const news = await fetched();
    expect(
      Buffer.from(shardsOf(news)[1]?.images ?? []).equals(files.get('images-1') as Buffer),
    ).toBe(true);
    expect(shardsOf(news).at(-1)?.bytes).toBe(manifest.bytes);
  });

  test('goes on from a later shard and asks for nothing before it', async () => {
    const news = await fetched(2);
    expect(shardsOf(news).map(({ count }) => count)).toEqual([102, 103]);
    expect(shardsOf(news).at(-1)?.bytes).toBe(manifest.bytes);
    expect(asked).not.toContain('images-1');
  });

  test('stops at the shard that is missing, with all before it told', async () => {
    files.delete('labels-2');
    const news: DigitNews[] = [];
    await expect(fetchDigits(baseUrl, 0, (item) => news.push(item))).rejects.toThrow(
      'labels-2 could not be fetched: expected status 200, got 404.',
    );
    expect(shardsOf(news).length).toBe(2);
  });

  test.each([
    [
      'is cut short',
      gzipSync(inflated('images-1', 40_000)),
      /is cut short: expected 79200 bytes, got 40000/,
    ],
    ['is too long', gzipSync(inflated('images-1', 90_000)), /expected 79200 bytes, got more/],
    ['is no gzip inside', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6]), /did not arrive whole/],
    [
      'ends in the middle',
      gzipSync(inflated('images-1', imagesOf(101))).subarray(0, 90),
      /did not arrive whole/,
    ],
  ])('refuses a file that %s', async (_, body, sentence) => {
    files.set('images-1', body);
    await expect(fetched()).rejects.toThrow(sentence);
  });

  test('refuses a list of another version', async () => {
    files.set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, version: 2 })));
    await expect(fetched()).rejects.toThrow('is of version 2: expected 1');
  });

  test('takes the address of a list for the list itself, with its classes', async () => {
    files.set('letters.json', Buffer.from(JSON.stringify({ ...manifest, classes: 26 })));
    const news = await fetched(0, `${baseUrl}letters.json`);
    expect(shardsOf(news).map(({ classes }) => classes)).toEqual([26, 26, 26, 26]);
    expect(asked).not.toContain('manifest.json');
  });

  test('takes files from addresses of their own', async () => {
    const dataUrl = (name: string) =>
      `data:application/octet-stream;base64,${files.get(name)?.toString('base64')}`;
    for (const { images, labels } of manifest.shards) {
      images.file = dataUrl(images.file);
      labels.file = dataUrl(labels.file);
    }
    const list = Buffer.from(JSON.stringify(manifest)).toString('base64');
    const news = await fetched(0, `data:application/json;base64,${list}`);
    expect(shardsOf(news).length).toBe(4);
    expect(asked).toEqual([]);
  });

  // biome-ignore lint/suspicious/noExplicitAny: anything may stand in a list
  const wrong: [string, (list: any) => void][] = [
    ['classes is 1, expected a whole number from 2 to 256', (list) => (list.classes = 1)],
    ['shards is undefined, expected a list', (list) => delete list.shards],
    ['shards[1] is null, expected an object', (list) => (list.shards[1] = null)],
    ['shards[0].split is both, expected train or test', (list) => (list.shards[0].split = 'both')],
    ['shards[2].count is 1.5, expected a whole', (list) => (list.shards[2].count = 1.5)],
    ['shards[2].count is 1000000000, expected a', (list) => (list.shards[2].count = 1e9)],
    ['shards[0].labels.file is undefined, expected', (list) => delete list.shards[0].labels],
    ['shards[0].images.bytes is 0, expected', (list) => (list.shards[0].images.bytes = 0)],
    [
      'shards[3].images.inflatedBytes is 80767, expected 80768',
      (list) => (list.shards[3].images.inflatedBytes -= 1),
    ],
    [
      'shards[3].labels.inflatedBytes is 112, expected 111',
      (list) => (list.shards[3].labels.inflatedBytes += 1),
    ],
    ['trainCount is 304, expected 305', (list) => (list.trainCount = 304)],
    ['testCount is 0, expected 101', (list) => (list.testCount = 0)],
    ['bytes is undefined, expected', (list) => delete list.bytes],
  ];
  test.each(wrong)('refuses a list where %s', async (sentence, spoil) => {
    const list = structuredClone(manifest);
    spoil(list);
    files.set('manifest.json', Buffer.from(JSON.stringify(list)));
    await expect(fetched()).rejects.toThrow(`The list of digits is wrong: ${sentence}`);
    expect(asked).toEqual(['manifest.json']);
  });

  test.each(['', '{', 'null', '7', '[]', '"version 1"'])('refuses the list %o', async (text) => {
    files.set('manifest.json', Buffer.from(text));
    await expect(fetched()).rejects.toThrow('The list of digits is of version undefined');
  });
});
