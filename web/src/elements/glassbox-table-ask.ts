import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TableData } from '../client/table-settings.ts';
import { largest, probabilitiesOf } from '../draw/table-outcome.ts';
import { numberOf } from '../files/csv-column.ts';
import { scaledCell, unscaled } from '../files/table-encode.ts';
import { sayData } from '../messages/data.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { dataLayout } from './data-layout.ts';
import { define } from './define.ts';
import { menuField } from './setting-fields.ts';
import './glassbox-note.ts';

/** Further columns keep what the row has. */
const mostFields = 40;
const mostBars = 20;

/**
 * One field a column, and what the network answers.
 *
 * @fires row-asked the detail is a Float32Array: the row as the network sees it
 */
export class GlassboxTableAsk extends LitElement {
  static override properties = {
    data: { attribute: false },
    answer: { attribute: false },
    row: { type: Number },
    refused: { state: true },
  };
  declare data: TableData;
  /** What the network's outputs mean for what was asked; null: no answer yet. */
  declare answer: Float32Array | null;
  /** The row of the table whose cells stand in the fields, from 0. */
  declare row: number;
  declare refused: { key: string; text: string } | null;
  #typed = new Map<number, string>();
  #rowTyped: string | null = null;

  static override styles = [base, controls, lab, dataLayout];

  constructor() {
    super();
    this.answer = null;
    this.row = 0;
    this.refused = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('row') && !changed.has('data')) return;
    this.#forget();
    this.#ask();
  }

  #textOf(column: number): string {
    const cell = this.data.table.columns[column]?.at(this.row);
    return this.#typed.get(column) ?? (cell === null || cell === undefined ? '' : String(cell));
  }

  /** Asks when every field can be read; what is half typed waits. */
  #ask(): void {
    const { features } = this.data.encoded;
    const detail = Float32Array.from(features, (feature) => {
      const text = this.#textOf(feature.column);
      return scaledCell(feature, feature.category === null ? numberOf(text) : text);
    });
    if (!detail.every(Number.isFinite)) return;
    this.dispatchEvent(new CustomEvent<Float32Array>('row-asked', { detail }));
  }

  override render() {
    const { features } = this.data.encoded;
    const columns = [...new Set(features.map(({ column }) => column))];
    const more = columns.length - mostFields;
    return html`<h2>${sayData.askTitle}</h2>
      <p class="hint">${sayData.askHint}</p>
      <div class="fields">
        ${this.#renderRow()}${columns.slice(0, mostFields).map((column) => this.#renderField(column))}
      </div>
      ${more > 0 ? html`<p class="hint">${sayData.askMore(more)}</p>` : nothing}
      ${
        this.refused
          ? html`<glassbox-note .headline=${this.refused.text}></glassbox-note>`
          : nothing
      }
      <div class="answer" role="status">${this.#renderAnswer()}</div>`;
  }

  #renderRow(): TemplateResult {
    const { rows } = this.data.table;
    const value = this.#rowTyped ?? String(this.row + 1);
    return this.#renderInput('ask-row', sayData.askRowField, value, {
      typed: (text) => {
        this.#rowTyped = text;
      },
      settled: (text) => {
        const row = /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : 0;
        if (row < 1 || row > rows) {
          this.refused = { key: 'ask-row', text: sayData.askRowRefused(rows, text) };
          return;
        }
        this.#forget();
        this.row = row - 1;
        this.#ask();
      },
    });
  }

  #forget(): void {
    this.#typed.clear();
    this.#rowTyped = null;
    this.refused = null;
  }

  /** What is typed stays in its field while answers come. */
  #renderInput(
    name: string,
    label: string,
    value: string,
    take: { typed: (text: string) => void; settled: (text: string) => void },
  ): TemplateResult {
    const textOf = (event: Event) => (event.target as HTMLInputElement).value.trim();
    return html`<label class="field"
      >${label}<input
        type="text"
        name=${name}
        autocomplete="off"
        inputmode="decimal"
        aria-invalid=${String(this.refused?.key === name)}
        .value=${live(value)}
        @input=${(event: Event) => take.typed((event.target as HTMLInputElement).value)}
        @change=${(event: Event) => take.settled(textOf(event))}
    /></label>`;
  }

  #renderField(column: number): TemplateResult {
    const { table, encoded, plan } = this.data;
    const label = table.names[column] ?? '';
    const name = `ask-${column}`;
    const value = this.#textOf(column);
    if (plan.uses[column] === 'category') {
      const offered = encoded.features.flatMap((feature) =>
        feature.column === column ? [feature.category as string] : [],
      );
      const chosen = (text: string) => this.#set(column, text);
      return menuField({ name, label, value, offered, text: (text) => text || '–', chosen });
    }
    return this.#renderInput(name, label, value, {
      typed: (text) => {
        this.#typed.set(column, text);
        if (numberOf(text.trim()) !== null) this.#set(column, text.trim());
      },
      settled: (text) => {
        if (numberOf(text) !== null) return;
        this.refused = { key: name, text: sayData.askNumberRefused(label, text) };
      },
    });
  }

  #set(column: number, text: string): void {
    this.refused = null;
    this.#typed.set(column, text);
    this.#ask();
    this.requestUpdate();
  }

  #renderAnswer(): unknown {
    const { answer } = this;
    const { table, plan, encoded } = this.data;
    if (!answer?.length) return html`<p>${sayData.askWaits}</p>`;
    const truth =
      this.#typed.size === 0 ? (table.columns[plan.target]?.at(this.row) ?? null) : null;
    if (plan.task === 'regression') {
      const value = unscaled(encoded.target, answer[0] as number);
      const shown = Number(value.toPrecision(5));
      return html`<p>
        ${sayData.askNumber(table.names[plan.target] ?? '', shown)}
        ${truth === null ? nothing : sayData.askTruth(String(truth))}
      </p>`;
    }
    const chances = probabilitiesOf(answer, encoded.classes.length);
    const name = (label: number) => plan.classNames[label] || (encoded.classes[label] ?? '');
    const best = largest(chances);
    const order = chances.map((_, label) => label);
    if (order.length > mostBars) {
      order.sort((a, b) => (chances[b] as number) - (chances[a] as number));
    }
    const known = truth === null ? -1 : encoded.classes.indexOf(String(truth));
    return html`<p>
        ${sayData.askClass(name(best), chances[best] as number)}
        ${known < 0 ? nothing : sayData.askTruth(name(known))}
      </p>
      <ul class="bars" aria-label=${sayData.askBars}>
        ${order.slice(0, mostBars).map(
          (label) =>
            html`<li>
              <span>${name(label)}</span
              ><progress max="1" aria-hidden="true" .value=${chances[label] as number}></progress
              ><span class="number">${format.percent(chances[label] as number)}</span>
            </li>`,
        )}
      </ul>`;
  }
}

define('glassbox-table-ask', GlassboxTableAsk);
