// The time machine's words: they come with it.
import { enTime } from './en-time.ts';
import { follow } from './language.ts';

export type TimeMessages = typeof enTime;

export let sayTime: TimeMessages = enTime;
follow(async (language) => {
  sayTime = language === 'ko' ? (await import('./ko-time.ts')).koTime : enTime;
});
