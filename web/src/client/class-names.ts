// What classes are called: MNIST's by their digits, those of own pictures by names.

/** null: the classes are the ten digits. */
export type ClassNames = readonly string[] | null;

export const classCount = (names: ClassNames): number => names?.length ?? 10;

export const className = (names: ClassNames, index: number): string | number =>
  names?.[index] ?? index;

const range = (first: string, last: string) =>
  Array.from({ length: last.charCodeAt(0) - first.charCodeAt(0) + 1 }, (_, i) =>
    String.fromCharCode(first.charCodeAt(0) + i),
  );
const digits = range('0', '9');
const letters = range('A', 'Z');

/** Names that well-known files of pictures go by; which of them fit is a matter of the count. */
export const knownNames = {
  digits,
  fashion: [
    ...['T-shirt/top', 'Trouser', 'Pullover', 'Dress', 'Coat'],
    ...['Sandal', 'Shirt', 'Sneaker', 'Bag', 'Ankle boot'],
  ],
  letters,
  balanced: [...digits, ...letters, ...'abdefghnqrt'],
  byclass: [...digits, ...letters, ...range('a', 'z')],
} as const satisfies Record<string, readonly string[]>;

export type KnownNames = keyof typeof knownNames;

export const fittingNames = (count: number): KnownNames[] =>
  (Object.keys(knownNames) as KnownNames[]).filter((key) => knownNames[key].length === count);

/** Names for labels of files called so: what fits best, or the labels themselves. */
export function likelyNames(file: string, labels: readonly number[]): readonly string[] {
  const fits = fittingNames(labels.length);
  if (/fashion/i.test(file) && fits.includes('fashion')) return knownNames.fashion;
  const plain = labels.every((label, i) => label === i) ? labels.map(String) : null;
  const [first] = fits.filter((key) => key !== 'fashion');
  return (first && knownNames[first]) ?? plain ?? labels.map(String);
}
