// The pane of one digit's card: empty, or the digit that has been chosen.
import { html, type TemplateResult } from 'lit';
import type { ClassNames } from '../client/class-names.ts';
import { sayInside } from '../messages/inside.ts';
import type { CardRun } from './inside-card-run.ts';
import './glassbox-digit-card.ts';

interface Card {
  card: CardRun;
  names: ClassNames;
  /** There is something on the pad. */
  drawn: boolean;
  takeDrawing: () => void;
  close: () => void;
}

export function cardPane({ card, names, drawn, takeDrawing, close }: Card): TemplateResult {
  const { open, explained } = card;
  const drawing = html`<button
    type="button"
    class="btn small drawing"
    ?disabled=${!drawn}
    aria-pressed=${open === 'drawing'}
    @click=${takeDrawing}
  >
    ${sayInside.takeDrawing}
  </button>`;
  return html`<h2>${sayInside.card}</h2>
    <p class="hint">${sayInside.cardHint}</p>
    <p class="row take">${drawing}</p>
    ${
      explained
        ? html`<glassbox-digit-card
            .explained=${explained}
            .names=${names}
            @held-chosen=${(event: CustomEvent<number>) => card.hold(event.detail)}
            @card-close=${close}
          ></glassbox-digit-card>`
        : html`<p class="empty">${sayInside.cardEmpty}</p>`
    }`;
}
