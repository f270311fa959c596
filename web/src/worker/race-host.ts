import type { Race } from '../engine/race.ts';
import type { Points } from '../protocol/index.ts';
import type { RaceAdvance, RaceFrame, RaceRequest, Racer, RaceWorker } from '../protocol/race.ts';
import { DigitLoader, nothingLoaded } from './digit-loader.ts';

/** The race's worker, apart from how calls reach it. The module may still be loading. */
export class RaceHost implements RaceWorker {
  readonly #race: Promise<Race>;
  #loader: DigitLoader | null = null;

  constructor(race: Promise<Race>) {
    this.#race = race;
    // A module that cannot be loaded is reported by every call; nobody else needs to hear of it.
    race.catch(() => {});
  }

  async loadDigits(baseUrl: string): Promise<void> {
    this.#loader ??= new DigitLoader(async (...digits) => {
      (await this.#race).addDigits(...digits);
    });
    this.#loader.load(baseUrl);
    await this.#race;
  }

  async cancelLoading(): Promise<void> {
    this.#loader?.cancel();
  }

  async begin(request: RaceRequest): Promise<RaceFrame> {
    const race = await this.#race;
    race.begin(request);
    return this.#frame(race, { milliseconds: 0, curves: true });
  }

  async advance(request: RaceAdvance): Promise<RaceFrame> {
    const race = await this.#race;
    // Digits that arrive would begin the race anew: it waits until the last of them is here.
    if (this.#loader?.state.phase !== 'loading') {
      race.advance(request.steps ?? Number.POSITIVE_INFINITY, request.milliseconds);
    }
    return this.#frame(race, request);
  }

  async points(): Promise<Points> {
    return (await this.#race).points();
  }

  #frame(race: Race, { curves, boundary }: RaceAdvance): RaceFrame {
    const racer = (index: number): Racer => ({
      ...race.racer(index),
      ...(curves && race.curve(index)),
      ...(boundary !== undefined && { boundary: race.boundary(index, boundary) }),
    });
    return { racers: [racer(0), racer(1)], load: this.#loader?.state ?? nothingLoaded };
  }
}
