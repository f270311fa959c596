// Notices that a worker is gone though no event tells of it: it closed itself, or it was ended or cut
// off through the browser's developer tools.
//
// The worker holds a lock for as long as it lives, and the page waits for the same one: a worker that
// is busy is never taken for dead, and a dead one is noticed at once. Where a page may have no locks
// (no secure context, no origin) an answer that is missing for too long has to do. A call that was
// cut off is told of by the worker itself, as soon as it is asked something else.

export interface Watched {
  call(name: 'hold' | 'ping', ...args: unknown[]): Promise<unknown>;
  /** Calls without an answer yet. */
  waiting(): number;
  isOver(): boolean;
  died(): void;
}

export interface Clock {
  now(): number;
  /** Does this again and again; answers how to stop it. */
  every(milliseconds: number, what: () => void): () => void;
}

const beat = 400;
/** An idle worker answers within this; 2 s with the beat before it. */
const longestSilence = 1500;
/** The first answers may have to wait for a program of a megabyte, or for one long update. */
const firstAnswers = 5;
const firstSilence = 60_000;

const realClock: Clock = {
  now: () => performance.now(),
  every: (milliseconds, what) => {
    const timer = setInterval(what, milliseconds);
    return () => clearInterval(timer);
  },
};

let locks = 0;

async function held(watched: Watched): Promise<boolean> {
  const name = `glassbox-worker-${performance.timeOrigin}-${Math.random()}-${++locks}`;
  try {
    await watched.call('hold', name);
    void navigator.locks.request(name, () => {
      if (!watched.isOver()) watched.died();
    });
    return true;
  } catch {
    return false;
  }
}

/** Until the worker is over. */
export async function watch(watched: Watched, clock = realClock): Promise<void> {
  let hasLock = false;
  let asked: number | null = null;
  let answers = 0;
  let longest = 0;
  let last = clock.now();
  const answered = () => {
    if (asked !== null) longest = Math.max(longest, clock.now() - asked);
    asked = null;
    answers += 1;
  };
  const stop = clock.every(beat, () => {
    if (watched.isOver()) return stop();
    const now = clock.now();
    const late = now - last > 2 * beat; // the page slept: answers may wait to be read
    last = now;
    if (late) return;
    if (asked === null) {
      if (hasLock && watched.waiting() === 0) return;
      asked = now;
      watched.call('ping').then(answered, () => {}); // what it rejects with ends the worker
    } else if (!hasLock) {
      const patience = Math.max(longestSilence, 10 * longest);
      const limit = answers < firstAnswers && watched.waiting() > 1 ? firstSilence : patience;
      if (now - asked > limit) watched.died();
    }
  });
  hasLock = await held(watched);
}
