import { html, type TemplateResult } from 'lit';

/** A row of buttons of which one is pressed. */
export function choice<Name extends string | number>(
  label: string,
  names: readonly Name[],
  chosen: Name,
  words: Readonly<Record<Name, string>>,
  choose: (name: Name) => void,
): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${label}>
    ${names.map(
      (name) => html`<button
        type="button"
        aria-pressed=${name === chosen ? 'true' : 'false'}
        @click=${() => choose(name)}
      >
        ${words[name]}
      </button>`,
    )}
  </div>`;
}
