// What a lab says when something went wrong: what happened, what was kept, and the buttons that help.

import { html, nothing, type TemplateResult } from 'lit';
import type { RunEvent } from '../client/run-parts.ts';
import type { RefusedValue } from '../client/settings-text.ts';
import { say } from '../messages/index.ts';
import { sayTrouble } from '../messages/trouble.ts';
import type { RunStatus } from '../protocol/index.ts';
import './glassbox-note.ts';

/** A setting that was asked for and is not possible, and why. */
export interface Refused<S> {
  key: keyof S;
  text: string;
}

/** What a link asks for in vain, or why its network was refused as a whole. */
export type LinkTrouble = readonly RefusedValue[] | string;

export function note(headline: string, text: string, actions: unknown = nothing): TemplateResult {
  return html`<glassbox-note .headline=${headline} .text=${text}>${actions}</glassbox-note>`;
}

export function button(label: string, press: () => void): TemplateResult {
  return html`<button type="button" class="btn" @click=${press}>${label}</button>`;
}

function linkNote(link: LinkTrouble): TemplateResult | null {
  if (typeof link === 'string') return note(sayTrouble.linkRefused, say.refused(link));
  const [first] = link;
  if (!first) return null;
  const headline =
    link.length === 1
      ? sayTrouble.linkValueRefused(first.key, first.value)
      : sayTrouble.linkValuesRefused(link);
  return note(headline, '');
}

function eventNote(event: RunEvent, again: () => void): TemplateResult | null {
  if (event.kind === 'restarted') {
    const { iteration } = event;
    const rest = iteration === null ? sayTrouble.goesOnFromStart : sayTrouble.goesOnFrom(iteration);
    return note(sayTrouble.workerRestarted, rest);
  }
  if (event.kind === 'gave-up') {
    return note(
      sayTrouble.workerGaveUp,
      say.refused(event.reason),
      button(sayTrouble.tryAgain, again),
    );
  }
  return event.kind === 'failed' ? note(sayTrouble.failed, say.refused(event.reason)) : null;
}

export interface LabState {
  link: LinkTrouble;
  event: RunEvent | null;
  status: RunStatus | undefined;
  rate: number;
  rates: readonly number[];
  again: () => void;
  use: (rate: number) => void;
  /** A button that leads back to before the loss was no number, going on with this rate. */
  back: (rate: number) => unknown;
}

export function labNotes(state: LabState): unknown[] {
  const { link, event, status, again } = state;
  return [
    linkNote(link),
    event && eventNote(event, again),
    status?.diverged ? divergedNote(status, state) : null,
  ];
}

/** The remedy is the next rate of the menu that is at most a third of the present one. */
function divergedNote(
  { iteration }: RunStatus,
  { rate, rates, use, back }: LabState,
): TemplateResult {
  const smaller = rates.filter((one) => one <= rate / 3).at(-1) ?? rate / 10;
  const action = button(sayTrouble.useRate(smaller), () => use(smaller));
  return note(sayTrouble.diverged(iteration), sayTrouble.divergedKept(iteration, rate), [
    back(smaller),
    action,
  ]);
}
