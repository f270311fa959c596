// The one way to the words that every room needs.
import { en } from './en.ts';
import { follow } from './language.ts';

export type Messages = typeof en;

export let say: Messages = en;
follow(async (language) => {
  say = language === 'ko' ? (await import('./ko.ts')).ko : en;
});
