import { enGlossary } from './en-glossary.ts';
import { follow } from './language.ts';

export type GlossaryMessages = typeof enGlossary;

export let sayGlossary: GlossaryMessages = enGlossary;
follow(async (language) => {
  sayGlossary = language === 'ko' ? (await import('./ko-glossary.ts')).koGlossary : enGlossary;
});
