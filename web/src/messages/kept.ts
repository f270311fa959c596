import { enKept } from './en-kept.ts';
import { follow } from './language.ts';

export let sayKept: typeof enKept = enKept;
follow(async (language) => {
  sayKept = language === 'ko' ? (await import('./ko-kept.ts')).koKept : enKept;
});
