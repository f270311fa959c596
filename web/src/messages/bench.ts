import { en } from './en-bench.ts';
import { follow } from './language.ts';

/** What the benchmark page says. */
export type BenchMessages = typeof en;

export let say: BenchMessages = en;
follow(async (language) => {
  say = language === 'ko' ? (await import('./ko-bench.ts')).ko : en;
});
