// The one way to the words. A second language is one more catalogue of the type `Messages`.
import { en } from './en.ts';

export type Messages = typeof en;

export const say: Messages = en;
