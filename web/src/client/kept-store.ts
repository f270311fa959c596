// What is kept in the browser's own storage: runs, and a person's own digits. Each page has records of
// its own, so that two of them never write over each other; a lock tells which pages are still open.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import type { KeptRun } from './kept-run.ts';
import type { OwnDigits } from './own-digits-check.ts';

export interface KeptRecord {
  id: string;
  /** The page that keeps it. */
  page: string;
  kept: KeptRun;
  /** Its own digits, where it learns from some. */
  own: string | null;
}

interface Schema extends DBSchema {
  runs: { key: string; value: KeptRecord };
  own: { key: string; value: { id: string; page: string; digits: OwnDigits } };
}

const databaseName = 'glassbox';
const version = 1;
/** A page that has no locks writes every few seconds while it trains. */
const livingWithoutLocks = 20_000;

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const measured = v.nullable(v.pipe(v.number(), v.finite()));
const recordSchema = v.object({
  id: v.string(),
  page: v.string(),
  own: v.nullable(v.string()),
  kept: v.object({
    lab: v.picklist(['digits', 'boundary', 'table']),
    settings: v.pipe(v.string(), v.maxLength(1_000_000)),
    snapshot: v.instance(Uint8Array),
    iteration: whole,
    epoch: whole,
    testAccuracy: measured,
    trainLoss: measured,
    elapsed: v.pipe(v.number(), v.finite(), v.minValue(0)),
    time: v.pipe(v.number(), v.finite()),
  }),
});

export interface Found {
  /** Newest first, of pages that are closed. */
  records: KeptRecord[];
  /** Of pages that are open, other than this one. */
  elsewhere: KeptRecord[];
  /** Records that were no records, and are gone. */
  damaged: number;
}

export class KeptStore {
  readonly #db: IDBPDatabase<Schema>;
  readonly page: string;

  private constructor(db: IDBPDatabase<Schema>, page: string) {
    this.#db = db;
    this.page = page;
  }

  /** Rejects where there is no storage, or one that a newer version has made. */
  static async open(): Promise<KeptStore> {
    const db = await openDB<Schema>(databaseName, version, {
      upgrade: (fresh) => {
        fresh.createObjectStore('runs', { keyPath: 'id' });
        fresh.createObjectStore('own', { keyPath: 'id' });
      },
      // A newer version of this page must not wait for this one.
      blocking: (_, __, event) => (event.target as IDBDatabase).close(),
    });
    const page = crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
    navigator.locks?.request(lockOf(page), () => new Promise(() => {})).catch(() => {});
    return new KeptStore(db, page);
  }

  async find(): Promise<Found> {
    const open = await openPages();
    const found: Found = { records: [], elsewhere: [], damaged: 0 };
    for (const key of await this.#db.getAllKeys('runs')) {
      const record = await this.#db.get('runs', key).catch(() => undefined);
      const { success, output } = v.safeParse(recordSchema, record);
      if (!success) {
        await this.#db.delete('runs', key);
        found.damaged += 1;
      } else if (output.page === this.page) continue;
      else if (open?.has(output.page) ?? isFresh(output)) found.elsewhere.push(output);
      else found.records.push(output);
    }
    found.records.sort((a, b) => b.kept.time - a.kept.time);
    return found;
  }

  /** Written at once: the page may be about to go. Rejects when there is no room. */
  async put(kept: KeptRun, own: string | null): Promise<void> {
    const { page } = this;
    const transaction = this.#db.transaction('runs', 'readwrite', { durability: 'relaxed' });
    const written = transaction.store.put({ id: `${page}:${kept.lab}`, page, kept, own });
    transaction.commit();
    await Promise.all([written, transaction.done]);
  }

  async putOwn(digits: OwnDigits): Promise<string> {
    const id = `${this.page}:${crypto.getRandomValues(new Uint32Array(1))[0]}`;
    await this.#db.put('own', { id, page: this.page, digits });
    return id;
  }

  async own(id: string): Promise<OwnDigits | null> {
    return (await this.#db.get('own', id))?.digits ?? null;
  }

  async remove(id: string): Promise<void> {
    await this.#db.delete('runs', id);
    await this.sweep();
  }

  /** Own digits of closed pages that no run needs any more. */
  async sweep(except: string | null = null): Promise<void> {
    const open = await openPages();
    const needed = new Set((await this.#db.getAll('runs')).map(({ own }) => own));
    for (const id of await this.#db.getAllKeys('own')) {
      const page = id.slice(0, id.indexOf(':'));
      const isOpen = open?.has(page) ?? page === this.page;
      if (!needed.has(id) && id !== except && (!isOpen || page === this.page)) {
        await this.#db.delete('own', id);
      }
    }
  }

  /** How many runs are kept, of all pages. */
  count(): Promise<number> {
    return this.#db.count('runs');
  }

  async clear(): Promise<void> {
    await this.#db.clear('runs');
    await this.#db.clear('own');
    indexedDB.deleteDatabase('glassbox-table'); // see kept-table.ts
  }
}

const lockOf = (page: string) => `glassbox-page-${page}`;

/** The pages that are open; null: nobody knows. */
async function openPages(): Promise<Set<string> | null> {
  try {
    const { held = [] } = await navigator.locks.query();
    const prefix = lockOf('');
    const names = held.map(({ name = '' }) => name);
    return new Set(names.filter((n) => n.startsWith(prefix)).map((n) => n.slice(prefix.length)));
  } catch {
    return null;
  }
}

const isFresh = ({ kept }: KeptRecord) => Date.now() - kept.time < livingWithoutLocks;
