// Keeps the run of a lab in the browser's own storage while it trains, and finds what an earlier page
// has kept. What goes wrong is said once; the run goes on without.
import type { KeptRun } from './kept-run.ts';
import { type KeptRecord, KeptStore } from './kept-store.ts';
import { ownDigits, setOwnDigits } from './own-digits.ts';
import type { OwnDigits } from './own-digits-check.ts';
import type { TrainingRun } from './training-run.ts';

const interval = 5000;
/** Large runs are kept less often: so many bytes a millisecond, 4 MB a second. */
const bytesPerMillisecond = 4000;
/** Of pages that are closed, for each lab. */
const mostRecords = 3;
const place = 'glassbox-autosave';

export interface SavedLab {
  readonly lab: KeptRun['lab'];
  run(): TrainingRun | null;
  keep(): Promise<KeptRun>;
  open(kept: KeptRun): Promise<string | null>;
  /** The settings that the run went by at this moment of it, as text. */
  settingsOf(about: unknown): string;
  changed(): void;
}

export type Trouble =
  | { kind: 'full' | 'newer' | 'none' | 'damaged' }
  /** A kept run that the lab refuses; the sentence is the worker's own. */
  | { kind: 'refused'; reason: string };

/** One connection for all labs of the page. */
let store: Promise<KeptStore> | null = null;
export const openStore = (): Promise<KeptStore> => {
  store ??= KeptStore.open();
  return store;
};

export function autosaves(): boolean {
  try {
    return localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

/** For this browser, also later. Switched off, nothing stays behind. */
export async function setAutosaves(on: boolean): Promise<void> {
  try {
    if (on) localStorage.removeItem(place);
    else localStorage.setItem(place, 'off');
  } catch {
    // A page may be denied a storage, and then keeps no run either.
  }
  if (!on) await throwAllAway();
}

const labs = new Set<Autosave>();

/** Of all pages; nothing is offered any more. */
export async function throwAllAway(): Promise<void> {
  for (const lab of labs) lab.forget();
  await (await openStore()).clear();
}

let storedOwn: { digits: OwnDigits; id: string } | null = null;

export class Autosave {
  /** What an earlier page has kept of this lab, newest first. */
  offers: KeptRecord[] = [];
  trouble: Trouble | null = null;
  #lab: SavedLab;
  #store: KeptStore | null = null;
  #timer: ReturnType<typeof setInterval> | null = null;
  #saved = '';
  #last = Number.NEGATIVE_INFINITY;
  #bytes = 0;
  #wasRunning = false;
  #saving = false;

  constructor(lab: SavedLab) {
    this.#lab = lab;
  }

  async begin(): Promise<void> {
    try {
      this.#store = await openStore();
      await this.#find();
    } catch (error) {
      this.#say({ kind: (error as Error).name === 'VersionError' ? 'newer' : 'none' });
      return;
    }
    this.#timer = setInterval(() => void this.#beat(), 500);
    document.addEventListener('visibilitychange', this.#hidden);
    window.addEventListener('pagehide', this.#leaving);
    labs.add(this);
    this.#lab.changed();
  }

  forget(): void {
    this.offers = [];
    storedOwn = null;
    this.#lab.changed();
  }

  end(): void {
    labs.delete(this);
    if (this.#timer) clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#hidden);
    window.removeEventListener('pagehide', this.#leaving);
    this.#leaving();
  }

  /** Goes on from what was offered; it is this page's from now on. */
  async goOn(record: KeptRecord): Promise<void> {
    const { own, kept } = record;
    const before = ownDigits();
    try {
      if (own) setOwnDigits((await this.#store?.own(own)) ?? null);
      const refusal = await this.#lab.open(kept);
      if (refusal !== null) throw new Error(refusal);
    } catch (error) {
      if (own) setOwnDigits(before);
      this.#say({ kind: 'refused', reason: (error as Error).message });
      return;
    }
    this.offers = this.offers.filter((other) => other !== record);
    this.trouble = null;
    await this.save();
    if (this.#saved !== '') await this.throwAway(record);
  }

  async throwAway(record: KeptRecord): Promise<void> {
    this.offers = this.offers.filter((other) => other !== record);
    this.trouble = null;
    this.#lab.changed();
    await this.#store?.remove(record.id).catch(() => {});
  }

  /** Keeps the run as it is now, unless it is kept already or has nothing to keep. */
  async save(): Promise<void> {
    if (this.#saving || !this.#store || !this.#isWorth()) return;
    this.#saving = true;
    try {
      const kept = await this.#lab.keep();
      await this.#put(kept);
    } catch {
      // The worker has stopped, or the run was replaced: the next time comes soon.
    } finally {
      this.#saving = false;
    }
  }

  async #put(kept: KeptRun): Promise<void> {
    this.#last = performance.now();
    this.#bytes = kept.snapshot.length;
    const key = keyOf(kept);
    if (key === this.#saved || !autosaves()) return;
    try {
      await this.#roomFor(async () => this.#store?.put(kept, await this.#ownId(kept)));
      this.#saved = key;
      if (this.trouble?.kind === 'full') this.#say(null);
    } catch (error) {
      const { name } = error as Error;
      this.#say({ kind: name === 'QuotaExceededError' || name === 'AbortError' ? 'full' : 'none' });
    }
  }

  /** Where there is no room, runs of closed pages give way, the oldest first. */
  async #roomFor(write: () => Promise<unknown>): Promise<void> {
    for (;;) {
      try {
        await write();
        return;
      } catch (error) {
        const oldest = (await this.#store?.find())?.records.at(-1);
        if (!oldest) throw error;
        await this.#store?.remove(oldest.id);
        this.offers = this.offers.filter(({ id }) => id !== oldest.id);
      }
    }
  }

  async #ownId({ lab, settings }: KeptRun): Promise<string | null> {
    const digits = ownDigits();
    if (lab !== 'digits' || !digits || !learnsOwn(settings)) return null;
    if (storedOwn?.digits !== digits) {
      const id = (await this.#store?.putOwn(digits)) ?? '';
      storedOwn = { digits, id };
      await this.#store?.sweep(id);
    }
    return storedOwn.id;
  }

  async #find(): Promise<void> {
    if (!this.#store) return;
    const { records, damaged } = await this.#store.find();
    const [...mine] = records.filter(({ kept }) => kept.lab === this.#lab.lab);
    for (const { id } of mine.splice(mostRecords)) await this.#store.remove(id);
    this.offers = mine;
    if (damaged > 0) this.trouble = { kind: 'damaged' };
  }

  /** A run that has not begun to learn is all in its link, save for data of one's own. */
  #isWorth(): boolean {
    const run = this.#lab.run();
    const { status } = run?.latest ?? {};
    if (!run?.ready || !status || status.diverged || !autosaves()) return false;
    return status.iteration > 0 || learnsOwn(this.#lab.settingsOf(run.about));
  }

  async #beat(): Promise<void> {
    const running = this.#lab.run()?.running ?? false;
    const rests = this.#wasRunning && !running;
    this.#wasRunning = running;
    const wait = Math.max(interval, this.#bytes / bytesPerMillisecond);
    const due = performance.now() - this.#last >= wait;
    if (rests || due) await this.save();
  }

  #hidden = (): void => {
    if (document.hidden) void this.save();
  };

  /** No answer of the worker comes any more: the newest moment that is here has to do. */
  #leaving = (): void => {
    const run = this.#lab.run();
    const moment = run?.time?.newest;
    if (!moment?.bytes || !this.#store || !this.#isWorth()) return;
    const { iteration, epoch, testAccuracy, trainLoss, elapsed, bytes, about } = moment;
    const numbers = { iteration, epoch, testAccuracy, trainLoss, elapsed };
    const { lab } = this.#lab;
    const settings = this.#lab.settingsOf(about);
    const kept: KeptRun = { lab, settings, snapshot: bytes, ...numbers, time: Date.now() };
    if (keyOf(kept) === this.#saved) return;
    const own = storedOwn?.digits === ownDigits() && learnsOwn(settings) ? storedOwn : null;
    this.#store.put(kept, own?.id ?? null).catch(() => {});
  };

  #say(trouble: Trouble | null): void {
    const before = this.trouble?.kind;
    this.trouble = trouble;
    if (before !== trouble?.kind) this.#lab.changed();
  }
}

const learnsOwn = (settings: string) => /(^|&)data=own(&|$)/.test(settings);
const keyOf = ({ settings, iteration, elapsed }: KeptRun) => `${iteration} ${elapsed} ${settings}`;
