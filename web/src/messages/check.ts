import { en } from './en-check.ts';

/** What the gradient check says; another language has the same keys. */
export type CheckMessages = typeof en;
export const say: CheckMessages = en;
