import { enTrouble } from './en-trouble.ts';
import { follow } from './language.ts';

export let sayTrouble: typeof enTrouble = enTrouble;
follow(async (language) => {
  sayTrouble = language === 'ko' ? (await import('./ko-trouble.ts')).koTrouble : enTrouble;
});
