import { en } from './en-backprop.ts';

/** What the backprop room says; another language has the same keys. */
export type BackpropMessages = typeof en;
export const say: BackpropMessages = en;
