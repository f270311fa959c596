import { enOwnDigits } from './en-own-digits.ts';
import { follow } from './language.ts';

export let sayOwn: typeof enOwnDigits = enOwnDigits;
follow(async (language) => {
  sayOwn = language === 'ko' ? (await import('./ko-own-digits.ts')).koOwnDigits : enOwnDigits;
});
