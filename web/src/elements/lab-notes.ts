// What a lab says when something went wrong: what happened, what was kept, and the buttons that help.
import { html, nothing, type TemplateResult } from 'lit';
import type { RunEvent } from '../client/run-parts.ts';
import { say } from '../messages/index.ts';
import type { RunStatus } from '../protocol/index.ts';
import './glassbox-note.ts';

export function note(headline: string, text: string, actions: unknown = nothing): TemplateResult {
  return html`<glassbox-note .headline=${headline} .text=${text}>${actions}</glassbox-note>`;
}

export function button(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="btn" @click=${press}>${label}</button>`;
}

export function eventNote(event: RunEvent, again: () => void): TemplateResult | null {
  if (event.kind === 'restarted') {
    const { iteration } = event;
    const rest = iteration === null ? say.goesOnFromStart : say.goesOnFrom(iteration);
    return note(say.workerRestarted, rest);
  }
  if (event.kind === 'gave-up') {
    return note(say.workerGaveUp, say.refused(event.reason), button(say.tryAgain, again));
  }
  return event.kind === 'failed' ? note(say.failed, say.refused(event.reason)) : null;
}

/** The remedy is the next rate of the menu that is at most a third of the present one. */
export function divergedNote(
  { iteration }: RunStatus,
  rate: number,
  rates: readonly number[],
  use: (rate: number) => void,
): TemplateResult {
  const smaller = rates.filter((one) => one <= rate / 3).at(-1) ?? rate / 10;
  const action = button(say.useRate(smaller), () => use(smaller));
  return note(say.diverged(iteration), say.divergedKept(iteration, rate), action);
}
