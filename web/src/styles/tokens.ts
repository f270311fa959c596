import { unsafeCSS } from 'lit';

/** The values of the look for elements outside of our own pages, which have them at their root. */
export const tokens = unsafeCSS('');

/** Fills that style sheet, for all elements that have it and will have it. */
export function bringTokens(values: string): void {
  tokens.styleSheet?.replaceSync(values);
}
