import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { TableData } from '../client/table-settings.ts';
import type { Outcome } from '../draw/table-outcome.ts';
import { sayData } from '../messages/data.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { dataLayout } from './data-layout.ts';
import { define } from './define.ts';

const mostCells = 6;

/**
 * The rows that the network gets most wrong, with what stands in them.
 *
 * @fires row-chosen the detail is the row's place in the table, from 0
 */
export class GlassboxTableMistakes extends LitElement {
  static override properties = { data: { attribute: false }, outcome: { attribute: false } };
  declare data: TableData;
  declare outcome: Outcome | null;

  static override styles = [base, controls, lab, dataLayout];

  constructor() {
    super();
    this.outcome = null;
  }

  override render() {
    const { outcome } = this;
    if (!outcome) return nothing;
    const none = outcome.mistakes.length === 0;
    const hint = outcome.kind === 'classes' ? sayData.mistakesHint : sayData.mistakesHintNumbers;
    return html`<h2>${sayData.mistakesTitle}</h2>
      <p class="hint">${none ? sayData.noMistakes : hint}</p>
      ${none ? nothing : this.#renderTable(outcome)}`;
  }

  #renderTable(outcome: Outcome): TemplateResult {
    const { table, encoded } = this.data;
    const used = [...new Set(encoded.features.map(({ column }) => column))];
    const shown = used.slice(0, mostCells);
    const more = used.length - shown.length;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${sayData.mistakesTitle}>
      <table class="rows">
        <thead>
          <tr>
            <th scope="col">${sayData.mistakeRow}</th>
            <th scope="col">${sayData.mistakeIs}</th>
            <th scope="col">${sayData.mistakeSays}</th>
            ${shown.map((column) => html`<th scope="col">${table.names[column]}</th>`)}
            ${more > 0 ? html`<th scope="col">${sayData.moreCells(more)}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${outcome.mistakes.map((mistake) => {
            const row = encoded.rows[mistake.row] ?? 0;
            return html`<tr>
              <td>
                <button
                  type="button"
                  class="btn small"
                  aria-label=${sayData.askRow(row + 1)}
                  @click=${() => this.dispatchEvent(new CustomEvent('row-chosen', { detail: row }))}
                >
                  ${format.integer(row + 1)}
                </button>
              </td>
              ${this.#renderAnswer(mistake)}
              ${shown.map((column) => html`<td>${table.columns[column]?.at(row) ?? '–'}</td>`)}
              ${more > 0 ? html`<td></td>` : nothing}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  #renderAnswer(mistake: Outcome['mistakes'][number]): TemplateResult {
    const { plan, encoded } = this.data;
    if (!('chance' in mistake)) {
      const text = (value: number) => format.plain(Number(value.toPrecision(5)));
      return html`<td>${text(mistake.actual)}</td>
        <td class="wrong">${text(mistake.answered)}</td>`;
    }
    const name = (label: number) => plan.classNames[label] || (encoded.classes[label] ?? '');
    return html`<td>${name(mistake.actual)}</td>
      <td class="wrong">${sayData.mistakeAnswer(name(mistake.answered), mistake.chance)}</td>`;
  }
}

define('glassbox-table-mistakes', GlassboxTableMistakes);
