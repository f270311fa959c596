import { en } from './en-bench.ts';

/** What the benchmark page says; another language has the same keys. */
export type BenchMessages = typeof en;
export const say: BenchMessages = en;
