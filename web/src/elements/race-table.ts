// The race in numbers.
import { html, type TemplateResult } from 'lit';
import type { LabId } from '../client/settings.ts';
import * as format from '../messages/format.ts';
import { sayRace as say } from '../messages/race.ts';
import type { Racer } from '../protocol/race.ts';

interface Row {
  /** Under which scripts and tests find it. */
  number: string;
  label: string;
  value: (racer: Racer) => number | null;
  text: (value: number) => string;
}

function rowsOf(lab: LabId): Row[] {
  const { row } = say;
  return [
    {
      number: 'iteration',
      label: row.steps,
      value: ({ status }) => status.iteration,
      text: format.integer,
    },
    {
      number: 'milliseconds',
      label: row.seconds,
      value: ({ milliseconds }) => milliseconds,
      text: row.secondsText,
    },
    {
      number: 'speed',
      label: row.speed[lab],
      value: ({ status, milliseconds }) =>
        milliseconds > 0 ? (1000 * status.samplesSeen) / milliseconds : null,
      text: format.speed,
    },
    {
      number: 'train-loss',
      label: row.trainLoss,
      value: ({ status }) => status.trainLoss,
      text: format.loss,
    },
    {
      number: 'test-accuracy',
      label: row.testAccuracy,
      value: ({ status }) => status.testAccuracy,
      text: format.percent,
    },
    {
      number: 'parameters',
      label: row.parameters,
      value: ({ status }) => status.parameters,
      text: format.integer,
    },
  ];
}

export function renderTable(
  lab: LabId,
  names: readonly [string, string],
  racers: readonly [Racer, Racer] | null,
): TemplateResult {
  const cell = (row: Row, index: number) => {
    const racer = racers?.[index];
    const value = racer ? row.value(racer) : null;
    return html`<td
      data-racer=${index === 0 ? 'a' : 'b'}
      data-number=${row.number}
      data-value=${value ?? ''}
    >
      ${value === null ? '–' : row.text(value)}
    </td>`;
  };
  return html`<table>
    <caption class="sr">${say.table}</caption>
    <thead>
      <tr>
        <td></td>
        ${names.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rowsOf(lab).map(
        (row) => html`<tr>
          <th scope="row">${row.label}</th>
          ${cell(row, 0)}${cell(row, 1)}
        </tr>`,
      )}
    </tbody>
  </table>`;
}
