// The lines of a backward pass to choose from, and what the gradient check finds in them.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { agreement, type CheckedGradient } from '../client/repair-check.ts';
import { candidates, type Form, lines, type MistakeId, written } from '../client/repair-lines.ts';
import { sayRepair } from '../messages/repair.ts';
import { about } from '../messages/scientific.ts';
import { verdictMark } from './check-tables.ts';
import './glassbox-note.ts';

interface Choice {
  mistake: MistakeId;
  line: number | null;
  form: Form | null;
  chooseLine: (line: number) => void;
  chooseForm: (form: Form) => void;
}

const radio = (group: string, name: string, code: string, isChosen: boolean, chosen: () => void) =>
  html`<label class="row ${isChosen ? 'chosen' : ''}">
    <input type="radio" name=${group} .checked=${live(isChosen)} @change=${chosen} />
    <code>${name} = ${code};</code>
  </label>`;

export function renderChoice({
  mistake,
  line,
  form,
  chooseLine,
  chooseForm,
}: Choice): TemplateResult {
  const name = line === null ? '' : (lines[line]?.name ?? '');
  return html`<fieldset data-choice="line">
      <legend>${sayRepair.whichLine}</legend>
      ${written(mistake).map((one, i) =>
        radio('line', lines[i]?.name ?? '', one.code, i === line, () => chooseLine(i)),
      )}
    </fieldset>
    ${
      line === null
        ? nothing
        : html`<fieldset data-choice="form">
            <legend>${sayRepair.whichForm(name)}</legend>
            ${candidates(mistake, line).map((one) =>
              radio('form', name, one.code, one === form, () => chooseForm(one)),
            )}
          </fieldset>`
    }`;
}

/** `yours` is null until a choice has been checked. */
export function renderCheck(
  stands: readonly CheckedGradient[],
  yours: readonly CheckedGradient[] | null,
): TemplateResult {
  const cell = (column: string, one: CheckedGradient | undefined) =>
    one
      ? html`<td data-column=${column} data-value=${one.relativeError}>
          ${about(one.relativeError)} ${verdictMark(one.relativeError < agreement ? 'green' : 'red')}
        </td>`
      : html`<td data-column=${column}>–</td>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${sayRepair.found}>
    <table>
      <caption class="sr">
        ${sayRepair.found}
      </caption>
      <thead>
        <tr>
          <th scope="col">${sayRepair.array}</th>
          <th scope="col">${sayRepair.asItStands}</th>
          <th scope="col">${sayRepair.yours}</th>
        </tr>
      </thead>
      <tbody>
        ${stands.map(
          (one, i) => html`<tr data-array=${one.name}>
            <th scope="row">${one.name}</th>
            ${cell('stands', one)}${cell('yours', yours?.[i])}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

export interface Trouble {
  headline: string;
  text: string;
  /** Nothing goes on by itself. */
  again: boolean;
}

/** What of the link is refused, and what became of the worker. */
export function renderNotes(
  refused: string | null,
  trouble: Trouble | null,
  again: () => void,
): TemplateResult {
  return html`${
    refused === null
      ? nothing
      : html`<glassbox-note .headline=${sayRepair.linkRefused(refused)}></glassbox-note>`
  }
  ${
    trouble
      ? html`<glassbox-note .headline=${trouble.headline} .text=${trouble.text}>
          ${
            trouble.again
              ? html`<button type="button" class="btn" @click=${again}>${sayRepair.tryAgain}</button>`
              : nothing
          }
        </glassbox-note>`
      : nothing
  }`;
}
