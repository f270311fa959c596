// The source viewer's words.
import { enSource } from './en-source.ts';

export const saySource: typeof enSource = enSource;
