// The lines of numbers under the digits lab's sentence.
import { html, type TemplateResult } from 'lit';
import * as format from '../messages/format.ts';
import { say } from '../messages/index.ts';
import type { RunStatus } from '../protocol/index.ts';
import { metric } from './metric.ts';

export function digitsPulse(
  status: RunStatus | null,
  samplesPerSecond: number | null,
  more: unknown = '',
): TemplateResult {
  return html`<div class="pulse" data-panel="headline">
    <p>
      ${say.pulse(
        { steps: status?.iteration ?? 0, epochs: status?.epoch ?? 0 },
        {
          steps: metric('iteration', status?.iteration, format.integer),
          epochs: metric('epoch', status?.epoch, format.integer),
          speed: metric('images-per-second', samplesPerSecond, format.speed),
        },
      )}
    </p>
    <p class="small">
      ${say.parameters(metric('parameters', status?.parameters, format.integer))}${
        status?.testCount ? html`, ${say.testedOn(status.testCount)}` : ''
      }
    </p>
    <p class="small">${inputs(status)}</p>
    ${more}
  </div>`;
}

/** What the engine has noticed about the newest batch. */
function inputs(status: RunStatus | null): string {
  const { inputsUsed = null, sparse = false } = status ?? {};
  if (inputsUsed === null) return '';
  return sparse ? say.inputsSkipped(inputsUsed) : say.inputsAllUsed(inputsUsed);
}
