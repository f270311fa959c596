import { css, html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { sayGraph as say } from '../messages/backprop.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { define } from './define.ts';
import { parseNumber } from './glassbox-graph-examples.ts';
import './glassbox-note.ts';

export interface NumberInput {
  name: string;
  value: number;
}

/**
 * A field for each variable. A text that is no number is refused and changes nothing.
 *
 * @fires number-input the detail is a NumberInput
 */
export class GlassboxGraphNumbers extends LitElement {
  static override properties = {
    names: { attribute: false },
    values: { attribute: false },
    refused: { state: true },
  };
  declare names: readonly string[];
  declare values: Readonly<Record<string, number>>;
  declare refused: { name: string; text: string } | null;

  static override styles = [
    base,
    controls,
    css`
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s4) 20px;
        max-height: 320px;
        overflow-y: auto;
      }
      input {
        width: 92px;
      }
      p {
        color: var(--ink-2);
      }
      @media (max-width: 600px) {
        .numbers {
          display: grid;
          grid-template-columns: repeat(3, minmax(0, 1fr));
          row-gap: var(--s3);
        }
        input {
          width: 100%;
        }
      }
    `,
  ];

  constructor() {
    super();
    this.names = [];
    this.values = {};
    this.refused = null;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { refused } = this;
    if (changed.has('names') && refused && !this.names.includes(refused.name)) this.refused = null;
  }

  override render() {
    if (this.names.length === 0) return html`<p>${say.noVariables}</p>`;
    return html`<div class="numbers">${this.names.map((name) => this.#field(name))}</div>
      ${
        this.refused
          ? html`<glassbox-note
              .headline=${say.numberRefused(this.refused.name, this.refused.text)}
              .text=${say.notSet}
            ></glassbox-note>`
          : nothing
      }`;
  }

  #field(name: string) {
    const refused = this.refused?.name === name ? this.refused : null;
    const changed = (event: Event) => {
      const { value: text } = event.target as HTMLInputElement;
      const value = parseNumber(text);
      this.refused = value === null ? { name, text } : null;
      if (value === null) return;
      const detail: NumberInput = { name, value };
      this.dispatchEvent(new CustomEvent('number-input', { detail }));
    };
    return html`<label class="field"
      >${name}<input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        name=${name}
        aria-invalid=${refused ? 'true' : 'false'}
        .value=${live(refused ? refused.text : String(this.values[name] ?? 0))}
        @change=${changed}
    /></label>`;
  }
}

define('glassbox-graph-numbers', GlassboxGraphNumbers);
