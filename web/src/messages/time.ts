import { enTime } from './en-time.ts';

/** The time machine's words: they come with it. */
export const sayTime: typeof enTime = enTime;
