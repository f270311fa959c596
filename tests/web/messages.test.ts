// The words of the page: two languages with the same keys, none of them missing, none of them unused.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../web/src/messages/', import.meta.url);
const english = readdirSync(folder).filter((name) => /^en(-.*)?\.ts$/.test(name));
/** All files below a folder of the repository that end so. */
const filesBelow = (path: string, ending: RegExp): string[] => {
  const root = new URL(`../../${path}/`, import.meta.url);
  return readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => ending.test(name) && !/messages\/(en|ko)[-.]/.test(name))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
};
/** What stands behind a point, in quotes or in a pattern anywhere: C++ hands out names too. */
const read = new Set(
  [...filesBelow('web/src', /\.ts$/), ...filesBelow('cpp', /\.(h|cpp)$/)].flatMap((text) => [
    ...[...text.matchAll(/[.'"`]([\w-]+(?:\.\d+)?)/g)].map(([, name]) => name),
    ...[...text.matchAll(/\{ ([^}]*) \} = (?:say\w*|tell)\b/g)].flatMap(([, names = '']) =>
      names.split(/\W+/),
    ),
  ]),
);

type Words = Record<string, unknown>;
const load = async (name: string): Promise<Words> => import(new URL(name, folder).pathname);

/** What a file exports, under names without its language. */
async function wordsOf(name: string): Promise<Words> {
  const exported = Object.entries(await load(name));
  return Object.fromEntries(
    exported.map(([key, value]) => [key.replace(/^(en|ko)(?=[A-Z]|$)/, ''), value]),
  );
}

/** What a function would say: its quoted text without what is put in. */
const quotedIn = (code: string) =>
  [...code.matchAll(/`((?:[^`$]|\$(?!\{)|\$\{[^}]*\})*)`|'([^']*)'|"([^"]*)"/g)]
    .map(([, template = '', single = '', double = '']) => template + single + double)
    .join(' ')
    .replace(/\$\{[^}]*\}|<[^>]*>/g, ' ');

/** Every text below, by its path. */
function textsOf(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]]);
  if (typeof words === 'function') return new Map([[path, quotedIn(String(words))]]);
  if (typeof words !== 'object' || words === null) return new Map();
  return new Map(
    Object.entries(words).flatMap(([key, value]) => [...textsOf(value, `${path}.${key}`)]),
  );
}

/** Written alike in both languages. */
const names = new Set(
  (
    'Glassbox Xavier LeCun Nesterov AdaGrad RMSprop RMSProp Adam adam Eigen TensorFlow simpleNet ' +
    'NeuralNet sin cos tanh relu leaky ReLU sigmoid softmax normal safetensors npz ' +
    // keys of a keyboard
    'Space Enter Delete Esc Tab Shift Ctrl Home End PageUp PageDown'
  ).split(' '),
);

/** Whether English is spoken here: formulas and names from the code are nobody's language. */
function isEnglish(text: string): boolean {
  if (/[_=()[\]]/.test(text)) return false;
  const words = (text.match(/[A-Za-z]*[a-z][A-Za-z]*/g) ?? []).filter(
    (word) => word.length > 2 && !names.has(word),
  );
  return words.length > 1 || (words.length === 1 && /^[A-Za-z]+$/.test(text.trim()));
}

describe.each(english)('%s', (name) => {
  const korean = name.replace(/^en/, 'ko');

  test('has a Korean file with the same keys in the same shape', async () => {
    const [en, ko] = [textsOf(await wordsOf(name)), textsOf(await wordsOf(korean))];
    expect([...ko.keys()].sort()).toEqual([...en.keys()].sort());
  });

  test('is all translated: what reads the same is a name or a symbol', async () => {
    const [en, ko] = [textsOf(await wordsOf(name)), textsOf(await wordsOf(korean))];
    const same = [...en].filter(([path, text]) => ko.get(path) === text && isEnglish(text));
    expect(same.map(([path, text]) => `${path}: ${text}`)).toEqual([]);
  });

  test('has no key that nobody reads', async () => {
    for (const words of Object.values(await wordsOf(name))) {
      if (typeof words !== 'object' || words === null) continue;
      // C++ puts some names together: z2_delta and _of_the_tutorial.
      const isRead = (key: string) => read.has(key) || read.has(key.replace(/^\w+_delta/, ''));
      const unused = Object.keys(words).filter((key) => !isRead(key));
      expect(unused).toEqual([]);
    }
  });
});
