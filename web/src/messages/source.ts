// The source viewer's words.
import { enSource } from './en-source.ts';
import { follow } from './language.ts';

export type SourceMessages = typeof enSource;

export let saySource: SourceMessages = enSource;
follow(async (language) => {
  saySource = language === 'ko' ? (await import('./ko-source.ts')).koSource : enSource;
});
