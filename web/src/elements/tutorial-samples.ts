// A few samples at the last layer: what it puts out, what that means, and what each adds to the loss.
import { html, nothing, type TemplateResult } from 'lit';
import { fourDecimals } from '../messages/figures.ts';
import * as format from '../messages/format.ts';
import { tell } from '../messages/tutorials.ts';
import type { Array2, LensView } from '../protocol/study.ts';
import {
  type Problem,
  problemSpec,
  type RegressionLoss,
  sampleLoss,
} from './tutorial-output-specs.ts';

const column = ({ rows, columns, values }: Array2, j: number): number[] =>
  Array.from({ length: rows }, (_, i) => values[i * columns + j] ?? 0);

export function renderSamples(
  lens: LensView,
  problem: Problem,
  regression: RegressionLoss,
): TemplateResult {
  const { loss } = problemSpec(problem, regression);
  const multi = problem === 'multi';
  const bent = problem !== 'regression';
  const scores = lens.layers.at(-1)?.output ?? lens.prediction;
  const rows = Array.from({ length: lens.input.columns }, (_, j) => {
    const p = column(lens.prediction, j);
    const y = column(lens.target, j);
    const label = lens.labels[j] ?? 0;
    return {
      j,
      p,
      y,
      label,
      x: column(lens.input, j),
      z: column(scores, j),
      loss: sampleLoss(loss, p, y),
    };
  });
  const mean = rows.reduce((sum, row) => sum + row.loss, 0) / rows.length;
  const code = (values: readonly number[]) =>
    html`<td class="code">${values.map(fourDecimals).join('  ')}</td>`;
  const lossName = multi
    ? tell.lossRow
    : problem === 'binary'
      ? tell.lossBinary
      : tell.lossNumber[regression];
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${tell.lastLayer}>
        <table class="wide">
          <thead>
            <tr>
              <th scope="col">${tell.inputsOf}</th>
              <th scope="col">${bent ? tell.scores : tell.output}</th>
              ${bent ? html`<th scope="col">${tell.meaning}</th>` : nothing}
              <th scope="col">${multi ? tell.oneHotRow : tell.rightAnswer}</th>
              ${multi ? html`<th scope="col">${tell.index}</th>` : nothing}
              <th scope="col">${lossName}</th>
              ${multi ? html`<th scope="col">${tell.lossIndex}</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              (row) => html`<tr>
                ${code(row.x)}${code(row.z)}${bent ? code(row.p) : nothing}
                <td class="code">${row.y.map(format.plain).join(' ')}</td>
                ${multi ? html`<td class="code">${row.label}</td>` : nothing}${code([row.loss])}${
                  multi ? code([-Math.log(row.p[row.label] ?? 0)]) : nothing
                }
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p class="hint" data-metric="mean-loss" data-value=${lens.loss}>
        ${tell.meanOfRows(fourDecimals(mean), fourDecimals(lens.loss), !multi)}
      </p>`;
}
