// Glassbox's own checkpoint: the snapshot of a run, from which it goes on bit for bit, and beside it
// what a reader wants to know before opening it.
import * as v from 'valibot';
import { type About, jsonOf, readAbout } from './about.ts';
import { crc32 } from './crc32.ts';
import { unzip, zip } from './zip.ts';

const aboutName = 'about.json';
const snapshotName = 'snapshot.bin';
const sumName = 'snapshot.json';

/** Zip itself sums its entries, but unpacking does not look at the sums. */
const sumSchema = v.object({ bytes: v.number(), crc32: v.number() });

export interface Checkpoint {
  about: About;
  snapshot: Uint8Array;
}

export function writeCheckpoint({ about, snapshot }: Checkpoint): Uint8Array {
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 1));
  return zip({
    [aboutName]: text(about),
    [sumName]: text({ bytes: snapshot.length, crc32: crc32(snapshot) }),
    [snapshotName]: snapshot,
  });
}

export function readCheckpoint(file: Uint8Array): Checkpoint {
  const names = [aboutName, sumName, snapshotName];
  const entries = unzip(file, 'checkpoint', (name) => names.includes(name));
  const entry = (name: string) => {
    const bytes = entries.get(name);
    if (!bytes) throw new Error(`checkpoint: expected an entry ${name}, got none`);
    return bytes;
  };
  const text = (name: string) => new TextDecoder().decode(entry(name));
  const about = readAbout(text(aboutName), aboutName);
  const sum = v.safeParse(sumSchema, jsonOf(text(sumName), sumName));
  if (!sum.success) throw new Error(`${sumName}: expected bytes and crc32, got something else`);
  const snapshot = entry(snapshotName);
  const { bytes, crc32: expected } = sum.output;
  if (snapshot.length !== bytes) {
    throw new Error(`${snapshotName}: expected ${bytes} bytes, got ${snapshot.length}`);
  }
  const got = crc32(snapshot);
  if (got !== expected) {
    throw new Error(`${snapshotName} is damaged: expected the sum ${expected}, got ${got}`);
  }
  return { about, snapshot };
}
