// The panes below the head of a system: what the tutorial sets, and what it prints.
import { html, nothing, type TemplateResult } from 'lit';
import { tell } from '../messages/tutorials.ts';
import type { Preset, PrintedRow } from '../protocol/study.ts';
import { sameCount } from './glassbox-printed.ts';
import { settingRows } from './tutorial-spec.ts';
import './glassbox-printed.ts';
import './glassbox-sign.ts';

const settingSources = ['experiments/presets.cpp#make_presets', 'experiments/run_spec.h#RunSpec'];
const printedSources = [
  'experiments/printed.cpp#PrintedRecord::look',
  'experiments/printed_text.cpp#agrees',
];

export function renderSettings(preset: Preset): TemplateResult {
  return html`<div class="pane">
    <h2>${tell.settings}<span class="n">${preset.id}</span></h2>
    <dl class="facts">
      ${settingRows(preset).map(
        ({ name, value }) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <glassbox-sign .formula=${''} .sources=${settingSources}></glassbox-sign>
  </div>`;
}

/** `others`: the run's seed is not the preset's own; `lost`: nobody compares any more. */
export function renderPrinted(
  preset: Preset,
  printed: readonly PrintedRow[],
  others: boolean,
  lost: boolean,
): TemplateResult {
  if (printed.length === 0) {
    const bound = others && preset.precision === 'double';
    const corrected = preset.variant === 'corrected' && preset.precision === 'double';
    const why = corrected
      ? tell.printedAsWritten
      : bound
        ? tell.printedOtherSeed(preset.spec.seed)
        : tell.printedNothing;
    return html`<div class="pane">
      <h2>${tell.printed}</h2>
      <p class="hint">${why}</p>
    </div>`;
  }
  const same = sameCount(printed);
  const count = html`<span class="n" data-metric="printed-same" data-value=${same}
    >${tell.printedHere(same, printed.length)}</span
  >`;
  return html`<div class="pane">
    <h2>${tell.printed} ${printed.some((row) => row.ours) ? count : nothing}</h2>
    <p class="hint">${lost ? tell.printedLost : tell.printedHint}</p>
    <glassbox-printed .rows=${printed}></glassbox-printed>
    <glassbox-sign .formula=${''} .sources=${printedSources}></glassbox-sign>
  </div>`;
}
