// What comes to the digits lab when its first view stands: all that looks inside and back.
import { html, nothing, type TemplateResult } from 'lit';
import type { ClassNames } from '../client/class-names.ts';
import { galleryCount } from '../client/gallery.ts';
import { operationsOf } from '../client/operations.ts';
import { type PanelList, panelFilter } from '../client/panels.ts';
import { raceLink } from '../client/race-href.ts';
import type { Settings } from '../client/settings.ts';
import { formatSettings } from '../client/settings-text.ts';
import type { TrainingRun } from '../client/training-run.ts';
import { sayMore } from '../messages/digits-more.ts';
import type { Drawing, PreparationSteps, Reading } from '../protocol/index.ts';
import { filesPane } from './files-pane.ts';
import { missingNote, ownDigitsPane } from './own-digits-lab.ts';
import { padPictures } from './pad-pictures.ts';
import { digitsSources } from './pane-sources.ts';
import { timeSources } from './time-sources.ts';
import './glassbox-gallery.ts';
import './glassbox-inside.ts';
import './glassbox-preparation.ts';
import './glassbox-table.ts';
import './glassbox-time-machine.ts';

export { onOwnDigits } from '../client/own-digits.ts';
export { classNamesOf, ownDigitsFor } from '../client/own-digits-for.ts';
export { namedAnswer, ownWords } from './own-digits-lab.ts';

export interface DigitsParts {
  run: TrainingRun;
  chosen: Settings;
  digitsUrl: string;
  /** Of the classes of own pictures; null: they are the ten digits. */
  names: ClassNames;
  panels: PanelList;
  drawing: Drawing | null;
  reading: Reading | null;
  steps: PreparationSteps;
  setSteps: (steps: PreparationSteps) => void;
  change: (part: Partial<Settings>) => void;
}

/** Under the lab's numbers: what the run costs now. */
export function effort({ run, chosen }: DigitsParts): TemplateResult {
  const { samplesPerSecond, trainingPerSecond, picturesPerSecond } = run.stopwatch;
  const { status } = run.latest;
  const operations = operationsOf(run.spec?.layers ?? [], 784);
  const rate = status && status.learningRate !== chosen.rate ? status.learningRate : null;
  return html`<p class="small">
    ${samplesPerSecond === null ? nothing : sayMore.effort((samplesPerSecond * operations) / 1e9)}
    ${trainingPerSecond === null ? nothing : sayMore.effortShares(trainingPerSecond, picturesPerSecond ?? 0)}
    ${rate === null ? nothing : sayMore.rateNow(rate)}
  </p>`;
}

export function raceThis({ chosen }: DigitsParts): TemplateResult {
  return html`<p class="hint">
    <a class="alone" href=${raceLink('digits', formatSettings(chosen))}>${sayMore.race}</a>
  </p>`;
}

/** What has come to an end, or is missing. */
export function notes(parts: DigitsParts): unknown {
  return [missingNote(parts), stoppedNote(parts)];
}

/** A rule has ended the run. */
function stoppedNote({ run, chosen, change }: DigitsParts): unknown {
  const { stopped, iteration = 0 } = run.latest.status ?? {};
  if (!stopped) return nothing;
  const key = ({ epochs: 'stopEpochs', loss: 'stopLoss', plateau: 'stopPlateau' } as const)[
    stopped
  ];
  return html`<glassbox-note
    .headline=${sayMore.stopped(iteration)}
    .text=${sayMore.stoppedBy[stopped](chosen[key])}
    ><button type="button" class="btn" @click=${() => change({ [key]: 0 })}>
      ${sayMore.withoutRule}
    </button></glassbox-note
  >`;
}

/** Under the pad: the steps that a drawing goes through, and the digits that are most like it. */
export function preparation({ steps, setSteps, reading }: DigitsParts): TemplateResult {
  return html`${padPictures()}<glassbox-preparation
      .steps=${steps}
      @steps-change=${(event: CustomEvent<PreparationSteps>) => setSteps(event.detail)}
    ></glassbox-preparation>
    <glassbox-table
      .view=${async (choice: number) => (await import('./table-digits.ts')).stagesTable(reading, choice)}
    ></glassbox-table>`;
}

/** Below the box. */
export function below(parts: DigitsParts): TemplateResult {
  const { run, digitsUrl, drawing, reading, steps, names } = parts;
  const shows = panelFilter('digits', parts.panels);
  const time = html`<div class="pane" data-panel="time">
    <glassbox-time-machine .run=${run} .latest=${run.latest}></glassbox-time-machine>
    <glassbox-sign .formula=${'θ ← θₜ'} .sources=${timeSources}></glassbox-sign>
  </div>`;
  const inside = html`<glassbox-inside
    data-panel="inside"
    .run=${run}
    .latest=${run.latest}
    .digitsUrl=${digitsUrl}
    .drawing=${drawing}
    .reading=${reading}
    .steps=${steps}
    .names=${names}
  ></glassbox-inside>`;
  const gallery = html`<div class="pane" data-panel="gallery">
    <h2>${sayMore.gallery}</h2>
    <p class="hint">${sayMore.galleryHint}</p>
    <glassbox-gallery .run=${run} .latest=${run.latest} .names=${names}></glassbox-gallery>
    <glassbox-sign
      .formula=${sayMore.neverTrainedOn(galleryCount)}
      .sources=${digitsSources.gallery}
    ></glassbox-sign>
  </div>`;
  return html`${shows('time') ? time : nothing}${shows('inside') ? inside : nothing}${
    shows('gallery') ? gallery : nothing
  }${shows('data') ? ownDigitsPane(parts) : nothing}${shows('files') ? filesPane(run, run.latest) : nothing}`;
}
