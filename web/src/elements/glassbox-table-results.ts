import { html, LitElement, svg, type TemplateResult } from 'lit';
import type { TableData } from '../client/table-settings.ts';
import { shadeOf } from '../draw/confusion.ts';
import {
  type ClassOutcome,
  type NumberOutcome,
  type Outcome,
  scatterRange,
} from '../draw/table-outcome.ts';
import { type TableView, thinned } from '../draw/table-view.ts';
import { sayData } from '../messages/data.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { dataLayout } from './data-layout.ts';
import { define } from './define.ts';
import './glassbox-table.ts';

/** More classes than this are no readable matrix. */
const mostMatrix = 20;
/** Points of the scatter plot; more are thinned evenly. */
const mostPoints = 600;
const [side, edge] = [320, 44];

/** The confusion matrix of a table's classes, or its numbers true against answered. */
export class GlassboxTableResults extends LitElement {
  static override properties = {
    data: { attribute: false },
    outcome: { attribute: false },
    split: {},
  };
  declare data: TableData;
  declare outcome: Outcome | null;
  declare split: 'train' | 'test';

  static override styles = [base, controls, lab, dataLayout];

  constructor() {
    super();
    this.outcome = null;
    this.split = 'train';
  }

  override render() {
    const { outcome } = this;
    return html`<h2>${sayData.resultsTitle[this.split]}</h2>
      ${
        outcome === null
          ? html`<p class="hint">${sayData.resultsWait}</p>`
          : outcome.kind === 'numbers'
            ? this.#renderScatter(outcome)
            : this.#renderClasses(outcome)
      }`;
  }

  #name(label: number): string {
    const { plan, encoded } = this.data;
    return plan.classNames[label] || (encoded.classes[label] ?? '');
  }

  #renderClasses(outcome: ClassOutcome): TemplateResult {
    const { classes, confusion } = outcome;
    const at = (actual: number, answered: number) => confusion[actual * classes + answered] ?? 0;
    const all = Array.from({ length: classes }, (_, label) => label);
    const mixed = all.flatMap((actual) =>
      all.flatMap((answered) => {
        const count = actual === answered ? 0 : at(actual, answered);
        return count > 0 ? [{ actual, answered, count }] : [];
      }),
    );
    mixed.sort((a, b) => b.count - a.count);
    if (classes > mostMatrix) {
      return html`<p class="hint">${sayData.confusionTop(classes)}</p>
        <ol class="list">
          ${mixed
            .slice(0, 20)
            .map(
              ({ actual, answered, count }) =>
                html`<li>${sayData.mixed(this.#name(actual), this.#name(answered), count)}</li>`,
            )}
        </ol>`;
    }
    const most = mixed[0]?.count ?? 0;
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${sayData.confusionCaption}>
      <table class="matrix">
        <caption>
          ${sayData.confusionCaption}
        </caption>
        <thead>
          <tr>
            <td><span class="sr">${sayData.confusionCorner}</span></td>
            ${all.map((label) => html`<th scope="col">${this.#name(label)}</th>`)}
            <th scope="col" class="recall">${sayData.recall}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map((actual) => {
            const sum = all.reduce((whole, answered) => whole + at(actual, answered), 0);
            return html`<tr>
              <th scope="row">${this.#name(actual)}</th>
              ${all.map((answered) => {
                const count = at(actual, answered);
                const kind = actual === answered ? 'right' : `shade${shadeOf(count, most)}`;
                return html`<td
                  class=${kind}
                  title=${sayData.confusionCell(this.#name(actual), this.#name(answered), count)}
                >
                  ${count === 0 ? '·' : format.integer(count)}
                </td>`;
              })}
              <td class="recall">${sum === 0 ? '–' : format.percent(at(actual, actual) / sum)}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
  }

  #renderScatter({ answers, count, meanError }: NumberOutcome): TemplateResult {
    const { low, high } = scatterRange(answers);
    const place = (value: number) => ((value - low) / (high - low)) * (side - edge);
    const column = this.data.table.names[this.data.plan.target] ?? '';
    const text = (value: number) => format.plain(Number(value.toPrecision(3)));
    return html`<p class="hint">${sayData.scatterHint}</p>
      <svg
        class="scatter"
        viewBox="0 0 ${side} ${side}"
        role="img"
        aria-label=${sayData.scatterLabel(count, meanError)}
      >
        <rect x=${edge} y="0" width=${side - edge} height=${side - edge} />
        <line x1=${edge} y1=${side - edge} x2=${side} y2="0" />
        ${thinned(answers, mostPoints).map(
          ({ actual, answered }) =>
            svg`<circle cx=${edge + place(actual)} cy=${side - edge - place(answered)} r="3.5" />`,
        )}
        <text x=${edge} y=${side - edge + 16}>${text(low)}</text>
        <text class="end" x=${side} y=${side - edge + 16}>${text(high)}</text>
        <text class="middle" x=${(side + edge) / 2} y=${side - 8}>${sayData.scatterActual(column)}</text>
        <text class="end" x=${edge - 5} y=${side - edge}>${text(low)}</text>
        <text class="end" x=${edge - 5} y="12">${text(high)}</text>
        <text class="up" x=${-(side - edge) / 2} y="12">${sayData.scatterAnswered(column)}</text>
      </svg>
      <glassbox-table .view=${() => this.#table(column)}></glassbox-table>`;
  }

  #table(column: string): TableView | null {
    const { outcome } = this;
    if (outcome?.kind !== 'numbers') return null;
    return {
      caption: sayData.scatterAnswered(column),
      columns: [sayData.rowHead, sayData.tableActual, sayData.tableAnswered],
      rows: outcome.answers.map(({ row, actual, answered }) => [
        String((this.data.encoded.rows[row] ?? 0) + 1),
        actual,
        answered,
      ]),
    };
  }
}

define('glassbox-table-results', GlassboxTableResults);
