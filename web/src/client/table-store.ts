// The table of the room "Your data", for as long as the page is open: leaving the room keeps it.
import type { Table } from '../files/csv.ts';
import type { TablePlan } from '../files/table-plan.ts';

export interface OpenTable {
  table: Table;
  plan: TablePlan;
  /** What it was read from: another header or separator reads it anew. */
  source: Blob;
  /** An example that the page has made; null: a person's own. */
  example: string | null;
  /** The settings of the network that learns it. */
  training: string;
}

let open: OpenTable | null = null;

export const openTable = (): OpenTable | null => open;

export function keepTable(table: OpenTable | null): void {
  open = table;
}
