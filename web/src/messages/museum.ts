import { exhibitWords } from './en-exhibits.ts';
import { factLabels, factNames } from './en-facts.ts';
import { inventory } from './en-inventory.ts';
import { en } from './en-museum.ts';
import { follow } from './language.ts';

const english = { ...en, exhibitWords, factLabels, factNames, inventory } as const;

/** What the museum says. */
export type MuseumMessages = typeof english;

export let say: MuseumMessages = english;
follow(async (language) => {
  if (language === 'en') {
    say = english;
    return;
  }
  const [room, exhibits, facts, list] = await Promise.all([
    import('./ko-museum.ts'),
    import('./ko-exhibits.ts'),
    import('./ko-facts.ts'),
    import('./ko-inventory.ts'),
  ]);
  const { exhibitWords } = exhibits;
  const { factLabels, factNames } = facts;
  say = { ...room.ko, exhibitWords, factLabels, factNames, inventory: list.inventory };
});
