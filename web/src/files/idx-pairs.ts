// Which of the chosen files belong together: pictures with their labels, training with test.
import type { IdxFile } from './idx-read.ts';

export interface IdxPair {
  images: IdxFile;
  labels: IdxFile;
}

export interface IdxSets {
  train: IdxPair;
  /** null: there are none, and the training pictures are to be split. */
  test: IdxPair | null;
}

/** As MNIST and EMNIST name the files of their test sets. */
const isTest = ({ name }: IdxFile) => /t10k|test/i.test(name);

const plural = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** Recognised by their contents and counts; names only tell the test files. Throws a sentence. */
export function pairIdx(files: readonly IdxFile[]): IdxSets {
  const images = files.filter(({ kind }) => kind === 'images');
  const labels = files.filter(({ kind }) => kind === 'labels');
  if (images.length !== labels.length || images.length < 1 || images.length > 2) {
    throw new Error(
      `Expected a file of pictures and a file of labels, or two of each (training and test), got ${plural(images.length, 'file')} of pictures and ${plural(labels.length, 'file')} of labels.`,
    );
  }
  if (images.length === 1) return { train: pair(images[0], labels[0]), test: null };
  const [first, second] = bySplit(images);
  const [firstLabels, secondLabels] = bySplit(labels);
  if (first && firstLabels) {
    return { train: pair(first, firstLabels), test: pair(second, secondLabels) };
  }
  // The names do not say it: the counts do, and the larger set is trained on.
  const [large, small] = [...images].sort((a, b) => b.count - a.count);
  const [largeLabels, smallLabels] = [...labels].sort((a, b) => b.count - a.count);
  if (large?.count === small?.count) {
    throw new Error(
      'Expected names that tell which of two equally large files is the test set, as in "test-images", got none.',
    );
  }
  return { train: pair(large, largeLabels), test: pair(small, smallLabels) };
}

/** Training first; empty where the names do not tell one of each. */
function bySplit(two: readonly IdxFile[]): IdxFile[] {
  const test = two.filter(isTest);
  return test.length === 1 ? [...two.filter((file) => !isTest(file)), ...test] : [];
}

function pair(images: IdxFile | undefined, labels: IdxFile | undefined): IdxPair {
  if (!images || !labels) throw new Error('Expected a file of pictures and one of labels.');
  if (images.count !== labels.count) {
    throw new Error(
      `Expected as many labels as pictures, got ${plural(images.count, 'picture')} in ${images.name} and ${plural(labels.count, 'label')} in ${labels.name}.`,
    );
  }
  return { images, labels };
}

/** 'emnist-letters' of 'emnist-letters-train-images-idx3-ubyte.gz'. */
export function nameOfSet({ train }: IdxSets): string {
  const name = train.images.name.replace(/\.(gz|idx|bin|ubyte)$/gi, '');
  const short = name.replace(
    /[-_.]?(train|t10k|test)?[-_.]?(images?)?[-_.]?(idx3)?[-_.]?(ubyte)?$/i,
    '',
  );
  return short || name;
}
