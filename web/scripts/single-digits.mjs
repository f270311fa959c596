// The digits of the page that is one file: the first of MNIST's as two shards with their manifest.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fromRoot, Problem } from './common.mjs';
import { idxFile } from './pack-mnist.mjs';

const folder = 'web/public/mnist';
const pixels = 28 * 28;

/**
 * @param {{ shards: any[] }} manifest of the whole set
 * @param {'train' | 'test'} split
 * @param {number} count
 */
function firstDigits({ shards }, split, count) {
  const ours = shards.filter((shard) => shard.split === split);
  /** @param {'images' | 'labels'} what @param {number} header @param {number} size */
  const bytes = (what, header, size) =>
    Buffer.concat(
      ours.map((shard) =>
        gunzipSync(readFileSync(fromRoot(`${folder}/${shard[what].file}`))).subarray(header),
      ),
    ).subarray(0, count * size);
  const images = bytes('images', 16, pixels);
  if (images.length !== count * pixels) {
    throw new Problem(`expected ${count} ${split} digits, got ${images.length / pixels}`);
  }
  return {
    images: idxFile([count, 28, 28], images),
    labels: idxFile([count], bytes('labels', 8, 1)),
  };
}

/**
 * @param {Record<'train' | 'test', number>} counts
 * @returns {Map<string, Buffer>} the files by their path; not packed, since the page's archive is
 */
export function digitFiles(counts) {
  const whole = JSON.parse(readFileSync(fromRoot(`${folder}/manifest.json`), 'utf8'));
  const files = new Map();
  const shards = /** @type {const} */ (['train', 'test']).map((split) => {
    const parts = Object.entries(firstDigits(whole, split, counts[split]));
    const described = parts.map(([what, content]) => {
      const file = `${split}-${what}.idx`;
      files.set(`mnist/${file}`, content);
      return [what, { file, bytes: content.length, inflatedBytes: content.length }];
    });
    return { split, count: counts[split], first: 0, ...Object.fromEntries(described) };
  });
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  const manifest = {
    version: 1,
    trainCount: counts.train,
    testCount: counts.test,
    bytes,
    shards,
  };
  files.set('mnist/manifest.json', Buffer.from(JSON.stringify(manifest)));
  return files;
}
