// What digits of one's own have to be: they may come from files, from a table or from storage.
import { longestHeader, mostPictures, readIdxHeader } from '../files/idx.ts';

export interface DigitFiles {
  /** An IDX file of 28 x 28 pictures, a byte a pixel, 255 is ink. */
  images: Uint8Array;
  /** An IDX file of their classes, counted from 0. */
  labels: Uint8Array;
}

export interface OwnDigits {
  name: string;
  /** One a class. */
  classNames: readonly string[];
  train: DigitFiles;
  test: DigitFiles;
}

export const fewestClasses = 2;
export const mostClasses = 256;
export const longestName = 40;

/** Why these are no digits, as a sentence; null: nothing is wrong. */
export function ownDigitsFault({ name, classNames, train, test }: OwnDigits): string | null {
  if (typeof name !== 'string' || !Array.isArray(classNames)) {
    return 'own digits: expected a name and a list of class names.';
  }
  const classes = classNames.length;
  if (classes < fewestClasses || classes > mostClasses) {
    return `own digits: expected ${fewestClasses} to ${mostClasses} classes, got ${classes}.`;
  }
  const wrongName = classNames.findIndex(
    (one) => typeof one !== 'string' || one.trim() === '' || one.length > longestName,
  );
  if (wrongName >= 0) {
    return `class ${wrongName}: expected a name of 1 to ${longestName} characters, got "${classNames[wrongName]}".`;
  }
  return filesFault('train', train, classes) ?? filesFault('test', test, classes);
}

function filesFault(split: string, files: DigitFiles, classes: number): string | null {
  const { images, labels } = files ?? {};
  if (!(images instanceof Uint8Array) || !(labels instanceof Uint8Array)) {
    return `own ${split} digits: expected bytes of pictures and of labels, got something else.`;
  }
  const counts = [];
  for (const [kind, bytes] of [['images', images] as const, ['labels', labels] as const]) {
    try {
      const header = readIdxHeader(bytes.subarray(0, longestHeader));
      if (header.kind !== kind) throw new Error(`expected ${kind}, got ${header.kind}`);
      if (header.totalBytes !== bytes.length) {
        throw new Error(
          `expected ${header.totalBytes} bytes for ${header.count} ${kind}, got ${bytes.length}`,
        );
      }
      counts.push(header.count);
    } catch (error) {
      return `own ${split} digits: ${(error as Error).message}.`;
    }
  }
  const [count = 0, labelCount] = counts;
  if (count !== labelCount || count > mostPictures) {
    return `own ${split} digits: expected as many labels as pictures and at most ${mostPictures}, got ${count} pictures and ${labelCount} labels.`;
  }
  for (let i = 8; i < labels.length; i++) {
    if ((labels[i] as number) >= classes) {
      return `own ${split} digits: expected labels below ${classes}, got ${labels[i]} for digit ${i - 8}.`;
    }
  }
  return null;
}
