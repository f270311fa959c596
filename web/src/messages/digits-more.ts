import { enDigitsMore } from './en-digits-more.ts';

export const sayMore: typeof enDigitsMore = enDigitsMore;
