// Filled-in blanks: a menu and a text to type, as all settings have them.
import { css, html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type PropertyPart } from 'lit/directive.js';
import { setCommittedValue } from 'lit/directive-helpers.js';
import { live } from 'lit/directives/live.js';

/** A row of them, and the note about a value that was refused. */
export const settingFields = css`
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s4) 20px;
  }
  input {
    width: 72px;
  }
  glassbox-note {
    margin-top: var(--s3);
  }
  @media (max-width: 600px) {
    .fields {
      row-gap: var(--s3);
    }
  }
`;

interface Menu<T> {
  name: string;
  label: string;
  value: T;
  offered: readonly T[];
  text: (value: T) => string;
  /** Smallest first, 'full' at the end. */
  sorted?: boolean;
  chosen: (value: T) => void;
}

export function menuField<T extends string | number>(menu: Menu<T>): TemplateResult {
  const { name, label, value, offered, text, chosen } = menu;
  // A link may have brought a number that the menu does not offer.
  const options = offered.includes(value) ? [...offered] : [...offered, value];
  if (menu.sorted) {
    options.sort((a, b) => (a === 'full' ? 1 : b === 'full' ? -1 : +a - +b));
  }
  const changed = (event: Event) => {
    const option = options[(event.target as HTMLSelectElement).selectedIndex];
    if (option !== undefined) chosen(option);
  };
  return html`<label class="field"
    >${label}<select name=${name} @change=${changed} .selectedIndex=${live(options.indexOf(value))}>
      ${options.map(
        (option) => html`<option value=${option} ?selected=${option === value}>
          ${text(option)}
        </option>`,
      )}
    </select></label
  >`;
}

/** Fields in which somebody has typed what has not been taken yet. */
const typing = new WeakSet<EventTarget>();

/** As live(), but what somebody is typing stays, however often the field is drawn meanwhile. */
const untyped = directive(
  class extends Directive {
    render(value: string): unknown {
      return value;
    }
    override update(part: PropertyPart, [value]: [string]): unknown {
      const input = part.element as HTMLInputElement;
      if (input.value === value || (typing.has(input) && input.matches(':focus'))) return noChange;
      setCommittedValue(part);
      return value;
    }
  },
);

interface Text {
  name: string;
  label: string;
  value: string;
  /** What was typed and is not possible: it stays in its field, marked. */
  refused: boolean;
  numeric: boolean;
  typed: (text: string) => void;
}

export function textField({ name, label, value, refused, numeric, typed }: Text): TemplateResult {
  return html`<label class="field"
    >${label}<input
      type="text"
      name=${name}
      autocomplete="off"
      spellcheck="false"
      inputmode=${numeric ? 'numeric' : 'text'}
      aria-invalid=${refused ? 'true' : 'false'}
      .value=${untyped(value)}
      @input=${({ target }: Event) => typing.add(target as HTMLInputElement)}
      @change=${({ target }: Event) => {
        typing.delete(target as HTMLInputElement);
        typed((target as HTMLInputElement).value);
      }}
  /></label>`;
}
