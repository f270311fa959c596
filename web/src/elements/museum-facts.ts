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
const sideName = { written: say.asWritten, corrected: say.corrected } as const;

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

/** A list of numbers, each with what it stands for. */
function entries(name: string, fact: Fact, labels: readonly string[], selected: SideName) {
  return html`<table class="entries">
    <caption class="sr">
      ${name}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${sides.map(
          (side) =>
            html`<th scope="col" class=${side === selected ? 'selected' : ''}>${sideName[side]}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${labels.map((label, i) => {
        const same = reads(fact.written.values[i] as number, fact.corrected.values[i]);
        return html`<tr>
          <th scope="row">${label}</th>
          ${sides.map((side) => cell(fact[side].values[i] as number, same, side))}
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
        <p class="side-name">${sideName[side]}</p>
        ${
          fact[side].values.length === 0
            ? nothing
            : matrix(say.factSide(name, sideName[side]), fact[side], fact.corrected, side)
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

export function factsView(facts: readonly Fact[], selected: SideName): TemplateResult {
  return html`<div class="facts">
    ${facts.map((fact) => {
      const name = say.factNames[fact.name] ?? fact.name;
      const count = fact.corrected.values.length;
      const labels = count === 1 ? [name] : (say.factLabels[fact.name] ?? []);
      const listed =
        fact.refusal === '' && labels.length === count && fact.written.values.length === count;
      return html`<div class="fact" data-fact=${fact.name}>
        ${count === 1 ? nothing : html`<h3>${name}</h3>`}
        ${listed ? entries(name, fact, labels, selected) : matrices(name, fact, selected)}
      </div>`;
    })}
  </div>`;
}
