// What a race is at now, what it says when something went wrong, and both pictures of the plane.

import { html, type TemplateResult } from 'lit';
import { raceRules } from '../client/race-rules.ts';
import { say } from '../messages/index.ts';
import { sayRace } from '../messages/race.ts';
import { sayTrouble } from '../messages/trouble.ts';
import type { Points } from '../protocol/index.ts';
import { button, note } from './lab-notes.ts';
import type { RaceModel } from './race-model.ts';
import { raceNames } from './race-names.ts';
import type { RaceState } from './race-sentence.ts';
import { fieldSources } from './race-sources.ts';
import './glassbox-field.ts';
import './glassbox-sign.ts';

export function raceState({ race, run }: RaceModel): RaceState {
  const { lab, fair, racers: settings } = race;
  const [a, b] = settings.map((one) => raceRules[lab].run(one));
  return { lab, fair, names: raceNames(lab, settings), alike: a === b, racers: run.racers };
}

export function raceNotes(
  { note: linkNote, run }: RaceModel,
  { names, racers }: RaceState,
): TemplateResult[] {
  const notes: TemplateResult[] = [];
  if (linkNote !== '') notes.push(note(linkNote, ''));
  const { trouble } = run;
  if (trouble?.kind === 'stopped') {
    notes.push(
      note(
        sayRace.stopped,
        '',
        button(sayRace.restart, () => void run.restart()),
      ),
    );
  } else if (trouble) notes.push(note(sayTrouble.failed, say.refused(trouble.reason)));
  for (const [i, { status }] of (racers ?? []).entries()) {
    const name = names[i] ?? '';
    if (status.diverged) notes.push(note(sayRace.diverged(name, status.iteration), ''));
    else if (status.stopped) notes.push(note(sayRace.behind(name, status.iteration), ''));
  }
  return notes;
}

export function raceFields(points: Points | null, { names, racers }: RaceState): TemplateResult {
  const field = (index: 0 | 1) =>
    html`<section class="pane" aria-labelledby=${`field${index}`}>
      <h2 id=${`field${index}`}>${names[index]}</h2>
      <glassbox-field .view=${racers?.[index].boundary} .points=${points}></glassbox-field>
      <glassbox-sign .formula=${sayRace.fieldFormula} .sources=${fieldSources}></glassbox-sign>
    </section>`;
  return html`<div class="fields pair" data-panel="fields">
    ${field(0)}${field(1)}
  </div>`;
}
