// What a run asks its worker next: train, step, look, or bring the test accuracy up to date.
import type { AdvanceRequest, Frame, LoadState, ViewRequest } from '../protocol/index.ts';
import { fullSpeed } from './pace.ts';
import type { Pull } from './pull-loop.ts';
import type { Latest, TrainingRunParts } from './run-parts.ts';
import { ViewSchedule } from './view-schedule.ts';

/** Long enough to make the messages cheap; short enough to pause at once, with two under way. */
const sliceMilliseconds = 25;
/** As long as it takes: one update, or an evaluation of ten thousand digits on a busy machine. */
const unhurriedMilliseconds = 60_000;
const watchInterval = 100;

export class RunQuestions {
  lookWanted = false;
  /** Updates to make before pausing. */
  fixed = 0;
  nothingToTrainOn = false;
  #parts: TrainingRunParts;
  #schedule: ViewSchedule;

  constructor(parts: TrainingRunParts) {
    this.#parts = parts;
    this.#schedule = new ViewSchedule(parts.views);
  }

  /** So many more updates are asked for next, none of a run that has ended. */
  fix(count: number, ended: boolean): void {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`steps: expected a whole number from 1, got ${count}.`);
    }
    this.fixed = ended ? 0 : this.fixed + count;
  }

  /** A question for all views, which trains nothing. */
  everything(): AdvanceRequest {
    return look(this.#schedule.all(performance.now()));
  }

  next(latest: Latest, running: boolean): Pull | null {
    const now = performance.now();
    const pull = (request: AdvanceRequest, { interval = 0, ahead = false } = {}) => ({
      request,
      interval,
      ahead,
    });
    if (this.fixed > 0) {
      const steps = this.fixed;
      this.fixed = 0;
      return pull({ milliseconds: unhurriedMilliseconds, steps, views: this.#schedule.all(now) });
    }
    if (running) {
      const { steps, interval } = this.#parts.pace();
      const full = interval === fullSpeed.interval && steps === fullSpeed.steps;
      const views = this.#parts.unseen() ? {} : this.#schedule.due(now, full);
      const request = { milliseconds: sliceMilliseconds, steps, views };
      if (this.nothingToTrainOn) return pull(request, { interval: watchInterval });
      // No slice ends within an update: where one takes long, a second would make Pause late.
      const brief = (latest.cost?.training ?? 0) < 2 * sliceMilliseconds;
      return pull(request, { interval, ahead: full && brief });
    }
    if (this.lookWanted) {
      this.lookWanted = false;
      return pull(this.everything());
    }
    const { testIteration = null, iteration } = latest.status ?? {};
    if (testIteration !== null && testIteration !== iteration) {
      // At rest the test accuracy is that of the weights that are there.
      return pull({ milliseconds: sliceMilliseconds, steps: 0, views: { curve: true } });
    }
    if (latest.load?.phase !== 'loading') return null;
    return pull(look({}), { interval: watchInterval });
  }

  took(frame: Frame, request: AdvanceRequest): void {
    this.#schedule.spent(frame.cost.views);
    if (request.steps === 0) return;
    // Not told by the iteration: a whole slice may go into the test set.
    this.nothingToTrainOn = this.#parts.digitsUrl !== null && frame.load.trainCount === 0;
  }

  forgetCosts(): void {
    this.#schedule.forgetCosts();
  }
}

export const look = (views: ViewRequest): AdvanceRequest => ({ milliseconds: 0, steps: 0, views });

/** Asks again and again until so many training digits are here; rejects when no more will come. */
export async function untilDigits(needed: number, ask: () => Promise<LoadState>): Promise<void> {
  for (;;) {
    const load = await ask();
    if (load.trainCount >= needed) return;
    if (load.phase !== 'loading') throw new Error(load.error ?? '');
    await new Promise((resolve) => setTimeout(resolve, watchInterval));
  }
}
