// One and many in English. Korean has one form for both.
const rules = new Intl.PluralRules('en');

export const many = (count: number, one: string, several: string): string =>
  rules.select(count) === 'one' ? one : several;
