// Refusals come as English sentences from the C++, the workers and the browser. Korean for them is
// fetched with the other Korean words.
import { follow } from './language.ts';

type Translate = (text: string) => string | null;

const none: Translate = () => null;

/** The refusal in the spoken language as whole sentences; null: it stays as it came. */
export let translated: Translate = none;
follow(async (language) => {
  translated = language === 'ko' ? (await import('./ko-refusals.ts')).inKorean : none;
});
