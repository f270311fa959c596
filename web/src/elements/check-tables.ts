// The two tables of a gradient check.
import { html, type TemplateResult } from 'lit';
import { say } from '../messages/check.ts';
import * as format from '../messages/format.ts';
import { about, sixDigits } from '../messages/scientific.ts';
import type { CheckedArray, CheckedElement } from '../protocol/study.ts';
import { barLength, type Verdict } from './check-verdict.ts';
import { crossIcon, tickIcon } from './icons.ts';

const words = () => ({ green: say.agrees, coarse: say.undecided, red: say.differs }) as const;

/** An icon and a word: never colour alone. */
export function verdictMark(verdict: Verdict, word: string = words()[verdict]): TemplateResult {
  const icon = verdict === 'green' ? tickIcon : verdict === 'red' ? crossIcon : html`–`;
  return html`<span class="mark ${verdict}">${icon}<span>${word}</span></span>`;
}

export function arraysTable(
  arrays: readonly CheckedArray[],
  judged: (array: CheckedArray) => Verdict | null,
): TemplateResult {
  return html`<div class="scroll">
    <table>
      <caption class="sr">
        ${say.arraysTitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say.arrayName}</th>
          <th scope="col">${say.shape}</th>
          <th scope="col">${say.checked}</th>
          <th scope="col" colspan="2">${say.relativeError}</th>
          <th scope="col"><span class="sr">${say.agrees}</span></th>
        </tr>
      </thead>
      <tbody>
        ${arrays.map((array) => {
          const verdict = judged(array);
          return html`<tr data-array=${array.name}>
            <th scope="row">${array.name}</th>
            <td>${say.shapeOf(array.rows, array.columns)}</td>
            <td>${format.integer(array.count)}</td>
            <td class="wide">${bar(array.relativeError, verdict)}</td>
            <td data-value=${array.relativeError}>${about(array.relativeError)}</td>
            <td>${verdict && verdictMark(verdict)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function bar(error: number, verdict: Verdict | null): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="8"></rect>
    <rect class=${verdict === 'red' ? 'red' : 'long'} width=${100 * barLength(error)} height="8"></rect>
  </svg>`;
}

/** The largest difference first; what is not a number is the worst there is. */
export function worstFirst(arrays: readonly CheckedArray[], most: number) {
  const entries = arrays.flatMap((array) =>
    array.worst.map((element) => ({ array: array.name, element, size: difference(element) })),
  );
  const weight = (size: number) => (Number.isNaN(size) ? Number.POSITIVE_INFINITY : size);
  return entries.sort((a, b) => weight(b.size) - weight(a.size)).slice(0, most);
}

function difference({ backprop, measured }: CheckedElement): number {
  return Math.abs(backprop - measured);
}

export function worstTable(arrays: readonly CheckedArray[], most: number): TemplateResult {
  return html`<div class="scroll">
    <table>
      <caption class="sr">
        ${say.worstTitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say.entry}</th>
          <th scope="col">${say.backprop}</th>
          <th scope="col">${say.measured}</th>
          <th scope="col">${say.difference}</th>
        </tr>
      </thead>
      <tbody>
        ${worstFirst(arrays, most).map(
          ({ array, element, size }) => html`<tr>
            <th scope="row">${say.entryName(array, element.row, element.column)}</th>
            <td title=${element.backprop}>${sixDigits(element.backprop)}</td>
            <td title=${element.measured}>${sixDigits(element.measured)}</td>
            <td title=${size}>${about(size)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
