// What own pictures change in the digits lab: its words, its answers, and a note when they are missing.
import { html, nothing, type TemplateResult } from 'lit';
import { ownDigits } from '../client/own-digits.ts';
import type { Settings } from '../client/settings.ts';
import { sayOwn } from '../messages/own-digits.ts';
import type { DigitsParts } from './digits-later.ts';
import type { DigitsWords } from './digits-words.ts';
import './glassbox-named-answer.ts';
import './glassbox-note.ts';
import './glassbox-own-digits.ts';

/** undefined: the lab's usual words. */
export function ownWords({ chosen }: DigitsParts): DigitsWords | undefined {
  if (chosen.data !== 'own') return undefined;
  return {
    digitsUnseen: () => sayOwn.unseen(chosen.classes),
    digitsBegun: sayOwn.begun,
    digitsReads: sayOwn.reads,
  };
}

/** In the place of the ten digits' bars. */
export function namedAnswer({ names, reading, run }: DigitsParts): TemplateResult {
  return html`<h2>
      ${sayOwn.answers}<span class="n">${sayOwn.probabilities(names?.length ?? 0)}</span>
    </h2>
    <glassbox-named-answer
      .names=${names ?? []}
      .probabilities=${reading?.probabilities ?? null}
      .untrained=${run.latest.status?.iteration === 0}
    ></glassbox-named-answer>`;
}

export function ownDigitsPane({ chosen, change }: DigitsParts): TemplateResult {
  return html`<glassbox-own-digits
    class="pane"
    data-panel="data"
    .chosen=${chosen}
    @setting-input=${(event: CustomEvent<Partial<Settings>>) => change(event.detail)}
  ></glassbox-own-digits>`;
}

/** The settings ask for pictures that are not here. */
export function missingNote({ chosen, names, change }: DigitsParts): unknown {
  if (chosen.data !== 'own' || names) return nothing;
  const here = ownDigits()?.classNames.length;
  const choose = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    root.querySelector('glassbox-own-digits')?.choose();
  };
  return html`<glassbox-note
    .headline=${sayOwn.missing}
    .text=${here ? sayOwn.otherClasses(chosen.classes, here) : sayOwn.missingText(chosen.classes)}
    >${
      here
        ? html`<button type="button" class="btn" @click=${() => change({ classes: here })}>
            ${sayOwn.useThese}
          </button>`
        : nothing
    }<button type="button" class="btn" @click=${choose}>${sayOwn.choose}</button
    ><button type="button" class="btn" @click=${() => change({ data: 'mnist' })}>
      ${sayOwn.toMnist}
    </button></glassbox-note
  >`;
}
