// What the race says of itself.
import { html, type TemplateResult } from 'lit';
import type { LabId } from '../client/settings.ts';
import { type Standing, standingOf } from '../draw/race-curves.ts';
import * as format from '../messages/format.ts';
import { sayRace as say } from '../messages/race.ts';
import type { Fairness, Racer } from '../protocol/race.ts';

type Two<T> = [T, T];

export interface RaceState {
  lab: LabId;
  fair: Fairness;
  names: Two<string>;
  /** Nothing tells the two apart. */
  alike: boolean;
  racers: Two<Racer> | null;
}

const after = ({ at }: Standing, fair: Fairness): string =>
  fair === 'steps' ? say.afterSteps(at) : say.afterSeconds(at);

const textOf = ({ kind }: Standing) => (kind === 'accuracy' ? format.percent : format.loss);

export function raceSentence({ lab, fair, names, alike, racers }: RaceState): TemplateResult {
  const standing = racers && standingOf(racers, fair);
  if (!standing) return alike ? say.unseenAlike() : say.unseen(...names);
  const text = textOf(standing);
  const marked = (index: 0 | 1) => ({
    name: names[index],
    value: html`<b>${text(standing.values[index])}</b>`,
  });
  if (alike && fair === 'steps') return say.alike(standing.at, marked(0).value);
  const form = standing.kind === 'loss' ? say.loses : lab === 'digits' ? say.reads : say.isRight;
  return form(after(standing, fair), [marked(0), marked(1)]);
}

/** The same for those who hear the page. */
export function spokenRace({ fair, names, racers }: RaceState): string {
  const standing = racers && standingOf(racers, fair);
  if (!standing) return '';
  const text = textOf(standing);
  return say.status(racers[0].status.epoch, after(standing, fair), [
    { name: names[0], value: text(standing.values[0]) },
    { name: names[1], value: text(standing.values[1]) },
  ]);
}
