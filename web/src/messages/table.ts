import { enTable } from './en-table.ts';
import { follow } from './language.ts';

export type TableMessages = typeof enTable;

export let sayTable: TableMessages = enTable;
follow(async (language) => {
  sayTable = language === 'ko' ? (await import('./ko-table.ts')).koTable : enTable;
});
