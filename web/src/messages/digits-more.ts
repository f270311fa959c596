import { enDigitsMore } from './en-digits-more.ts';
import { follow } from './language.ts';

export type MoreMessages = typeof enDigitsMore;

export let sayMore: MoreMessages = enDigitsMore;
follow(async (language) => {
  sayMore = language === 'ko' ? (await import('./ko-digits-more.ts')).koDigitsMore : enDigitsMore;
});
