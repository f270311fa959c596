// A race as a person asks for it: what the link says, what the worker takes, what is refused and why.

import { ownDigitsFor } from '../client/own-digits-for.ts';
import { connectRaceWorker } from '../client/race-connection.ts';
import { formatRace, parseRace, type RaceSettings } from '../client/race-link.ts';
import { presetsOf } from '../client/race-presets.ts';
import { type AnySettings, aligned, raceRules } from '../client/race-rules.ts';
import { calmPace, fullPace, RaceRun } from '../client/race-run.ts';
import type { Settings } from '../client/settings.ts';
import { sentenceOf, WorkerStopped } from '../client/training-client.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import type { Points } from '../protocol/index.ts';
import type { Refused } from './lab-notes.ts';

/** Points along a side of the pictures of the plane. */
const pictureSide = 61;

export type RacerIndex = 0 | 1;
export const paces = ['calm', 'full'] as const;
export type PaceName = (typeof paces)[number];
type Refusal = { racer: RacerIndex } & Refused<AnySettings>;

export interface RaceModelParts {
  digitsUrl: string;
  changed: () => void;
  /** A race that a person has asked for has begun: it goes into the address. */
  asked: (settings: string) => void;
}

export class RaceModel {
  race: RaceSettings = parseRace('').race;
  /** Whether what runs is this race, and not the one before. */
  begun = false;
  readonly run: RaceRun;
  /** Of a race in the plane. */
  points: Points | null = null;
  refusal: Refusal | null = null;
  /** What the link asks for in vain, or ''. */
  note = '';
  /** Points in the plane are learned in slow motion unless told. */
  pace: PaceName = 'calm';
  #parts: RaceModelParts;
  #startWanted = false;

  constructor(parts: RaceModelParts) {
    this.#parts = parts;
    this.run = new RaceRun({
      connect: connectRaceWorker,
      digitsUrl: () => {
        const [settings] = this.race.racers;
        return settings.data === 'own' && 'classes' in settings
          ? ownDigitsFor(settings as Settings)
          : parts.digitsUrl;
      },
      boundary: () => (this.race.lab === 'boundary' ? pictureSide : undefined),
      pace: () => (this.race.lab === 'boundary' && this.pace === 'calm' ? calmPace : fullPace),
      changed: parts.changed,
    });
  }

  /** Both learn until paused; before they are there, as soon as they are. */
  start(): void {
    this.#startWanted = !this.run.ready;
    this.run.start();
  }

  pause(): void {
    this.#startWanted = false;
    this.run.pause();
  }

  /** Takes the race of the link; what is not possible gives way to the default. */
  async adopt(settings: string): Promise<void> {
    const [first] = presetsOf('digits');
    const { race, refused } = parseRace(settings === '' ? (first?.text ?? '') : settings);
    const [one] = refused;
    this.note = '';
    if (one) {
      this.note =
        refused.length === 1
          ? sayTrouble.linkValueRefused(one.key, one.value)
          : sayTrouble.linkValuesRefused(refused);
    }
    const refusal = await this.#begin(race);
    if (refusal === null) return;
    this.note = `${sayTrouble.linkRefused} ${say.refused(refusal)}`;
    await this.#begin(parseRace(`lab=${race.lab}`).race);
    this.#parts.changed();
  }

  /** null, or why the race cannot begin; the present one then stays. */
  async #begin(race: RaceSettings): Promise<string | null> {
    const { run } = this;
    const before = this.race;
    const rules = raceRules[race.lab];
    // Known before the first frame: it is asked for with the pictures of this lab.
    this.race = race;
    this.begun = false;
    try {
      const [a, b] = race.racers;
      await run.begin({ specs: [rules.spec(a), rules.spec(b)], fairness: race.fair });
      this.begun = true;
      this.points = race.lab === 'boundary' ? await run.call((worker) => worker.points()) : null;
      if (this.#startWanted) this.start();
    } catch (error) {
      if (!(error instanceof WorkerStopped)) {
        this.race = before;
        this.begun = true;
        return sentenceOf(error);
      }
    } finally {
      this.#parts.changed();
    }
    return null;
  }

  /** A race that a person has asked for: it goes into the address. */
  async #ask(race: RaceSettings, refused: (sentence: string) => void): Promise<void> {
    const refusal = await this.#begin(race);
    if (refusal !== null) {
      refused(say.refused(refusal));
      return this.#parts.changed();
    }
    this.refusal = null;
    this.note = '';
    this.#parts.asked(formatRace(this.race));
  }

  askFor(part: Partial<RaceSettings>): void {
    void this.#ask({ ...this.race, ...part }, (sentence) => {
      this.note = sentence;
    });
  }

  /** Data and seed are the first racer's: who changes the second's changes both. */
  set(racer: RacerIndex, part: Partial<AnySettings>): void {
    const rules = raceRules[this.race.lab];
    const racers: [AnySettings, AnySettings] = [...this.race.racers];
    racers[racer] = rules.changed(racers[racer], part);
    const shared = rules.shared.filter((key) => key in part);
    if (racer === 1 && shared.length > 0) racers[0] = rules.changed(racers[0], part);
    racers[1] = aligned(rules, racers[0], racers[1]);
    void this.#ask({ ...this.race, racers }, (text) => {
      this.refusal = { racer, key: Object.keys(part)[0] as keyof AnySettings, text };
    });
  }

  refuse(racer: RacerIndex, refused: Refused<AnySettings>): void {
    this.refusal = { racer, ...refused };
    this.#parts.changed();
  }
}
