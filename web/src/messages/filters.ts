import { enFilters } from './en-filters.ts';

export type FiltersMessages = typeof enFilters;
export const sayFilters: FiltersMessages = enFilters;
