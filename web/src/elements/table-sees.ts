// What the network sees of a table: counts, what was left out and why, the first rows as numbers.
import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../files/csv.ts';
import type { EncodedTable, TableFeature } from '../files/table-encode.ts';
import type { TablePlan } from '../files/table-plan.ts';
import { trainedRows } from '../files/table-split.ts';
import { sayData } from '../messages/data.ts';
import * as format from '../messages/format.ts';

const mostFeatures = 12;
const mostRows = 3;
const mostNames = 8;

const three = (value: number) => format.plain(Number(value.toPrecision(3)));

export function tableSees(table: Table, plan: TablePlan, encoded: EncodedTable): TemplateResult {
  const { features, classes, rows, trainCount, leftOut, constant } = encoded;
  const unused = table.names.filter((_, i) => i !== plan.target && plan.uses[i] === 'left-out');
  const nameOf = ({ column, category }: TableFeature) =>
    category === null ? table.names[column] : `${table.names[column]} = ${category}`;
  const shown = features.slice(0, mostFeatures);
  const more = features.length - shown.length;
  const first = [...trainedRows(rows.length, plan.share, plan.seed).subarray(0, mostRows)];
  const value = (row: number, i: number) => encoded.values[row * features.length + i] ?? 0;
  const answer = (row: number) => {
    const target = encoded.targets[row] ?? 0;
    return plan.task === 'classes' ? plan.classNames[target] || classes[target] : three(target);
  };
  return html`<h3>${sayData.seesTitle}</h3>
    <p class="sees">
      ${sayData.sees(features.length, classes.length)}
      ${sayData.seesRows(trainCount, rows.length - trainCount)}
      ${plan.scaling === 'none' || plan.scaling.startsWith('pixels') ? nothing : sayData.seesFit}
      ${leftOut > 0 ? sayData.seesLeftOut(leftOut) : nothing}
      ${constant.length > 0 ? sayData.seesConstant(constant.slice(0, mostNames)) : nothing}
      ${unused.length > 0 ? sayData.seesUnused(unused.slice(0, mostNames)) : nothing}
    </p>
    <div class="scroll" role="region" tabindex="0" aria-label=${sayData.seesTable}>
      <table class="rows numbers">
        <thead>
          <tr>
            <th scope="col">${sayData.rowHead}</th>
            ${shown.map((feature) => html`<th scope="col">${nameOf(feature)}</th>`)}
            ${more > 0 ? html`<th scope="col">${sayData.moreCells(more)}</th>` : nothing}
            <th scope="col">→ ${table.names[plan.target]}</th>
          </tr>
        </thead>
        <tbody>
          ${first.map(
            (row) => html`<tr>
              <th scope="row">${format.integer((rows[row] ?? 0) + 1)}</th>
              ${shown.map((_, i) => html`<td>${three(value(row, i))}</td>`)}
              ${more > 0 ? html`<td></td>` : nothing}
              <td>${answer(row)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
