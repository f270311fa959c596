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
    images: put(`images-${i}`, 50_000 + i),
    labels: put(`labels-${i}`, 100 + i),
  }));
  const bytes = shards.map(bytesOf).reduce((sum, n) => sum + n, 0);
  manifest = { version: 1, trainCount: 304, testCount: 101, bytes, shards };
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)));
});

async function fetched(first = 0): Promise<DigitNews[]> {
  const news: DigitNews[] = [];
  await fetchDigits(baseUrl, first, (item) => news.push(item));
  return news;
}

const shardsOf = (news: DigitNews[]) => news.filter((item) => item.kind === 'shard');

describe('the source of the digits', () => {
  test('brings every shard whole, in the order of the list', async () => {
    const news = await fetched();
    expect(news[0]).toMatchObject({ kind: 'listed', trainCount: 304, bytes: manifest.bytes });
    expect(shardsOf(news).map(({ count }) => count)).toEqual([100, 101, 102, 103]);
    shardsOf(news).forEach(({ images, labels }, i) => {
      expect(Buffer.from(images).equals(inflated(`images-${i}`, 50_000 + i))).toBe(true);
      expect(Buffer.from(labels).equals(inflated(`labels-${i}`, 100 + i))).toBe(true);
    });
    expect(shardsOf(news).at(-1)?.bytes).toBe(manifest.bytes);
  });

  test('counts bytes as they were packed, and never backwards', async () => {
    const bytes = (await fetched()).slice(1).map((item) => item.bytes);
    expect(bytes).toEqual([...bytes].sort((a, b) => a - b));
    expect(bytes.at(-1)).toBe(manifest.bytes);
  });

  test('takes files that the host has unpacked already', async () => {
    files.set('images-1', inflated('images-1', 50_001));
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
      /is cut short: expected 50001 bytes, got 40000/,
    ],
    ['is too long', gzipSync(inflated('images-1', 60_000)), /expected 50001 bytes, got more/],
    ['is no gzip inside', Buffer.from([0x1f, 0x8b, 1, 2, 3, 4, 5, 6]), /did not arrive whole/],
    [
      'ends in the middle',
      gzipSync(inflated('images-1', 50_001)).subarray(0, 90),
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
});
