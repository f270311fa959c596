// The moments of a run that one can go back to, in bounded memory. No worker and no clock in here.
import type { BoundaryView, Curve, EpochSize, RunSpec } from '../protocol/index.ts';

export interface Moment {
  iteration: number;
  epoch: number;
  testAccuracy: number | null;
  trainLoss: number | null;
  /** Milliseconds of training by then. */
  elapsed: number;
  /** The whole run; null: a start, which its spec brings back. */
  bytes: Uint8Array | null;
  /** What the run was asked for by then. */
  spec: RunSpec;
  /** The lab's settings by then. */
  about: unknown;
  /** A small one of the plane, where there is one. */
  picture: BoundaryView | null;
}

export interface Line {
  /** From the start on, oldest first: up to where it begins they are another line's too. */
  moments: Moment[];
  /** Where it branched off; null: at the start of the run. */
  begins: Moment | null;
  /** As it was when the run left this line, and what its epochs had drawn from. */
  curve: Curve | null;
  record: readonly EpochSize[];
}

const newLine = (): Line => ({ moments: [], begins: null, curve: null, record: [] });

/**
 * 64 MB are 160 snapshots of the digits lab's first network, or three of one with two million weights
 * and Adam. 120 moments are five for each frame of a strip. More than three curves are a tangle.
 */
export const limits = { bytes: 64 * 2 ** 20, moments: 120, lines: 3 } as const;

const logarithm = ({ iteration }: Moment) => Math.log1p(iteration);

/** The gap that would be left without the moment at `i`, on an axis of log(1 + step). */
export function gapWithout(moments: readonly Moment[], i: number): number {
  const [before, after] = [moments[i - 1], moments[i + 1]];
  return before && after ? logarithm(after) - logarithm(before) : Number.POSITIVE_INFINITY;
}

export class TimeMachine {
  #lines: Line[] = [];
  #present = newLine();
  #at: Moment | null = null;
  /** Goes up with every change. */
  version = 0;

  /** All lines, in the order in which they began. */
  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** The line that training went on with last. */
  get present(): Line {
    return this.#present;
  }

  get newest(): Moment | null {
    return this.#present.moments.at(-1) ?? null;
  }

  /** The earlier moment that the run stands at; null: it stands where the present line ends. */
  get at(): Moment | null {
    return this.#at;
  }

  /** A new run. */
  clear(): void {
    this.#present = newLine();
    this.#lines = [this.#present];
    this.#at = null;
    this.version += 1;
  }

  /** The present line has come here; what it had from this step on is replaced. */
  record(moment: Moment): void {
    const { moments } = this.#present;
    while ((moments.at(-1)?.iteration ?? -1) >= moment.iteration) moments.pop();
    moments.push(moment);
    this.version += 1;
    this.#thin();
  }

  /** The run now stands at this moment, of whichever line; one that was left out is passed over. */
  move(moment: Moment): void {
    if (!this.#lines.some(({ moments }) => moments.includes(moment))) return;
    this.#at = moment === this.newest ? null : moment;
    this.version += 1;
  }

  /** The present line as the run leaves it. */
  leave(part: Pick<Line, 'curve' | 'record'>): void {
    Object.assign(this.#present, part);
  }

  /**
   * Training goes on from where the run stands. From an earlier moment, or from the newest under
   * other settings (`branch`), a new line begins; from the end of another line that one goes on.
   */
  goOn(branch = false): void {
    const from = this.#at ?? this.newest;
    const line = this.lineOf(from);
    if (!from || (this.#at === null && !branch)) return;
    this.#at = null;
    this.version += 1;
    if (from === line.moments.at(-1) && !branch) {
      this.#present = line;
      return;
    }
    const moments = line.moments.slice(0, line.moments.indexOf(from) + 1);
    this.#present = { ...newLine(), moments, begins: from };
    this.#lines.push(this.#present);
    while (this.#lines.length > limits.lines) this.#forgetOldest(line);
    this.#thin();
  }

  /** The oldest of those that have it. */
  lineOf(moment: Moment | null): Line {
    return this.#lines.find(({ moments }) => moment && moments.includes(moment)) ?? this.#present;
  }

  /** Neither the present line, nor that which it branched from, nor the one that is looked at. */
  #forgetOldest(kept: Line): boolean {
    const looked = this.#at && this.lineOf(this.#at);
    const stays = [this.#present, kept, looked];
    const oldest = this.#lines.find((line) => !stays.includes(line));
    if (!oldest) return false;
    this.#lines = this.#lines.filter((line) => line !== oldest);
    return true;
  }

  /** Leaves moments out so that those kept lie evenly over log(step), on all lines together. */
  #thin(): void {
    while (this.#isFull()) {
      const moment = this.#mostCrowded();
      if (!moment && !this.#forgetOldest(this.#present)) return;
      for (const line of this.#lines) {
        if (moment) line.moments = line.moments.filter((other) => other !== moment);
      }
    }
  }

  #isFull(): boolean {
    const all = new Set(this.#lines.flatMap(({ moments }) => moments));
    let bytes = 0;
    for (const moment of all) bytes += moment.bytes?.length ?? 0;
    return all.size > limits.moments || bytes > limits.bytes;
  }

  /** Of those that nothing stands on: neither ends of lines, nor where a line begins. */
  #mostCrowded(): Moment | null {
    const stays = new Set(this.#lines.flatMap(({ moments, begins }) => [moments.at(-1), begins]));
    let found: Moment | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const { moments } of this.#lines) {
      for (const [i, moment] of moments.entries()) {
        const gap = gapWithout(moments, i);
        if (gap >= least || stays.has(moment) || moment === this.#at) continue;
        found = moment;
        least = gap;
      }
    }
    return found;
  }
}
