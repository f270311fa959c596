import { exhibitWords } from './en-exhibits.ts';
import { factLabels, factNames } from './en-facts.ts';
import { inventory } from './en-inventory.ts';
import { en } from './en-museum.ts';

const all = { ...en, exhibitWords, factLabels, factNames, inventory } as const;

/** What the museum says; another language has the same keys. */
export type MuseumMessages = typeof all;
export const say: MuseumMessages = all;
