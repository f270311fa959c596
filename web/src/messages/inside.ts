// The words of what looks inside the digits lab's network.
import { enInside } from './en-inside.ts';
import { enInsideDigit } from './en-inside-digit.ts';
import { follow } from './language.ts';

const english = { ...enInside, ...enInsideDigit };

export type InsideMessages = typeof english;

export let sayInside: InsideMessages = english;
follow(async (language) => {
  if (language === 'en') {
    sayInside = english;
    return;
  }
  const [{ koInside }, { koInsideDigit }] = await Promise.all([
    import('./ko-inside.ts'),
    import('./ko-inside-digit.ts'),
  ]);
  sayInside = { ...koInside, ...koInsideDigit };
});
