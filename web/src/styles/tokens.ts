import { unsafeCSS } from 'lit';
import text from './tokens.css?inline';

/** The values of the look as an adopted style sheet, for elements outside of our own page. */
export const tokens = unsafeCSS(text);
