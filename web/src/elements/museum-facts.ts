// The numbers in which a mistake can be seen, both sides beside each other.
import { html, nothing, type TemplateResult } from 'lit';
import { say } from '../messages/museum.ts';
import { sixDigits } from '../messages/scientific.ts';
import type { Array2, Fact } from '../protocol/study.ts';
import type { SideName } from './museum-settings.ts';

/** More of a matrix than this is not shown. */
const mostRows = 8;
const mostColumns = 10;
const sides = ['written', 'corrected'] as const;
const sideName = () => ({ written: say.asWritten, corrected: say.corrected }) as const;

/** Whether two numbers would read the same. */
function reads(a: number, b: number | undefined): boolean {
  return b !== undefined && sixDigits(a) === sixDigits(b);
}

function cell(number: number, same: boolean, side: SideName): TemplateResult {
  const other = side === 'written' && !same ? 'other' : '';
  return html`<td class=${other} data-side=${side} data-value=${number} title=${number}>
    ${sixDigits(number)}
  </td>`;
}

interface Row {
  label: string;
  written: number;
  corrected: number;
  /** The name of the fact, where it is this number alone. */
  fact?: string;
}

/** A list of numbers, each with what it stands for. */
function entries(caption: string, rows: readonly Row[], selected: SideName): TemplateResult {
  return html`<table class="entries">
    <caption class="sr">
      ${caption}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${sides.map(
          (side) =>
            html`<th scope="col" class=${side === selected ? 'selected' : ''}>${sideName()[side]}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const same = reads(row.written, row.corrected);
        return html`<tr data-fact=${row.fact ?? nothing}>
          <th scope="row">${row.label}</th>
          ${sides.map((side) => cell(row[side], same, side))}
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function matrix(name: string, array: Array2, right: Array2, side: SideName): TemplateResult {
  const { rows, columns, values } = array;
  const sameShape = rows === right.rows && columns === right.columns;
  const indices = (count: number, most: number) => [...Array(Math.min(count, most)).keys()];
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${name}>
      <table class="matrix">
        <caption class="sr">
          ${name}
        </caption>
        <tbody>
          ${indices(rows, mostRows).map(
            (i) => html`<tr>
              ${indices(columns, mostColumns).map((j) => {
                const k = i * columns + j;
                const number = values[k] as number;
                return cell(number, sameShape && reads(number, right.values[k]), side);
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rows > mostRows || columns > mostColumns
        ? html`<p class="hint">${say.notShown(rows, columns)}</p>`
        : nothing
    }`;
}

function matrices(name: string, fact: Fact, selected: SideName): TemplateResult {
  return html`<div class="sides">
    ${sides.map(
      (side) => html`<div class="side ${side === selected ? 'selected' : ''}">
        <p class="side-name">${sideName()[side]}</p>
        ${
          fact[side].values.length === 0
            ? nothing
            : matrix(say.factSide(name, sideName()[side]), fact[side], fact.corrected, side)
        }
        ${
          side === 'written' && fact.refusal !== ''
            ? html`<p class="words">${say.cannot(fact.refusal)}</p>`
            : nothing
        }
      </div>`,
    )}
  </div>`;
}

const nameOf = (fact: Fact) => say.factNames[fact.name] ?? fact.name;
const isSingle = ({ refusal, written, corrected }: Fact) =>
  refusal === '' && written.values.length === 1 && corrected.values.length === 1;

function rowsOf({ written, corrected }: Fact, labels: readonly string[]): Row[] {
  return labels.map((label, i) => ({
    label,
    written: written.values[i] as number,
    corrected: corrected.values[i] as number,
  }));
}

export function factsView(facts: readonly Fact[], selected: SideName): TemplateResult {
  const singles = facts
    .filter(isSingle)
    .flatMap((fact) => rowsOf(fact, [nameOf(fact)]).map((row) => ({ ...row, fact: fact.name })));
  return html`<div class="facts">
    ${
      singles.length === 0
        ? nothing
        : html`<div>
            <h3>${say.singleNumbers}</h3>
            ${entries(say.singleNumbers, singles, selected)}
          </div>`
    }
    ${facts
      .filter((fact) => !isSingle(fact))
      .map((fact) => {
        const name = nameOf(fact);
        const labels = say.factLabels[fact.name] ?? [];
        const counts = [fact.written.values.length, fact.corrected.values.length];
        const listed = fact.refusal === '' && counts.every((count) => count === labels.length);
        return html`<div data-fact=${fact.name}>
          <h3>${name}</h3>
          ${listed ? entries(name, rowsOf(fact, labels), selected) : matrices(name, fact, selected)}
        </div>`;
      })}
  </div>`;
}
