// What a lab says when something went wrong: what happened, what was kept, and the buttons that help.
import { html, nothing, type TemplateResult } from 'lit';
import type { RunEvent } from '../client/run-parts.ts';
import type { RefusedValue } from '../client/settings-text.ts';
import { say } from '../messages/index.ts';
import type { RunStatus } from '../protocol/index.ts';
import './glassbox-note.ts';

/** A setting that was asked for and is not possible, and why. */
export interface Refused<S> {
  key: keyof S;
  text: string;
}

export interface LinkNote {
  headline: string;
  text: string;
}

export function note(headline: string, text: string, actions: unknown = nothing): TemplateResult {
  return html`<glassbox-note .headline=${headline} .text=${text}>${actions}</glassbox-note>`;
}

export function button(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="btn" @click=${press}>${label}</button>`;
}

/** What the settings of a link ask for in vain; null: nothing. */
export function linkNote(refused: readonly RefusedValue[]): LinkNote | null {
  const [first] = refused;
  if (!first) return null;
  const headline =
    refused.length === 1
      ? say.linkValueRefused(first.key, first.value)
      : say.linkValuesRefused(refused);
  return { headline, text: '' };
}

function eventNote(event: RunEvent, again: () => void): TemplateResult | null {
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

interface LabState {
  link: LinkNote | null;
  event: RunEvent | null;
  status: RunStatus | undefined;
  rate: number;
  rates: readonly number[];
  again: () => void;
  use: (rate: number) => void;
}

export function labNotes({ link, event, status, rate, rates, again, use }: LabState): unknown[] {
  return [
    link && note(link.headline, link.text),
    event && eventNote(event, again),
    status?.diverged ? divergedNote(status, rate, rates, use) : null,
  ];
}

/** The remedy is the next rate of the menu that is at most a third of the present one. */
function divergedNote(
  { iteration }: RunStatus,
  rate: number,
  rates: readonly number[],
  use: (rate: number) => void,
): TemplateResult {
  const smaller = rates.filter((one) => one <= rate / 3).at(-1) ?? rate / 10;
  const action = button(say.useRate(smaller), () => use(smaller));
  return note(say.diverged(iteration), say.divergedKept(iteration, rate), action);
}
