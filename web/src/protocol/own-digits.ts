/** What the worker that reads picture files offers. Types only. */

/** What was found in the chosen files; the numbers stay in the worker until `make`. */
export interface FoundDigits {
  /** Of the file of training pictures, without its ending. */
  name: string;
  trainCount: number;
  /** 0: no test files were among them, so the pictures are to be split. */
  testCount: number;
  /** The labels that occur, in order: label i of what is made is `values[i]` here. */
  values: number[];
  /** Of each of them its first picture, 784 bytes each. */
  firsts: Uint8Array;
}

export interface MakeDigits {
  /** Rows and columns change places, as EMNIST's pictures need it. */
  turn: boolean;
  /** The share that becomes the test set where there are no test files, above 0, below 1. */
  testShare: number;
  /** Of the split, and of the order of both sets. */
  seed: number;
}

/** IDX files of 28 x 28 pictures and of their classes from 0. */
export interface MadeDigits {
  train: { images: Uint8Array; labels: Uint8Array };
  test: { images: Uint8Array; labels: Uint8Array };
}

export interface IdxWorker {
  /** Reads the files, packed by gzip or not. Rejects with a sentence. */
  read(files: readonly File[]): Promise<FoundDigits>;
  /** The share of the files' bytes that has been read. */
  progress(): Promise<number>;
  /** Once: what was read is handed over. */
  make(how: MakeDigits): Promise<MadeDigits>;
}
