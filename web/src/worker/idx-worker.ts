/** The Web Worker that reads picture files: unpacking 100 MB would hold the page up. */
import { findDigits, makeDigits } from '../files/idx-make.ts';
import { type IdxSets, pairIdx } from '../files/idx-pairs.ts';
import { readIdx } from '../files/idx-read.ts';
import type { IdxWorker } from '../protocol/own-digits.ts';
import { serveCalls } from './serve-calls.ts';

let read = 0;
let all = 1;
let sets: IdxSets | null = null;

const api: IdxWorker = {
  async read(files) {
    read = 0;
    all = Math.max(
      1,
      files.reduce((sum, { size }) => sum + size, 0),
    );
    const took = (bytes: number) => {
      read += bytes;
    };
    // One after the other: what is wrong with the first is said before the second is read.
    const found = [];
    for (const file of files) found.push(await readIdx(file, took));
    sets = pairIdx(found);
    return findDigits(sets);
  },
  progress: async () => Math.min(1, read / all),
  async make(how) {
    if (!sets) throw new Error('Expected files that have been read, got none.');
    const made = makeDigits(sets, how);
    sets = null;
    return made;
  },
};

serveCalls(api, self);
