// The way to the words of the room of the tutorials: they come with the room, not with the page.
import { enTutorials } from './en-tutorials.ts';
import { follow } from './language.ts';

export type TutorialMessages = typeof enTutorials;

export let tell: TutorialMessages = enTutorials;
follow(async (language) => {
  tell = language === 'ko' ? (await import('./ko-tutorials.ts')).koTutorials : enTutorials;
});
