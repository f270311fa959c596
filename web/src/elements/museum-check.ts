// What the gradient check finds on both sides of an exhibit.
import { html, type TemplateResult } from 'lit';
import { say } from '../messages/museum.ts';
import { about } from '../messages/scientific.ts';
import type { CheckedArray, Showing } from '../protocol/study.ts';
import { verdictMark } from './check-tables.ts';
import { caughtIn, judgeExhibit } from './museum-caught.ts';

const words = () => ({ green: say.agrees, coarse: say.undecided, red: say.differs }) as const;

export function checkTable(showing: Showing): TemplateResult {
  const { written, corrected } = showing;
  const caught = caughtIn(showing);
  const names = [...new Set([...written.check, ...corrected.check].map(({ name }) => name))];
  const cell = (arrays: readonly CheckedArray[], name: string, isCaught: boolean) => {
    const array = arrays.find((one) => one.name === name);
    if (!array) return html`<td>–</td>`;
    const verdict = judgeExhibit(array.relativeError);
    return html`<td data-value=${array.relativeError}>
      ${about(array.relativeError)}
      ${verdictMark(verdict, isCaught ? say.caughtHere : words()[verdict])}
    </td>`;
  };
  return html`<div class="scroll">
    <table>
      <caption class="sr">
        ${say.check}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say.parameter}</th>
          <th scope="col">${say.asWritten}</th>
          <th scope="col">${say.corrected}</th>
        </tr>
      </thead>
      <tbody>
        ${names.map((name) => {
          const isCaught = caught.some((array) => array.name === name);
          return html`<tr data-array=${name}>
            <th scope="row">${name}</th>
            ${cell(written.check, name, isCaught)} ${cell(corrected.check, name, false)}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}
