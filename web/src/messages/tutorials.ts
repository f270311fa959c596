// The way to the words of the room of the tutorials: they come with the room, not with the page.
import { enTutorials } from './en-tutorials.ts';

export type TutorialMessages = typeof enTutorials;

export const tell: TutorialMessages = enTutorials;
