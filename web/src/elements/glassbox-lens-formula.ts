import { html, nothing, type TemplateResult } from 'lit';
import type { Formulas, Line } from '../draw/lens-formulas.ts';
import { sayLens as say } from '../messages/backprop.ts';

/** The formula of one number and of its gradient, each with the live numbers in it. */
export function renderFormulas({ forward, backward }: Formulas): TemplateResult {
  return html`<div class="line">
      <h3>${say.forward}</h3>
      ${renderLine(forward)}
    </div>
    <div class="line return">
      <h3>${say.backward}</h3>
      ${backward ? renderLine(backward) : html`<p>${say.fusedWords}</p>`}
    </div>`;
}

function renderLine(line: Line): TemplateResult {
  const value = html`<span class="sr" data-value=${String(line.value)}></span>`;
  if (line.kind === 'given') {
    return html`<p class="formula">${say.given(line.name, line.value)}${value}</p>`;
  }
  return html`<p class="general">${say.general(line.name, line.general)}</p>
    ${line.kind === 'sum' ? renderSum(line) : html`<p class="formula">${live(line)}</p>`}${value}`;
}

function live(line: Exclude<Line, { kind: 'given' | 'sum' }>): string {
  switch (line.kind) {
    case 'product':
      return say.product(line.a, line.b, line.value);
    case 'difference':
      return say.difference(line.a, line.b, line.value);
    case 'call':
      return say.call(line.function, line.argument, line.value);
    case 'softmax':
      return say.softmax(line.argument, line.powers, line.value);
    case 'same':
      return say.equals(line.value);
  }
}

/** The largest terms, one a row, then all others together. */
function renderSum({ factor, sum, bias, value }: Extract<Line, { kind: 'sum' }>): TemplateResult {
  return html`<table>
      <tbody>
        ${factor ? html`<tr><td colspan="2">${say.factor(factor.name, factor.value)}</td></tr>` : nothing}
        ${sum.terms.map(
          ({ name, left, right }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>${say.term(left, right)}</td>
            </tr>`,
        )}
        ${sum.others > 0 ? html`<tr><td colspan="2">${say.rest(sum.others, sum.rest)}</td></tr>` : nothing}
        ${bias ? html`<tr><th scope="row">${bias.name}</th><td>${say.bias(bias.value)}</td></tr>` : nothing}
      </tbody>
    </table>
    <p class="formula">${say.equals(value)}</p>`;
}
