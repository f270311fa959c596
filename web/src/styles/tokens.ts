import { unsafeCSS } from 'lit';
import { embeddedLook } from '../client/site.ts';

/** The values of the look for elements outside of our own pages; there it is empty. */
export const tokens = unsafeCSS(embeddedLook());
