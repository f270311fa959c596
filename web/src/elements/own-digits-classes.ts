// The classes of own pictures: the first picture of each, and its name, which can be changed.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fittingNames, type KnownNames, knownNames } from '../client/class-names.ts';
import { longestName } from '../client/own-digits-check.ts';
import { pictureBytes } from '../files/idx.ts';
import { turnInto } from '../files/idx-plan.ts';
import { sayOwn } from '../messages/own-digits.ts';
import type { FoundDigits } from '../protocol/own-digits.ts';
import { menuField } from './setting-fields.ts';
import './glassbox-tile.ts';

interface Classes {
  /** Their labels in the files. */
  values: readonly number[];
  /** 784 bytes each; null: there is nothing to show. */
  firsts: Uint8Array | null;
  names: readonly string[];
  turn: boolean;
  changed: (names: readonly string[]) => void;
}

export function classFields({ values, firsts, names, turn, changed }: Classes): TemplateResult {
  const rename = (i: number) => (event: Event) => {
    const input = event.target as HTMLInputElement;
    const name = input.value.trim();
    const fits = name !== '' && name.length <= longestName;
    input.setAttribute('aria-invalid', String(!fits));
    input.setCustomValidity(fits ? '' : sayOwn.nameRefused(longestName));
    input.reportValidity();
    if (fits) changed(names.map((one, at) => (at === i ? name : one)));
  };
  return html`<div class="classes" role="group" aria-label=${sayOwn.names}>
    ${values.map(
      (label, i) => html`<div>
        ${
          firsts
            ? html`<glassbox-tile
                role="img"
                aria-label=${sayOwn.firstOf(label)}
                .pixels=${pictureOf(firsts, i, turn)}
              ></glassbox-tile>`
            : nothing
        }
        <input
          type="text"
          autocomplete="off"
          spellcheck="false"
          maxlength=${longestName}
          aria-label=${sayOwn.nameOf(label)}
          .value=${live(names[i] ?? '')}
          @change=${rename(i)}
        />
      </div>`,
    )}
  </div>`;
}

function pictureOf(firsts: Uint8Array, i: number, turn: boolean): Uint8Array {
  const picture = firsts.subarray(i * pictureBytes, (i + 1) * pictureBytes);
  if (!turn) return picture;
  const turned = new Uint8Array(pictureBytes);
  turnInto(turned, picture);
  return turned;
}

/** Names that fit so many classes, to be taken as they are. */
export function namesMenu(
  { values }: FoundDigits,
  names: readonly string[],
  changed: (names: readonly string[]) => void,
): TemplateResult {
  const known = fittingNames(values.length);
  const offered = ['labels', ...known] as const;
  return html`${menuField<'labels' | KnownNames>({
    name: 'names',
    label: sayOwn.offered,
    value: known.find((key) => knownNames[key].join() === names.join()) ?? 'labels',
    offered,
    text: (key) => sayOwn.offeredName[key],
    chosen: (key) => changed(key === 'labels' ? values.map(String) : knownNames[key]),
  })}`;
}
