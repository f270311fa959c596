import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { parseSeed } from '../client/settings-text.ts';
import { type Separator, separators, type Table } from '../files/csv.ts';
import type { EncodedTable } from '../files/table-encode.ts';
import { type ColumnUse, planFor, scalings, type TablePlan } from '../files/table-plan.ts';
import { sayData } from '../messages/data.ts';
import * as format from '../messages/format.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { lab } from '../styles/lab.ts';
import { dataLayout } from './data-layout.ts';
import { dataSources } from './data-sources.ts';
import { define } from './define.ts';
import { menuField, textField } from './setting-fields.ts';
import { tableSees } from './table-sees.ts';
import './glassbox-note.ts';
import './glassbox-sign.ts';

const mostColumns = 24;
const mostRows = 6;
/** Of more columns only the first and the last can be the one that is learned. */
const mostLabels = 300;
const shares = [1, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5];

/** What is read otherwise when the file is read anew. */
export interface Reread {
  header?: boolean;
  separator?: Separator;
}

/**
 * The first rows of a table, and what is made of each column.
 *
 * @fires plan-change the detail is a TablePlan
 * @fires reread the detail is a Reread
 */
export class GlassboxTablePlan extends LitElement {
  static override properties = {
    table: { attribute: false },
    plan: { attribute: false },
    encoded: { attribute: false },
    refused: { state: true },
  };
  declare table: Table;
  declare plan: TablePlan;
  /** Null: it cannot be trained on as it is. */
  declare encoded: EncodedTable | null;
  /** What was typed for the seed in vain. */
  declare refused: string | null;

  static override styles = [base, controls, lab, dataLayout];

  constructor() {
    super();
    this.encoded = null;
    this.refused = null;
  }

  #tell(part: Partial<TablePlan>): void {
    const detail: TablePlan = { ...this.plan, ...part };
    this.dispatchEvent(new CustomEvent('plan-change', { detail }));
  }

  #reread(detail: Reread): void {
    this.dispatchEvent(new CustomEvent('reread', { detail }));
  }

  override render() {
    const { table } = this;
    const { name, rows, columns, encoding } = table;
    return html`<h2>
        ${sayData.tableTitle}<span class="n">${sayData.tableSize(name, rows, columns.length)}</span>
      </h2>
      <p class="hint">
        ${sayData.tableHint} ${encoding === 'utf-8' ? nothing : sayData.encodingNote(encoding)}
      </p>
      <div class="fields">${this.#renderReading()}${this.#renderPlan()}</div>
      ${
        this.refused === null
          ? nothing
          : html`<glassbox-note
              .headline=${sayData.splitSeedRefused(this.refused)}
            ></glassbox-note>`
      }
      ${this.#renderRows()}
      ${this.encoded ? tableSees(table, this.plan, this.encoded) : nothing}
      ${this.#renderNames()}
      <glassbox-sign .sources=${dataSources.table}></glassbox-sign>`;
  }

  #renderReading(): TemplateResult {
    const { header, separator } = this.table;
    return html`${menuField({
      name: 'header',
      label: sayData.firstRow,
      value: header ? 'header' : 'data',
      offered: ['header', 'data'] as const,
      text: (value) => sayData.firstRowIs[value],
      chosen: (value) => this.#reread({ header: value === 'header' }),
    })}${menuField({
      name: 'separator',
      label: sayData.separator,
      value: separator,
      offered: separators,
      text: (value) => sayData.separatorName[value],
      chosen: (value) => this.#reread({ separator: value }),
    })}`;
  }

  #renderPlan(): TemplateResult {
    const { table, plan } = this;
    const { names } = table;
    const all = names.map((_, i) => i);
    const labels = all.length > mostLabels ? [0, all.length - 1] : all;
    return html`${menuField({
      name: 'label',
      label: sayData.label,
      value: plan.target,
      offered: labels,
      text: (i) => names[i] ?? '',
      chosen: (target) => this.#tell(planFor(table, plan, target)),
    })}${menuField({
      name: 'task',
      label: sayData.task,
      value: plan.task,
      offered: ['classes', 'regression'] as const,
      text: (task) => sayData.taskName[task],
      chosen: (task) => this.#tell({ task, classNames: [] }),
    })}${menuField({
      name: 'scaling',
      label: sayData.scaling,
      value: plan.scaling,
      offered: scalings,
      text: (scaling) => sayData.scalingName[scaling],
      chosen: (scaling) => this.#tell({ scaling }),
    })}${menuField({
      name: 'share',
      label: sayData.share,
      value: plan.share,
      offered: shares,
      text: sayData.shareRows,
      chosen: (share) => this.#tell({ share }),
    })}${textField({
      name: 'split-seed',
      label: sayData.splitSeed,
      value: this.refused ?? String(plan.seed),
      refused: this.refused !== null,
      numeric: true,
      typed: (text) => {
        const seed = parseSeed(text);
        this.refused = seed === null ? text : null;
        if (seed !== null) this.#tell({ seed });
      },
    })}`;
  }

  #renderRows(): TemplateResult {
    const { table } = this;
    const shown = table.names.map((_, i) => i).slice(0, mostColumns);
    const more = table.names.length - shown.length;
    const rows = Array.from({ length: Math.min(mostRows, table.rows) }, (_, row) => row);
    return html`<div class="scroll" role="region" tabindex="0" aria-label=${sayData.tableRegion}>
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">${sayData.rowHead}</th>
              ${shown.map((i) => html`<th scope="col">${table.names[i]}</th>`)}
            </tr>
            <tr>
              <td></td>
              ${shown.map((i) => html`<td>${this.#renderUse(i)}</td>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                <th scope="row">${format.integer(row + 1)}</th>
                ${shown.map((i) => html`<td>${this.#renderCell(i, row)}</td>`)}
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${more > 0 ? html`<p class="hint">${sayData.moreColumns(more)}</p>` : nothing}`;
  }

  #renderCell(i: number, row: number): string {
    const cell = this.table.columns[i]?.at(row) ?? null;
    return cell === null ? '–' : String(cell);
  }

  #renderUse(i: number): TemplateResult {
    const { plan, table } = this;
    if (i === plan.target) return html`<span class="use">${sayData.useName.label}</span>`;
    const offered: ColumnUse[] = ['number', 'category', 'left-out'];
    const use = plan.uses[i] ?? 'left-out';
    return html`<select
      name="use"
      aria-label=${sayData.columnUse(table.names[i] ?? '')}
      @change=${(event: Event) => {
        const chosen = offered[(event.target as HTMLSelectElement).selectedIndex] ?? use;
        this.#tell({ uses: plan.uses.map((one, k) => (k === i ? chosen : one)) });
      }}
    >
      ${offered.map(
        (one) =>
          html`<option value=${one} .selected=${one === use}>${sayData.useName[one]}</option>`,
      )}
    </select>`;
  }

  #renderNames(): TemplateResult | typeof nothing {
    const classes = this.encoded?.classes ?? [];
    if (classes.length === 0) return nothing;
    const { classNames } = this.plan;
    return html`<details>
      <summary>${sayData.classNames}</summary>
      <div class="fields">
        ${classes.map((raw, i) =>
          textField({
            name: `class-${i}`,
            label: sayData.className(raw),
            value: classNames[i] || raw,
            refused: false,
            numeric: false,
            typed: (text) => {
              const names = classes.map((one, k) => classNames[k] || one);
              names[i] = text.trim().slice(0, 40) || raw;
              this.#tell({ classNames: names });
            },
          }),
        )}
      </div>
    </details>`;
  }
}

define('glassbox-table-plan', GlassboxTablePlan);
