import { enFilters } from './en-filters.ts';
import { follow } from './language.ts';

export type FiltersMessages = typeof enFilters;

export let sayFilters: FiltersMessages = enFilters;
follow(async (language) => {
  sayFilters = language === 'ko' ? (await import('./ko-filters.ts')).koFilters : enFilters;
});
