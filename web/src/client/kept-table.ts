// The table of the room "Your data" in the browser's own storage: one, the newest, so that a page that
// was closed or reloaded can go on with it. It is kept and thrown away with the runs (see autosave.ts).
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { separators } from '../files/csv.ts';
import { autosaves } from './autosave.ts';
import type { OpenTable } from './table-store.ts';

export interface KeptTable {
  name: string;
  source: Blob;
  /** As in a link: the columns, what is made of them, the network. */
  settings: string;
  header: boolean;
  separator: (typeof separators)[number];
  time: number;
}

interface Schema extends DBSchema {
  table: { key: string; value: unknown };
}

/** Larger files are at hand where they lie. */
const mostBytes = 20e6;
const databaseName = 'glassbox-table';

const sourceSchema = v.object({ name: v.string(), source: v.instance(Blob) });
const aboutSchema = v.object({
  settings: v.pipe(v.string(), v.maxLength(1_000_000)),
  header: v.boolean(),
  separator: v.picklist(separators),
  time: v.pipe(v.number(), v.finite()),
});

let database: Promise<IDBPDatabase<Schema>> | null = null;
const opened = () => {
  database ??= openDB<Schema>(databaseName, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('table');
    },
    // Everything is thrown away (see kept-store.ts), or a newer page has come.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      database = null;
      stored = null;
    },
  });
  return database;
};

let stored: Blob | null = null;

/** Without a storage nothing is kept, which the runs' own notes say. */
export async function keepTableFile({ table, source }: OpenTable, settings: string): Promise<void> {
  if (!autosaves() || source.size > mostBytes) return;
  const { name, header, separator } = table;
  try {
    const db = await opened();
    if (stored !== source) await db.put('table', { name, source }, 'source');
    stored = source;
    await db.put('table', { settings, header, separator, time: Date.now() }, 'about');
  } catch {
    database = null;
    stored = null;
  }
}

/** Null: none, or one that is damaged. */
export async function keptTable(): Promise<KeptTable | null> {
  try {
    const db = await opened();
    const source = v.safeParse(sourceSchema, await db.get('table', 'source'));
    const about = v.safeParse(aboutSchema, await db.get('table', 'about'));
    return source.success && about.success ? { ...source.output, ...about.output } : null;
  } catch {
    database = null;
    return null;
  }
}

export async function dropKeptTable(): Promise<void> {
  stored = null;
  await (await opened()).clear('table').catch(() => {});
}
