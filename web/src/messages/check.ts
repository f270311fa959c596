import { en } from './en-check.ts';
import { follow } from './language.ts';

/** What the gradient check says. */
export type CheckMessages = typeof en;

export let say: CheckMessages = en;
follow(async (language) => {
  say = language === 'ko' ? (await import('./ko-check.ts')).ko : en;
});
