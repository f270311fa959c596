// Sentences with values in them: 'the batch has {n} samples' is a pattern, and what stands at {n}
// comes back in the sentence of the other language.

/** A pattern, and what it is in the other language. */
export type Pair = readonly [pattern: string, answer: string];

interface Compiled {
  regular: RegExp;
  names: readonly string[];
  answer: string;
}

/** What may stand at {bug}; anything may stand at the others. */
const narrow: Readonly<Record<string, string>> = { bug: 'B\\d\\.\\d+|adam' };

const slot = /\{(\w+)\}/g;
const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

function compile([pattern, answer]: Pair): Compiled {
  const parts = pattern.split(slot); // every second one is a name
  const source = parts
    .map((part, i) => (i % 2 === 0 ? escaped(part) : `(${narrow[part] ?? '[^]+?'})`))
    .join('');
  return {
    regular: new RegExp(`^${source}$`),
    names: parts.filter((_, i) => i % 2 === 1),
    answer,
  };
}

/** Answers with the first pair that fits, null: none does. Values that `words` know are put in so. */
export function makeTranslation(
  pairs: readonly Pair[],
  words: (text: string) => string | null,
): (text: string) => string | null {
  let compiled: Compiled[] | null = null;
  return (text) => {
    compiled ??= pairs.map(compile);
    for (const { regular, names, answer } of compiled) {
      const found = regular.exec(text);
      if (!found) continue;
      return answer.replace(slot, (_, name: string) => {
        const value = found[names.indexOf(name) + 1] ?? '';
        return words(value) ?? value;
      });
    }
    return null;
  };
}
